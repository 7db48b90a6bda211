// A question made ready for searching: weighted terms and tokens, expansions, its vector.

import type { WeightedToken } from './late-interaction.ts';
import type { Expansion } from '../question/expand-words.ts';
import type { StrangeWord } from './strange-words.ts';
import type { Wanted } from '../question/wanted.ts';

export interface WeightedTerm {
  readonly term: string;
  /** Rarity in the corpus, lessened for words of earlier turns. */
  readonly weight: number;
  /** In how many passages of the corpus it stands. */
  readonly passages: number;
}

/** A token of the question as it is spelt. */
export interface SearchToken extends WeightedToken {
  readonly word: string;
  /** What the table has learnt of it, however rare it is in the corpus. */
  readonly learntWeight: number;
}

export interface SearchQuestion {
  /** Cleaned, simplified. */
  readonly text: string;
  /** Asking words taken out; parts separated by blanks. */
  readonly content: string;
  readonly wanted: Wanted | null;
  /** How a sentence looks that answers; null where the question wants no kind in particular. */
  readonly shape: RegExp | null;
  readonly terms: readonly WeightedTerm[];
  readonly expansions: readonly (Expansion & { readonly rarity: number })[];
  readonly tokens: readonly SearchToken[];
  /** Words that no passage prints and no table explains. */
  readonly strangeWords: readonly StrangeWord[];
  readonly vector: Float32Array;
  /** Documents that the earlier turns were about, first the likeliest. */
  readonly contextDocuments: readonly string[];
  /** Whether it makes no sense without them. */
  readonly isHanging: boolean;
  /** Places elsewhere that the question names. */
  readonly foreignPlaces: readonly string[];
  /** Years that the question names. */
  readonly years: readonly number[];
  /** Months that it names with their year, as 2022-09. */
  readonly months: readonly string[];
}
