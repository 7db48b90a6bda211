// /broadcast: a preview, then, after a confirmation, the message to everybody.

import { Composer } from 'grammy';
import { answerButton, onButton } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { editMessage, sendLine, sendReply } from '../deliver.ts';
import { buildButton } from '../render/render-reply.ts';
import { buildLine, cleanText, gap, buildNote } from '../render/rich-blocks.ts';
import { texts } from '../texts.ts';
import { isAdmin } from './admin.ts';

export function broadcastFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { people } = deps.state;

  composer
    .filter((ctx) => isAdmin(ctx, deps))
    .command('broadcast', async (ctx) => {
      const text = cleanText(ctx.match).trim();
      const adminId = ctx.from?.id ?? 0;
      if (text === '') {
        await sendLine(ctx, deps, texts.broadcastUsage);
        return;
      }
      const broadcastId = await people.draftBroadcast(adminId, text, deps.now());
      await sendReply(ctx, deps, {
        blocks: [buildLine(text), gap, buildNote(texts.broadcastPreview(await people.countPeople()))],
        keyboard: [
          [
            ...buildButton(texts.broadcastSend, { kind: 'broadcast', broadcastId }),
            ...buildButton(texts.broadcastDrop, { kind: 'broadcast-drop', broadcastId }),
          ],
        ],
      });
    });

  onButton(composer, 'broadcast', async (ctx, { broadcastId }) => {
    const isStarted = isAdmin(ctx, deps) && (await people.startBroadcast(broadcastId, ctx.from?.id ?? 0));
    await answerButton(ctx, isStarted ? texts.broadcastStarted : texts.broadcastOver);
    if (!isStarted) return;
    await editMessage(ctx, deps, [buildLine(texts.broadcastStarted)], []);
    deps.broadcasts.resume(ctx.api);
  });

  onButton(composer, 'broadcast-drop', async (ctx, { broadcastId }) => {
    const isDropped = isAdmin(ctx, deps) && (await people.dropBroadcast(broadcastId, ctx.from?.id ?? 0));
    await answerButton(ctx, isDropped ? texts.broadcastDropped : texts.broadcastOver);
    if (isDropped) await editMessage(ctx, deps, [buildLine(texts.broadcastDropped)], []);
  });

  return composer;
}
