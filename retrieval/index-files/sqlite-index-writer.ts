// Writes one generation's SQLite file: issues in and out, tables, integrity; never opened to answer.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { LineOwner, ParsedIssue, Passage, Section, SourceLine } from '../domain/gazette.ts';
import type { OfficeSeat, PersonnelAction, RosterSeat } from '../domain/personnel.ts';
import type { LexiconEntry } from '../ports.ts';
import { buildPinyin } from '../text/pinyin.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { buildDocumentValues, buildPassageValues, type PassageEncoding } from './rows.ts';
import type { StoredVector } from './build-vectors.ts';
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

/** Everything that one issue contributes to the index. */
export interface IssueRecord {
  readonly parsed: ParsedIssue;
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly SourceLine[];
  readonly passages: readonly { readonly passage: Passage; readonly encoding: PassageEncoding }[];
  readonly actions: readonly PersonnelAction[];
  readonly seats: readonly RosterSeat[];
  readonly offices: readonly OfficeSeat[];
}

interface SectionRow {
  readonly section: Section;
  readonly parent: number | null;
}

/** The tree as rows in reading order; iterative, since a hostile issue may nest deeply. */
function flattenSections(root: Section): SectionRow[] {
  const rows: SectionRow[] = [];
  const stack: SectionRow[] = [{ section: root, parent: null }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const ord = rows.push(next) - 1;
    for (const child of next.section.children.toReversed()) stack.push({ section: child, parent: ord });
  }
  return rows;
}

function joinTerms(text: string): string {
  return tokenizeBigrams(text).join(' ');
}

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
    const { issue, owners, documents, toc, warnings } = record.parsed;
    await this.#database.run('INSERT INTO issues VALUES (?,?,?,?,?,?,?,?,?,?)', [
      issue.id,
      issue.year,
      issue.number,
      issue.serial,
      issue.name,
      issue.place,
      issue.publishedOn,
      issue.lineCount,
      record.file,
      record.sha256,
    ]);
    const owner = (line: SourceLine): LineOwner => owners[line.number - 1] ?? { kind: 'blank' };
    await this.#insert(
      'source_lines',
      record.lines.map((line) => [issue.id, line.number, line.text, JSON.stringify(owner(line))]),
    );
    await this.#insertJson('toc_entries', issue.id, toc);
    await this.#insert(
      'documents',
      documents.map(({ document }) => buildDocumentValues(document)),
    );
    await this.#insert(
      'sections',
      documents.flatMap(({ document, root }) =>
        flattenSections(root).map(({ section, parent }, ord) => [
          document.id,
          ord,
          parent,
          section.level,
          section.heading,
          section.isAttachment ? 1 : 0,
          section.lines.first,
          section.lines.last,
        ]),
      ),
    );
    await this.#insert(
      'passages',
      record.passages.map(({ passage, encoding }) => buildPassageValues(passage, encoding)),
    );
    const titles = new Map(
      documents.map(({ document }) => [document.id, `${document.title}\n${document.docNo ?? ''}`]),
    );
    await this.#database.runMany(
      'INSERT INTO passage_terms (rowid, title, heading, body) VALUES (?,?,?,?)',
      record.passages.map(({ passage, encoding }) => [
        encoding.row,
        joinTerms(titles.get(passage.documentId) ?? ''),
        joinTerms(passage.headingPath.join('\n')),
        joinTerms(`${passage.text}\n${passage.searchOnly}`),
      ]),
    );
    await this.#insertJson('personnel_actions', issue.id, record.actions);
    await this.#insertJson('roster_seats', issue.id, record.seats);
    await this.#insertJson('office_seats', issue.id, record.offices);
    await this.#insertJson('warnings', issue.id, warnings);
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

  async #insertJson(table: string, issue: string, rows: readonly unknown[]): Promise<void> {
    await this.#insert(
      table,
      rows.map((row, ord) => [issue, ord, JSON.stringify(row)]),
    );
  }

  async #insert(table: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    await this.#database.runMany(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(',')})`, rows);
  }
}
