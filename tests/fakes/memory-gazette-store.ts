// A gazette store in memory: the text and facts of another store, searched and counted the plain way.

import type { CorpusSummary } from '../../retrieval/domain/answer.ts';
import type { GazetteDocument, GazetteIssue, SourceLine, TocEntry } from '../../retrieval/domain/gazette.ts';
import type {
  BodyContact,
  OfficeSeat,
  PersonnelAction,
  RosterSeat,
} from '../../retrieval/domain/personnel.ts';
import type {
  CorpusWord,
  FieldWeights,
  GazetteStore,
  LexiconEntry,
  StoredPassage,
  TextHit,
} from '../../retrieval/ports.ts';
import { countTerms, tokenizeBigrams } from '../../retrieval/text/tokenize.ts';

/** Everything that a store holds, in the order of the store. */
export interface StoreContents {
  readonly summary: CorpusSummary;
  readonly passages: readonly StoredPassage[];
  readonly documents: readonly GazetteDocument[];
  readonly lines: ReadonlyMap<string, readonly SourceLine[]>;
  readonly tocs: ReadonlyMap<string, readonly TocEntry[]>;
  readonly actions: readonly PersonnelAction[];
  readonly seats: readonly RosterSeat[];
  readonly offices: readonly OfficeSeat[];
  readonly contacts: readonly BodyContact[];
  readonly lexicon: readonly LexiconEntry[];
  readonly tables: ReadonlyMap<string, string>;
  readonly words: readonly CorpusWord[];
}

const TABLES = ['aliases'];

/** Reads a store whole, but for its words: they are found by sound alone. */
export async function readContents(
  store: GazetteStore,
  words: readonly CorpusWord[] = [],
): Promise<StoreContents> {
  const { issues } = store.summary;
  const documents = await store.readDocuments();
  const passages = await Promise.all(documents.map(async ({ id }) => await store.readPassagesOf(id)));
  const lines = await Promise.all(
    issues.map(async ({ id, lineCount }) => [id, await store.readLines(id, 1, lineCount)] as const),
  );
  const tocs = await Promise.all(issues.map(async ({ id }) => [id, await store.readToc(id)] as const));
  const tables = await Promise.all(
    TABLES.map(async (name) => [name, (await store.readTable(name)) ?? ''] as const),
  );
  return {
    summary: store.summary,
    passages: passages.flat(),
    documents,
    lines: new Map(lines),
    tocs: new Map(tocs),
    actions: await store.readActions(),
    seats: await store.readSeats(),
    offices: await store.readOffices(),
    contacts: await store.readContacts(),
    lexicon: await store.readLexicon(),
    tables: new Map(tables),
    words,
  };
}

function termsOf({ passage, document }: StoredPassage): Record<keyof FieldWeights, Map<string, number>> {
  return {
    title: countTerms(tokenizeBigrams(document.title)),
    heading: countTerms(tokenizeBigrams(passage.headingPath.join('\n'))),
    body: countTerms(tokenizeBigrams(`${passage.text}\n${passage.searchOnly}`)),
  };
}

export class MemoryGazetteStore implements GazetteStore {
  readonly summary: CorpusSummary;
  readonly #contents: StoreContents;
  readonly #indexed: readonly { readonly row: number; readonly terms: ReturnType<typeof termsOf> }[];

  constructor(contents: StoreContents) {
    this.summary = contents.summary;
    this.#contents = contents;
    this.#indexed = contents.passages.map((stored) => ({ row: stored.row, terms: termsOf(stored) }));
  }

