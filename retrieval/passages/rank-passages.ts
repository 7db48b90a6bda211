// Candidates in the order in which they answer: a weighted sum of features, weights learnt and kept as data.

import weightsFile from './ranking-weights.json' with { type: 'json' };
import {
  buildFeatures,
  FEATURES,
  type Candidate,
  type Feature,
  type FeatureVector,
} from './ranking-features.ts';
import type { LateInteraction } from './late-interaction.ts';
import type { SearchQuestion } from './search-question.ts';

export type RankingWeights = Readonly<Record<Feature, number>>;

export const RANKING_WEIGHTS: RankingWeights = weightsFile.weights;

export interface RankedPassage extends Candidate {
  readonly score: number;
  readonly features: FeatureVector;
}

export function scoreFeatures(features: FeatureVector, weights: RankingWeights): number {
  let sum = 0;
  for (const name of FEATURES) sum += features[name] * weights[name];
  return sum;
}

/** Best first. */
export function rankPassages(
  question: SearchQuestion,
  candidates: readonly Candidate[],
  interaction: LateInteraction,
  weights: RankingWeights = RANKING_WEIGHTS,
): RankedPassage[] {
  const features = buildFeatures(question, candidates, interaction);
  return candidates
    .flatMap(({ passage, similarity }, index) => {
      const row = features[index];
      return row === undefined
        ? []
        : [{ passage, similarity, features: row, score: scoreFeatures(row, weights) }];
    })
    .sort((a, b) => b.score - a.score);
}
