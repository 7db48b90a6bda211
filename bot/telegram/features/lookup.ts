// /ask, /who, /person and /group: questions with a command in front.

import { Composer } from 'grammy';
import type { AskedFor } from '../../../retrieval/index.ts';
import { answerInChat } from '../answer-in-chat.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { sendLine } from '../deliver.ts';
import type { QuestionGate } from '../middleware/question-gate.ts';
import { pickRepliedDocument } from '../replied-document.ts';
import { texts } from '../texts.ts';

const LOOKUPS = { who: 'post', person: 'person', group: 'group' } as const satisfies Record<string, AskedFor>;

export function lookupFeature(deps: BotDeps, gate: QuestionGate): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('ask', async (ctx) => {
    const text = ctx.match.trim();
    if (text === '') {
      await sendLine(ctx, deps, `${texts.emptyQuestion}${texts.usage.ask}`);
      return;
    }
    const within = await pickRepliedDocument(ctx, deps);
    await gate(ctx, () => answerInChat(ctx, deps, { text, ...(within === null ? {} : { within }) }));
  });

  for (const [command, asks] of [
    ['who', LOOKUPS.who],
    ['person', LOOKUPS.person],
    ['group', LOOKUPS.group],
  ] as const) {
    composer.command(command, async (ctx) => {
      const text = ctx.match.trim();
      if (text === '') {
        await sendLine(ctx, deps, `${texts.emptyQuestion}${texts.usage[command]}`);
        return;
      }
      await answerInChat(ctx, deps, { text, asks });
    });
  }

  return composer;
}
