// In how many passages each term stands: counted by the full text, which reads every place of a term, and remembered.

import { z } from 'zod';
import type { SqliteDatabase } from './sqlite-database.ts';

/** Terms remembered, some 100 bytes each; unknown ones too, since they are asked for as often. */
const MOST_KNOWN = 50_000;

const termSchema = z.object({ term: z.string(), doc: z.number() });

export class TermCounts {
  readonly #database: SqliteDatabase;
  readonly #known = new Map<string, number>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Terms that no passage holds are left out. */
  async read(terms: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const missing: string[] = [];
    for (const term of new Set(terms)) {
      const count = this.#known.get(term);
      if (count === undefined) missing.push(term);
      else if (count > 0) counts.set(term, count);
    }
    if (missing.length === 0) return counts;
    const rows = await this.#database.all(
      'SELECT term, doc FROM passage_vocabulary WHERE term IN (SELECT value FROM json_each(?))',
      [JSON.stringify(missing)],
    );
    if (this.#known.size + missing.length > MOST_KNOWN) this.#known.clear();
    for (const term of missing) this.#known.set(term, 0);
    for (const row of rows) {
      const { term, doc } = termSchema.parse(row);
      this.#known.set(term, doc);
      counts.set(term, doc);
    }
    return counts;
  }
}
