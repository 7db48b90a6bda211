// How well each word of a question is met by a text: by its likest word there, by the word itself, or by what a table gives for it.

import { normalizeText } from '../text/normalize.ts';
import type { SearchQuestion } from './search-question.ts';

/** A word that a table gives meets the one said at least so well; a sure one wholly. */
const MEANT_AT_LEAST = 0.3;
/** Single characters stand in every text. */
const SHORTEST_WORD = 2;

/** For each word of the question, in order, how well it is met: 0 to 1. */
export type Alignment = Float32Array;

interface AlignedWord {
  /** Folded; empty where it is too short to look for. */
  readonly word: string;
  readonly meant: readonly { readonly printed: readonly string[]; readonly met: number }[];
}

const NO_WORD: AlignedWord = { word: '', meant: [] };

export class WordAlignment {
  readonly #words: readonly AlignedWord[];
  readonly #weights: readonly number[];
  readonly #total: number;
  /** Places of the words, the heaviest first. */
  readonly #heaviest: readonly number[];

  constructor({ tokens, expansions }: SearchQuestion) {
    this.#words = tokens.map(({ word }) => ({
      word: word.length < SHORTEST_WORD ? '' : normalizeText(word),
      meant: expansions
        .filter(({ said }) => word !== '' && said.includes(word))
        .map(({ printed, weight }) => ({
          printed: printed.map(normalizeText),
          met: MEANT_AT_LEAST + (1 - MEANT_AT_LEAST) * weight,
        })),
    }));
    this.#weights = tokens.map(({ weight }) => weight);
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.#heaviest = tokens
      .map((_token, place) => place)
      .sort((a, b) => (this.#weights[b] ?? 0) - (this.#weights[a] ?? 0));
  }

  /** `match`: the best cosine of each word in the text; `folded`: the text folded. */
  align(match: Float32Array, folded: string): Alignment {
    const met = new Float32Array(match.length);
    this.raise(met, match, folded);
    return met;
  }

  /** Brings each word of `met` up to how well a further text meets it; words that are met wholly are not looked for again. */
  raise(met: Float32Array, match: Float32Array, folded: string): void {
    for (let place = 0; place < met.length; place += 1) {
      const sofar = met[place] ?? 0;
      if (sofar < 1) met[place] = Math.max(sofar, this.#measure(place, match[place] ?? 0, folded));
    }
  }

  #measure(place: number, cosine: number, folded: string): number {
    const { word, meant } = this.#words[place] ?? NO_WORD;
    if (word !== '' && folded.includes(word)) return 1;
    let best = cosine;
    for (const { printed, met } of meant) {
      if (met > best && printed.some((other) => other !== '' && folded.includes(other))) best = met;
    }
    return best;
  }

  /** Mean over the words, weighed by their rarity; 0 for a question without words. */
  meanOf(alignment: Alignment): number {
    if (this.#total === 0) return 0;
    return alignment.reduce((sum, met, place) => sum + met * (this.#weights[place] ?? 0), 0) / this.#total;
  }

  /** The least that one of the `count` heaviest words is met; 0 for a question without words. */
  worstOf(alignment: Alignment, count: number): number {
    if (this.#heaviest.length === 0) return 0;
    return Math.min(...this.#heaviest.slice(0, count).map((place) => alignment[place] ?? 0));
  }

  /** Share of the weight in words that are met less than `least`; 1 for a question without words. */
  shareBelow(alignment: Alignment, least: number): number {
    if (this.#total === 0) return 1;
    return (
      alignment.reduce((sum, met, place) => sum + (met < least ? (this.#weights[place] ?? 0) : 0), 0) /
      this.#total
    );
  }
}

/** Of texts read together each word is met as by the best of them; `least` is what it is met without any. */
export function joinAlignments(alignments: readonly Alignment[], least: Alignment): Alignment {
  const joined = least.slice();
  for (const alignment of alignments) {
    for (let place = 0; place < joined.length; place += 1)
      joined[place] = Math.max(joined[place] ?? 0, alignment[place] ?? 0);
  }
  return joined;
}

const knownAlignments = new WeakMap<SearchQuestion, WordAlignment>();

/** The same each time for the same question. */
export function readWordAlignment(question: SearchQuestion): WordAlignment {
  const known = knownAlignments.get(question) ?? new WordAlignment(question);
  knownAlignments.set(question, known);
  return known;
}
