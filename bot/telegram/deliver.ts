// Sends blocks as one reply: several messages only where one cannot hold them, each at most once over restarts.

import type { InlineKeyboardButton } from 'grammy/types';
import type { BotContext, BotDeps } from './context.ts';
import { describeError } from '../logger.ts';
import { renderHtml, renderPlain } from './render/render-html.ts';
import { buildLine, type Block } from './render/rich-blocks.ts';
import { MESSAGE_LIMITS, splitMessage } from './render/split-message.ts';
import { isParseFailure } from './telegram-errors.ts';
import { texts } from './texts.ts';

export interface OutgoingReply {
  readonly blocks: readonly Block[];
  /** Under the last message. */
  readonly keyboard?: InlineKeyboardButton[][];
}

/** A list longer than this many messages is cut: the whole of it is in 全文. */
const MAX_MESSAGES = 5;

/** Messages that fit, the last one saying so where something was left out. */
export function buildMessages(blocks: readonly Block[]): Block[][] {
  const cutNote = buildLine(texts.cut);
  const reserve = texts.cut.length + 1;
  const messages = splitMessage(blocks, { ...MESSAGE_LIMITS, units: MESSAGE_LIMITS.units - reserve });
  if (messages.length <= MAX_MESSAGES) return messages;
  return messages
    .slice(0, MAX_MESSAGES)
    .map((message, index) => (index === MAX_MESSAGES - 1 ? [...message, cutNote] : message));
}

/** In a group it must be plain whom an answer is for; in private it is. */
function buildPlacement(ctx: BotContext): Record<string, unknown> {
  const message = ctx.message;
  return {
    ...(message !== undefined && ctx.chat?.type !== 'private'
      ? { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } }
      : {}),
    ...(ctx.msg?.is_topic_message === true && ctx.msg.message_thread_id !== undefined
      ? { message_thread_id: ctx.msg.message_thread_id }
      : {}),
  };
}

/**
 * Returns the ids of its messages, without those that Telegram had accepted before a restart. The journal is
 * written right after each acceptance: only a kill between the two can make a message come twice.
 */
export async function sendReply(ctx: BotContext, deps: BotDeps, reply: OutgoingReply): Promise<number[]> {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return [];
  const messages = buildMessages(reply.blocks);
  const sent: number[] = [];
  for (const [index, blocks] of messages.entries()) {
    const keyboard = index === messages.length - 1 ? reply.keyboard : undefined;
    const options = {
      ...buildPlacement(ctx),
      ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard } }),
    };
    const message = await sendStep(ctx, deps, () => sendBlocks(ctx.api, deps, chatId, blocks, options));
    if (message !== null) sent.push(message.message_id);
  }
  return sent;
}

/** One visible effect of an update, such as a message: skipped where it came about before a restart. */
export async function sendStep<T>(ctx: BotContext, deps: BotDeps, send: () => Promise<T>): Promise<T | null> {
  ctx.delivery.steps += 1;
  if (ctx.delivery.steps <= ctx.delivery.sentBefore) return null;
  const sent = await send();
  await deps.state.journal.writeSent(ctx.update.update_id, ctx.delivery.steps);
  return sent;
}

/** Sends one message as HTML, or as plain text where Telegram cannot parse it. */
export async function sendBlocks(
  api: BotContext['api'],
  deps: Pick<BotDeps, 'logger'>,
  chatId: number,
  blocks: readonly Block[],
  options: Record<string, unknown> = {},
): Promise<{ message_id: number }> {
  const common = { link_preview_options: { is_disabled: true }, ...options };
  try {
    return await api.sendMessage(chatId, renderHtml(blocks), { parse_mode: 'HTML', ...common });
  } catch (error) {
    if (!isParseFailure(error)) throw error;
    deps.logger.error(describeError(error), 'Telegram could not parse a message; it goes out as plain text');
    return api.sendMessage(chatId, renderPlain(blocks), common);
  }
}

/** One line of the interface. */
export async function sendLine(
  ctx: BotContext,
  deps: BotDeps,
  text: string,
  keyboard?: InlineKeyboardButton[][],
): Promise<number[]> {
  return sendReply(ctx, deps, { blocks: [buildLine(text)], ...(keyboard === undefined ? {} : { keyboard }) });
}

/** Puts other blocks into the message whose button was pressed; only what fits one message. */
export async function editMessage(
  ctx: BotContext,
  deps: BotDeps,
  blocks: readonly Block[],
  keyboard: InlineKeyboardButton[][],
): Promise<void> {
  const markup = { reply_markup: { inline_keyboard: keyboard }, link_preview_options: { is_disabled: true } };
  try {
    await ctx.editMessageText(renderHtml(blocks), { parse_mode: 'HTML', ...markup });
  } catch (error) {
    if (!isParseFailure(error)) throw error;
    deps.logger.error(describeError(error), 'Telegram could not parse a message; it goes out as plain text');
    await ctx.editMessageText(renderPlain(blocks), markup);
  }
}
