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
  'warnings',
] as const;

/** Rows of one read: some megabytes. */
const BATCH_ROWS = 2048;

const rowSchema = z.object({ row: z.number(), vector: z.instanceof(Uint8Array) });
const tokensSchema = z.object({ row: z.number(), tokens: z.instanceof(Uint8Array) });

export class SqliteIndexWriter {
  readonly #database: SqliteDatabase;

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
    const schema = z.object({ text_hash: z.string(), vector: z.instanceof(Uint8Array) });
    return new Map(
      found
        .map((row) => schema.parse(row))
        .map((row) => [row.text_hash, new Float32Array(row.vector.slice().buffer)]),
    );
  }

  /** Every row number in use, ascending. */
  async readRows(): Promise<number[]> {
    const found = await this.#database.all('SELECT row FROM passages ORDER BY row');
    return found.map((row) => z.object({ row: z.number() }).parse(row).row);
  }

  /** Vectors of rows above `after`, in order, read a batch at a time: all at once would not fit at a thousand issues. */
  async *streamVectors(after: number): AsyncGenerator<StoredVector> {
    let last = after;
    for (;;) {
      const found = await this.#database.all(
        'SELECT row, vector FROM passages WHERE row > ? ORDER BY row LIMIT ?',
        [last, BATCH_ROWS],
      );
      if (found.length === 0) return;
      for (const each of found) {
        const { row, vector } = rowSchema.parse(each);
        last = row;
        yield { row, vector: new Float32Array(vector.slice().buffer) };
      }
    }
  }

  /** Takes an issue out; answers the passage rows that went with it. */
  async removeIssue(issue: string): Promise<number[]> {
    const found = await this.#database.all('SELECT row FROM passages WHERE issue = ?', [issue]);
    const rows = found.map((row) => z.object({ row: z.number() }).parse(row).row);
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
    for (const { into, rows } of buildIssueRows(record)) await this.#insert(into, rows);
  }

  async readCounts(): Promise<{ issues: number; documents: number; passages: number }> {
    const [row] = await this.#database.all(
      `SELECT (SELECT count(*) FROM issues) AS issues, (SELECT count(*) FROM documents) AS documents,
              (SELECT count(*) FROM passages) AS passages`,
    );
    return z.object({ issues: z.number(), documents: z.number(), passages: z.number() }).parse(row);
  }

  /** Counts anew in how many passages each token stands, over all issues held. */
  async replaceWords(spell: (token: number) => string): Promise<void> {
    const counts = new Map<number, number>();
    let last = 0;
    for (;;) {
      const found = await this.#database.all(
        'SELECT row, tokens FROM passages WHERE row > ? ORDER BY row LIMIT ?',
        [last, BATCH_ROWS],
      );
      if (found.length === 0) break;
      for (const each of found) {
        const { row, tokens } = tokensSchema.parse(each);
        last = row;
        for (const token of new Uint16Array(tokens.slice().buffer))
          counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
    await this.#database.exec('DELETE FROM words');
    await this.#insert(
      'words',
      [...counts].map(([token, passages]) => {
        const word = spell(token);
        return [token, word, buildPinyin(word), passages];
      }),
    );
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
    const [first] = rows;
    if (first === undefined) return;
    await this.#database.runMany(`INSERT INTO ${into} VALUES (${first.map(() => '?').join(',')})`, rows);
  }
}
