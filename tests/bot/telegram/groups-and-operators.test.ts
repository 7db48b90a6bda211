// Groups, follows and digests, operators, limits and failures.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGazetteHolder } from '../../../bot/telegram/gazette-holder.ts';
import { startHousekeeping } from '../../../bot/telegram/housekeeping.ts';
import { sendDigests } from '../../../bot/telegram/digests.ts';
import { ADMIN, startInProcess, type BotInProcess } from '../../fakes/bot-in-process.ts';
import { createMemoryKnowledgeBase, memoryIssues } from '../../fakes/memory-knowledge-base.ts';
import {
  BOT,
  contentUpdate,
  editUpdate,
  findButton,
  pressUpdate,
  textUpdate,
  TOKEN,
} from '../../fakes/telegram-account.ts';

const GROUP = -100500;
let running: BotInProcess;

const ask = (text: string, from = {}) => running.send(textUpdate(text, from));
const digest = () => sendDigests(running.bot.api, BOT.username, running.deps);
const inGroup = (text: string, from = {}) => ask(text, { chatId: GROUP, userId: 7, ...from });

afterEach(() => running.close());

describe('in a group the bot', () => {
  beforeEach(async () => {
    running = await startInProcess();
  });

  it('answers /ask, its own commands and replies to its messages, to the message that asked', async () => {
    const update = textUpdate('/ask 充电桩补贴', { chatId: GROUP, userId: 7 });
    const [reply] = await running.send(update);
    expect(reply?.replyTo).toBe(update.message?.message_id);
    expect(await inGroup(`/ask@${BOT.username} 供热温度`)).toHaveLength(1);
    expect(await inGroup('有效期', { replyTo: reply })).toHaveLength(1);
    expect(await inGroup('/issues')).toHaveLength(1);
  });

  it('and is silent about everything else', async () => {
    const [reply] = await inGroup('/ask 充电桩补贴');
    expect(await inGroup('充电桩补贴多少？')).toEqual([]);
    expect(await inGroup('/ask@other_bot 充电桩')).toEqual([]);
    expect(await inGroup('/unknown')).toEqual([]);
    expect(await inGroup('/stats', { userId: ADMIN })).toEqual([]);
    expect(await running.send(contentUpdate({ photo: [] }, { chatId: GROUP, userId: 7 }))).toEqual([]);
    expect(
      await running.send(contentUpdate({ photo: [] }, { chatId: GROUP, userId: 7, replyTo: reply })),
    ).toEqual([]);
    expect(await running.send(editUpdate('/ask 改', { chatId: GROUP, userId: 7 }))).toEqual([]);
    expect(running.account.callbackAnswers).toEqual([]);
  });

  it('keeps each person’s talk apart', async () => {
    await inGroup('/ask 充电桩补贴', { userId: 7 });
    await inGroup('/ask 供热温度', { userId: 8 });
    expect(running.gazette().asked.at(-1)?.history).toEqual([]);
  });

  it('sends who wants to follow to the private chat', async () => {
    expect((await inGroup('/follow 供热'))[0]?.text).toContain('私聊');
  });
});

