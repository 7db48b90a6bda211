// All that speaks for or against answering: signals of the whole question, and the evidence of each of its words.

import { measureConfidence, type Signals } from './confidence-signals.ts';
import type { LateInteraction } from './late-interaction.ts';
import { findMetWords } from './met-words.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { readWordAlignment } from './word-alignment.ts';
import { measureEvidence, type Evidence } from './word-evidence.ts';

export interface Grounds {
  readonly signals: Signals;
  /** One row a word of the question. */
  readonly words: readonly Evidence[];
  /** The log odds of an answer, by the model that read the first passages with the question; null: none did. */
  readonly read: number | null;
}

/** About the best candidates and their sentences, both best first, and how they cover the question. */
export function measureGrounds(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  units: readonly ScoredUnit[],
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): Grounds {
  const met = findMetWords(ranked, units, readWordAlignment(question), interaction, tokenize);
  return {
    signals: measureConfidence(question, ranked, units, met, interaction, tokenize),
    words: measureEvidence(question, met),
    read: null,
  };
}
