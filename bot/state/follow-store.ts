// Who follows what, which issues were seen, and which digests went out.

import { z } from 'zod';
import type { Database } from './database.ts';

export interface Follow {
  readonly id: number;
  readonly topic: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export interface NewIssue {
  readonly issue: string;
  readonly seenAt: number;
}

export type FollowOutcome = 'followed' | 'already' | 'full';

export interface FollowStore {
  follow(userId: number, topic: string, limit: number, now: number): Promise<FollowOutcome>;
  /** False where there is no such follow of this person. */
  unfollow(userId: number, followId: number): Promise<boolean>;
  readFollows(userId: number): Promise<Follow[]>;
  readFollowers(): Promise<number[]>;
  /** Drops all follows of somebody who cannot be written to. */
  dropFollower(userId: number): Promise<void>;
  /** Issues not announced yet, oldest first. The first call ever takes all issues as known. */
  noteIssues(issues: readonly string[], now: number): Promise<NewIssue[]>;
  hasDigest(userId: number, issue: string): Promise<boolean>;
  writeDigest(userId: number, issues: readonly string[], now: number): Promise<void>;
  writeAnnounced(issues: readonly string[]): Promise<void>;
}

const followRow = z
  .object({ id: z.number(), topic: z.string(), created_at: z.number() })
  .transform((row): Follow => ({ id: row.id, topic: row.topic, createdAt: row.created_at }));
const countRow = z.object({ count: z.number() });

export function createFollowStore(database: Database): FollowStore {
  const count = async (sql: string, parameters: readonly (string | number)[] = []): Promise<number> => {
    const [row] = await database.all(countRow, sql, parameters);
    return row?.count ?? 0;
  };
  return {
    async follow(userId, topic, limit, now) {
      if (
        (await count('SELECT count(*) AS count FROM follows WHERE user_id = ? AND topic = ?', [
          userId,
          topic,
        ])) > 0
      )
        return 'already';
      const { changes } = await database.run(
        `INSERT INTO follows (user_id, topic, created_at)
         SELECT ?1, ?2, ?3 WHERE (SELECT count(*) FROM follows WHERE user_id = ?1) < ?4
         ON CONFLICT DO NOTHING`,
        [userId, topic, now, limit],
      );
      return changes === 1 ? 'followed' : 'full';
    },
    async unfollow(userId, followId) {
      const { changes } = await database.run('DELETE FROM follows WHERE user_id = ? AND id = ?', [
        userId,
        followId,
      ]);
      return changes === 1;
    },
    readFollows: (userId) =>
      database.all(followRow, 'SELECT id, topic, created_at FROM follows WHERE user_id = ? ORDER BY id', [
        userId,
      ]),
    async readFollowers() {
      const rows = await database.all(
        z.object({ user_id: z.number() }),
        'SELECT DISTINCT user_id FROM follows ORDER BY user_id',
      );
      return rows.map((row) => row.user_id);
    },
    async dropFollower(userId) {
      await database.run('DELETE FROM follows WHERE user_id = ?', [userId]);
    },
    async noteIssues(issues, now) {
      const isFirst = (await count('SELECT count(*) AS count FROM issues_seen')) === 0;
      await database.run(
        'INSERT INTO issues_seen (issue, seen_at, announced) SELECT value, ?, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
        [now, isFirst ? 1 : 0, JSON.stringify(issues)],
      );
      const rows = await database.all(
        z.object({ issue: z.string(), seen_at: z.number() }),
        'SELECT issue, seen_at FROM issues_seen WHERE announced = 0 ORDER BY issue',
      );
      return rows.map((row) => ({ issue: row.issue, seenAt: row.seen_at }));
    },
    hasDigest: async (userId, issue) =>
      (await count('SELECT count(*) AS count FROM digests WHERE user_id = ? AND issue = ?', [
        userId,
        issue,
      ])) > 0,
    async writeDigest(userId, issues, now) {
      await database.run(
        'INSERT INTO digests (user_id, issue, sent_at) SELECT ?, value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING',
        [userId, now, JSON.stringify(issues)],
      );
    },
    async writeAnnounced(issues) {
      await database.run(
        'UPDATE issues_seen SET announced = 1 WHERE issue IN (SELECT value FROM json_each(?))',
        [JSON.stringify(issues)],
      );
    },
  };
}
