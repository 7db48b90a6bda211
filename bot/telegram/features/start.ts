// /start, /help and deep links: what the gazette covers, three examples, or the document that a link names.

import { Composer } from 'grammy';
import { buildExampleQuestions } from '../../conversation/example-questions.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { parseStartPayload } from '../deep-link.ts';
import { sendLine, sendReply } from '../deliver.ts';
import { buildChoiceRows } from '../render/render-reply.ts';
import { buildLine } from '../render/rich-blocks.ts';
import { showDocument } from '../show-document.ts';
import { showIssue } from '../show-issue.ts';
import { buildBareReply } from '../stored-reply.ts';
import { texts } from '../texts.ts';

export function startFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('start', async (ctx) => {
    const payload = parseStartPayload(ctx.match);
    switch (payload.kind) {
      case 'document':
        return showDocument(ctx, deps, payload.documentId);
      case 'issue':
        return showIssue(ctx, deps, payload.issueId);
      case 'help':
        await sendLine(ctx, deps, texts.help);
        return;
      case 'none':
      case 'unknown':
        return greet(ctx, deps);
      default:
        return payload satisfies never;
    }
  });

  composer.command('help', async (ctx) => {
    await sendLine(ctx, deps, texts.help);
  });

  return composer;
}

async function greet(ctx: BotContext, deps: BotDeps): Promise<void> {
  const { summary } = deps.gazette;
  const newest = summary.issues.at(-1);
  const view =
    newest === undefined
      ? null
      : await deps.gazette.use((knowledgeBase) => knowledgeBase.readIssue(newest.id));
  const choices = (view === null ? [] : buildExampleQuestions(view)).map((question) => ({
    label: question,
    question,
  }));
  const reply = buildBareReply('', { choices });
  const talk = { chatId: ctx.chat?.id ?? 0, userId: ctx.from?.id ?? 0 };
  const replyId = await deps.state.talks.writeReply(talk, JSON.stringify(reply), deps.now());
  await sendReply(ctx, deps, {
    blocks: [
      buildLine(texts.greeting(summary)),
      ...(choices.length === 0 ? [] : [buildLine(texts.examples)]),
    ],
    keyboard: buildChoiceRows(reply, replyId),
  });
}
