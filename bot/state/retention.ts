// Deletes what has been kept long enough.

import type { Database } from './database.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Telegram offers an update again for 24 hours at most; a day more covers clocks. Not longer: ids can begin anew anywhere. */
const JOURNAL_MS = 2 * DAY_MS;
/** A talk is forgotten after an hour. */
const TURNS_MS = HOUR_MS;

export async function expireOld(database: Database, days: number, now: number): Promise<void> {
  const before = now - days * DAY_MS;
  await database.run('DELETE FROM updates WHERE done_at IS NOT NULL AND received_at < ?', [now - JOURNAL_MS]);
  await database.run('DELETE FROM turns WHERE asked_at < ?', [now - TURNS_MS]);
  await database.run('DELETE FROM questions WHERE asked_at < ?', [before]);
  await database.run('DELETE FROM replies WHERE sent_at < ?', [before]);
  await database.run('DELETE FROM digests WHERE sent_at < ?', [before]);
  await database.run("DELETE FROM broadcasts WHERE created_at < ? AND state <> 'sending'", [before]);
}
