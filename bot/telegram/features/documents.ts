// /doc, /issue, /issues, and the buttons that open a document.

import { Composer } from 'grammy';
import { answerButton, onButton } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { sendLine, sendReply } from '../deliver.ts';
import { buildDocumentChoices, renderIssues } from '../render/render-document.ts';
import { sendDocumentFile, showDocument } from '../show-document.ts';
import { parseIssueId, showIssue } from '../show-issue.ts';
import { texts } from '../texts.ts';

/** More documents than these under one number are no choice. */
const MAX_DOCUMENTS = 10;

export function documentsFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('doc', async (ctx) => {
    const reference = ctx.match.trim();
    if (reference === '') {
      await sendLine(ctx, deps, `${texts.emptyQuestion}${texts.usage.doc}`);
      return;
    }
    const documents = await deps.gazette.use((knowledgeBase) => knowledgeBase.findDocuments(reference));
    const [only] = documents;
    if (only === undefined) {
      await sendLine(ctx, deps, texts.documentMissing);
      return;
    }
    if (documents.length === 1) return showDocument(ctx, deps, only.id);
    await sendLine(ctx, deps, texts.documentChoices, buildDocumentChoices(documents.slice(0, MAX_DOCUMENTS)));
  });

  composer.command('issue', async (ctx) => {
    const issueId = parseIssueId(ctx.match);
    if (ctx.match.trim() === '') {
      await sendLine(ctx, deps, `${texts.emptyQuestion}${texts.usage.issue}`);
      return;
    }
    if (issueId === null) {
      await sendLine(ctx, deps, texts.issueMissing);
      return;
    }
    await showIssue(ctx, deps, issueId);
  });

  composer.command('issues', async (ctx) => {
    await sendReply(ctx, deps, { blocks: renderIssues(deps.gazette.summary, ctx.me.username) });
  });

  onButton(composer, 'document', async (ctx, { documentId }) => {
    await answerButton(ctx);
    await showDocument(ctx, deps, documentId);
  });

  onButton(composer, 'document-text', (ctx, { documentId }) => sendDocumentFile(ctx, deps, documentId));

  return composer;
}
