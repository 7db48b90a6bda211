// A message that waited too long is told so, instead of being answered late by surprise.

import type { Middleware } from 'grammy';
import type { BotContext, BotDeps } from '../context.ts';
import { sendLine } from '../deliver.ts';
import { buildButton } from '../render/render-reply.ts';
import { buildBareReply } from '../stored-reply.ts';
import { texts } from '../texts.ts';

export function stale(deps: BotDeps): Middleware<BotContext> {
  return async (ctx, next) => {
    const { message, from } = ctx;
    const waitedS = message === undefined ? 0 : deps.now() / 1000 - message.date;
    if (message === undefined || from === undefined || waitedS <= deps.settings.staleAfterS) return next();
    if (message.text === undefined) return;
    const isQuestion = !message.text.startsWith('/');
    if (!isQuestion) {
      await sendLine(ctx, deps, texts.stale(waitedS));
      return;
    }
    const talk = { chatId: message.chat.id, userId: from.id };
    const replyId = await deps.state.talks.writeReply(
      talk,
      JSON.stringify(buildBareReply(message.text)),
      deps.now(),
    );
    await sendLine(ctx, deps, texts.stale(waitedS), [
      buildButton(texts.askNow, { kind: 'ask-now', replyId }),
    ]);
  };
}
