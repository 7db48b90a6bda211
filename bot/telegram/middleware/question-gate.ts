// A limit of questions a person and minute; commands that are no questions pass by it.

import { limit } from '@grammyjs/ratelimiter';
import type { BotContext, BotDeps } from '../context.ts';
import { answerButton } from '../buttons.ts';
import { sendLine } from '../deliver.ts';
import { texts } from '../texts.ts';

export type QuestionGate = (ctx: BotContext, next: () => Promise<void>) => Promise<void>;

/** Tells a person once a minute that it is too much; further questions of that minute pass in silence. */
export function createQuestionGate(deps: BotDeps): QuestionGate {
  const perMinute = deps.settings.questionsPerMinute;
  const refused = new WeakSet<BotContext>();
  const pass = limit<BotContext, never>({
    timeFrame: 60_000,
    limit: perMinute,
    keyGenerator: (ctx) => ctx.from?.id.toString(),
    onLimitExceeded: (ctx) => {
      refused.add(ctx);
    },
  });
  return async (ctx, next) => {
    await pass(ctx, next);
    if (!refused.has(ctx)) return;
    await answerButton(ctx);
    await sendLine(ctx, deps, texts.tooMany(perMinute));
  };
}
