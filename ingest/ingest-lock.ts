// One ingest at a time: a second one says so and stops; the lock of a killed one is free at once.

import { join } from 'node:path';
import { IngestError } from '../retrieval/domain/errors.ts';
import { SqliteDatabase } from '../retrieval/index-files/sqlite-database.ts';

/** An empty SQLite file: its lock is the operating system's, which ends with the process however it ends. */
const LOCK_FILE = 'ingest.lock';

/** Runs `work` while no other process ingests into `indexDir`. @throws IngestError when one does, or the folder is read-only. */
export async function withIngestLock<T>(indexDir: string, work: () => Promise<T>): Promise<T> {
  const lock = await openLock(indexDir);
  try {
    return await work();
  } finally {
    await lock.close().catch(() => undefined);
  }
}

async function openLock(indexDir: string): Promise<SqliteDatabase> {
  let lock: SqliteDatabase | null = null;
  try {
    lock = await SqliteDatabase.open(join(indexDir, LOCK_FILE), 'create');
    await lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    await lock?.close().catch(() => undefined);
    const isHeld = cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_BUSY';
    throw new IngestError(
      isHeld
        ? `Another ingest is writing ${indexDir}; wait until it ends`
        : `The index folder ${indexDir} cannot be written; check its permissions and the disk`,
      { cause },
    );
  }
}
