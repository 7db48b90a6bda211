// The journal of updates: each is written before Telegram hears that it arrived, and crossed out when it is answered.

import { z } from 'zod';
import type { Database } from './database.ts';

export interface PendingUpdate {
  readonly updateId: number;
  /** The update as JSON. */
  readonly payload: string;
}

export interface UpdateJournal {
  /** Writes updates in one step; returns the ids that were not known, in ascending order. */
  record(updates: readonly { readonly update_id: number }[], now: number): Promise<number[]>;
  /** Those not crossed out, oldest first; counts one more attempt for each. */
  takePending(): Promise<PendingUpdate[]>;
  /** An orderly end is nobody's fault: attempts of what is left are counted anew. */
  release(): Promise<void>;
  /** Those that were taken up too often, which end the bot each time: crossed out, ids returned. */
  giveUp(maxAttempts: number, now: number): Promise<number[]>;
  /** How many messages Telegram had accepted for this update when the bot ended. */
  readSent(updateId: number): Promise<number>;
  /** To be called as soon as Telegram accepted message number `sent` (1-based). */
  writeSent(updateId: number, sent: number): Promise<void>;
  writeDone(updateId: number, now: number): Promise<void>;
}

const idRow = z.object({ update_id: z.number() });

/** `inbox` is the connection whose commits outlive a power cut. */
export function createUpdateJournal(database: Database, inbox: Database): UpdateJournal {
  return {
    async record(updates, now) {
      const rows = await inbox.all(
        idRow,
        `INSERT INTO updates (update_id, received_at, payload)
         SELECT json_extract(value, '$.update_id'), ?, value FROM json_each(?) WHERE true
         ON CONFLICT (update_id) DO NOTHING RETURNING update_id`,
        [now, JSON.stringify(updates)],
      );
      return rows.map((row) => row.update_id).toSorted((a, b) => a - b);
    },
    async takePending() {
      await database.run('UPDATE updates SET attempts = attempts + 1 WHERE done_at IS NULL');
      const rows = await database.all(
        z.object({ update_id: z.number(), payload: z.string() }),
        'SELECT update_id, payload FROM updates WHERE done_at IS NULL AND payload IS NOT NULL ORDER BY update_id',
      );
      return rows.map((row) => ({ updateId: row.update_id, payload: row.payload }));
    },
    async release() {
      await database.run('UPDATE updates SET attempts = 1 WHERE done_at IS NULL');
    },
    async giveUp(maxAttempts, now) {
      const rows = await database.all(
        idRow,
        'UPDATE updates SET done_at = ?, payload = NULL WHERE done_at IS NULL AND attempts >= ? RETURNING update_id',
        [now, maxAttempts],
      );
      return rows.map((row) => row.update_id);
    },
    async readSent(updateId) {
      const [row] = await database.all(
        z.object({ sent: z.number() }),
        'SELECT sent FROM updates WHERE update_id = ?',
        [updateId],
      );
      return row?.sent ?? 0;
    },
    async writeSent(updateId, sent) {
      await database.run('UPDATE updates SET sent = ? WHERE update_id = ?', [sent, updateId]);
    },
    async writeDone(updateId, now) {
      await database.run('UPDATE updates SET done_at = ?, payload = NULL WHERE update_id = ?', [
        now,
        updateId,
      ]);
    },
  };
}
