// Opens a document: its card, or all of it as a text file.

import { InputFile } from 'grammy';
import { answerButton } from './buttons.ts';
import type { BotContext, BotDeps } from './context.ts';
import { sendLine, sendReply, sendStep } from './deliver.ts';
import { buildDocumentKeyboard, renderDocumentCard, renderDocumentFile } from './render/render-document.ts';
import { buildBareReply } from './stored-reply.ts';
import { texts } from './texts.ts';

/** A card; replying to it asks within the document. */
export async function showDocument(ctx: BotContext, deps: BotDeps, documentId: string): Promise<void> {
  const view = await deps.gazette.use((knowledgeBase) => knowledgeBase.readDocument(documentId));
  if (view === null) {
    await sendLine(ctx, deps, texts.documentMissing);
    return;
  }
  const messageIds = await sendReply(ctx, deps, {
    blocks: renderDocumentCard(view, ctx.me.username),
    keyboard: buildDocumentKeyboard(view.document),
  });
  const chatId = ctx.chat?.id;
  if (messageIds.length === 0 || chatId === undefined) return;
  const card = buildBareReply(view.document.title, { within: documentId });
  const replyId = await deps.state.talks.writeReply(
    { chatId, userId: ctx.from?.id ?? chatId },
    JSON.stringify(card),
    deps.now(),
  );
  await deps.state.talks.writeReplyMessages(replyId, chatId, messageIds);
}

/** 全文: the document as printed, as a .txt file. */
export async function sendDocumentFile(ctx: BotContext, deps: BotDeps, documentId: string): Promise<void> {
  const view = await deps.gazette.use((knowledgeBase) => knowledgeBase.readDocument(documentId));
  if (view === null) return answerButton(ctx, texts.gone);
  const { name, content } = renderDocumentFile(view);
  const thread = ctx.msg?.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
  await sendStep(ctx, deps, () =>
    ctx.replyWithDocument(
      new InputFile(Buffer.from(content), name),
      thread === undefined ? {} : { message_thread_id: thread },
    ),
  );
  await answerButton(ctx);
}
