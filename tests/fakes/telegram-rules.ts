// What Telegram refuses of a call, with the words it uses; the limits of the Bot API in one place.

import { parseTelegramHtml, TelegramParseError, type TelegramEntity } from './parse-telegram-html.ts';

export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly retryAfter: number | undefined;
  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export type Payload = Readonly<Record<string, unknown>>;

const refuse = (description: string): never => {
  throw new Refusal(400, `Bad Request: ${description}`);
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export interface CheckedText {
  readonly text: string;
  readonly entities: readonly TelegramEntity[];
}

/** The text as a reader gets it: parsed, trimmed, not empty, not too long, no more entities than are shown. */
export function checkText(
  value: unknown,
  parseMode: unknown,
  limit: number,
  isOptional = false,
): CheckedText {
  if (isOptional && (value === undefined || value === '')) return { text: '', entities: [] };
  if (typeof value !== 'string') return refuse('message text is empty');
  if (LONE_SURROGATE.test(value)) refuse('strings must be encoded in UTF-8');
  if (parseMode !== undefined && parseMode !== 'HTML') refuse('unsupported parse_mode');
  let parsed: CheckedText = { text: value, entities: [] };
  try {
    if (parseMode === 'HTML') parsed = parseTelegramHtml(value);
  } catch (error) {
    if (error instanceof TelegramParseError) throw new Refusal(400, error.message);
    throw error;
  }
  const text = parsed.text.trim();
  if (!/[^\s\p{C}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(text)) refuse('message text is empty');
  if (parsed.text.length > limit) refuse('message is too long');
  if (parsed.entities.length > 100) refuse('more entities than Telegram shows');
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(text)) refuse('bidi controls reached a reader');
  return { text, entities: parsed.entities };
}

export interface CheckedButton {
  readonly text: string;
  readonly callback_data?: string;
}

/** Buttons row by row; each has a text and exactly one thing that it does. */
export function checkKeyboard(markup: unknown): CheckedButton[][] {
  if (markup === undefined) return [];
  const rows: unknown = isRecord(markup) ? markup['inline_keyboard'] : undefined;
  if (!Array.isArray(rows)) return refuse('object expected as reply markup');
  const checked = rows.map((row: unknown) =>
    Array.isArray(row) ? row.map(checkButton) : refuse('inline keyboard row must be an Array'),
  );
  if (checked.flat().length > 100) refuse('REPLY_MARKUP_TOO_LONG');
  if (checked.some((row) => row.length > 8)) refuse('too many buttons in a row');
  return checked;
}

function checkButton(button: unknown): CheckedButton {
  if (!isRecord(button)) return refuse('inline keyboard button must be an Object');
  const { text, callback_data: data, url } = button;
  if (typeof text !== 'string' || text.trim() === '')
    return refuse('inline keyboard button text must be non-empty');
  if (LONE_SURROGATE.test(text)) refuse('strings must be encoded in UTF-8');
  const actions = Object.keys(button).filter((key) => key !== 'text');
  if (actions.length !== 1) refuse('text buttons are unallowed in the inline keyboard');
  if (url !== undefined && (typeof url !== 'string' || !URL.canParse(url))) refuse('BUTTON_URL_INVALID');
  if (data === undefined) return { text };
  if (typeof data !== 'string' || Buffer.byteLength(data) < 1 || Buffer.byteLength(data) > 64)
    return refuse('BUTTON_DATA_INVALID');
  return { text, callback_data: data };
}

export function checkInlineResults(results: unknown): void {
  if (!Array.isArray(results)) return refuse('results must be an Array');
  if (results.length > 50) refuse('RESULTS_TOO_MUCH');
  const ids = new Set<string>();
  for (const result of results) {
    if (!isRecord(result)) return refuse('inline query result must be an Object');
    const { type, id, title, input_message_content: content } = result;
    if (type !== 'article') refuse('unknown inline query result type');
    if (typeof id !== 'string' || Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64 || ids.has(id))
      return refuse('RESULT_ID_INVALID');
    ids.add(id);
    if (typeof title !== 'string' || title.trim() === '') refuse('ARTICLE_TITLE_EMPTY');
    if (!isRecord(content)) return refuse('input message content is not specified');
    checkText(content['message_text'], content['parse_mode'], 4096);
  }
}

export function checkCommands(commands: unknown): void {
  if (!Array.isArray(commands) || commands.length > 100) return refuse('BOT_COMMANDS_TOO_MUCH');
  for (const command of commands) {
    if (!isRecord(command) || !/^[a-z0-9_]{1,32}$/u.test(String(command['command'])))
      refuse('BOT_COMMAND_INVALID');
    const description: unknown = isRecord(command) ? command['description'] : '';
    if (typeof description !== 'string' || description.length < 1 || description.length > 256)
      refuse('BOT_COMMAND_DESCRIPTION_INVALID');
  }
}
