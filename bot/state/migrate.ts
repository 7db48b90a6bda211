// Brings the bot's database to the newest shape: numbered files, each run once, in order.

import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { GazetteError } from '../../retrieval/index.ts';
import type { Database } from './database.ts';

const MIGRATIONS = new URL('migrations/', import.meta.url);
const NAME = /^(\d{4})-[a-z0-9-]+\.sql$/u;

/** Runs what is missing, each file in a transaction that also writes its number; refuses a newer database. */
export async function migrate(database: Database): Promise<number> {
  const files = (await readdir(MIGRATIONS)).filter((name) => NAME.test(name)).toSorted();
  const [row] = await database.all(z.object({ user_version: z.number() }), 'PRAGMA user_version');
  const current = row?.user_version ?? 0;
  if (current > files.length) {
    throw new GazetteError(
      `state database has version ${current}, this program knows ${files.length}: run the newer program, or restore a backup`,
    );
  }
  for (const [index, name] of files.entries()) {
    const version = index + 1;
    if (Number(NAME.exec(name)?.[1]) !== version)
      throw new GazetteError(`migration ${name} must be number ${version}`);
    if (version <= current) continue;
    const sql = await readFile(new URL(name, MIGRATIONS), 'utf8');
    await database.execute(`BEGIN IMMEDIATE; ${sql}; PRAGMA user_version = ${version}; COMMIT;`);
  }
  return files.length;
}
