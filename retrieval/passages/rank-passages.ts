// Candidates in the order in which they answer: a weighted sum of features, weights learnt and kept as data.

import weightsFile from './ranking-weights.json' with { type: 'json' };
import { FEATURES, type Candidate, type Feature, type FeatureVector } from './ranking-features.ts';

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

/** Best first; the features stand in the order of the candidates. */
export function orderByFeatures(
  candidates: readonly Candidate[],
  features: readonly FeatureVector[],
  weights: RankingWeights,
): RankedPassage[] {
  return candidates
    .flatMap(({ passage, similarity }, index) => {
      const row = features[index];
      return row === undefined
        ? []
        : [{ passage, similarity, features: row, score: scoreFeatures(row, weights) }];
    })
    .sort((a, b) => b.score - a.score);
}

/** The order that the passages had if nothing had been talked of before. */
export function forgetContext(ranked: readonly RankedPassage[]): RankedPassage[] {
  return ranked
    .map(({ features, score, ...candidate }) => ({
      ...candidate,
      features: { ...features, contextDocument: 0 },
      score: score - features.contextDocument * RANKING_WEIGHTS.contextDocument,
    }))
    .sort((a, b) => b.score - a.score);
}
