// Lets through what is meant for the bot: everything in private; in groups its commands and replies to its messages.

import type { Middleware } from 'grammy';
import type { BotContext } from '../context.ts';
import { commandTexts } from '../texts.ts';

export const commandNames = commandTexts.map(({ command }) => command);

/** Somebody replies to a message of the bot's own. */
export function isReplyToBot(ctx: BotContext): boolean {
  return ctx.message?.reply_to_message?.from?.id === ctx.me.id;
}

function isMeant(ctx: BotContext): boolean {
  const { message, chat } = ctx;
  if (ctx.callbackQuery !== undefined || ctx.inlineQuery !== undefined || ctx.myChatMember !== undefined)
    return true;
  if (chat === undefined || chat.type === 'channel') return false;
  // Other bots (an anonymous admin writes as one, for a chat), and what somebody posted through the bot's own inline mode.
  const isOtherBot = ctx.from?.is_bot === true && message?.sender_chat === undefined;
  if (isOtherBot || message?.via_bot?.id === ctx.me.id) return false;
  if (chat.type === 'private') return true;
  if (message?.text === undefined) return false;
  return ctx.hasCommand(commandNames) || (isReplyToBot(ctx) && !message.text.startsWith('/'));
}

export function addressed(): Middleware<BotContext> {
  return async (ctx, next) => {
    if (isMeant(ctx)) await next();
  };
}
