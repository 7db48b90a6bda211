// 👍 and 👎: one vote a person and reply; the last one counts.

import { Composer } from 'grammy';
import { answerButton, onButton, readPressedReply } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { texts } from '../texts.ts';

export function feedbackFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const note = async (ctx: BotContext, replyId: number, vote: 1 | -1, thanks: string): Promise<void> => {
    const userId = ctx.from?.id;
    if (userId === undefined || (await readPressedReply(ctx, deps, replyId)) === null) return;
    await deps.state.questions.writeVote(replyId, userId, vote, deps.now());
    await answerButton(ctx, thanks);
  };
  onButton(composer, 'like', (ctx, { replyId }) => note(ctx, replyId, 1, texts.thanks));
  onButton(composer, 'dislike', (ctx, { replyId }) => note(ctx, replyId, -1, texts.sorry));
  return composer;
}
