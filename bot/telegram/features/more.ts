// 更多: the next results of a reply, as a message of their own.

import { Composer } from 'grammy';
import { showReply } from '../answer-in-chat.ts';
import { answerButton, onButton, readPressedReply } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { buildNextPage } from '../stored-reply.ts';
import { texts } from '../texts.ts';

export function moreFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onButton(composer, 'more', async (ctx, { replyId, number }) => {
    const reply = await readPressedReply(ctx, deps, replyId);
    if (reply === null) return;
    const page = buildNextPage(reply, number);
    if (page === null) return answerButton(ctx, texts.expired);
    await answerButton(ctx);
    await showReply(ctx, deps, page);
  });
  return composer;
}
