// Character bigrams: the terms of the full text, the same for writing and asking.

import { foldText } from './normalize.ts';

const RUN = /[\p{Script=Han}〇]+|[a-z]+|\d+(?:\.\d+)*/gu;
const HANZI = /[\p{Script=Han}〇]/u;

/** Splits one run of hanzi into overlapping pairs; a single character stays alone. */
function buildPairs(run: string): string[] {
  const chars = [...run];
  if (chars.length < 2) return chars;
  return chars.slice(0, -1).map((char, index) => char + (chars[index + 1] ?? ''));
}

/**
 * The terms of a text in order, repeats kept: bigrams of hanzi, words of letters, whole numbers.
 * `市发改委2022` → 市发 发改 改委 2022. White space inside hanzi is the printer's, and ignored.
 */
export function tokenizeBigrams(text: string): string[] {
  const terms: string[] = [];
  for (const line of text.split('\n')) {
    for (const [run] of foldText(line).text.matchAll(RUN)) {
      if (HANZI.test(run)) for (const pair of buildPairs(run)) terms.push(pair);
      else terms.push(run.replaceAll('.', 'p'));
    }
  }
  return terms;
}

/** Distinct terms with their counts. */
export function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
