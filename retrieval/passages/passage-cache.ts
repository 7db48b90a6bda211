// Passages analysed once and kept while they are asked for: reading and cutting them up is most of a search's time.

import type { GazetteStore, StoredPassage } from '../ports.ts';
import {
  analysePassage,
  analyseTitle,
  type AnalysedPassage,
  type AnalysedTitle,
} from './analysed-passage.ts';
import { RecentlyUsed } from './recently-used.ts';
import { takeTurn } from './take-turn.ts';

/** Bytes of passages kept: five issues whole. */
const ROOM = 48 * 1024 * 1024;
/** Bytes of a passage beside its text: objects, tokens, vector, numbers of its terms. */
const FIXED_BYTES = 4096;
/** Bytes for each UTF-16 unit of the text: as it is and folded, its terms, its sentences once they are looked at. */
const BYTES_A_UNIT = 20;
/** Passages read and analysed without a pause: some 5 ms. */
const ROWS_A_TURN = 32;
/** Titles and lists of rows kept, a document each. */
const DOCUMENTS = 4000;

function estimateBytes({ passage }: StoredPassage): number {
  return FIXED_BYTES + BYTES_A_UNIT * passage.text.length;
}

export class PassageCache {
  readonly #store: GazetteStore;
  readonly #tokenize: (text: string) => number[];
  readonly #kept = new RecentlyUsed<number, AnalysedPassage>(ROOM, estimateBytes);
  readonly #titles = new RecentlyUsed<string, AnalysedTitle>(DOCUMENTS, () => 1);
  readonly #rowsOf = new RecentlyUsed<string, readonly number[]>(DOCUMENTS, () => 1);

  constructor(store: GazetteStore, tokenize: (text: string) => number[]) {
    this.#store = store;
    this.#tokenize = tokenize;
  }

  /** In the order of `rows`; rows that do not exist are left out. */
  async readRows(rows: readonly number[]): Promise<AnalysedPassage[]> {
    const found = new Map<number, AnalysedPassage>();
    const missing: number[] = [];
    for (const row of rows) {
      const kept = this.#kept.get(row);
      if (kept === undefined) missing.push(row);
      else found.set(row, kept);
    }
    for (let start = 0; start < missing.length; start += ROWS_A_TURN) {
      const read = await this.#store.readPassages(missing.slice(start, start + ROWS_A_TURN));
      await takeTurn();
      for (const stored of read) found.set(stored.row, this.#keep(stored));
    }
    return rows.flatMap((row) => found.get(row) ?? []);
  }

  async readDocument(documentId: string): Promise<AnalysedPassage[]> {
    const known = this.#rowsOf.get(documentId);
    if (known !== undefined) return await this.readRows(known);
    const stored = await this.#store.readPassagesOf(documentId);
    await takeTurn();
    this.#rowsOf.set(
      documentId,
      stored.map(({ row }) => row),
    );
    return stored.map((each) => this.#kept.get(each.row) ?? this.#keep(each));
  }

  #keep(stored: StoredPassage): AnalysedPassage {
    const { document } = stored;
    const title = this.#titles.get(document.id) ?? analyseTitle(document, this.#tokenize);
    this.#titles.set(document.id, title);
    const analysed = analysePassage(stored, title);
    this.#kept.set(stored.row, analysed);
    return analysed;
  }
}