  /** Counts, weighed by field: the order is near BM25's, the scores are not. */
  async searchText(terms: readonly string[], limit: number, weights: FieldWeights): Promise<TextHit[]> {
    const asked = [...new Set(terms)];
    const hits = this.#indexed.flatMap(({ row, terms: { title, heading, body } }) => {
      if (!asked.some((term) => title.has(term) || heading.has(term) || body.has(term))) return [];
      const score = asked.reduce(
        (sum, term) =>
          sum +
          weights.title * (title.get(term) ?? 0) +
          weights.heading * (heading.get(term) ?? 0) +
          weights.body * (body.get(term) ?? 0),
        0,
      );
      return [{ row, score }];
    });
    return await Promise.resolve(hits.sort((a, b) => b.score - a.score).slice(0, limit));
  }

  async countPassagesWith(terms: readonly string[]): Promise<Map<string, number>> {
    const counted = [...new Set(terms)].map((term) => {
      const found = this.#indexed.filter(
        ({ terms: { title, heading, body } }) => title.has(term) || heading.has(term) || body.has(term),
      );
      return [term, found.length] as const;
    });
    return await Promise.resolve(new Map(counted.filter(([, count]) => count > 0)));
  }

  async countPassagesWithTokens(tokens: readonly number[]): Promise<Map<number, number>> {
    const counted = [...new Set(tokens)].map(
      (token) =>
        [token, this.#contents.passages.filter((stored) => stored.tokens.includes(token)).length] as const,
    );
    return await Promise.resolve(new Map(counted.filter(([, count]) => count > 0)));
  }

  async findWordsByPinyin(pinyin: readonly string[]): Promise<CorpusWord[]> {
    return await Promise.resolve(this.#contents.words.filter((word) => pinyin.includes(word.pinyin)));
  }

  async readPassages(rows: readonly number[]): Promise<StoredPassage[]> {
    return await Promise.resolve(
      rows.flatMap((row) => this.#contents.passages.find((stored) => stored.row === row) ?? []),
    );
  }

  async readPassageById(id: string): Promise<StoredPassage | null> {
    return await Promise.resolve(this.#contents.passages.find(({ passage }) => passage.id === id) ?? null);
  }

  async readPassagesOf(documentId: string): Promise<StoredPassage[]> {
    return await Promise.resolve(
      this.#contents.passages.filter(({ document }) => document.id === documentId),
    );
  }

  async readDocument(id: string): Promise<GazetteDocument | null> {
    return await Promise.resolve(this.#contents.documents.find((document) => document.id === id) ?? null);
  }

  async readDocuments(issue?: string): Promise<GazetteDocument[]> {
    return await Promise.resolve(
      this.#contents.documents.filter((document) => issue === undefined || document.issue === issue),
    );
  }

  async findDocumentsByNumber(docNo: string): Promise<GazetteDocument[]> {
    return await Promise.resolve(this.#contents.documents.filter((document) => document.docNo === docNo));
  }

  async findDocumentsByYearNumber(year: number | null, number: number): Promise<GazetteDocument[]> {
    const ends = (docNo: string): boolean =>
      docNo.endsWith(`〕${number}号`) && (year === null || docNo.includes(`〔${year}〕`));
    return await Promise.resolve(
      this.#contents.documents.filter(({ docNo }) => docNo !== null && ends(docNo)),
    );
  }

  async readIssue(id: string): Promise<GazetteIssue | null> {
    const found = this.summary.issues.find((issue) => issue.id === id);
    if (found === undefined) return await Promise.resolve(null);
    const { documents: _, ...issue } = found;
    return issue;
  }

  async readToc(issue: string): Promise<TocEntry[]> {
    return await Promise.resolve([...(this.#contents.tocs.get(issue) ?? [])]);
  }

  async readLines(issue: string, first: number, last: number): Promise<SourceLine[]> {
    return await Promise.resolve(
      (this.#contents.lines.get(issue) ?? []).filter(({ number }) => number >= first && number <= last),
    );
  }

  async readActions(): Promise<PersonnelAction[]> {
    return await Promise.resolve([...this.#contents.actions]);
  }

  async readSeats(): Promise<RosterSeat[]> {
    return await Promise.resolve([...this.#contents.seats]);
  }

  async readOffices(): Promise<OfficeSeat[]> {
    return await Promise.resolve([...this.#contents.offices]);
  }

  async readContacts(): Promise<BodyContact[]> {
    return await Promise.resolve([...this.#contents.contacts]);
  }

  async readLexicon(): Promise<LexiconEntry[]> {
    return await Promise.resolve([...this.#contents.lexicon]);
  }

  async readTable(name: string): Promise<string | null> {
    return await Promise.resolve(this.#contents.tables.get(name) ?? null);
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }
}
