// createBot(deps): order of middleware and features, nothing else.

import { Bot, type ApiClientOptions } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { sequentialize } from '@grammyjs/runner';
import type { BotContext, BotDeps } from './context.ts';
import { adminFeature } from './features/admin.ts';
import { askFeature } from './features/ask.ts';
import { broadcastFeature } from './features/broadcast.ts';
import { citationFeature } from './features/citation.ts';
import { documentsFeature } from './features/documents.ts';
import { feedbackFeature } from './features/feedback.ts';
import { followFeature } from './features/follow.ts';
import { forgetFeature } from './features/forget.ts';
import { inlineFeature } from './features/inline.ts';
import { lookupFeature } from './features/lookup.ts';
import { moreFeature } from './features/more.ts';
import { startFeature } from './features/start.ts';
import { unhandledFeature } from './features/unhandled.ts';
import { addressed } from './middleware/addressed.ts';
import { errorBoundary } from './middleware/error-boundary.ts';
import { observe } from './middleware/observe.ts';
import { createQuestionGate } from './middleware/question-gate.ts';
import { stale } from './middleware/stale.ts';

export interface BotIdentity {
  readonly token: string;
  /** From getMe, so that the bot needs no call of its own before the first update. */
  readonly botInfo: UserFromGetMe;
  readonly client?: ApiClientOptions;
}

export function createBot(deps: BotDeps, { token, botInfo, client }: BotIdentity): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, { botInfo, ...(client === undefined ? {} : { client }) });
  const gate = createQuestionGate(deps);

  // First of all, and before anything is awaited: the order of a chat is the order in which updates come in here.
  bot.use(sequentialize((ctx) => (ctx.chat ?? ctx.from)?.id.toString()));
  bot.use(errorBoundary(deps));
  bot.use(addressed());
  bot.use(observe(deps));
  bot.use(stale(deps));

  bot.use(startFeature(deps));
  bot.use(lookupFeature(deps, gate));
  bot.use(documentsFeature(deps));
  bot.use(followFeature(deps));
  bot.use(forgetFeature(deps));
  bot.use(adminFeature(deps));
  bot.use(broadcastFeature(deps));
  bot.use(citationFeature(deps));
  bot.use(moreFeature(deps));
  bot.use(feedbackFeature(deps));
  bot.use(inlineFeature(deps));
  bot.use(askFeature(deps, gate));
  bot.use(unhandledFeature(deps));
  return bot;
}
