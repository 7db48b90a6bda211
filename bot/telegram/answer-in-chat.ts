// The whole story of a question in a chat: history, answer, reply, and what is kept of it.

import { pickHistory, TURNS_KEPT } from '../conversation/turns.ts';
import type { Answer, AskedFor, KnowledgeBase, Question } from '../../retrieval/index.ts';
import type { BotContext, BotDeps } from './context.ts';
import { sendLine, sendReply } from './deliver.ts';
import { buildReplyKeyboard, renderReply } from './render/render-reply.ts';
import { cleanText } from './render/rich-blocks.ts';
import { buildStoredReply, type StoredReply } from './stored-reply.ts';
import { texts } from './texts.ts';
import { withTyping } from './typing.ts';

/** Longer than any question a person types; the whole of Telegram's 4,096 units would only blur the search. */
export const QUESTION_UNITS = 1000;
/** An answer takes some 50 ms; one that takes this long will not come. */
const ANSWER_TIMEOUT_MS = 60_000;

export interface ChatQuestion {
  readonly text: string;
  readonly asks?: AskedFor;
  /** Id of the document that was replied to. */
  readonly within?: string;
  /** True where a button asked: the chat does not show the question, so the reply does. */
  readonly isEchoed?: boolean;
}

export async function answerInChat(ctx: BotContext, deps: BotDeps, asked: ChatQuestion): Promise<void> {
  const chatId = ctx.chat?.id;
  const userId = ctx.from?.id ?? chatId;
  const text = cleanText(asked.text).trim();
  if (chatId === undefined || userId === undefined) return;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    await sendLine(ctx, deps, texts.nothingToRead);
    return;
  }
  if (text.length > QUESTION_UNITS) {
    await sendLine(ctx, deps, texts.tooLong(QUESTION_UNITS));
    return;
  }

  const talk = { chatId, userId };
  const turns = await deps.state.talks.readTurns(talk, TURNS_KEPT);
  const { asks, within } = asked;
  const question: Question = {
    text,
    history: pickHistory(turns, deps.now()),
    ...(asks === undefined ? {} : { asks }),
    ...(within === undefined ? {} : { within }),
  };
  deps.logger.debug({ update: ctx.update.update_id, question: text }, 'question');
  const reply = await withTyping(ctx, () => findReply(deps, userId, question));
  const echo = asked.isEchoed === true ? [{ text: texts.asked(text), marks: [] }] : [];
  await showReply(ctx, deps, { ...reply, lead: [...echo, ...reply.lead] });
  await deps.state.talks.writeTurn(talk, text, deps.now());
}

/** Sends a reply with its buttons and remembers it by its message. */
export async function showReply(ctx: BotContext, deps: BotDeps, reply: StoredReply): Promise<void> {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return;
  const replyId = await deps.state.talks.writeReply(
    { chatId, userId: ctx.from?.id ?? chatId },
    JSON.stringify(reply),
    deps.now(),
  );
  const messageIds = await sendReply(ctx, deps, {
    blocks: renderReply(reply, ctx.me.username),
    keyboard: buildReplyKeyboard(reply, replyId),
  });
  await deps.state.talks.writeReplyMessages(replyId, chatId, messageIds);
}

/** Asks, times and logs; what a single document does not say is looked for in the others. */
async function findReply(deps: BotDeps, userId: number, question: Question): Promise<StoredReply> {
  const startedAt = performance.now();
  let kind = 'error';
  try {
    const { answer, within } = await deps.gazette.use((knowledgeBase) =>
      answerWithin(knowledgeBase, question),
    );
    kind = answer.kind;
    return buildStoredReply(question.text, answer, within);
  } finally {
    const ms = performance.now() - startedAt;
    deps.metrics.observeAnswer(kind, ms / 1000);
    await deps.state.questions.write({ userId, question: question.text, kind, ms }, deps.now());
  }
}

async function answerWithin(
  knowledgeBase: KnowledgeBase,
  question: Question,
): Promise<{ answer: Answer; within: string | null }> {
  const answer = await withTimeout(knowledgeBase.answer(question));
  if (question.within === undefined) return { answer, within: null };
  if (answer.outcome !== 'not-found') return { answer, within: question.within };
  const { within, ...everywhere } = question;
  const wider = await withTimeout(knowledgeBase.answer(everywhere));
  if (wider.outcome !== 'cited') return { answer, within };
  return {
    answer: { ...wider, lead: [{ text: texts.withinMissed, marks: [] }, ...wider.lead] },
    within: null,
  };
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${ANSWER_TIMEOUT_MS / 1000} s`)),
      ANSWER_TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
