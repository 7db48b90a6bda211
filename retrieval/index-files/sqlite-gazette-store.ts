// The gazette's text and facts in SQLite, read-only: every query that answering needs.

import { z } from 'zod';
import type { CorpusSummary } from '../domain/answer.ts';
import type { GazetteDocument, GazetteIssue, ParseWarning, SourceLine, TocEntry } from '../domain/gazette.ts';
import type { BodyContact, OfficeSeat, PersonnelAction, RosterSeat } from '../domain/personnel.ts';
import type {
  CorpusWord,
  FieldWeights,
  GazetteStore,
  LexiconEntry,
  StoredPassage,
  TextHit,
} from '../ports.ts';
import {
  documentColumns,
  parseDocumentRow,
  parseIssueRow,
  parseJsonColumn,
  parsePassageRow,
  passageColumns,
} from './rows.ts';
import { SqliteDatabase, type SqlRow } from './sqlite-database.ts';
import { StoredDocuments } from './stored-documents.ts';
import { TermCounts } from './term-counts.ts';

const countSchema = z.object({ n: z.number() });
const hitSchema = z.object({ row: z.number(), score: z.number() });
const lineSchema = z.object({ line: z.number(), text: z.string() });
const lexiconSchema = z.object({ said: z.string(), printed: z.string(), weight: z.number() });
const printedSchema = z.array(z.string());
const tokenSchema = z.object({ token: z.number(), passages: z.number() });
const wordSchema = z.object({ word: z.string(), pinyin: z.string(), passages: z.number() });
const tableSchema = z.object({ json: z.string() });

const PASSAGES = `SELECT ${passageColumns} FROM passages p`;

/** Passages scored in a search, each term's counted by itself: some 10 ms. Five issues hold fewer for almost any question. */
const MOST_SCORED = 8000;
/** Terms that are searched for in any case. */
const FEWEST_TERMS = 2;
/** Pages of the file that are kept in memory once read, in KiB: more than SQLite's 2 MB, which a search in a large index empties. */
const CACHE_KIB = 32_768;

