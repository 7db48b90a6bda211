// Opens a source in its context in place of the reply, and leads back to it; 全文 of its document.

import { Composer } from 'grammy';
import type { Excerpt, KnowledgeBase, LineRange } from '../../../retrieval/index.ts';
import { answerButton, onButton, readPressedReply } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { buildMessages, editMessage } from '../deliver.ts';
import { buildReplyKeyboard, renderReply } from '../render/render-reply.ts';
import { buildSourceKeyboard, renderSource, type SourceInContext } from '../render/render-source.ts';
import { sendDocumentFile } from '../show-document.ts';
import { texts } from '../texts.ts';

/** Lines of the file shown round an excerpt that is no passage of its own, such as a row of a roster. */
const CONTEXT_LINES = 4;

export function citationFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onButton(composer, 'source', async (ctx, { replyId, number }) => {
    const reply = await readPressedReply(ctx, deps, replyId);
    const excerpt = reply?.excerpts[number];
    if (reply === null) return;
    if (excerpt === undefined) return answerButton(ctx, texts.expired);
    const source = await deps.gazette.use((knowledgeBase) => readSource(knowledgeBase, excerpt));
    if (source === null) return answerButton(ctx, texts.gone);
    const [blocks = []] = buildMessages(renderSource(source, number + 1, ctx.me.username));
    await editMessage(ctx, deps, blocks, buildSourceKeyboard(replyId, number));
    await deps.state.talks.writeReplyContent(replyId, JSON.stringify({ ...reply, open: number }));
    await answerButton(ctx);
  });

  onButton(composer, 'back', async (ctx, { replyId }) => {
    const reply = await readPressedReply(ctx, deps, replyId);
    if (reply === null) return;
    // The buttons stand under the last message of a long reply.
    const blocks = buildMessages(renderReply(reply, ctx.me.username)).at(-1) ?? [];
    await editMessage(ctx, deps, blocks, buildReplyKeyboard(reply, replyId));
    await deps.state.talks.writeReplyContent(replyId, JSON.stringify({ ...reply, open: null }));
    await answerButton(ctx);
  });

  onButton(composer, 'full-text', async (ctx, { replyId, number }) => {
    const reply = await readPressedReply(ctx, deps, replyId);
    if (reply === null) return;
    const documentId = reply.excerpts[number]?.citation.documentId;
    if (documentId === undefined) return answerButton(ctx, texts.expired);
    await sendDocumentFile(ctx, deps, documentId);
  });

  return composer;
}

/** By its passage, if that still holds the excerpt's lines; else by the lines of its document. */
async function readSource(knowledgeBase: KnowledgeBase, excerpt: Excerpt): Promise<SourceInContext | null> {
  const { citation, passageId } = excerpt;
  const first = Math.min(...citation.lines.map((range) => range.first));
  const last = Math.max(...citation.lines.map((range) => range.last));
  const holds = (range: LineRange): boolean => range.first <= first && range.last >= first;
  const view = passageId === null ? null : await knowledgeBase.readPassage(passageId);
  if (view?.excerpt.citation.documentId === citation.documentId && view.excerpt.citation.lines.some(holds))
    return { ...view, excerpt };
  const document = await knowledgeBase.readDocument(citation.documentId);
  if (document === null) return null;
  const pick = (from: number, to: number) =>
    document.lines.filter((line) => line.number >= from && line.number <= to);
  return {
    excerpt,
    before: pick(first - CONTEXT_LINES, first - 1),
    passage: pick(first, last),
    after: pick(last + 1, last + CONTEXT_LINES),
  };
}
