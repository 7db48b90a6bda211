// A plain message is a question; a reply to one of the bot's messages asks within its document.

import { Composer } from 'grammy';
import { answerInChat } from '../answer-in-chat.ts';
import { answerButton, onButton, readPressedReply } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import type { QuestionGate } from '../middleware/question-gate.ts';
import { pickRepliedDocument } from '../replied-document.ts';
import { texts } from '../texts.ts';

export function askFeature(deps: BotDeps, gate: QuestionGate): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    if (text.startsWith('/')) return next();
    await gate(ctx, async () => {
      const within = await pickRepliedDocument(ctx, deps);
      await answerInChat(ctx, deps, { text, ...(within === null ? {} : { within }) });
    });
  });

  onButton(composer, 'choice', async (ctx, { replyId, number }) => {
    const reply = await readPressedReply(ctx, deps, replyId);
    if (reply === null) return;
    const choice = reply.choices[number];
    if (choice === undefined) return answerButton(ctx, texts.expired);
    await gate(ctx, async () => {
      await answerButton(ctx);
      await answerInChat(ctx, deps, { text: choice.question, isEchoed: true });
    });
  });

  onButton(composer, 'ask-now', async (ctx, { replyId }) => {
    const reply = await readPressedReply(ctx, deps, replyId);
    if (reply === null) return;
    await gate(ctx, async () => {
      await answerButton(ctx);
      await answerInChat(ctx, deps, { text: reply.question, isEchoed: true });
    });
  });

  return composer;
}
