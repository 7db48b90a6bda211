// Buttons as features see them: the action that was parsed, the reply it belongs to, and the little wheel that stops.

import type { Composer } from 'grammy';
import type { ButtonAction } from './callback-data.ts';
import type { BotContext, BotDeps } from './context.ts';
import { parseStoredReply, type StoredReply } from './stored-reply.ts';
import { isHarmless } from './telegram-errors.ts';
import { texts } from './texts.ts';

type ActionOf<K extends ButtonAction['kind']> = Extract<ButtonAction, { readonly kind: K }>;

/** Runs `handle` for one kind of button. */
export function onButton<K extends ButtonAction['kind']>(
  composer: Composer<BotContext>,
  kind: K,
  handle: (ctx: BotContext, action: ActionOf<K>) => Promise<void>,
): void {
  const isOfKind = (action: ButtonAction | null): action is ActionOf<K> => action?.kind === kind;
  composer.use(async (ctx, next) => {
    if (isOfKind(ctx.button)) await handle(ctx, ctx.button);
    else await next();
  });
}

/** Stops the wheel on the button, with a short line if there is one to say. */
export async function answerButton(ctx: BotContext, text?: string): Promise<void> {
  if (ctx.callbackQuery === undefined) return;
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text });
  } catch (error) {
    if (!isHarmless(error)) throw error;
  }
}

/** The reply whose button was pressed; tells the person and returns null where it is not kept any longer. */
export async function readPressedReply(
  ctx: BotContext,
  deps: BotDeps,
  replyId: number,
): Promise<StoredReply | null> {
  const row = await deps.state.talks.readReply(replyId);
  const reply = row === null || row.chatId !== ctx.chat?.id ? null : parseStoredReply(row.content);
  if (reply === null) await answerButton(ctx, texts.expired);
  return reply;
}
