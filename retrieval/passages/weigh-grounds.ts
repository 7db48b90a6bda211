// Grounds for answering: the evidence of the words first, and where that leaves doubt the passages are read.

import type { TokenTable } from '../ports.ts';
import { isUncertain } from './confidence.ts';
import { measureGrounds, type Grounds } from './grounds.ts';
import { pickInteraction } from './late-interaction.ts';
import type { PassageReading } from './passage-reading.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';

/** What was found for a question. */
export interface Found {
  readonly question: SearchQuestion;
  /** All passages, best first. */
  readonly ranked: readonly RankedPassage[];
  /** Those whose sentences were compared. */
  readonly looked: readonly RankedPassage[];
  /** Their sentences, best first. */
  readonly units: readonly ScoredUnit[];
}

export async function weighGrounds(
  { question, ranked, looked, units }: Found,
  tokens: TokenTable,
  reading: PassageReading | null,
): Promise<Grounds> {
  const interaction = pickInteraction(tokens, question.tokens);
  const grounds = measureGrounds(question, ranked, units, interaction, (text) => tokens.tokenize(text));
  if (reading === null || !isUncertain(grounds)) return grounds;
  return { ...grounds, read: await reading.weighAnswer(looked, units) };
}
