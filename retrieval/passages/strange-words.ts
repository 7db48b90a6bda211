// Words of a question that the gazette prints nowhere: 双色球, 网约车. What speaks of them is hardly answered by it.

import { tokenizeBigrams } from '../text/tokenize.ts';
import type { SearchToken } from './search-question.ts';

export interface StrangeWord {
  /** UTF-16 units. */
  readonly length: number;
  /** Share of its pairs of characters that no passage holds, above 0. */
  readonly unprinted: number;
  /** Its place among the tokens of the question; −1 for one that the tokenizer knows by its characters alone. */
  readonly place: number;
}

const SINGLE = /^\p{Script=Han}$/u;
const WORD = /[\p{L}\p{N}]/u;
const DIGITS = /^\d+$/u;

/** The words of a content as the tokenizer cuts them; runs of single characters are one word each. */
function splitWords(pieces: readonly string[]): string[] {
  const words: string[] = [];
  let isRun = false;
  for (const piece of pieces) {
    const isSingle = SINGLE.test(piece);
    if (isSingle && isRun) words.push(`${words.pop() ?? ''}${piece}`);
    else if (WORD.test(piece)) words.push(piece);
    isRun = isSingle;
  }
  return words;
}

/**
 * `parts`: the spelt tokens of each part of the content; `isPrinted`: whether some passage holds a bigram;
 * `explained`: words that a table gives other, printed words for.
 */
export function findStrangeWords(
  parts: readonly (readonly string[])[],
  tokens: readonly SearchToken[],
  isPrinted: (bigram: string) => boolean,
  explained: readonly string[],
): StrangeWord[] {
  return parts.flatMap(splitWords).flatMap((word) => {
    if (word.length < 2 || DIGITS.test(word)) return [];
    if (explained.some((said) => said.includes(word) || word.includes(said))) return [];
    const bigrams = tokenizeBigrams(word);
    const unprinted = bigrams.filter((bigram) => !isPrinted(bigram)).length / Math.max(1, bigrams.length);
    if (unprinted === 0) return [];
    return [{ length: word.length, unprinted, place: tokens.findIndex((token) => token.word === word) }];
  });
}
