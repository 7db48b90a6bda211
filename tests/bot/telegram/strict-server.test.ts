// The fake is as strict as Telegram: what it lets through proves something.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTelegramHtml } from '../../fakes/parse-telegram-html.ts';
import { TOKEN } from '../../fakes/telegram-account.ts';
import { openTelegramServer, type TelegramServer } from '../../fakes/telegram-server.ts';

let server: TelegramServer;

beforeEach(async () => {
  server = await openTelegramServer();
});

afterEach(() => server.close());

async function call(
  method: string,
  payload: Record<string, unknown>,
  token = TOKEN,
): Promise<{ ok: boolean; description?: string }> {
  const response = await fetch(`${server.root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('ok' in body)) throw new Error('no response');
  return {
    ok: body.ok === true,
    ...('description' in body ? { description: String(body.description) } : {}),
  };
}

const send = (payload: Record<string, unknown>) =>
  call('sendMessage', { chat_id: 7, text: '好', parse_mode: 'HTML', ...payload });

describe('the strict server', () => {
  it('takes what Telegram takes', async () => {
    expect(
      await send({
        text: '<b>甲</b> &lt;&amp; <a href="https://t.me/x?start=a&amp;b=1">乙</a>\n<blockquote expandable>丙</blockquote>',
      }),
    ).toEqual({ ok: true });
    expect(await send({ text: `<b>${'甲'.repeat(4096)}</b>` })).toEqual({ ok: true });
    expect(
      await send({ reply_markup: { inline_keyboard: [[{ text: '出处', callback_data: 'x'.repeat(64) }]] } }),
    ).toEqual({ ok: true });
  });

  it.each([
    ['a tag that is not closed', '<b>甲'],
    ['a tag that is closed twice', '甲</b>'],
    ['tags that cross', '<b><i>甲</b></i>'],
    ['a tag it does not know', '<table>甲</table>'],
    ['half a tag', '甲 <b'],
    ['a bare ampersand', '甲&乙'],
    ['an entity it does not know', '甲&nbsp;乙'],
    ['a quote in a quote', '<blockquote>甲<blockquote>乙</blockquote></blockquote>'],
    ['a link without an address', '<a>甲</a>'],
  ])('refuses %s', async (_name, text) => {
    expect((await send({ text })).description).toMatch(/can't parse entities/u);
  });

  it.each([
    ['an empty text', { text: '' }, /empty/u],
    ['a text of blanks and fillers', { text: ' \n\u3164\u200b<b> </b>' }, /empty/u],
    ['a text that is too long', { text: '甲'.repeat(4097) }, /too long/u],
    ['a lone surrogate', { text: '甲\ud83d' }, /UTF-8/u],
    [
      'a button without a text',
      { reply_markup: { inline_keyboard: [[{ text: ' ', callback_data: 'x' }]] } },
      /non-empty/u,
    ],
    ['a button that does nothing', { reply_markup: { inline_keyboard: [[{ text: '甲' }]] } }, /unallowed/u],
    [
      '65 bytes of data',
      { reply_markup: { inline_keyboard: [[{ text: '甲', callback_data: 'x'.repeat(65) }]] } },
      /BUTTON_DATA_INVALID/u,
    ],
    [
      'data that is long in bytes only',
      { reply_markup: { inline_keyboard: [[{ text: '甲', callback_data: '甲'.repeat(22) }]] } },
      /BUTTON_DATA_INVALID/u,
    ],
    ['a chat that is none', { chat_id: 'me' }, /chat_id/u],
  ])('refuses %s', async (_name, payload, description) => {
    expect((await send(payload)).description).toMatch(description);
  });

  it('refuses a wrong token, an unknown method, too many results, a bad command', async () => {
    expect(await call('getMe', {}, '1:x')).toEqual({ ok: false, description: 'Unauthorized' });
    expect((await call('sendNothing', {})).ok).toBe(false);
    const result = { type: 'article', id: '1', title: '甲', input_message_content: { message_text: '甲' } };
    expect(
      (
        await call('answerInlineQuery', {
          inline_query_id: '1',
          results: Array.from({ length: 51 }, () => result),
        })
      ).ok,
    ).toBe(false);
    expect(
      (await call('answerInlineQuery', { inline_query_id: '1', results: [result, result] })).description,
    ).toContain('RESULT_ID_INVALID');
    expect((await call('setMyCommands', { commands: [{ command: 'Start', description: '甲' }] })).ok).toBe(
      false,
    );
  });

  it('reads entities as Telegram does', () => {
    expect(parseTelegramHtml('甲<b>&lt;乙&#20057;</b>')).toEqual({
      text: '甲<乙乙',
      entities: [{ type: 'b', offset: 1, length: 3 }],
    });
  });
});
