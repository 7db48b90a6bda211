// Writes one generation's SQLite file: issues in and out, tables, integrity; never opened to answer.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { LexiconEntry } from '../ports.ts';
import { buildPinyin } from '../text/pinyin.ts';
import type { StoredVector } from './build-vectors.ts';
import { buildIssueRows, type IssueRecord } from './issue-rows.ts';
import { SqliteDatabase, type SqlValue } from './sqlite-database.ts';

const SCHEMA = readFileSync(fileURLToPath(new URL('schema.sql', import.meta.url)), 'utf8');
const BY_ISSUE = [
  'source_lines',
  'toc_entries',
  'documents',
  'passages',
  'personnel_actions',
  'roster_seats',
  'office_seats',
  'body_contacts',
  'warnings',
] as const;

/** Many rows a statement: each statement is a journey to another thread and back. */
const VALUES_A_STATEMENT = 1000;
/** Rows of one read: some megabytes. */
const BATCH_ROWS = 2048;

const vectorSchema = z.object({ row: z.number(), vector: z.instanceof(Uint8Array) });
const hashedSchema = z.object({ text_hash: z.string(), vector: z.instanceof(Uint8Array) });
const rowSchema = z.object({ row: z.number() });
const oldSchema = z.object({ row: z.number(), tokens: z.instanceof(Uint8Array) });
const tokenSchema = z.object({ token: z.number() });

export class SqliteIndexWriter {
  readonly #database: SqliteDatabase;
  /** By token, in how many passages more or fewer it stands than in the base. */
  readonly #tokenChanges = new Map<number, number>();

  private constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  static async create(file: string): Promise<SqliteIndexWriter> {
    const database = await SqliteDatabase.open(file, 'create');
    await database.exec(
      'PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;',
    );
    await database.exec(SCHEMA);
    await database.exec('BEGIN');
    return new SqliteIndexWriter(database);
  }

  /** Opens a copy of the last generation, to replace the issues that changed. */
  static async openCopy(file: string): Promise<SqliteIndexWriter> {
    const database = await SqliteDatabase.open(file, 'write');
    await database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;');
    await database.exec('BEGIN');
    return new SqliteIndexWriter(database);
  }

  async readMaxRow(): Promise<number> {
    const [found] = await this.#database.all('SELECT coalesce(max(row), 0) AS n FROM passages');
    return z.object({ n: z.number() }).parse(found).n;
  }

  /** Vectors of one issue by the hash of what was embedded: an unchanged passage is not embedded again. */
  async readVectors(issue: string): Promise<Map<string, Float32Array>> {
    const found = await this.#database.all('SELECT text_hash, vector FROM passages WHERE issue = ?', [issue]);
    return new Map(
      found
        .map((row) => hashedSchema.parse(row))
        .map((row) => [row.text_hash, new Float32Array(row.vector.slice().buffer)]),
    );
  }

  /** Every row number in use, ascending. */
  async readRows(): Promise<number[]> {
    const found = await this.#database.all('SELECT row FROM passages ORDER BY row');
    return found.map((row) => rowSchema.parse(row).row);
  }

