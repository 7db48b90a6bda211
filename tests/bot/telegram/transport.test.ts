// The whole bot over HTTP, as a process: polling and webhook, faults, duplicates, kills and restarts, two hundred chats.

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBotProcess, type BotProcess } from '../../fakes/bot-process.ts';
import { findButton, pressUpdate, textUpdate, TOKEN } from '../../fakes/telegram-account.ts';
import {
  openTelegramServer,
  postUpdate,
  type Fault,
  type TelegramServer,
} from '../../fakes/telegram-server.ts';

const QUESTION = '充电桩建设补贴多少';
const WAIT = { timeout: 20_000, interval: 20 };
let server: TelegramServer;
let folder = '';
const children: BotProcess[] = [];

beforeEach(async () => {
  server = await openTelegramServer();
  folder = await mkdtemp(path.join(tmpdir(), 'gazette-http-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
    await child.exit;
    expect(child.log.join('\n')).not.toContain(TOKEN);
  }
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}): BotProcess {
  const child = startBotProcess({
    BOT_TOKEN: TOKEN,
    BOT_API_ROOT: server.root,
    STATE_DIR: folder,
    QUESTIONS_PER_MINUTE: '1000',
    ...env,
  });
  children.push(child);
  return child;
}

async function startReady(env: Record<string, string> = {}): Promise<BotProcess> {
  const child = start(env);
  await child.ready();
  return child;
}

/** Waits for so many messages in a chat, then a moment more: a second answer would come too. */
async function expectReplies(chatId: number, count: number): Promise<void> {
  await expect.poll(() => server.account.sentTo(chatId).length, WAIT).toBeGreaterThanOrEqual(count);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(server.account.sentTo(chatId)).toHaveLength(count);
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('long polling', () => {
  it('answers, opens sources, sends files, and sets its commands', async () => {
    const bot = await startReady();
    await server.offer(textUpdate(QUESTION, { userId: 7 }));
    await expectReplies(7, 1);
    const [reply] = server.account.sentTo(7);
    await server.offer(
      pressUpdate(reply, findButton(reply, '出处 1')),
      pressUpdate(reply, findButton(reply, '全文')),
    );
    await expectReplies(7, 2);
    expect(reply?.edits).toBe(1);
    expect(server.account.sentTo(7)[1]?.file?.name).toContain('甲政发〔2022〕75号');
    expect(server.account.sentTo(7)[1]?.file?.content).toContain('本办法有效期五年。');
    await expect.poll(() => server.account.commands.size, WAIT).toBe(2);
    bot.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  const faults: readonly [string, Fault][] = [
    ['429', { kind: 'refuse', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 }],
    ['500', { kind: 'refuse', code: 500, description: 'Internal Server Error' }],
    ['a reset connection', { kind: 'reset' }],
    ['garbage', { kind: 'garbage', status: 200, body: '<html>' }],
    ['JSON that is no response', { kind: 'garbage', status: 200, body: 'null' }],
    ['a bad gateway', { kind: 'garbage', status: 502, body: '' }],
  ];

  it('gets over every kind of fault, in asking for updates and in answering', async () => {
    await startReady();
    for (const [index, [name, fault]] of faults.entries()) {
      server.inject('getUpdates', fault);
      server.inject('sendMessage', fault);
      server.inject('sendChatAction', fault);
      await server.offer(textUpdate(QUESTION, { userId: 10 + index }));
      await expectReplies(10 + index, 1);
      expect(server.account.sentTo(10 + index)[0]?.text, name).toContain('二千元');
    }
  });

  it('gets over them in starting', async () => {
    for (const [index, [, fault]] of faults.entries())
      server.inject(['getMe', 'deleteWebhook', 'setMyCommands'][index % 3] ?? '', fault);
    await startReady();
    await server.offer(textUpdate(QUESTION, { userId: 7 }));
    await expectReplies(7, 1);
    await expect.poll(() => server.account.commands.size, WAIT).toBe(2);
  });

  it('answers an update that comes twice, or again after a restart, once', async () => {
    const update = textUpdate(QUESTION, { userId: 7 });
    const first = await startReady();
    await server.offer(update, update);
    await expectReplies(7, 1);
    server.repeat(update);
    await expectReplies(7, 1);
    first.kill('SIGTERM');
    expect(await first.exit).toBe(0);
    await startReady();
    server.repeat(update);
    await expect.poll(() => server.unconfirmed, WAIT).toBe(0);
    await expectReplies(7, 1);
  });

  it('keeps the order of a chat', async () => {
    await startReady({ FAKE_ANSWER_SPREAD_MS: '100' });
    const questions = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? '供热温度' : QUESTION));
    await server.offer(...questions.map((question) => textUpdate(question, { userId: 7 })));
    await expectReplies(7, 10);
    expect(server.account.sentTo(7).map((message) => message.text.includes('十八摄氏度'))).toEqual(
      questions.map((question) => question === '供热温度'),
    );
  });
});

describe('an end', () => {
  it('by a wrong token is one line and exit code 1', async () => {
    const bot = start({ BOT_TOKEN: '1:wrong' });
    expect(await bot.exit).toBe(1);
    expect(bot.log).toHaveLength(1);
    expect(bot.log[0]).toContain('BOT_TOKEN');
  });

  it('by another poller is one line and exit code 1', async () => {
    server.inject(
      'getUpdates',
      { kind: 'refuse', code: 409, description: 'Conflict: terminated by other getUpdates request' },
      9,
    );
    const bot = start();
    expect(await bot.exit).toBe(1);
    expect(bot.log.filter((line) => line.includes('another process polls'))).toHaveLength(1);
  });

  it('without an index is one line and exit code 1', async () => {
    const bot = start({ FAKE_NO_INDEX: '1' });
    expect(await bot.exit).toBe(1);
    expect(bot.log).toHaveLength(1);
    expect(bot.log[0]).toContain('npm run ingest');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s finishes the replies under way and leaves with 0',
    async (signal) => {
      const bot = await startReady({ FAKE_ANSWER_MS: '700' });
      await server.offer(textUpdate(QUESTION, { userId: 7 }), textUpdate('供热温度', { userId: 8 }));
      await expect
        .poll(() => server.account.calls.some((call) => call.method === 'sendChatAction'), WAIT)
        .toBe(true);
      bot.kill(signal);
      expect(await bot.exit).toBe(0);
      expect(server.account.sent.map((message) => message.chatId).toSorted((a, b) => a - b)).toEqual([7, 8]);
    },
  );

  it('is bounded though Telegram is away, and the reply comes after the next start', async () => {
    const bot = await startReady();
    server.inject('sendMessage', { kind: 'reset' }, 1000);
    await server.offer(textUpdate(QUESTION, { userId: 7 }));
    await expect
      .poll(() => server.account.calls.some((call) => call.method === 'sendChatAction'), WAIT)
      .toBe(true);
    bot.kill('SIGTERM');
    await expect.poll(() => bot.log.some((line) => line.includes('stopping')), WAIT).toBe(true);
    // The second signal waits for nothing.
    bot.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
    const fresh = await openTelegramServer();
    await server.close();
    server = fresh;
    await startReady();
    await expectReplies(7, 1);
  });

  it('comes also while Telegram has not answered yet', async () => {
    server.inject('getMe', { kind: 'reset' }, 1000);
    const bot = start();
    await expect.poll(() => bot.log.some((line) => line.includes('does not answer')), WAIT).toBe(true);
    bot.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  it('by a kill in the middle of replies loses none and repeats none', async () => {
    const bot = await startReady({ FAKE_ANSWER_MS: '300' });
    const users = Array.from({ length: 20 }, (_, index) => 100 + index);
    server.inject('sendMessage', { kind: 'hang' }, 5);
    await server.offer(...users.map((userId) => textUpdate(QUESTION, { userId })));
    await expect.poll(() => server.account.sent.length, WAIT).toBeGreaterThan(0);
    // Between acceptance and the journal's write lies less than this.
    await new Promise((resolve) => setTimeout(resolve, 300));
    bot.kill('SIGKILL');
    await bot.exit;
    const before = server.account.sent.length;
    expect(before).toBeLessThan(users.length);
    await startReady();
    for (const userId of users)
      await expect.poll(() => server.account.sentTo(userId).length, WAIT).toBeGreaterThanOrEqual(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.account.sent.map((message) => message.chatId).toSorted((a, b) => a - b)).toEqual(users);
  });

  it('by a kill before an answer arrives can repeat that one reply and no other', async () => {
    const bot = await startReady();
    server.inject('sendMessage', { kind: 'swallow' });
    await server.offer(textUpdate(QUESTION, { userId: 7 }));
    await expect.poll(() => server.account.sentTo(7).length, WAIT).toBe(1);
    bot.kill('SIGKILL');
    await bot.exit;
    await startReady();
    await expectReplies(7, 2);
  });
});

describe('the webhook', () => {
  const secret = 'a-secret_for_the_webhook';

  async function startWebhook(env: Record<string, string> = {}): Promise<{ bot: BotProcess; url: string }> {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}/telegram/hook`;
    const bot = await startReady({
      WEBHOOK_URL: url,
      WEBHOOK_SECRET: secret,
      WEBHOOK_PORT: String(port),
      ...env,
    });
    await expect.poll(() => server.account.webhook?.url, WAIT).toBe(url);
    return { bot, url };
  }

  it('answers what comes with the secret, each update once', async () => {
    const { bot } = await startWebhook();
    const update = textUpdate(QUESTION, { userId: 7 });
    await server.offer(update);
    await server.offer(update);
    await expectReplies(7, 1);
    bot.kill('SIGTERM');
    expect(await bot.exit).toBe(0);
  });

  it('refuses everything else without a word of detail', async () => {
    const { url } = await startWebhook();
    const update = textUpdate(QUESTION, { userId: 7 });
    expect(await postUpdate(url, null, update)).toBe(401);
    expect(await postUpdate(url, 'wrong', update)).toBe(401);
    expect(await postUpdate(url, `${secret}x`, update)).toBe(401);
    expect(await postUpdate(`${url}x`, secret, update)).toBe(404);
    expect(await postUpdate(url, secret, 'no json')).toBe(400);
    expect(await postUpdate(url, secret, '{"no":"id"}')).toBe(400);
    expect([413, null]).toContain(
      await postUpdate(url, secret, `{"update_id":1,"x":"${'x'.repeat(2_000_000)}"}`).catch(() => null),
    );
    const wrong = await fetch(url, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': 'no' },
      body: '{}',
    });
    expect(await wrong.text()).toBe('');
    expect((await fetch(url, { headers: { 'x-telegram-bot-api-secret-token': secret } })).status).toBe(405);
    expect(server.account.sent).toEqual([]);
  });

  it('keeps what it said 200 to over a kill', async () => {
    const { bot, url } = await startWebhook({ FAKE_ANSWER_MS: '2000' });
    await server.offer(textUpdate(QUESTION, { userId: 7 }));
    bot.kill('SIGKILL');
    await bot.exit;
    expect(server.account.sent).toEqual([]);
    await startReady({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret, WEBHOOK_PORT: new URL(url).port });
    await expectReplies(7, 1);
  });
});

describe('the health server', () => {
  it('tells that the bot lives, is ready, and how it has done', async () => {
    const port = await findFreePort();
    await startReady({ HEALTH_PORT: String(port) });
    await server.offer(textUpdate(QUESTION, { userId: 7 }));
    await expectReplies(7, 1);
    const read = async (page: string): Promise<[number, string]> => {
      const response = await fetch(`http://127.0.0.1:${port}${page}`);
      return [response.status, await response.text()];
    };
    expect(await read('/healthz')).toEqual([200, 'ok\n']);
    expect(await read('/readyz')).toEqual([200, 'ready\n']);
    const [, metrics] = await read('/metrics');
    expect(metrics).toContain('gazette_questions_total{kind="passage"} 1');
    expect(metrics).toContain('gazette_answer_seconds_count 1');
    expect(metrics).not.toContain(TOKEN);
    expect((await read('/other'))[0]).toBe(404);
  });

  it('is not ready while Telegram has not answered yet', async () => {
    const port = await findFreePort();
    server.inject('getMe', { kind: 'hang' });
    start({ HEALTH_PORT: String(port) });
    await expect
      .poll(
        () =>
          fetch(`http://127.0.0.1:${port}/readyz`).then(
            (response) => response.status,
            () => 0,
          ),
        WAIT,
      )
      .toBe(503);
  });
});

describe('two hundred chats at once', () => {
  const CHATS = 200;
  const EACH = process.env['TEST_LONG'] === undefined ? 3 : 25;

  it('are all answered exactly once, in order within each chat', async () => {
    await startReady({ FAKE_ANSWER_SPREAD_MS: '30' });
    const questions = ['供热温度', QUESTION, '供热中断'];
    const marks = ['十八摄氏度', '二千元', '二十四小时'];
    const updates: Update[] = [];
    for (let round = 0; round < EACH; round += 1) {
      for (let chat = 0; chat < CHATS; chat += 1)
        updates.push(textUpdate(questions[(round + chat) % 3] ?? '', { userId: 1000 + chat }));
    }
    const offeredAt = performance.now();
    await server.offer(...updates);
    await expect
      .poll(() => server.account.sent.length, { timeout: 240_000, interval: 50 })
      .toBe(CHATS * EACH);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(server.account.sent).toHaveLength(CHATS * EACH);
    for (let chat = 0; chat < CHATS; chat += 1) {
      const leads = server.account.sentTo(1000 + chat).map((message) => message.text.split('\n')[0] ?? '');
      const got = leads.map((lead) => marks.findIndex((mark) => lead.includes(mark)));
      expect(got).toEqual(Array.from({ length: EACH }, (_, round) => (round + chat) % 3));
    }
    const times = [...server.acceptedAt.values()]
      .flat()
      .map((at) => at - offeredAt)
      .toSorted((a, b) => a - b);
    const at = (share: number): string => `${Math.round(times[Math.ceil(times.length * share) - 1] ?? 0)} ms`;
    process.stdout.write(
      `${CHATS} chats x ${EACH} questions, all offered at once: p50 ${at(0.5)}, p95 ${at(0.95)}, last ${at(1)}\n`,
    );
  }, 300_000);
});
