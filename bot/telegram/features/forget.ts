// /new forgets the talk so far; /forgetme deletes everything that was kept of a person.

import { Composer } from 'grammy';
import type { BotContext, BotDeps } from '../context.ts';
import { sendLine } from '../deliver.ts';
import { texts } from '../texts.ts';

export function forgetFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('new', async (ctx) => {
    await deps.state.talks.forgetTurns({ chatId: ctx.chat.id, userId: ctx.from?.id ?? ctx.chat.id });
    await sendLine(ctx, deps, texts.forgotten);
  });

  composer.command('forgetme', async (ctx) => {
    const rows = await deps.state.people.forgetPerson(ctx.from?.id ?? ctx.chat.id);
    await sendLine(ctx, deps, texts.erased(rows));
  });

  return composer;
}