  /** In the order of `rows`, which ascend. */
  async readVectorsOf(rows: readonly number[]): Promise<Float32Array[]> {
    const found = await this.#database.all(
      'SELECT row, vector FROM passages WHERE row IN (SELECT value FROM json_each(?)) ORDER BY row',
      [JSON.stringify(rows)],
    );
    return found.map((row) => new Float32Array(vectorSchema.parse(row).vector.slice().buffer));
  }

  async #readVectorBatch(after: number): Promise<StoredVector[]> {
    const found = await this.#database.all(
      'SELECT row, vector FROM passages WHERE row > ? ORDER BY row LIMIT ?',
      [after, BATCH_ROWS],
    );
    return found
      .map((each) => vectorSchema.parse(each))
      .map(({ row, vector }) => ({ row, vector: new Float32Array(vector.slice().buffer) }));
  }

  /**
   * Vectors of rows above `after`, in order, a batch at a time: all at once would not fit at a thousand issues.
   * SQLite reads in a thread of its own: the next batch while one is used.
   */
  async *streamVectors(after: number): AsyncGenerator<StoredVector> {
    let next = this.#readVectorBatch(after);
    for (;;) {
      const batch = await next;
      const last = batch.at(-1)?.row;
      if (last === undefined) return;
      next = this.#readVectorBatch(last);
      // Its fault is met where it is awaited.
      next.catch(() => undefined);
      yield* batch;
    }
  }

  /** Takes an issue out; answers the passage rows that went with it. */
  async removeIssue(issue: string): Promise<number[]> {
    const found = await this.#database.all('SELECT row, tokens FROM passages WHERE issue = ?', [issue]);
    const rows = found.map((each) => {
      const { row, tokens } = oldSchema.parse(each);
      this.#countTokens(new Uint16Array(tokens.slice().buffer), -1);
      return row;
    });
    await this.#database.run(
      'DELETE FROM passage_terms WHERE rowid IN (SELECT row FROM passages WHERE issue = ?)',
      [issue],
    );
    await this.#database.run(
      'DELETE FROM sections WHERE document_id IN (SELECT id FROM documents WHERE issue = ?)',
      [issue],
    );
    for (const table of BY_ISSUE) await this.#database.run(`DELETE FROM ${table} WHERE issue = ?`, [issue]);
    await this.#database.run('DELETE FROM issues WHERE id = ?', [issue]);
    return rows;
  }

  async addIssue(record: IssueRecord): Promise<void> {
    for (const { encoding } of record.passages) this.#countTokens(encoding.tokens, 1);
    for (const { into, rows } of buildIssueRows(record)) await this.#insert(into, rows);
  }

  #countTokens(tokens: Uint16Array, by: 1 | -1): void {
    for (const token of tokens) this.#tokenChanges.set(token, (this.#tokenChanges.get(token) ?? 0) + by);
  }

  async readCounts(): Promise<{ issues: number; documents: number; passages: number }> {
    const [row] = await this.#database.all(
      `SELECT (SELECT count(*) FROM issues) AS issues, (SELECT count(*) FROM documents) AS documents,
              (SELECT count(*) FROM passages) AS passages`,
    );
    return z.object({ issues: z.number(), documents: z.number(), passages: z.number() }).parse(row);
  }

  /** Brings the numbers of passages that each token stands in up to the issues taken out and added. */
  async updateWords(spell: (token: number) => string): Promise<void> {
    const found = await this.#database.all('SELECT token FROM words');
    const known = new Set(found.map((row) => tokenSchema.parse(row).token));
    const changes = [...this.#tokenChanges].filter(([, by]) => by !== 0);
    await this.#database.run(
      `UPDATE words SET passages = passages + changed.by
         FROM (SELECT value ->> 0 AS token, value ->> 1 AS by FROM json_each(?)) AS changed
        WHERE words.token = changed.token`,
      [JSON.stringify(changes.filter(([token]) => known.has(token)))],
    );
    await this.#insert(
      'words',
      changes
        .filter(([token]) => !known.has(token))
        .map(([token, passages]) => {
          const word = spell(token);
          return [token, word, buildPinyin(word), passages];
        }),
    );
    await this.#database.run('DELETE FROM words WHERE passages = 0');
    this.#tokenChanges.clear();
  }

  async replaceTables(
    lexicon: readonly LexiconEntry[],
    tables: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.#database.exec('DELETE FROM lexicon; DELETE FROM tables;');
    await this.#insert(
      'lexicon',
      lexicon.map((entry, ord) => [ord, entry.said, JSON.stringify(entry.printed), entry.weight]),
    );
    await this.#insert('tables', Object.entries(tables));
  }

  /** Ends the transaction; the full text is packed into one segment, which halves the time of a search, and checked. */
  async commit(): Promise<void> {
    await this.#database.exec("INSERT INTO passage_terms (passage_terms) VALUES ('optimize')");
    await this.#database.exec("INSERT INTO passage_terms (passage_terms) VALUES ('integrity-check')");
    await this.#database.exec('COMMIT');
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** `into` is a table, with its columns where not all are given. */
  async #insert(into: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    const width = rows[0]?.length ?? 0;
    const step = Math.max(1, Math.floor(VALUES_A_STATEMENT / Math.max(1, width)));
    const tuple = `(${Array.from({ length: width }, () => '?').join(',')})`;
    for (let start = 0; start < rows.length; start += step) {
      const batch = rows.slice(start, start + step);
      await this.#database.run(
        `INSERT INTO ${into} VALUES ${batch.map(() => tuple).join(',')}`,
        batch.flat(),
      );
    }
  }
}
