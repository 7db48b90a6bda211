// Learns how much each feature of a passage counts; prints what it gains, held out and by type.

import { FEATURES, type FeatureVector } from '../../retrieval/passages/ranking-features.ts';
import {
  RANKING_WEIGHTS,
  scoreFeatures,
  type RankingWeights,
} from '../../retrieval/passages/rank-passages.ts';
import { buildSoftmaxRanker } from './fit.ts';
import { FOLDS, nameWeights, type LearningCase } from './learning-cases.ts';

/** A passage of the right document is worth this beside one that holds the answer. */
const DOCUMENT_PART = 0.35;

function printRanking(
  label: string,
  cases: readonly LearningCase[],
  score: (features: FeatureVector) => number,
): void {
  const ranks = cases.map(({ ranked, isHit, isInDocument }) => {
    const order = ranked
      .map(({ features }, index) => ({ index, score: score(features) }))
      .sort((a, b) => b.score - a.score);
    return {
      hit: order.findIndex(({ index }) => isHit[index]),
      document: order.findIndex(({ index }) => isInDocument[index]),
    };
  });
  const share = (test: (rank: { hit: number; document: number }) => boolean): string =>
    (ranks.filter(test).length / ranks.length).toFixed(3);
  const at = (depth: number): string => share(({ hit }) => hit >= 0 && hit < depth);
  const found = share(({ hit }) => hit >= 0);
  const document = share(({ document: rank }) => rank === 0);
  console.log(
    `${label.padEnd(22)} n ${ranks.length}  R@1 ${at(1)}  R@3 ${at(3)}  R@5 ${at(5)}  R@10 ${at(10)}  among candidates ${found}  doc@1 ${document}`,
  );
}

/** `cases` are answerable ones. */
export function learnRanking(cases: readonly LearningCase[]): RankingWeights {
  const fitted = cases.filter(({ isHit }) => isHit.includes(true));
  const fit = (training: readonly LearningCase[]): RankingWeights =>
    nameWeights(FEATURES, buildSoftmaxRanker(training, FEATURES.length, DOCUMENT_PART));
  printRanking('present weights', cases, (features) => scoreFeatures(features, RANKING_WEIGHTS));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = fit(fitted.filter((_, index) => index % FOLDS !== fold));
    const test = fitted.filter((_, index) => index % FOLDS === fold);
    printRanking('  held-out fold', test, (features) => scoreFeatures(features, weights));
  }
  const weights = fit(fitted);
  printRanking('learnt on all', cases, (features) => scoreFeatures(features, weights));
  for (const type of new Set(cases.map(({ question }) => question.type))) {
    const ofType = cases.filter(({ question }) => question.type === type);
    printRanking(`  ${type}`, ofType, (features) => scoreFeatures(features, weights));
  }
  return weights;
}
