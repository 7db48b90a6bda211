// The article or chapter beside the one that the turn before was answered with: 渡船罚多少钱 → 下一条呢.

import type { AnswerTools } from '../answer-tools.ts';
import type { Answer, Excerpt, Question } from '../domain/answer.ts';
import { answerFromPassages } from '../passages/answer-from-passages.ts';
import type { ArticleStep } from '../question/article-step.ts';
import { cleanQuestion } from '../question/clean-question.ts';
import { formatNumeral, parseNumeral } from '../text/chinese-date.ts';
import { answerPart } from './answer-part.ts';
import { formatTitle, plainLine } from './document-card.ts';

const LABEL = /^\s*第\s?([一二三四五六七八九十]{1,4}|\d{1,3})\s?([条章])/gmu;

/** The part that the marked words stand in: a quotation may hold several, and begin within one whose label only its heading has. */
function findTold({ display, citation }: Excerpt, unit: ArticleStep['unit']): number | null {
  const upTo = display.marks[0]?.end ?? display.text.length;
  const words = [...citation.headingPath, display.text.slice(0, upTo)].join('\n');
  const told = [...words.matchAll(LABEL)].findLast(([, , of]) => of === unit);
  return told === undefined ? null : parseNumeral(told[1] ?? '');
}

/** Null where the turn before was not answered by an article. */
export async function answerNeighbour(
  { unit, by }: ArticleStep,
  history: readonly string[],
  tools: AnswerTools,
): Promise<Answer | null> {
  const before: Question = { text: cleanQuestion(history.at(-1) ?? ''), history: history.slice(0, -1) };
  const told = before.text === '' ? null : await answerFromPassages(before, tools);
  if (told?.outcome !== 'cited') return null;
  const [first] = told.excerpts;
  const from = findTold(first, unit);
  const document = await tools.store.readDocument(first.citation.documentId);
  if (from === null || document === null) return null;
  const number = from + by;
  const label = `第${formatNumeral(number)}${unit}`;
  if (number >= 1) return await answerPart(document, { unit, number, label }, tools);
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`刚才的是${formatTitle(document)}第一${unit}，前面没有了。`)],
    excerpts: [],
    notes: [],
    nearest: [],
  };
}
