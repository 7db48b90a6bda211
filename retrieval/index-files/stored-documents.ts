// The documents of passages, read once and shared: joined to each passage they were a third of the time of reading it.

import type { GazetteDocument } from '../domain/gazette.ts';
import { documentColumns, parseDocumentRow } from './rows.ts';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Documents remembered, half a kilobyte each. */
const MOST_KNOWN = 4000;

export class StoredDocuments {
  readonly #database: SqliteDatabase;
  readonly #known = new Map<string, GazetteDocument>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** By id; ids that do not exist are left out. */
  async read(ids: Iterable<string>): Promise<ReadonlyMap<string, GazetteDocument>> {
    const wanted = new Set(ids);
    const documents = new Map<string, GazetteDocument>();
    for (const id of wanted) {
      const known = this.#known.get(id);
      if (known !== undefined) documents.set(id, known);
    }
    const missing = [...wanted].filter((id) => !documents.has(id));
    if (missing.length === 0) return documents;
    const rows = await this.#database.all(
      `SELECT ${documentColumns} FROM documents d WHERE d.id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(missing)],
    );
    if (this.#known.size + missing.length > MOST_KNOWN) this.#known.clear();
    for (const row of rows) {
      const document = parseDocumentRow(row);
      this.#known.set(document.id, document);
      documents.set(document.id, document);
    }
    return documents;
  }
}
