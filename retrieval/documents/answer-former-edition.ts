// 老预案是几号文: what the present document took the place of, where the question describes it in words.

import type { Answer, Question } from '../domain/answer.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { findFormerEdition } from '../question/former-edition.ts';
import { findDescribed } from './answer-described.ts';
import { answerFormerOf } from './answer-former-of.ts';

/** `question.text` is cleaned. Null where nothing of a former edition is asked for, or no title fits what describes the present one. */
export async function answerFormerEdition(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const described = findFormerEdition(question.text);
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  if (described === null || findForeignPlaces(described, place).length > 0) return null;
  const document = await findDescribed({ ...question, text: described }, tools);
  return document === null ? null : await answerFormerOf(document, tools);
}
