// One article or chapter of a document that the question describes: 特困人员认定办法第四条.

import type { AnswerTools } from '../answer-tools.ts';
import type { Answer, Question } from '../domain/answer.ts';
import { findAskedArticle, findAskedPart, type AskedArticle } from '../question/asked-article.ts';
import { findArticleStep } from '../question/article-step.ts';
import { cleanQuestion } from '../question/clean-question.ts';
import { resolveFragment } from '../question/continue-question.ts';
import { namesEdition } from '../question/editions.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { sharesTitle } from '../question/shares-title.ts';
import { answerByNumber } from './answer-by-number.ts';
import { findDescribed } from './answer-described.ts';
import { answerNeighbour } from './answer-neighbour.ts';
import { plainLine } from './document-card.ts';
import { answerPart } from './answer-part.ts';

/** Articles of another document, however near its title, would be taken for those asked for. */
function refuseUnknown({ described, label }: AskedArticle): Answer {
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`本库没有找到叫“${described}”的文件，给不出它的${label}。`)],
    excerpts: [],
    notes: ['可以写出文件的全称或文号再问。'],
    nearest: [],
  };
}

/** `question.text` is cleaned. Null where no part of a document is asked for. */
export async function answerArticle(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const text = resolveFragment(question.text, question.history.map(cleanQuestion));
  // 第四条呢 after 云政办发〔2024〕11号第二条.
  const numbered = text === question.text ? null : await answerByNumber(text, tools);
  if (numbered !== null) return numbered;
  const step = findArticleStep(text);
  if (step !== null) return await answerNeighbour(step, question.history, tools);
  const asked = findAskedArticle(text);
  if (asked === null || (asked.described === '' && question.history.length === 0)) return null;
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  if (findForeignPlaces(text, place).length > 0 || namesEdition(asked.described, place)) return null;
  if (asked.described === '') {
    const talkedOf = await findDescribed({ ...question, text }, tools);
    return talkedOf === null ? null : await answerPart(talkedOf, asked, tools);
  }
  const document = await findDescribed({ ...question, text: asked.described }, tools);
  const isMeant =
    document?.title.includes(asked.called) === true && sharesTitle(asked.described, document.title);
  return isMeant ? await answerPart(document, asked, tools) : refuseUnknown(asked);
}

/** `question.text` is cleaned. Null where anything but a part is asked for of the document that it is asked within. */
export async function answerArticleWithin(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const part = findAskedPart(question.text);
  const document =
    part === null || question.within === undefined ? null : await tools.store.readDocument(question.within);
  return part === null || document === null ? null : await answerPart(document, part, tools);
}
