// Where the sentence that fits best says that the text is left out: the answer is that the gazette does not print it.

import type { Answer, Excerpt } from '../domain/answer.ts';
import { plainLine } from '../documents/document-card.ts';
import { NOT_PRINTED, POINTS_TO_ANNEX } from '../question/not-printed.ts';
import { NEEDS_SHAPE, NUMBERS } from '../question/wanted.ts';
import type { PassageTools } from './find-passages.ts';
import type { SearchQuestion } from './search-question.ts';

/** The gazette names it and prints no more: 附件（略）, 详见网络版. */
export function buildNotPrinted(excerpt: Excerpt): Answer {
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine('公报只列出名目，没有刊登这部分内容：')],
    excerpts: [excerpt],
    notes: ['内容要到网络版或向发文机关查询。'],
    nearest: [],
  };
}

/** Whether the answering words say that the text is left out, or point to an annex that the document leaves out. */
export async function isNotPrinted(
  excerpt: Excerpt,
  { wanted, shape }: SearchQuestion,
  tools: PassageTools,
): Promise<boolean> {
  const words = answeringWords(excerpt);
  // 分为四级（分级标准见附件）: the number is there, whatever else is not.
  const isTold = wanted !== null && (NEEDS_SHAPE.has(wanted) || NUMBERS.has(wanted)) && shape?.test(words);
  if (isTold === true) return false;
  if (NOT_PRINTED.test(words)) return true;
  if (!POINTS_TO_ANNEX.test(words)) return false;
  const passages = await tools.cache.readDocument(excerpt.citation.documentId);
  return passages.some(({ passage }) => NOT_PRINTED.test(passage.text));
}

function answeringWords({ display: { text, marks } }: Excerpt): string {
  return text.slice(marks[0]?.start ?? 0, marks[0]?.end);
}
