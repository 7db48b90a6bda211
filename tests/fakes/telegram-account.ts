// The other side of the Bot API without a network: chats, messages, updates, and every call checked as Telegram would.

import { InputFile } from 'grammy';
import type { Update } from 'grammy/types';
import {
  checkCommands,
  checkInlineResults,
  checkKeyboard,
  checkText,
  isRecord,
  Refusal,
  type CheckedButton,
  type Payload,
} from './telegram-rules.ts';
import type { TelegramEntity } from './parse-telegram-html.ts';

export const TOKEN = '123456:TEST-token_for_the_fake_server';
export const BOT = {
  id: 4242,
  is_bot: true,
  first_name: '公报',
  username: 'gazette_test_bot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
} as const;

export interface SentMessage {
  readonly messageId: number;
  readonly chatId: number;
  text: string;
  entities: readonly TelegramEntity[];
  buttons: CheckedButton[][];
  readonly replyTo: number | null;
  readonly file: { readonly name: string; readonly content: string } | null;
  edits: number;
}

export interface Call {
  readonly method: string;
  readonly payload: Payload;
}

export interface TelegramAccount {
  readonly calls: Call[];
  readonly sent: SentMessage[];
  readonly blockedBy: Set<number>;
  readonly commands: Map<string, unknown>;
  readonly callbackAnswers: { readonly id: string; readonly text: string | undefined }[];
  readonly inlineAnswers: {
    readonly results: readonly Record<string, unknown>[];
    readonly payload: Payload;
  }[];
  webhook: { readonly url: string; readonly secret: string } | null;
  /** Performs a call; throws a Refusal where Telegram would refuse. */
  perform(method: string, payload: Payload): unknown;
  sentTo(chatId: number): SentMessage[];
}

const number = (payload: Payload, key: string): number => {
  const value = Number(payload[key]);
  if (!Number.isSafeInteger(value)) throw new Refusal(400, `Bad Request: ${key} is invalid`);
  return value;
};

export function createTelegramAccount(): TelegramAccount {
  let nextMessageId = 1000;
  const account: TelegramAccount = {
    calls: [],
    sent: [],
    blockedBy: new Set(),
    commands: new Map(),
    callbackAnswers: [],
    inlineAnswers: [],
    webhook: null,
    sentTo: (chatId) => account.sent.filter((message) => message.chatId === chatId),
    perform(method, payload) {
      account.calls.push({ method, payload });
      switch (method) {
        case 'getMe':
          return BOT;
        case 'sendMessage': {
          const checked = checkText(payload['text'], payload['parse_mode'], 4096);
          return keep(payload, checked.text, checked.entities, null);
        }
        case 'sendDocument': {
          const checked = checkText(payload['caption'], payload['parse_mode'], 1024, true);
          return keep(payload, checked.text, checked.entities, readFile(payload['document']));
        }
        case 'editMessageText':
          return edit(payload);
        case 'sendChatAction':
          if (!['typing', 'upload_document'].includes(String(payload['action'])))
            throw new Refusal(400, 'Bad Request: wrong parameter action in request');
          checkReachable(number(payload, 'chat_id'));
          return true;
        case 'answerCallbackQuery': {
          const text = payload['text'];
          if (text !== undefined && (typeof text !== 'string' || text.length > 200))
            throw new Refusal(400, 'Bad Request: MESSAGE_TOO_LONG');
          account.callbackAnswers.push({ id: String(payload['callback_query_id']), text });
          return true;
        }
        case 'answerInlineQuery': {
          const results: unknown =
            typeof payload['results'] === 'string' ? JSON.parse(payload['results']) : payload['results'];
          checkInlineResults(results);
          account.inlineAnswers.push({
            results: Array.isArray(results) ? results.filter(isRecord) : [],
            payload,
          });
          return true;
        }
        case 'setMyCommands':
          checkCommands(payload['commands']);
          account.commands.set(JSON.stringify(payload['scope'] ?? null), payload['commands']);
          return true;
        case 'deleteWebhook':
          account.webhook = null;
          return true;
        case 'setWebhook':
          account.webhook = { url: String(payload['url']), secret: String(payload['secret_token']) };
          return true;
        default:
          throw new Refusal(404, 'Not Found: method not found');
      }
    },
  };

  function checkReachable(chatId: number): void {
    if (account.blockedBy.has(chatId)) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
  }

  function keep(
    payload: Payload,
    text: string,
    entities: readonly TelegramEntity[],
    file: SentMessage['file'],
  ): unknown {
    const chatId = number(payload, 'chat_id');
    checkReachable(chatId);
    const reply = payload['reply_parameters'];
    const buttons = checkKeyboard(payload['reply_markup']);
    const message: SentMessage = {
      messageId: nextMessageId++,
      chatId,
      text,
      entities,
      buttons,
      file,
      edits: 0,
      replyTo: isRecord(reply) ? Number(reply['message_id']) : null,
    };
    account.sent.push(message);
    return describeMessage(message);
  }

  function edit(payload: Payload): unknown {
    const message = account.sent.find(
      (each) => each.messageId === payload['message_id'] && each.chatId === payload['chat_id'],
    );
    if (message === undefined) throw new Refusal(400, 'Bad Request: message to edit not found');
    const checked = checkText(payload['text'], payload['parse_mode'], 4096);
    const buttons = checkKeyboard(payload['reply_markup']);
    if (message.text === checked.text && JSON.stringify(message.buttons) === JSON.stringify(buttons)) {
      throw new Refusal(
        400,
        'Bad Request: message is not modified: specified new message content is the same',
      );
    }
    Object.assign(message, {
      text: checked.text,
      entities: checked.entities,
      buttons,
      edits: message.edits + 1,
    });
    return describeMessage(message);
  }

  return account;
}

