// Character bigrams: the terms of the full text, the same for writing and asking.

import { normalizeText } from './normalize.ts';

const RUN = /[\p{Script=Han}〇]+|[a-z]+|\d+(?:\.\d+)*/gu;
/** Runs of letters and digits begin below it, runs of hanzi above. */
const LAST_ASCII = 0x7f;
const FIRST_SURROGATE = 0xd800;

/** Units of the character that begins at `index`: rare hanzi take two. */
function measureCharacter(run: string, index: number): number {
  return run.charCodeAt(index) < FIRST_SURROGATE
    ? 1
    : String.fromCodePoint(run.codePointAt(index) ?? 0).length;
}

/** Splits one run of hanzi into overlapping pairs; a single character stays alone. */
function addPairs(run: string, terms: string[]): void {
  let start = 0;
  let middle = measureCharacter(run, start);
  if (middle === run.length) terms.push(run);
  while (middle < run.length) {
    const end = middle + measureCharacter(run, middle);
    terms.push(run.slice(start, end));
    start = middle;
    middle = end;
  }
}

/**
 * The terms of a text in order, repeats kept: bigrams of hanzi, words of letters, whole numbers.
 * `市发改委2022` → 市发 发改 改委 2022. White space inside hanzi is the printer's, and ignored.
 */
export function tokenizeBigrams(text: string): string[] {
  const terms: string[] = [];
  for (const line of text.split('\n')) {
    for (const [run] of normalizeText(line).matchAll(RUN)) {
      if (run.charCodeAt(0) > LAST_ASCII) addPairs(run, terms);
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
