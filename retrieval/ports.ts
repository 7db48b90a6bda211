// What the core asks of the world: a store of gazette text and facts, a vector index, an embedder, token vectors.

import type { CorpusSummary } from './domain/answer.ts';
import type { GazetteDocument, GazetteIssue, Passage, SourceLine, TocEntry } from './domain/gazette.ts';
import type { BodyContact, OfficeSeat, PersonnelAction, RosterSeat } from './domain/personnel.ts';

/** A passage as stored, with its number in the index and the document it belongs to. */
export interface StoredPassage {
  /** Row number: the label in the vector index, stable within one generation. */
  readonly row: number;
  readonly passage: Passage;
  readonly document: GazetteDocument;
  /** Distinct token ids of the shipped tokenizer, title and headings included, for late interaction. */
  readonly tokens: Uint16Array;
  /** Unit length. */
  readonly vector: Float32Array;
}

export interface TextHit {
  readonly row: number;
  /** BM25 with field weights; higher is better. */
  readonly score: number;
}

/** A word of the corpus with the number of passages it stands in. */
export interface CorpusWord {
  readonly word: string;
  readonly pinyin: string;
  readonly passages: number;
}

export interface FieldWeights {
  readonly title: number;
  readonly heading: number;
  readonly body: number;
}

/** A line of the lexicon: what people say → what documents print. */
export interface LexiconEntry {
  readonly said: string;
  readonly printed: readonly string[];
  /** 0.2 loosely related … 1 the same thing. */
  readonly weight: number;
}

export interface GazetteStore {
  readonly summary: CorpusSummary;
  /** Rows of passages that hold any of the terms, best first. Terms are quoted inside: any text is safe. */
  searchText(terms: readonly string[], limit: number, weights: FieldWeights): Promise<TextHit[]>;
  /** In how many passages each term stands; 0 for unknown ones. */
  countPassagesWith(terms: readonly string[]): Promise<Map<string, number>>;
  /** In how many passages each token of the shipped tokenizer stands. */
  countPassagesWithTokens(tokens: readonly number[]): Promise<Map<number, number>>;
  /** Words of the corpus that sound the same: toneless pinyin, syllables joined. */
  findWordsByPinyin(pinyin: readonly string[]): Promise<CorpusWord[]>;
  readPassages(rows: readonly number[]): Promise<StoredPassage[]>;
  readPassageById(id: string): Promise<StoredPassage | null>;
  readPassagesOf(documentId: string): Promise<StoredPassage[]>;
  readDocument(id: string): Promise<GazetteDocument | null>;
  readDocuments(issue?: string): Promise<GazetteDocument[]>;
  /** By canonical 文号. */
  findDocumentsByNumber(docNo: string): Promise<GazetteDocument[]>;
  /** By year (null: any) and number, whatever the series. */
  findDocumentsByYearNumber(year: number | null, number: number): Promise<GazetteDocument[]>;
  readIssue(id: string): Promise<GazetteIssue | null>;
  readToc(issue: string): Promise<TocEntry[]>;
  /** Lines `first` to `last`, 1-based, inclusive. */
  readLines(issue: string, first: number, last: number): Promise<SourceLine[]>;
  readActions(): Promise<PersonnelAction[]>;
  readSeats(): Promise<RosterSeat[]>;
  readOffices(): Promise<OfficeSeat[]>;
  readContacts(): Promise<BodyContact[]>;
  readLexicon(): Promise<LexiconEntry[]>;
  /** A table of `data/` copied into the index, as the JSON text it was. */
  readTable(name: string): Promise<string | null>;
  close(): Promise<void>;
}

export interface VectorHit {
  readonly row: number;
  /** Cosine, −1 to 1. */
  readonly similarity: number;
}

export interface VectorIndex {
  readonly count: number;
  search(vector: Float32Array, limit: number): VectorHit[];
}

export interface Embedder {
  /** Name, weights and pooling: an index made by another fingerprint is refused. */
  readonly fingerprint: string;
  readonly dimension: number;
  /** One unit-length vector a text. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  embedQuestion(text: string): Promise<Float32Array>;
}

/** Token vectors of the shipped table, for late interaction. */
export interface TokenTable {
  readonly dimension: number;
  /** Token ids of a text in order, special tokens left out. */
  tokenize(text: string): number[];
  /** The token's printed form. */
  spell(token: number): string;
  /** Row after row by token id: unit vectors times 127, rounded. A token without a direction has zeros. */
  readonly directions: Int8Array;
  /** Learnt weight: the length of the token's row before it was made a unit vector. */
  weight(token: number): number;
}

/** Reads a question together with a passage and says where an answer stands. */
export interface ReadingModel {
  /** Median weight of the token table that it was taught with. */
  readonly usualWeight: number;
  /** `values` row after row, all of one length; one number a row, of sense at the marks: the larger, the likelier an answer. */
  read(values: Float32Array, rows: number): Promise<Float32Array>;
}
