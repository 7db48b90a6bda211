// Who can be written to, what an operator sent to all of them, and how a person is forgotten.

import { z } from 'zod';
import type { Database } from './database.ts';

export interface Broadcast {
  readonly id: number;
  readonly adminId: number;
  readonly text: string;
}

export interface PeopleStore {
  /** Notes that a person wrote in private. */
  writeSeen(userId: number, now: number): Promise<void>;
  /** Somebody who blocked the bot: out of the list, follows too. */
  dropPerson(userId: number): Promise<void>;
  countPeople(): Promise<number>;
  /** Everything that was kept of a person; returns how many rows went. */
  forgetPerson(userId: number): Promise<number>;
  draftBroadcast(adminId: number, text: string, now: number): Promise<number>;
  /** False where it was already sent or dropped. */
  startBroadcast(id: number, adminId: number): Promise<boolean>;
  dropBroadcast(id: number, adminId: number): Promise<boolean>;
  /** Broadcasts under way, also after a restart. */
  readUnsentBroadcasts(): Promise<Broadcast[]>;
  readMissingRecipients(broadcastId: number): Promise<number[]>;
  writeReceipt(broadcastId: number, userId: number): Promise<void>;
  countReceipts(broadcastId: number): Promise<number>;
  finishBroadcast(id: number): Promise<void>;
}

const OWN_ROWS = [
  'turns',
  'replies',
  'questions',
  'feedback',
  'follows',
  'digests',
  'broadcast_receipts',
  'people',
] as const;
const userRow = z.object({ user_id: z.number() });
const countRow = z.object({ count: z.number() });

export function createPeopleStore(database: Database): PeopleStore {
  const readCount = async (sql: string, parameters: readonly number[] = []): Promise<number> =>
    (await database.all(countRow, sql, parameters))[0]?.count ?? 0;
  const leaveDraft = async (state: 'sending' | 'dropped', id: number, adminId: number): Promise<boolean> => {
    const { changes } = await database.run(
      "UPDATE broadcasts SET state = ? WHERE id = ? AND admin_id = ? AND state = 'drafted'",
      [state, id, adminId],
    );
    return changes === 1;
  };
  return {
    async writeSeen(userId, now) {
      await database.run(
        `INSERT INTO people (user_id, first_seen, last_seen) VALUES (?1, ?2, ?2)
         ON CONFLICT (user_id) DO UPDATE SET last_seen = excluded.last_seen`,
        [userId, now],
      );
    },
    async dropPerson(userId) {
      await database.run('DELETE FROM people WHERE user_id = ?', [userId]);
      await database.run('DELETE FROM follows WHERE user_id = ?', [userId]);
    },
    countPeople: () => readCount('SELECT count(*) AS count FROM people'),
    async forgetPerson(userId) {
      let gone = 0;
      for (const table of OWN_ROWS) {
        const { changes } = await database.run(`DELETE FROM ${table} WHERE user_id = ?`, [userId]);
        gone += changes;
      }
      return gone;
    },
    async draftBroadcast(adminId, text, now) {
      const { lastId } = await database.run(
        "INSERT INTO broadcasts (admin_id, created_at, text, state) VALUES (?, ?, ?, 'drafted')",
        [adminId, now, text],
      );
      return lastId;
    },
    startBroadcast: (id, adminId) => leaveDraft('sending', id, adminId),
    dropBroadcast: (id, adminId) => leaveDraft('dropped', id, adminId),
    async readUnsentBroadcasts() {
      const rows = await database.all(
        z.object({ id: z.number(), admin_id: z.number(), text: z.string() }),
        "SELECT id, admin_id, text FROM broadcasts WHERE state = 'sending' ORDER BY id",
      );
      return rows.map((row) => ({ id: row.id, adminId: row.admin_id, text: row.text }));
    },
    async readMissingRecipients(broadcastId) {
      const rows = await database.all(
        userRow,
        `SELECT user_id FROM people WHERE user_id NOT IN (SELECT user_id FROM broadcast_receipts WHERE broadcast_id = ?)
         ORDER BY user_id`,
        [broadcastId],
      );
      return rows.map((row) => row.user_id);
    },
    async writeReceipt(broadcastId, userId) {
      await database.run(
        'INSERT INTO broadcast_receipts (broadcast_id, user_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
        [broadcastId, userId],
      );
    },
    countReceipts: (id) =>
      readCount('SELECT count(*) AS count FROM broadcast_receipts WHERE broadcast_id = ?', [id]),
    async finishBroadcast(id) {
      await database.run("UPDATE broadcasts SET state = 'sent' WHERE id = ?", [id]);
    },
  };
}
