// Calibrates the refusal: how much each signal counts, and the threshold, with coverage against precision printed.

import type { TokenTable } from '../../retrieval/ports.ts';
import { measureConfidence, SIGNALS, type Signal } from '../../retrieval/passages/confidence.ts';
import { scoreUnit, type UnitWeights } from '../../retrieval/passages/pick-excerpt.ts';
import { findNumberReference } from '../../retrieval/question/number-reference.ts';
import { isOffTopic } from '../../retrieval/question/off-topic.ts';
import { buildLogistic } from './fit.ts';
import { FOLDS, nameWeights, type LearningCase } from './learning-cases.ts';
import type { UnitCase } from './learn-units.ts';

/** Refusing what can be answered is dearer: the highest threshold that keeps it within this share, held out. */
const REFUSED_ANSWERABLE = 0.015;
/** Within a document that was named or talked of, the subject is given: this part of the threshold is enough. */
const WITHIN_PART = 0.25;
const STEPS = 50;

export interface Calibration {
  readonly threshold: number;
  readonly thresholdWithin: number;
  readonly weights: Readonly<Record<Signal, number>>;
}

/** What is refused or answered before passages are looked at teaches the calibration nothing. */
function reachesPassages({ reading }: LearningCase): boolean {
  return !isOffTopic(reading.text) && findNumberReference(reading.text) === null;
}

interface Sample {
  readonly row: readonly number[];
  readonly isPositive: boolean;
}

function buildSample({ from, order, units }: UnitCase, weights: UnitWeights, tokens: TokenTable): Sample {
  const best = units.toSorted((a, b) => scoreUnit(b.features, weights) - scoreUnit(a.features, weights))[0];
  const signals = measureConfidence(from.reading, order, best, tokens);
  return { row: SIGNALS.map((name) => signals[name]), isPositive: from.question.answerable };
}

function estimateHeldOut(samples: readonly Sample[]): { isPositive: boolean; probability: number }[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    buildLogistic(samples.filter((_sample, index) => index % FOLDS !== fold)),
  );
  return samples.map(({ row, isPositive }, index) => ({
    isPositive,
    probability: folds[index % FOLDS]?.estimate(row) ?? 0,
  }));
}

/** `cases` are answerable and unanswerable ones. */
export function learnConfidence(
  cases: readonly UnitCase[],
  weights: UnitWeights,
  tokens: TokenTable,
): Calibration {
  const samples = cases
    .filter(({ from }) => reachesPassages(from))
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
