// The bot's own database: journal, talks, follows, figures, forgetting.

import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../bot/state/database.ts';
import { openState, STATE_FILE, type BotState } from '../../../bot/state/open-state.ts';

const DAY_MS = 86_400_000;
let folder = '';
let state: BotState;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gazette-state-'));
  state = await openState(folder);
});

afterEach(async () => {
  await state.close().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

async function reopen(): Promise<void> {
  await state.close();
  state = await openState(folder);
}

describe('the database file', () => {
  it('belongs to its owner alone', async () => {
    expect((await stat(path.join(folder, STATE_FILE))).mode & 0o777).toBe(0o600);
  });

  it('keeps its rows over a second migration run', async () => {
    await state.follows.follow(1, '充电桩', 20, 0);
    await reopen();
    expect((await state.follows.readFollows(1)).map((follow) => follow.topic)).toEqual(['充电桩']);
  });

  it('is refused when a newer program wrote it', async () => {
    await state.close();
    const database = await openDatabase(path.join(folder, STATE_FILE), 'kill');
    await database.execute('PRAGMA user_version = 99');
    await database.close();
    await expect(openState(folder)).rejects.toThrow(/version 99.*newer program/u);
  });

  it('that is damaged is named, with what to do', async () => {
    await state.close();
    for (const suffix of ['-wal', '-shm'])
      await rm(path.join(folder, `${STATE_FILE}${suffix}`), { force: true });
    await writeFile(path.join(folder, STATE_FILE), 'no database at all '.repeat(100));
    await expect(openState(folder)).rejects.toThrow(
      /bot\.sqlite cannot be opened.*not a database.*restore a backup/u,
    );
  });

  it('names STATE_DIR when it cannot be opened', async () => {
    await expect(openState('/dev/null/state')).rejects.toThrow(/STATE_DIR/u);
  });
});

describe('the journal of updates', () => {
  const updates = [{ update_id: 7, message: { text: '一“"\u0000' } }, { update_id: 8 }];

  it('takes each id once, also within one batch', async () => {
    expect(await state.journal.record([...updates, { update_id: 7 }], 0)).toEqual([7, 8]);
    expect(await state.journal.record(updates, 1)).toEqual([]);
  });

  it('gives back what was not crossed out, as it came, after a restart', async () => {
    await state.journal.record(updates, 0);
    await state.journal.writeDone(8, 1);
    await reopen();
    const pending = await state.journal.takePending();
    expect(pending.map((update) => update.updateId)).toEqual([7]);
    expect(JSON.parse(pending[0]?.payload ?? '')).toEqual(updates[0]);
  });

  it('remembers how many messages had been accepted', async () => {
    await state.journal.record(updates, 0);
    await state.journal.writeSent(7, 2);
    await reopen();
    expect(await state.journal.readSent(7)).toBe(2);
    expect(await state.journal.readSent(12345)).toBe(0);
  });

  it('gives up on an update that ended the bot three times', async () => {
    await state.journal.record(updates, 0);
    await state.journal.writeDone(8, 1);
    await state.journal.takePending();
    expect(await state.journal.giveUp(3, 2)).toEqual([]);
    await state.journal.takePending();
    expect(await state.journal.giveUp(3, 2)).toEqual([7]);
    expect(await state.journal.takePending()).toEqual([]);
  });

  it('forgets a known id after two days, since ids can begin anew, but never a pending one', async () => {
    await state.journal.record(updates, 0);
    await state.journal.writeDone(7, 1);
    await state.expire(90, 3 * DAY_MS);
    expect(await state.journal.record(updates, 3 * DAY_MS)).toEqual([7]);
  });
});

describe('a talk', () => {
  const talk = { chatId: -5, userId: 1 };

  it('keeps turns by person within a chat, oldest first', async () => {
    for (const question of ['一', '二', '三']) await state.talks.writeTurn(talk, question, 10);
    await state.talks.writeTurn({ chatId: -5, userId: 2 }, '别人的', 10);
    expect((await state.talks.readTurns(talk, 2)).map((turn) => turn.question)).toEqual(['二', '三']);
    await state.talks.forgetTurns(talk);
    expect(await state.talks.readTurns(talk, 2)).toEqual([]);
    expect(await state.talks.readTurns({ chatId: -5, userId: 2 }, 2)).toHaveLength(1);
  });

  it('finds a reply by its message', async () => {
    const id = await state.talks.writeReply(talk, '{"a":1}', 0);
    await state.talks.writeReplyMessages(id, -5, [43, 44]);
    await state.talks.writeReplyContent(id, '{"a":2}');
    expect(await state.talks.readReplyByMessage(-5, 44)).toEqual({
      id,
      chatId: -5,

      content: '{"a":2}',
    });
    expect(await state.talks.readReplyByMessage(-6, 44)).toBeNull();
  });
});

describe('follows', () => {
  it('stop at the limit and do not double', async () => {
    expect(await state.follows.follow(1, '甲', 2, 0)).toBe('followed');
    expect(await state.follows.follow(1, '甲', 2, 0)).toBe('already');
    expect(await state.follows.follow(1, '乙', 2, 0)).toBe('followed');
    expect(await state.follows.follow(1, '丙', 2, 0)).toBe('full');
    const [first] = await state.follows.readFollows(1);
    expect(await state.follows.unfollow(2, first?.id ?? 0)).toBe(false);
    expect(await state.follows.unfollow(1, first?.id ?? 0)).toBe(true);
  });

  it('announce nothing of the issues that were there first, and each later one until it is told', async () => {
    expect(await state.follows.noteIssues(['2022-05', '2023-04'], 5)).toEqual([]);
    expect(await state.follows.noteIssues(['2022-05', '2023-04', '2023-06'], 9)).toEqual([
      { issue: '2023-06', seenAt: 9 },
    ]);
    await reopen();
    expect(await state.follows.noteIssues(['2023-06'], 11)).toEqual([{ issue: '2023-06', seenAt: 9 }]);
    await state.follows.writeDigest(1, ['2023-06'], 12);
    expect(await state.follows.hasDigest(1, '2023-06')).toBe(true);
    await state.follows.writeAnnounced(['2023-06']);
    expect(await state.follows.noteIssues(['2023-06'], 13)).toEqual([]);
  });
});

describe('figures', () => {
  it('count answers, refusals and votes, and give percentiles by nearest rank', async () => {
    for (let ms = 1; ms <= 20; ms += 1) {
      await state.questions.write(
        { userId: 1, question: `问${ms}`, kind: ms <= 3 ? 'none' : 'passage', ms },
        100,
      );
    }
    await state.questions.write({ userId: 1, question: '问1', kind: 'none', ms: 1 }, 100);
    const reply = await state.talks.writeReply({ chatId: 1, userId: 1 }, '{}', 100);
    await state.questions.writeVote(reply, 1, 1, 100);
    await state.questions.writeVote(reply, 1, -1, 101);
    expect(await state.questions.readStats(0)).toEqual({
      questions: 21,
      answered: 17,
      refused: 4,
      failed: 0,
      likes: 0,
      dislikes: 1,
      p50: 10,
      p95: 19,
    });
    expect(await state.questions.readGaps(0, 2)).toEqual([
      { question: '问1', times: 2 },
      expect.objectContaining({ times: 1 }),
    ]);
    expect((await state.questions.readStats(1000)).p50).toBeNull();
  });
});

describe('forgetting', () => {
  it('leaves nothing of a person and everything of the others', async () => {
    for (const userId of [1, 2]) {
      await state.people.writeSeen(userId, 0);
      await state.talks.writeTurn({ chatId: userId, userId }, '问', 0);
      const reply = await state.talks.writeReply({ chatId: userId, userId }, '{}', 0);
      await state.questions.write({ userId, question: '问', kind: 'none', ms: 1 }, 0);
      await state.questions.writeVote(reply, userId, 1, 0);
      await state.follows.follow(userId, '甲', 20, 0);
    }
    expect(await state.people.forgetPerson(1)).toBeGreaterThanOrEqual(5);
    expect(await state.follows.readFollowers()).toEqual([2]);
    expect(await state.people.countPeople()).toBe(1);
    expect(await state.questions.readStats(0)).toMatchObject({ questions: 1, likes: 1 });
  });

  it('happens by itself after the days that were set', async () => {
    await state.questions.write({ userId: 1, question: '旧', kind: 'none', ms: 1 }, 0);
    await state.questions.write({ userId: 1, question: '新', kind: 'none', ms: 1 }, 9 * DAY_MS);
    await state.talks.writeTurn({ chatId: 1, userId: 1 }, '旧', 9 * DAY_MS);
    await state.expire(5, 10 * DAY_MS);
    expect(await state.questions.readGaps(0, 9)).toEqual([{ question: '新', times: 1 }]);
    expect(await state.talks.readTurns({ chatId: 1, userId: 1 }, 5)).toEqual([]);
  });
});

describe('a broadcast', () => {
  it('is sent once, and goes on where it stood', async () => {
    await state.people.writeSeen(1, 0);
    await state.people.writeSeen(2, 0);
    const id = await state.people.draftBroadcast(9, '停机通知', 0);
    expect(await state.people.startBroadcast(id, 8)).toBe(false);
    expect(await state.people.startBroadcast(id, 9)).toBe(true);
    expect(await state.people.startBroadcast(id, 9)).toBe(false);
    await state.people.writeReceipt(id, 1);
    await reopen();
    expect(await state.people.readUnsentBroadcasts()).toEqual([{ id, adminId: 9, text: '停机通知' }]);
    expect(await state.people.readMissingRecipients(id)).toEqual([2]);
    await state.people.finishBroadcast(id);
    expect(await state.people.readUnsentBroadcasts()).toEqual([]);
  });
});
