// Settings of the bot: defaults, faults, and the file that explains them.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { botSettings, parseBotSettings } from '../../bot/settings.ts';
import { SettingsError } from '../../retrieval/index.ts';

function readFault(env: NodeJS.ProcessEnv): string {
  try {
    parseBotSettings(env);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return error instanceof Error ? error.message : '';
  }
}

describe('parseBotSettings', () => {
  it('means the terminal without a token, and an empty value is none', () => {
    expect(parseBotSettings({ BOT_TOKEN: '', INDEX_DIR: '' })).toMatchObject({
      channel: 'terminal',
      index: { indexDir: 'data/index' },
    });
  });

  it('means Telegram by long polling with a token', () => {
    const settings = parseBotSettings({
      BOT_TOKEN: '1:a',
      BOT_API_ROOT: 'http://127.0.0.1:9/',
      ADMIN_IDS: '12, 34',
    });
    expect(settings).toMatchObject({
      channel: 'telegram',
      apiRoot: 'http://127.0.0.1:9',
      webhook: null,
      healthPort: null,
      questionsPerMinute: 20,
      adminIds: [12, 34],
    });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('tells all faults at once, in one line, without a value in it', () => {
    const message = readFault({
      BOT_TOKEN: 'se cret',
      WEBHOOK_PORT: '99999',
      ADMIN_IDS: 'me',
      WEBHOOK_URL: 'https://a.example/x',
      LOG_LEVEL: 'loud',
    });
    for (const name of ['BOT_TOKEN', 'WEBHOOK_PORT', 'ADMIN_IDS', 'WEBHOOK_SECRET', 'LOG_LEVEL'])
      expect(message).toContain(name);
    expect(message).not.toContain('\n');
    expect(message).not.toContain('se cret');
  });

  it.each([
    [{ WEBHOOK_URL: 'http://a.example/x', WEBHOOK_SECRET: 's' }, /https/u],
    [
      { WEBHOOK_URL: 'https://a.example/x', WEBHOOK_SECRET: 's', HEALTH_PORT: '8080' },
      /HEALTH_PORT must differ/u,
    ],
    [{ HTTPS_PROXY: 'ftp://a.example' }, /HTTPS_PROXY/u],
    [{ QUESTIONS_PER_MINUTE: '0' }, /QUESTIONS_PER_MINUTE/u],
    [{ WEBHOOK_SECRET: 'ä' }, /WEBHOOK_SECRET/u],
  ])('refuses %o', (env, fault) => {
    expect(readFault(env)).toMatch(fault);
  });

  it('takes a proxy of HTTP and of SOCKS5', () => {
    for (const proxy of ['http://127.0.0.1:1', 'socks5://127.0.0.1:1', 'socks5h://u:p@127.0.0.1:1']) {
      expect(parseBotSettings({ BOT_TOKEN: '1:a', HTTPS_PROXY: proxy })).toMatchObject({ proxy });
    }
  });
});

/** A default as it stands in the file: nothing for none. */
function formatDefault(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value === undefined || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value);
}

describe('.env.example', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const entries = new Map(
    lines
      .filter((line) => /^[A-Z_]+=/u.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  it('names every variable of the schema, and no other but the tools’ own', () => {
    expect([...entries.keys()].sort()).toEqual(
      [...Object.keys(botSettings), 'DATA_DIR', 'SHARED_DIR'].sort(),
    );
  });

  it('gives each its default', () => {
    for (const [name, schema] of Object.entries(botSettings))
      expect([name, entries.get(name)]).toEqual([name, formatDefault(schema.parse(undefined))]);
  });

  it('stands beside a reason for each', () => {
    for (const [index, line] of lines.entries())
      if (/^[A-Z_]+=/u.test(line)) expect(lines[index - 1]).toMatch(/^# .{10}/u);
  });

  it('holds no secret', () => {
    for (const name of ['BOT_TOKEN', 'WEBHOOK_SECRET']) expect(entries.get(name)).toBe('');
  });
});
