// Any throw becomes one apology with a log id and one log line; the bot goes on.

import { randomBytes } from 'node:crypto';
import type { Middleware } from 'grammy';
import { describeError } from '../../logger.ts';
import { answerButton } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { sendLine } from '../deliver.ts';
import { isHarmless, isUnreachable } from '../telegram-errors.ts';
import { texts } from '../texts.ts';

export function errorBoundary(deps: BotDeps): Middleware<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      // The bot is ending: the update stays in the journal and is taken up again at the next start.
      if (deps.stop.aborted) throw error;
      // A message that is gone, a query that is too old: there is nothing to be mended, only a wheel to be stopped.
      if (isHarmless(error)) return answerButton(ctx, texts.expired);
      if (isUnreachable(error)) {
        if (ctx.chat?.type === 'private' && ctx.from !== undefined)
          await deps.state.people.dropPerson(ctx.from.id);
        return;
      }
      const logId = randomBytes(4).toString('hex');
      deps.logger.error({ logId, update: ctx.update.update_id, ...describeError(error) }, 'an update failed');
      await apologize(ctx, deps, logId).catch((second: unknown) => {
        if (deps.stop.aborted) throw second;
        deps.logger.error({ logId, ...describeError(second) }, 'the apology failed too');
      });
    }
  };
}

async function apologize(ctx: BotContext, deps: BotDeps, logId: string): Promise<void> {
  if (ctx.callbackQuery !== undefined) await answerButton(ctx, texts.failed(logId));
  else if (ctx.message !== undefined) await sendLine(ctx, deps, texts.failed(logId));
}
