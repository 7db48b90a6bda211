// Calibrates the refusal: how much each signal counts, and the threshold, with coverage against precision printed.

import type { TokenTable } from '../../retrieval/ports.ts';
import { SIGNALS } from '../../retrieval/passages/confidence-signals.ts';
import { listGrounds } from '../../retrieval/passages/confidence.ts';
import { runNetwork, type Network } from '../../retrieval/passages/evidence-network.ts';
import { measureGrounds } from '../../retrieval/passages/grounds.ts';
import { pickInteraction } from '../../retrieval/passages/late-interaction.ts';
import { scoreUnit, type UnitWeights } from '../../retrieval/passages/pick-excerpt.ts';
import { EVIDENCE } from '../../retrieval/passages/word-evidence.ts';
import { fitNetwork, type NetworkSample } from './fit-network.ts';
import { FOLDS } from './learning-cases.ts';
import type { UnitCase } from './learn-units.ts';

/** Refusing what can be answered is dearer: the highest threshold that keeps it within this share, held out. */
const REFUSED_ANSWERABLE = 0.021;
/** Within a document that was named or talked of, the subject is given: this part of the threshold is enough. */
const WITHIN_PART = 0.25;
/** Written as the other half of a pair, on the very matter of an answerable question: rarer in life than in our sets. */
const NEAR_MISS_PART = 0.3;
const STEPS = 100;

/** Beginnings of the networks that are asked together: what one makes of chance the others do not. */
const SEEDS = [1, 2, 3];

export interface Calibration {
  /** Names of what the networks take, in order. */
  readonly signals: readonly string[];
  readonly evidence: readonly string[];
  readonly threshold: number;
  readonly thresholdWithin: number;
  readonly networks: readonly Network[];
}

function buildSample(
  { from, order, units }: UnitCase,
  weights: UnitWeights,
  tokens: TokenTable,
): NetworkSample {
  const { question, reading } = from;
  const scored = units
    .map((unit) => ({ unit, score: scoreUnit(unit, weights), around: [] }))
    .sort((a, b) => b.score - a.score);
  const grounds = measureGrounds(reading, order, scored, pickInteraction(tokens, reading.tokens), (words) =>
    tokens.tokenize(words),
  );
  const isNearMiss = !question.answerable && question.note?.startsWith('pair') === true;
  return {
    ...listGrounds(grounds),
    isPositive: question.answerable,
    part: isNearMiss ? NEAR_MISS_PART : 1,
  };
}

function estimateHeldOut(samples: readonly NetworkSample[]): { isPositive: boolean; probability: number }[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const training = samples.filter((_sample, index) => index % FOLDS !== fold);
    return SEEDS.map((seed) => fitNetwork(training, seed));
  });
  return samples.map(({ words, signals, isPositive }, index) => {
    const networks = folds[index % FOLDS] ?? [];
    const odds =
      networks.reduce((sum, network) => sum + runNetwork(network, words, signals), 0) / SEEDS.length;
    return { isPositive, probability: 1 / (1 + Math.exp(-odds)) };
  });
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
    signals: SIGNALS,
    evidence: EVIDENCE,
    networks: SEEDS.map((seed) => fitNetwork(samples, seed)),
  };
}
