// A document's number, date, issuer or page, where the question describes the document in words: 加装电梯的补助通知是几号文.

import type { AnswerTools } from '../answer-tools.ts';
import type { Answer, Question } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import { rankForQuestion } from '../passages/answer-from-passages.ts';
import { pickInteraction } from '../passages/late-interaction.ts';
import { readWordAlignment } from '../passages/word-alignment.ts';
import { stripMetadata, understandMetadata } from '../question/metadata.ts';
import { namesEdition } from '../question/editions.ts';
import { findFormerEdition } from '../question/former-edition.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { findOutlined } from '../question/asks-for-outline.ts';
import { answerMetadata, answerOutline } from './answer-about-document.ts';

/** So much of what describes the document must be met by its title; from questions of our own. */
const SURE = 0.6;
/** A document is spoken of: 预警信息什么时候发布 asks for no document's date. */
const DOCUMENT = /通知|方案|办法|规定|预案|意见|规划|计划|细则|措施|通报|决定|公告|文件|的函|那个函|清单/u;

/** The document whose title fits what the question describes, not counting what it asks of it; null where none does. */
export async function findDescribed(
  described: Question,
  tools: AnswerTools,
): Promise<GazetteDocument | null> {
  const { reading, ranked } = await rankForQuestion(described, tools);
  const passage = ranked[0]?.passage;
  if (passage === undefined || (reading.tokens.length === 0 && reading.contextDocuments.length === 0))
    return null;
  const year = Number(passage.document.date?.slice(0, 4));
  if (reading.years.length > 0 && !reading.years.includes(year)) return null;
  const alignment = readWordAlignment(reading);
  const titled = alignment.align(
    pickInteraction(tools.tokens, reading.tokens).match(passage.titleTokens),
    passage.foldedTitle,
  );
  const isTalkedOf = reading.isHanging && reading.contextDocuments[0] === passage.document.id;
  return isTalkedOf || alignment.meanOf(titled) >= SURE ? passage.document : null;
}

/** `question.text` is cleaned. Null where it asks for more than what a document is about, or no title fits what describes it. */
export async function answerDescribedOutline(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const described = findOutlined(question.text);
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  // Of another place, edition or year the document that fits best is another one.
  if (described === null || findForeignPlaces(described, place).length > 0) return null;
  if (namesEdition(described, place)) return null;
  const document = await findDescribed({ ...question, text: described }, tools);
  return document === null ? null : await answerOutline(document, tools);
}

/** `question.text` is cleaned. Null where no particulars are asked for, or no title fits what describes the document. */
export async function answerDescribed(question: Question, tools: AnswerTools): Promise<Answer | null> {
  // 老预案是几号文: whatever fits best is the present one.
  if (findFormerEdition(question.text) !== null) return null;
  const metadata = understandMetadata(question.text);
  if (metadata === null || metadata === 'title') return null;
  if (metadata !== 'number' && question.history.length === 0 && !DOCUMENT.test(question.text)) return null;
  const document = await findDescribed({ ...question, text: stripMetadata(question.text) }, tools);
  return document === null ? null : await answerMetadata(document, metadata, tools);
}