describe('a follow', () => {
  const newIssue = {
    id: '2023-06',
    publishedOn: '2023-12-31',
    documents: [
      {
        title: '甲市充电桩补充规定',
        number: 30,
        lines: ['甲市充电桩补充规定', '充电桩建设补贴提高到三千元。'],
      },
    ],
  };
  const grown = () => createMemoryKnowledgeBase([...memoryIssues, newIssue], 'second');

  beforeEach(async () => {
    running = await startInProcess();
    await digest();
  });

  it('is told once when a new issue speaks of it, with excerpts whose sources open', async () => {
    await ask('/follow 充电桩');
    await ask('/follow 殡葬');
    await ask('/follow 供热', { userId: 8 });
    running.swap(grown());
    expect(await running.deps.gazette.refresh()).toBe('reloaded');
    await digest();
    await digest();
    const digests = running.account.sent.filter((message) => message.text.includes('新到'));
    expect(digests.map((message) => message.chatId)).toEqual([7]);
    expect(digests[0]?.text).toContain('新到2023年第6期');
    expect(digests[0]?.text).toContain('关注：充电桩');
    expect(digests[0]?.text).not.toContain('殡葬');
    await running.send(pressUpdate(digests[0], findButton(digests[0], '出处 1')));
    expect(digests[0]?.text).toContain('2 充电桩建设补贴提高到三千元。');
  });

  it('is told also when the issue came while the bot was down', async () => {
    await ask('/follow 充电桩');
    running.swap(grown());
    await running.deps.gazette.refresh();
    running.account.blockedBy.add(7);
    // The first try ends with the bot; the second finds the work undone.
    running.stop.abort();
    await digest();
    expect(await running.state.follows.noteIssues([], 0)).toHaveLength(1);
  });

  it('of somebody who blocked the bot is dropped quietly', async () => {
    await ask('/follow 充电桩');
    running.account.blockedBy.add(7);
    running.swap(grown());
    await running.deps.gazette.refresh();
    await digest();
    expect(await running.state.follows.readFollowers()).toEqual([]);
    expect(running.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('is listed, undone by button or by name, and limited to twenty', async () => {
    for (let index = 0; index < 20; index += 1) await ask(`/follow 主题${index}`);
    expect((await ask('/follow 再来一个'))[0]?.text).toContain('最多关注 20 项');
    expect((await ask('/follow 主题3'))[0]?.text).toContain('已经关注');
    const [list] = await ask('/following');
    expect(list?.buttons).toHaveLength(20);
    await running.send(pressUpdate(list, findButton(list, '✕ 主题3')));
    expect(list?.buttons).toHaveLength(19);
    expect((await ask('/unfollow 主题4'))[0]?.text).toContain('已取消');
    expect((await ask('/unfollow 主题4'))[0]?.text).toContain('没有关注');
    expect((await ask('/follow ' + '长'.repeat(41)))[0]?.text).toContain('不超过');
  });
});

describe('an operator', () => {
  beforeEach(async () => {
    running = await startInProcess();
  });

  it('reads figures and gaps; to others the commands do not exist', async () => {
    const [reply] = await ask('充电桩补贴');
    await running.send(pressUpdate(reply, findButton(reply, '👎')));
    await ask('xyz');
    const [stats] = await ask('/stats', { userId: ADMIN });
    for (const line of ['提问 2', '有答案 1', '没找到 1', '👎 1', '用时中位数'])
      expect(stats?.text).toContain(line);
    expect((await ask('/gaps', { userId: ADMIN }))[0]?.text).toContain('1× xyz');
    for (const command of ['/stats', '/gaps', '/reload', '/broadcast 喂'])
      expect((await ask(command))[0]?.text).toContain('没有这个命令');
  });

  it('reloads by hand', async () => {
    running.swap(createMemoryKnowledgeBase(memoryIssues.slice(0, 1), 'first'));
    expect((await ask('/reload', { userId: ADMIN }))[0]?.text).toContain('1期，2份文件');
  });

  it('sends to everybody after a confirmation, once', async () => {
    for (const userId of [1, 2, 3]) await ask('/help', { userId });
    running.account.blockedBy.add(2);
    const [preview] = await ask('/broadcast 今晚停机 <b>', { userId: ADMIN });
    expect(preview?.text).toContain('4 人');
    const send = findButton(preview, '发送');
    await running.send(pressUpdate(preview, send, 1));
    await running.send(pressUpdate(preview, send));
    await running.send(pressUpdate(preview, send));
    await running.deps.broadcasts.idle();
    const got = running.account.sent
      .filter((message) => message.text === '今晚停机 <b>')
      .map((message) => message.chatId);
    expect(got.toSorted((a, b) => a - b)).toEqual([1, 3, ADMIN]);
    expect(running.account.sent.at(-1)?.text).toContain('已发给 3 人');
  });

  it('can think better of it', async () => {
    const [preview] = await ask('/broadcast 喂', { userId: ADMIN });
    const send = findButton(preview, '发送');
    await running.send(pressUpdate(preview, findButton(preview, '不发了')));
    await running.send(pressUpdate(preview, send));
    expect(running.account.callbackAnswers.at(-1)?.text).toContain('已经发过或者取消');
  });
});

describe('a person who asks too much', () => {
  it('is told once a minute, then ignored; commands stay free, others too', async () => {
    running = await startInProcess({ questionsPerMinute: 2 });
    const replies = [];
    for (let index = 0; index < 5; index += 1) replies.push(await ask('充电桩补贴'));
    expect(replies.map((sent) => sent.length)).toEqual([1, 1, 1, 0, 0]);
    expect(replies[2]?.[0]?.text).toContain('每分钟最多 2 个问题');
    expect(await ask('/help')).toHaveLength(1);
    expect(await ask('充电桩补贴', { userId: 8 })).toHaveLength(1);
  });
});

describe('a message that waited too long', () => {
  const late = { at: new Date(Date.now() - 2 * 3_600_000) };

  it('is told so, and answered at the press of a button', async () => {
    running = await startInProcess();
    const [told] = await ask('充电桩补贴', late);
    expect(told?.text).toContain('2 小时前');
    expect(running.gazette().asked).toEqual([]);
    const [reply] = await running.send(pressUpdate(told, findButton(told, '现在回答')));
    expect(reply?.text).toContain('二千元');
    expect((await ask('/help', late))[0]?.text).toContain('2 小时前');
    expect(await inGroup('闲聊', late)).toEqual([]);
  });
});

describe('a failure', () => {
  it('becomes one apology with a log id and one log line without anybody’s words; the bot goes on', async () => {
    running = await startInProcess();
    running.gazette().override = () => Promise.reject(new Error('index torn'));
    const [apology] = await ask('机密问题');
    const logId = /编号 ([0-9a-f]{8})/u.exec(apology?.text ?? '')?.[1];
    const lines = running.log.filter((line) => line.includes(String(logId)));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('index torn');
    expect(running.log.join('')).not.toContain('机密问题');
    running.gazette().override = undefined;
    expect((await ask('充电桩补贴'))[0]?.text).toContain('二千元');
    expect(await running.state.questions.readStats(0)).toMatchObject({ questions: 2, failed: 1 });
  });

  it('of a button becomes a short line on it', async () => {
    running = await startInProcess();
    const [reply] = await ask('充电桩补贴');
    running.swap({ ...createMemoryKnowledgeBase(), readPassage: () => Promise.reject(new Error('torn')) });
    await running.deps.gazette.refresh(true);
    await running.send(pressUpdate(reply, findButton(reply, '出处 1')));
    expect(running.account.callbackAnswers.at(-1)?.text).toContain('编号');
  });

  it('to parse a message sends it again as plain text', async () => {
    running = await startInProcess();
    let refused = 0;
    running.bot.api.config.use((prev, method, payload, signal) => {
      if (method !== 'sendMessage' || !('parse_mode' in payload)) return prev(method, payload, signal);
      refused += 1;
      return Promise.resolve({
        ok: false,
        error_code: 400,
        description: "Bad Request: can't parse entities: Unsupported start tag",
      });
    });
    const [reply] = await ask('充电桩补贴');
    expect(refused).toBe(1);
    expect(reply?.text).toContain('1. 《甲市人民政府关于印发甲市充电桩建设办法的通知》');
    expect(reply?.entities).toEqual([]);
    expect(running.log.some((line) => line.includes('plain text'))).toBe(true);
  });
});

describe('an update that is taken up again after a kill', () => {
  const lead = Array.from({ length: 300 }, (_, index) => ({
    text: `${index} ${'名单'.repeat(15)}`,
    marks: [],
  }));

  it.each([
    [0, 3],
    [1, 2],
    [3, 0],
  ])('of whose messages %i had been accepted brings only the other %i', async (accepted, missing) => {
    running = await startInProcess();
    running.gazette().override = async () => ({
      outcome: 'not-found',
      kind: 'none',
      lead,
      excerpts: [],
      notes: [],
      nearest: [],
    });
    const update = textUpdate('名单');
    await running.state.journal.record([update], 0);
    await running.state.journal.writeSent(update.update_id, accepted);
    const sent = await running.send(update);
    expect(sent).toHaveLength(missing);
    expect(await running.state.journal.readSent(update.update_id)).toBe(3);
  });
});

describe('the log', () => {
  it('holds questions at debug only, and the token never', async () => {
    running = await startInProcess({ logLevel: 'debug' });
    await ask('充电桩补贴');
    running.deps.logger.error(
      { url: `https://api.telegram.org/bot${TOKEN}/getMe`, encoded: encodeURIComponent(TOKEN) },
      TOKEN,
    );
    const lines = running.log.join('');
    expect(lines).toContain('充电桩补贴');
    expect(lines).not.toContain(TOKEN);
    expect(lines).not.toContain(encodeURIComponent(TOKEN));
  });
});

describe('a new index', () => {
  beforeEach(async () => {
    running = await startInProcess();
  });

  it('takes over at once, and the old one closes after its last question', async () => {
    const old = running.gazette();
    const gate: { open?: () => void } = {};
    const held = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    old.override = async () => {
      await held;
      return {
        outcome: 'not-found',
        kind: 'none',
        lead: [{ text: '旧', marks: [] }],
        excerpts: [],
        notes: [],
        nearest: [],
      };
    };
    const slow = ask('充电桩补贴');
    await expect.poll(() => old.asked.length).toBe(1);
    running.swap(createMemoryKnowledgeBase(memoryIssues, 'second'));
    expect(await running.deps.gazette.refresh()).toBe('reloaded');
    expect(old.isClosed).toBe(false);
    expect((await ask('充电桩补贴', { userId: 8 }))[0]?.text).toContain('二千元');
    gate.open?.();
    expect((await slow).some((message) => message.text.startsWith('旧'))).toBe(true);
    expect(old.isClosed).toBe(true);
    expect(await running.deps.gazette.refresh()).toBe('unchanged');
  });

  it('is noticed without a word, and its digests go out', async () => {
    await ask('/follow 供热');
    await sendDigests(running.bot.api, BOT.username, running.deps);
    const keeping = startHousekeeping(running.bot.api, BOT.username, running.deps, {
      retentionDays: 90,
      watchMs: 20,
    });
    const newer = {
      id: '2024-01',
      publishedOn: '2024-02-01',
      documents: [{ title: '甲市供热新规', number: 1, lines: ['甲市供热新规', '供热费不变。'] }],
    };
    running.swap(createMemoryKnowledgeBase([...memoryIssues, newer], 'second'));
    await expect.poll(() => running.account.sentTo(7).at(-1)?.text).toContain('新到2024年第1期');
    await keeping.close();
  });

  it('that cannot be opened is told once in the log, and the old one goes on answering', async () => {
    const opened = [running.gazette()];
    const broken = await openGazetteHolder(
      {
        openKnowledgeBase: async () => opened.pop() ?? Promise.reject(new Error('torn')),
        readFingerprint: async () => 'third',
      },
      running.deps.logger,
    );
    expect([await broken.refresh(), await broken.refresh()]).toEqual(['failed', 'unchanged']);
    expect(running.log.filter((line) => line.includes('torn'))).toHaveLength(1);
    expect(broken.summary).toEqual(running.gazette().summary);
  });
});
