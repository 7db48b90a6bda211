// How alike two titles are, whatever their blanks, brackets and widths.

import { normalizeText } from '../../retrieval/text/normalize.ts';

/** Titles longer than this are compared by their beginning, in units. */
const COMPARED = 300;

/** One form of a title for comparing: no blanks, one width, no punctuation. */
export function foldTitle(title: string): string {
  return normalizeText(title.slice(0, COMPARED)).replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function countBigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const bigram = text.slice(index, index + 2);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of character bigrams of two folded titles, 0 to 1. */
export function compareTitles(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const left = countBigrams(a);
  let shared = 0;
  for (const [bigram, count] of countBigrams(b)) shared += Math.min(count, left.get(bigram) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}
