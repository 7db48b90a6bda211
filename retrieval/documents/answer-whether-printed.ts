// Whether a text is printed at all: answered by the words of its document that say it is not (略, 见网络版).

import type { AnswerTools } from '../answer-tools.ts';
import type { Answer, Question } from '../domain/answer.ts';
import { findAskedPrinted } from '../question/asks-whether-printed.ts';
import { NOT_PRINTED } from '../question/not-printed.ts';
import { findDescribed } from './answer-described.ts';
import { formatTitle, plainLine } from './document-card.ts';
import { excerptSentence } from './excerpt-lines.ts';

/** `question.text` is cleaned. Null where it is not asked so, or the document does not say that it leaves something out. */
export async function answerWhetherPrinted(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const described = findAskedPrinted(question.text);
  if (described === null) return null;
  const document = await findDescribed({ ...question, text: described }, tools);
  if (document === null) return null;
  const passages = await tools.store.readPassagesOf(document.id);
  const excerpt = await excerptSentence(passages, (sentence) => NOT_PRINTED.test(sentence), tools);
  if (excerpt === null) return null;
  return {
    outcome: 'cited',
    kind: 'document',
    lead: [plainLine(`${formatTitle(document)}注明这部分没有刊登：`)],
    excerpts: [excerpt],
    notes: [],
    more: [],
  };
}
