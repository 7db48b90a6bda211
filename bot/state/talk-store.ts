// Turns of a talk and the replies that were shown: what follow-ups and buttons need.

import { z } from 'zod';
import type { Turn } from '../conversation/turns.ts';
import type { Database } from './database.ts';

/** A person in a chat: in a group each has a talk of their own. */
export interface Talk {
  readonly chatId: number;
  readonly userId: number;
}

export interface ReplyRow {
  readonly id: number;
  readonly chatId: number;
  /** JSON; its shape is the channel's own. */
  readonly content: string;
}

export interface TalkStore {
  writeTurn(talk: Talk, question: string, now: number): Promise<void>;
  /** The last `limit` turns, oldest first. */
  readTurns(talk: Talk, limit: number): Promise<Turn[]>;
  forgetTurns(talk: Talk): Promise<void>;
  /** Returns the reply's id, for its buttons. */
  writeReply(talk: Talk, content: string, now: number): Promise<number>;
  writeReplyContent(replyId: number, content: string): Promise<void>;
  /** Notes which messages carry a reply: somebody may reply to any of them. */
  writeReplyMessages(replyId: number, chatId: number, messageIds: readonly number[]): Promise<void>;
  readReply(replyId: number): Promise<ReplyRow | null>;
  readReplyByMessage(chatId: number, messageId: number): Promise<ReplyRow | null>;
}

const replyRow = z
  .object({ id: z.number(), chat_id: z.number(), content: z.string() })
  .transform((row): ReplyRow => ({ id: row.id, chatId: row.chat_id, content: row.content }));

const turnRow = z
  .object({ question: z.string(), asked_at: z.number() })
  .transform((row): Turn => ({ question: row.question, askedAt: row.asked_at }));

export function createTalkStore(database: Database): TalkStore {
  return {
    async writeTurn({ chatId, userId }, question, now) {
      await database.run('INSERT INTO turns (chat_id, user_id, asked_at, question) VALUES (?, ?, ?, ?)', [
        chatId,
        userId,
        now,
        question,
      ]);
    },
    async readTurns({ chatId, userId }, limit) {
      const rows = await database.all(
        turnRow,
        'SELECT question, asked_at FROM turns WHERE chat_id = ? AND user_id = ? ORDER BY id DESC LIMIT ?',
        [chatId, userId, limit],
      );
      return rows.toReversed();
    },
    async forgetTurns({ chatId, userId }) {
      await database.run('DELETE FROM turns WHERE chat_id = ? AND user_id = ?', [chatId, userId]);
    },
    async writeReply({ chatId, userId }, content, now) {
      const { lastId } = await database.run(
        'INSERT INTO replies (chat_id, user_id, sent_at, content) VALUES (?, ?, ?, ?)',
        [chatId, userId, now, content],
      );
      return lastId;
    },
    async writeReplyContent(replyId, content) {
      await database.run('UPDATE replies SET content = ? WHERE id = ?', [content, replyId]);
    },
    async writeReplyMessages(replyId, chatId, messageIds) {
      await database.run(
        `INSERT INTO reply_messages (chat_id, message_id, reply_id) SELECT ?, value, ? FROM json_each(?) WHERE true
         ON CONFLICT (chat_id, message_id) DO UPDATE SET reply_id = excluded.reply_id`,
        [chatId, replyId, JSON.stringify(messageIds)],
      );
    },
    async readReply(replyId) {
      const [row] = await database.all(replyRow, 'SELECT id, chat_id, content FROM replies WHERE id = ?', [
        replyId,
      ]);
      return row ?? null;
    },
    async readReplyByMessage(chatId, messageId) {
      const [row] = await database.all(
        replyRow,
        `SELECT id, replies.chat_id, content FROM reply_messages JOIN replies ON id = reply_id
         WHERE reply_messages.chat_id = ? AND message_id = ?`,
        [chatId, messageId],
      );
      return row ?? null;
    },
  };
}