/** Any text as one FTS5 string: quotes doubled, so that nothing in it is syntax. */
function quoteTerm(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

export class SqliteGazetteStore implements GazetteStore {
  readonly summary: CorpusSummary;
  readonly #database: SqliteDatabase;
  readonly #counts: TermCounts;
  readonly #documents: StoredDocuments;

  private constructor(database: SqliteDatabase, summary: CorpusSummary) {
    this.#database = database;
    this.#counts = new TermCounts(database);
    this.#documents = new StoredDocuments(database);
    this.summary = summary;
  }

  static async open(file: string, fingerprint: string): Promise<SqliteGazetteStore> {
    const database = await SqliteDatabase.open(file, 'read');
    await database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
    const rows = await database.all(
      'SELECT i.*, (SELECT count(*) FROM documents d WHERE d.issue = i.id) AS documents FROM issues i ORDER BY i.year, i.number',
    );
    const issues = rows.map((row) => ({ ...parseIssueRow(row), documents: Number(row['documents']) }));
    const [passages] = await database.all('SELECT count(*) AS n FROM passages');
    return new SqliteGazetteStore(database, {
      name: issues.at(-1)?.name ?? '',
      issues,
      documents: issues.reduce((sum, issue) => sum + issue.documents, 0),
      passages: countSchema.parse(passages).n,
      fingerprint,
    });
  }

  async searchText(terms: readonly string[], limit: number, weights: FieldWeights): Promise<TextHit[]> {
    const asked = await this.#pickAffordable(terms);
    if (asked.length === 0) return [];
    const match = asked.map(quoteTerm).join(' OR ');
    const rows = await this.#database.all(
      `SELECT rowid AS row, -bm25(passage_terms, ${weights.title}, ${weights.heading}, ${weights.body}) AS score
         FROM passage_terms WHERE passage_terms MATCH ? ORDER BY score DESC LIMIT ?`,
      [match, limit],
    );
    return rows.map((row) => hitSchema.parse(row));
  }

  /**
   * The rarest terms whose passages together are few enough to be scored at once. The time of a search is that of the passages
   * its terms stand in, and the commonest terms, which tell least, stand in most: without them it does not grow with the corpus.
   */
  async #pickAffordable(terms: readonly string[]): Promise<string[]> {
    const distinct = [...new Set(terms)];
    if (distinct.length * this.summary.passages <= MOST_SCORED) return distinct;
    const counts = await this.countPassagesWith(distinct);
    const known = distinct
      .filter((term) => counts.has(term))
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    let scored = 0;
    return known.filter((term, index) => {
      scored += counts.get(term) ?? 0;
      return index < FEWEST_TERMS || scored <= MOST_SCORED;
    });
  }

  async countPassagesWith(terms: readonly string[]): Promise<Map<string, number>> {
    return await this.#counts.read(terms);
  }

  async countPassagesWithTokens(tokens: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.#database.all(
      'SELECT token, passages FROM words WHERE token IN (SELECT value FROM json_each(?))',
      [JSON.stringify([...new Set(tokens)])],
    );
    return new Map(rows.map((row) => tokenSchema.parse(row)).map(({ token, passages }) => [token, passages]));
  }

  async findWordsByPinyin(pinyin: readonly string[]): Promise<CorpusWord[]> {
    const rows = await this.#database.all(
      'SELECT word, pinyin, passages FROM words WHERE pinyin IN (SELECT value FROM json_each(?))',
      [JSON.stringify([...new Set(pinyin)])],
    );
    return rows.map((row) => wordSchema.parse(row));
  }

  async #parsePassages(rows: readonly SqlRow[]): Promise<StoredPassage[]> {
    const documents = await this.#documents.read(rows.map((row) => String(row['document_id'])));
    return rows.flatMap((row) => parsePassageRow(row, documents) ?? []);
  }

  async readPassages(rows: readonly number[]): Promise<StoredPassage[]> {
    const found = await this.#parsePassages(
      await this.#database.all(`${PASSAGES} WHERE p.row IN (SELECT value FROM json_each(?))`, [
        JSON.stringify(rows),
      ]),
    );
    const byRow = new Map(found.map((stored) => [stored.row, stored]));
    return rows.flatMap((row) => byRow.get(row) ?? []);
  }

  async readPassageById(id: string): Promise<StoredPassage | null> {
    const found = await this.#parsePassages(await this.#database.all(`${PASSAGES} WHERE p.id = ?`, [id]));
    return found[0] ?? null;
  }

  async readPassagesOf(documentId: string): Promise<StoredPassage[]> {
    return await this.#parsePassages(
      await this.#database.all(`${PASSAGES} WHERE p.document_id = ? ORDER BY p.ord`, [documentId]),
    );
  }

  async readDocument(id: string): Promise<GazetteDocument | null> {
    const [row] = await this.#database.all(`SELECT ${documentColumns} FROM documents d WHERE d.id = ?`, [id]);
    return row === undefined ? null : parseDocumentRow(row);
  }

  async readDocuments(issue?: string): Promise<GazetteDocument[]> {
    const rows = await this.#database.all(
      `SELECT ${documentColumns} FROM documents d WHERE ? IS NULL OR d.issue = ? ORDER BY d.issue, d.ord`,
      [issue ?? null, issue ?? null],
    );
    return rows.map((row) => parseDocumentRow(row));
  }

  async findDocumentsByNumber(docNo: string): Promise<GazetteDocument[]> {
    const rows = await this.#database.all(
      `SELECT ${documentColumns} FROM documents d WHERE d.doc_no = ? ORDER BY d.issue DESC, d.ord`,
      [docNo],
    );
    return rows.map((row) => parseDocumentRow(row));
  }

  async findDocumentsByYearNumber(year: number | null, number: number): Promise<GazetteDocument[]> {
    const rows = await this.#database.all(
      `SELECT ${documentColumns} FROM documents d WHERE d.doc_no LIKE ? ORDER BY d.issue DESC, d.ord`,
      [`%〔${year ?? '%'}〕${number}号`],
    );
    return rows.map((row) => parseDocumentRow(row));
  }

  async readIssue(id: string): Promise<GazetteIssue | null> {
    const [row] = await this.#database.all('SELECT * FROM issues WHERE id = ?', [id]);
    return row === undefined ? null : parseIssueRow(row);
  }

  async readToc(issue: string): Promise<TocEntry[]> {
    const rows = await this.#database.all('SELECT entry FROM toc_entries WHERE issue = ? ORDER BY ord', [
      issue,
    ]);
    return rows.map((row) => parseJsonColumn<TocEntry>(row, 'entry'));
  }

  async readLines(issue: string, first: number, last: number): Promise<SourceLine[]> {
    const rows = await this.#database.all(
      'SELECT line, text FROM source_lines WHERE issue = ? AND line BETWEEN ? AND ? ORDER BY line',
      [issue, first, last],
    );
    return rows.map((row) => lineSchema.parse(row)).map(({ line, text }) => ({ number: line, text }));
  }

  async readActions(): Promise<PersonnelAction[]> {
    const rows = await this.#database.all('SELECT action FROM personnel_actions ORDER BY issue, ord');
    return rows.map((row) => parseJsonColumn<PersonnelAction>(row, 'action'));
  }

  async readSeats(): Promise<RosterSeat[]> {
    const rows = await this.#database.all('SELECT seat FROM roster_seats ORDER BY issue, ord');
    return rows.map((row) => parseJsonColumn<RosterSeat>(row, 'seat'));
  }

  async readOffices(): Promise<OfficeSeat[]> {
    const rows = await this.#database.all('SELECT seat FROM office_seats ORDER BY issue, ord');
    return rows.map((row) => parseJsonColumn<OfficeSeat>(row, 'seat'));
  }

  async readContacts(): Promise<BodyContact[]> {
    const rows = await this.#database.all('SELECT contact FROM body_contacts ORDER BY issue, ord');
    return rows.map((row) => parseJsonColumn<BodyContact>(row, 'contact'));
  }

  async readLexicon(): Promise<LexiconEntry[]> {
    const rows = await this.#database.all('SELECT said, printed, weight FROM lexicon ORDER BY ord');
    return rows
      .map((row) => lexiconSchema.parse(row))
      .map(({ said, printed, weight }) => ({
        said,
        printed: printedSchema.parse(JSON.parse(printed)),
        weight,
      }));
  }

  async readTable(name: string): Promise<string | null> {
    const [row] = await this.#database.all('SELECT json FROM tables WHERE name = ?', [name]);
    return row === undefined ? null : tableSchema.parse(row).json;
  }

  /** Rows of `warnings` as the export writes them. */
  async readWarnings(): Promise<ParseWarning[]> {
    const rows = await this.#database.all('SELECT warning FROM warnings ORDER BY issue, ord');
    return rows.map((row) => parseJsonColumn<ParseWarning>(row, 'warning'));
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}
