// Asked for what a plan says, of which the gazette prints the covering notice alone: said so, with the notice as evidence.

import type { AnswerTools } from '../answer-tools.ts';
import type { Answer, Question } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import { isCoverAlone } from '../passages/unprinted.ts';
import { findAskedInside } from '../question/asks-inside.ts';
import { namesEdition } from '../question/editions.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { NOT_PRINTED } from '../question/not-printed.ts';
import { abbreviatesTitle, sharesTitle } from '../question/shares-title.ts';
import { findDescribed } from './answer-described.ts';
import { formatTitle, plainLine } from './document-card.ts';
import { excerptFront, excerptSentence } from './excerpt-lines.ts';

/** By its words; else the only document whose title its words shorten: 人社规划. */
async function findPlan(
  described: string,
  question: Question,
  tools: AnswerTools,
): Promise<GazetteDocument | null> {
  const found = await findDescribed({ ...question, text: described }, tools);
  if (found !== null && sharesTitle(described, found.title)) return found;
  const documents = await tools.store.readDocuments();
  const [only, ...others] = documents.filter(({ title }) => abbreviatesTitle(described, title));
  return only === undefined || others.length > 0 ? null : only;
}

/** `question.text` is cleaned. Null where it asks for nothing inside a document, or for one whose text is printed. */
export async function answerCoverAlone(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const described = findAskedInside(question.text);
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  if (described === null || findForeignPlaces(described, place).length > 0) return null;
  if (namesEdition(described, place)) return null;
  const document = await findPlan(described, question, tools);
  if (document === null) return null;
  const passages = await tools.store.readPassagesOf(document.id);
  if (!passages.every(({ passage }) => isCoverAlone(document, passage))) return null;
  const front = await excerptFront(document, tools);
  const elsewhere = await excerptSentence(passages, (sentence) => NOT_PRINTED.test(sentence), tools);
  const isShown = elsewhere !== null && front?.quote.includes(elsewhere.quote) === true;
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`公报只登了印发通知，没有登正文，查不到所问的内容：${formatTitle(document)}。`)],
    excerpts: [front, isShown ? null : elsewhere].filter((excerpt) => excerpt !== null),
    notes: ['正文要到网络版或向发文机关查询。'],
    nearest: [],
  };
}
