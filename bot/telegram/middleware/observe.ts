// Gives each update its delivery and its button, counts it, and notes who can be written to.

import type { Middleware } from 'grammy';
import { parseCallbackData } from '../callback-data.ts';
import type { BotContext, BotDeps } from '../context.ts';

/** The kind of an update: message, callback_query … */
function readKind(ctx: BotContext): string {
  return Object.keys(ctx.update).find((key) => key !== 'update_id') ?? 'none';
}

export function observe(deps: BotDeps): Middleware<BotContext> {
  return async (ctx, next) => {
    const kind = readKind(ctx);
    deps.metrics.countUpdate(kind);
    deps.logger.debug({ update: ctx.update.update_id, kind }, 'update');
    ctx.delivery = { sentBefore: await deps.state.journal.readSent(ctx.update.update_id), steps: 0 };
    ctx.button = ctx.callbackQuery?.data === undefined ? null : parseCallbackData(ctx.callbackQuery.data);
    if (ctx.message !== undefined && ctx.chat?.type === 'private')
      await deps.state.people.writeSeen(ctx.chat.id, deps.now());
    await next();
  };
}
