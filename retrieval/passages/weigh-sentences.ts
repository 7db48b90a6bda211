// The sentences of the first passages compared, and what speaks for answering with the best of them.

import { pickDifferentDocuments } from './different-documents.ts';
import type { PassageTools } from './find-passages.ts';
import { measureGrounds, type Grounds } from './grounds.ts';
import { pickInteraction } from './late-interaction.ts';
import { rankUnits, type ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { takeTurn } from './take-turn.ts';
import { isTopicQuestion } from '../question/topic-question.ts';

/** Passages whose sentences are compared. */
export const LOOKED_INTO = 8;

export interface WeighedSentences {
  /** The passages whose sentences were compared. */
  readonly looked: readonly RankedPassage[];
  /** Best first. */
  readonly units: readonly ScoredUnit[];
  readonly grounds: Grounds;
}

/** `ranked` best first. */
export async function weighSentences(
  reading: SearchQuestion,
  ranked: readonly RankedPassage[],
  tools: PassageTools,
): Promise<WeighedSentences> {
  await takeTurn();
  const looked = (isTopicQuestion(reading.text) ? pickDifferentDocuments(ranked) : ranked).slice(
    0,
    LOOKED_INTO,
  );
  const interaction = pickInteraction(tools.tokens, reading.tokens);
  const tokenize = (words: string): number[] => tools.tokens.tokenize(words);
  const units = rankUnits(reading, looked, interaction, tokenize);
  await takeTurn();
  return { looked, units, grounds: measureGrounds(reading, ranked, units, interaction, tokenize) };
}
