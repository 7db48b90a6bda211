// What of a question is looked for in every passage and sentence, brought into its searching form once.

import { normalizeText } from '../text/normalize.ts';
import type { SearchQuestion } from './search-question.ts';
import { encodeTerm } from './term-codes.ts';

export interface QuestionWords {
  /** The terms as numbers, each with its weight. */
  readonly terms: readonly { readonly code: number; readonly weight: number }[];
  readonly totalWeight: number;
  /** The parts of the content, folded. */
  readonly parts: readonly string[];
  /** What may be meant, its printed words folded. */
  readonly meant: readonly {
    readonly printed: readonly string[];
    readonly weight: number;
    readonly rarity: number;
  }[];
}

const knownWords = new WeakMap<SearchQuestion, QuestionWords>();

function buildWords({ terms, content, expansions }: SearchQuestion): QuestionWords {
  return {
    terms: terms.map(({ term, weight }) => ({ code: encodeTerm(term), weight })),
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0),
    parts: content.split(' ').map(normalizeText),
    meant: expansions.map(({ printed, weight, rarity }) => ({
      printed: printed.map(normalizeText),
      weight,
      rarity,
    })),
  };
}

/** The same words each time for the same question. */
export function readQuestionWords(question: SearchQuestion): QuestionWords {
  const known = knownWords.get(question);
  if (known !== undefined) return known;
  const words = buildWords(question);
  knownWords.set(question, words);
  return words;
}
