// What was asked, how it went and what people thought of it: the figures behind /stats and /gaps.

import { z } from 'zod';
import type { Database } from './database.ts';

export interface AskedQuestion {
  readonly userId: number;
  readonly question: string;
  /** Of the answer: passage, list, none …; error where the bot failed. */
  readonly kind: string;
  readonly ms: number;
}

export interface QuestionStats {
  readonly questions: number;
  readonly answered: number;
  /** Questions that found nothing. */
  readonly refused: number;
  readonly failed: number;
  readonly likes: number;
  readonly dislikes: number;
  /** Milliseconds; null without a question. */
  readonly p50: number | null;
  readonly p95: number | null;
}

export interface Gap {
  readonly question: string;
  readonly times: number;
}

export interface QuestionLog {
  write(question: AskedQuestion, now: number): Promise<void>;
  /** A second vote of a person on a reply replaces the first. */
  writeVote(replyId: number, userId: number, vote: 1 | -1, now: number): Promise<void>;
  readStats(since: number): Promise<QuestionStats>;
  /** Questions that found nothing, most frequent first. */
  readGaps(since: number, limit: number): Promise<Gap[]>;
}

const gapRow = z.object({ question: z.string(), times: z.number() });

const statsRow = z.object({
  questions: z.number(),
  refused: z.number(),
  failed: z.number(),
  likes: z.number(),
  dislikes: z.number(),
});

export function createQuestionLog(database: Database): QuestionLog {
  /** The nearest-rank percentile, read by an offset so that no list is loaded. */
  const readPercentile = async (since: number, total: number, share: number): Promise<number | null> => {
    if (total === 0) return null;
    const offset = Math.max(0, Math.ceil(total * share) - 1);
    const [row] = await database.all(
      z.object({ ms: z.number() }),
      'SELECT ms FROM questions WHERE asked_at >= ? ORDER BY ms LIMIT 1 OFFSET ?',
      [since, offset],
    );
    return row?.ms ?? null;
  };
  return {
    async write({ userId, question, kind, ms }, now) {
      await database.run(
        'INSERT INTO questions (user_id, asked_at, question, kind, ms) VALUES (?, ?, ?, ?, ?)',
        [userId, now, question, kind, Math.round(ms)],
      );
    },
    async writeVote(replyId, userId, vote, now) {
      await database.run(
        `INSERT INTO feedback (reply_id, user_id, given_at, vote) VALUES (?, ?, ?, ?)
         ON CONFLICT (reply_id, user_id) DO UPDATE SET vote = excluded.vote, given_at = excluded.given_at`,
        [replyId, userId, now, vote],
      );
    },
    async readStats(since) {
      const [row] = await database.all(
        statsRow,
        `SELECT count(*) AS questions,
                count(CASE WHEN kind = 'none' THEN 1 END) AS refused,
                count(CASE WHEN kind = 'error' THEN 1 END) AS failed,
                (SELECT count(*) FROM feedback WHERE vote = 1 AND given_at >= ?1) AS likes,
                (SELECT count(*) FROM feedback WHERE vote = -1 AND given_at >= ?1) AS dislikes
         FROM questions WHERE asked_at >= ?1`,
        [since],
      );
      const counts = row ?? { questions: 0, refused: 0, failed: 0, likes: 0, dislikes: 0 };
      return {
        ...counts,
        answered: counts.questions - counts.refused - counts.failed,
        p50: await readPercentile(since, counts.questions, 0.5),
        p95: await readPercentile(since, counts.questions, 0.95),
      };
    },
    readGaps: (since, limit) =>
      database.all(
        gapRow,
        `SELECT question, count(*) AS times FROM questions WHERE kind = 'none' AND asked_at >= ?
         GROUP BY question ORDER BY times DESC, max(asked_at) DESC LIMIT ?`,
        [since, limit],
      ),
  };
}