/** A message as Telegram shows it in updates and results. */
export function describeMessage(message: SentMessage): Record<string, unknown> {
  return {
    message_id: message.messageId,
    date: Math.floor(Date.now() / 1000),
    chat: describeChat(message.chatId),
    from: BOT,
    text: message.text,
    ...(message.buttons.length > 0 ? { reply_markup: { inline_keyboard: message.buttons } } : {}),
  };
}

/** Negative ids are groups, as in Telegram. */
export function describeChat(chatId: number): Record<string, unknown> {
  return chatId < 0
    ? { id: chatId, type: 'supergroup', title: '群' }
    : { id: chatId, type: 'private', first_name: '张三' };
}

function readFile(document: unknown): { name: string; content: string } {
  if (document instanceof InputFile) {
    // In process the file has not been written to a form yet; its data is private to grammY's types, not at run time.
    const data: unknown = Reflect.get(document, 'fileData');
    if (!Buffer.isBuffer(data) || data.length === 0)
      throw new Refusal(400, 'Bad Request: file must be non-empty');
    return { name: document.filename ?? '', content: data.toString('utf8') };
  }
  if (isRecord(document) && typeof document['content'] === 'string' && document['content'] !== '') {
    return { name: String(document['name']), content: document['content'] };
  }
  throw new Refusal(400, 'Bad Request: file must be non-empty');
}

let nextUpdateId = 50_000;
let nextUserMessageId = 1;

interface From {
  readonly chatId?: number;
  readonly userId?: number;
  readonly at?: Date;
  readonly replyTo?: SentMessage | undefined;
  readonly quote?: string;
}

/** An update as Telegram would send it, made from plain parts. */
const asUpdate = (parts: Record<string, unknown>): Update => ({ update_id: nextUpdateId++, ...parts });

const person = (userId: number): Record<string, unknown> => ({
  id: userId,
  is_bot: false,
  first_name: '张三',
});

/** Fields of a message by a person, with the entities that Telegram finds in its text. */
function describeOwn(
  { chatId, userId = chatId ?? 7, at = new Date(), replyTo, quote }: From,
  content: Record<string, unknown>,
): Record<string, unknown> {
  const text = typeof content['text'] === 'string' ? content['text'] : '';
  const command = /^\/\w+(?:@\w+)?/u.exec(text)?.[0];
  return {
    message_id: nextUserMessageId++,
    date: Math.floor(at.getTime() / 1000),
    chat: describeChat(chatId ?? userId),
    from: person(userId),
    ...content,
    ...(command === undefined
      ? {}
      : { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
    ...(replyTo === undefined ? {} : { reply_to_message: describeMessage(replyTo) }),
    ...(quote === undefined ? {} : { quote: { text: quote, position: 0 } }),
  };
}

export function textUpdate(text: string, from: From = {}): Update {
  return asUpdate({ message: describeOwn(from, { text }) });
}

export function contentUpdate(content: Record<string, unknown>, from: From = {}): Update {
  return asUpdate({ message: describeOwn(from, content) });
}

export function editUpdate(text: string, from: From = {}): Update {
  return asUpdate({ edited_message: describeOwn(from, { text }) });
}

export function pressUpdate(
  message: SentMessage | undefined,
  data: string,
  userId = message?.chatId ?? 7,
): Update {
  if (message === undefined) throw new Error('there is no message whose button could be pressed');
  return asUpdate({
    callback_query: {
      id: String(nextUpdateId),
      from: person(userId),
      chat_instance: 'x',
      message: describeMessage(message),
      data,
    },
  });
}

export function inlineUpdate(query: string, userId = 7): Update {
  return asUpdate({ inline_query: { id: String(nextUpdateId), from: person(userId), query, offset: '' } });
}

export function blockUpdate(userId: number): Update {
  const chat = describeChat(userId);
  return asUpdate({
    my_chat_member: {
      chat,
      from: person(userId),
      date: 0,
      old_chat_member: { status: 'member', user: BOT },
      new_chat_member: { status: 'kicked', user: BOT, until_date: 0 },
    },
  });
}

/** The button with this label, wherever it stands. */
export function findButton(message: SentMessage | undefined, label: string): string {
  const data = message?.buttons.flat().find((button) => button.text.startsWith(label))?.callback_data;
  if (data === undefined) throw new Error(`no button ${label} among ${JSON.stringify(message?.buttons)}`);
  return data;
}
