// Passages analysed once and kept while they are asked for: reading and cutting them up is most of a search's time.

import type { GazetteStore } from '../ports.ts';
import { analysePassage, type AnalysedPassage } from './ranking-features.ts';

/** Some 30 to 50 kB each with its sentences: 2,000 hold five issues whole and stay under 100 MB at any size. */
const CAPACITY = 2000;

export class PassageCache {
  readonly #store: GazetteStore;
  readonly #tokenize: (text: string) => number[];
  /** Insertion order is age: a hit is put back at the end. */
  readonly #kept = new Map<number, AnalysedPassage>();

  constructor(store: GazetteStore, tokenize: (text: string) => number[]) {
    this.#store = store;
    this.#tokenize = tokenize;
  }

  /** In the order of `rows`; rows that do not exist are left out. */
  async readRows(rows: readonly number[]): Promise<AnalysedPassage[]> {
    const missing = rows.filter((row) => !this.#kept.has(row));
    const kept = new Map(
      rows.flatMap((row) => {
        const passage = this.#kept.get(row);
        return passage === undefined ? [] : [[row, passage] as const];
      }),
    );
    if (missing.length > 0) {
      for (const stored of await this.#store.readPassages(missing))
        kept.set(stored.row, analysePassage(stored, this.#tokenize));
    }
    for (const [row, passage] of kept) this.#keep(row, passage);
    return rows.flatMap((row) => kept.get(row) ?? []);
  }

  async readDocument(documentId: string): Promise<AnalysedPassage[]> {
    const stored = await this.#store.readPassagesOf(documentId);
    return await this.readRows(stored.map(({ row }) => row));
  }

  #keep(row: number, passage: AnalysedPassage): void {
    this.#kept.delete(row);
    this.#kept.set(row, passage);
    if (this.#kept.size <= CAPACITY) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
