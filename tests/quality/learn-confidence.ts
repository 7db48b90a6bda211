// Calibrates the refusal: how much each signal counts, and the threshold, with coverage against precision printed.

import type { TokenTable } from '../../retrieval/ports.ts';
import { measureConfidence, SIGNALS, type Signal } from '../../retrieval/passages/confidence-signals.ts';
import { pickInteraction } from '../../retrieval/passages/late-interaction.ts';
import { scoreUnit, type UnitWeights } from '../../retrieval/passages/pick-excerpt.ts';
import { buildLogistic, type LogisticSample } from './fit.ts';
import { FOLDS, nameWeights } from './learning-cases.ts';
import type { UnitCase } from './learn-units.ts';

/** Refusing what can be answered is dearer: the highest threshold that keeps it within this share, held out. */
const REFUSED_ANSWERABLE = 0.015;
/** Within a document that was named or talked of, the subject is given: this part of the threshold is enough. */
const WITHIN_PART = 0.25;
/** Written as the other half of a pair, on the very matter of an answerable question: rarer in life than in our sets. */
const NEAR_MISS_PART = 0.3;
const STEPS = 100;

export interface Calibration {
  readonly threshold: number;
  readonly thresholdWithin: number;
  readonly weights: Readonly<Record<Signal, number>>;
}

function buildSample(
  { from, order, units }: UnitCase,
  weights: UnitWeights,
  tokens: TokenTable,
): LogisticSample {
  const { question, reading } = from;
  const scored = units
    .map((unit) => ({ unit, score: scoreUnit(unit, weights), around: [] }))
    .sort((a, b) => b.score - a.score);
  const signals = measureConfidence(
    reading,
    order,
    scored,
    pickInteraction(tokens, reading.tokens),
    (words) => tokens.tokenize(words),
  );
  const isNearMiss = !question.answerable && question.note?.startsWith('pair') === true;
  return {
    row: SIGNALS.map((name) => signals[name]),
    isPositive: question.answerable,
    part: isNearMiss ? NEAR_MISS_PART : 1,
  };
}

function estimateHeldOut(samples: readonly LogisticSample[]): { isPositive: boolean; probability: number }[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    buildLogistic(samples.filter((_sample, index) => index % FOLDS !== fold)),
  );
  return samples.map(({ row, isPositive }, index) => ({
    isPositive,
    probability: folds[index % FOLDS]?.estimate(row) ?? 0,
  }));
}

/** `cases` are answerable and unanswerable ones; those that hang on earlier turns are left out. */
export function learnConfidence(
  cases: readonly UnitCase[],
  weights: UnitWeights,
  tokens: TokenTable,
): Calibration {
  const samples = cases
    .filter(({ from }) => !from.reading.isHanging)
    .map((entry) => buildSample(entry, weights, tokens));
  const estimates = estimateHeldOut(samples);
  const refused = (isPositive: boolean, threshold: number): number => {
    const group = estimates.filter((entry) => entry.isPositive === isPositive);
    return group.filter(({ probability }) => probability < threshold).length / group.length;
  };
  const table = Array.from({ length: STEPS - 1 }, (_, step) => (step + 1) / STEPS).map((threshold) => ({
    threshold,
    answerable: refused(true, threshold),
    unanswerable: refused(false, threshold),
  }));
  console.log('threshold  answerable refused  unanswerable refused   (held out)');
  for (const { threshold, answerable, unanswerable } of table) {
    console.log(
      `${threshold.toFixed(2).padStart(9)}${answerable.toFixed(3).padStart(20)}${unanswerable.toFixed(3).padStart(22)}`,
    );
  }
  const threshold = table.findLast(({ answerable }) => answerable <= REFUSED_ANSWERABLE)?.threshold ?? 0;
  return {
    threshold,
    thresholdWithin: threshold * WITHIN_PART,
    weights: nameWeights(SIGNALS, buildLogistic(samples).weights),
  };
}
