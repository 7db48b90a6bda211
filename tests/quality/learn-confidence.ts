// Calibrates the refusal: how much each signal counts, and the threshold, with coverage against precision printed.

import type { TokenTable } from '../../retrieval/ports.ts';
import { SIGNALS } from '../../retrieval/passages/confidence-signals.ts';
import { joinOdds, listGrounds, toProbability, type Joint } from '../../retrieval/passages/confidence.ts';
import { runNetwork, type Network } from '../../retrieval/passages/evidence-network.ts';
import { measureGrounds } from '../../retrieval/passages/grounds.ts';
import { pickInteraction } from '../../retrieval/passages/late-interaction.ts';
import { scoreUnit, type UnitWeights } from '../../retrieval/passages/pick-excerpt.ts';
import { EVIDENCE } from '../../retrieval/passages/word-evidence.ts';
import { fitLogistic } from './fit-logistic.ts';
import { fitNetwork, type NetworkSample } from './fit-network.ts';
import { FOLDS } from './learning-cases.ts';
import { isNearMiss, type UnitCase } from './learn-units.ts';

/** Refusing what can be answered is dearer: the highest threshold that keeps it within this share, held out. */
const REFUSED_ANSWERABLE = 0.028;
/**
 * After reading, held out issue by issue. Of the issues that the reader was taught it refuses half of that: on the validation set
 * 0.018 at the threshold this gives.
 */
const REFUSED_AFTER_READING = 0.037;
/** Within a document that was named or talked of, the subject is given: this part of the threshold is enough. */
const WITHIN_PART = 0.2;
/** Rarer in life than in our sets. */
const NEAR_MISS_PART = 0.3;
const STEPS = 100;
/** Of the curve, so far as it is of interest. */
const SHOWN = 0.12;
/** Share of the questions on either side whose answer reading would have turned. */
const TURNED = 0.002;
/** Evidence is looked at from minus this to this, in log odds. */
const FARTHEST = 8;

/** Beginnings of the networks that are asked together: what one makes of chance the others do not. */
const SEEDS = [1, 2, 3];

export interface Calibration {
  /** Names of what the networks take, in order. */
  readonly signals: readonly string[];
  readonly evidence: readonly string[];
  /** Of the probability that the passages answer: within a document, after reading them, without reading them. */
  readonly thresholds: { readonly within: number; readonly read: number; readonly unread: number };
  /** Log odds by the evidence of the words between which the passages are read. */
  readonly uncertain: { readonly from: number; readonly to: number };
  readonly joint: Joint;
  readonly networks: readonly Network[];
}

/** A question weighed by those that were not taught it. */
interface HeldOut {
  readonly isPositive: boolean;
  readonly part: number;
  /** Log odds by the evidence of its words. */
  readonly evidence: number;
  /** Log odds by a reading model; null where none is on record. */
  readonly read: number | null;
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
  return {
    ...listGrounds(grounds),
    isPositive: question.answerable,
    part: isNearMiss(question) ? NEAR_MISS_PART : 1,
  };
}

function weighHeldOut(samples: readonly NetworkSample[], readings: readonly (number | null)[]): HeldOut[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const training = samples.filter((_sample, index) => index % FOLDS !== fold);
    return SEEDS.map((seed) => fitNetwork(training, seed));
  });
  return samples.map(({ words, signals, isPositive, part }, index) => {
    const networks = folds[index % FOLDS] ?? [];
    const evidence =
      networks.reduce((sum, network) => sum + runNetwork(network, words, signals), 0) / SEEDS.length;
    return { isPositive, part, evidence, read: readings[index] ?? null };
  });
}

/** Both classes weigh the same, near-miss pairs less than their number. */
function fitJoint(held: readonly HeldOut[]): Joint {
  const massOf = (isPositive: boolean): number =>
    held.reduce((sum, entry) => sum + (entry.isPositive === isPositive ? entry.part : 0), 0);
  const masses = { yes: massOf(true), no: massOf(false) };
  const [bias = 0, ofEvidence = 1, ofRead = 0] = fitLogistic(
    held.flatMap(({ isPositive, part, evidence, read }) =>
      read === null
        ? []
        : { values: [1, evidence, read], isPositive, weight: part / (isPositive ? masses.yes : masses.no) },
    ),
  ).map((value) => Number(value.toFixed(4)));
  return { bias, ofEvidence, ofRead };
}

interface Weighed {
  readonly isPositive: boolean;
  readonly probability: number;
}

/** The highest threshold that refuses no more of the answerable questions than is allowed; the curve is printed. */
function pickThreshold(name: string, weighed: readonly Weighed[], allowed: number): number {
  const refused = (isPositive: boolean, threshold: number): number => {
    const group = weighed.filter((entry) => entry.isPositive === isPositive);
    return group.filter(({ probability }) => probability < threshold).length / group.length;
  };
  const table = Array.from({ length: STEPS - 1 }, (_, step) => (step + 1) / STEPS).map((threshold) => ({
    threshold,
    answerable: refused(true, threshold),
    unanswerable: refused(false, threshold),
  }));
  console.log(`threshold  answerable refused  unanswerable refused   (held out, ${name})`);
  for (const { threshold, answerable, unanswerable } of table.filter(
    ({ answerable: share }) => share < SHOWN,
  )) {
    console.log(
      `${threshold.toFixed(2).padStart(9)}${answerable.toFixed(3).padStart(20)}${unanswerable.toFixed(3).padStart(22)}`,
    );
  }
  return table.findLast(({ answerable }) => answerable <= allowed)?.threshold ?? 0;
}

/** The evidence outside of which reading turns the answer of so few that it is not worth its time. */
function pickUncertain(held: readonly HeldOut[], joint: Joint, threshold: number): Calibration['uncertain'] {
  const verdicts = held.flatMap(({ evidence, read }) =>
    read === null
      ? []
      : {
          evidence,
          isAnswered: toProbability(joinOdds(joint, evidence, read)) >= threshold,
        },
  );
  const few = verdicts.length * TURNED;
  const turnedAbove = (bound: number): number =>
    verdicts.filter(({ evidence, isAnswered }) => evidence >= bound && !isAnswered).length;
  const turnedBelow = (bound: number): number =>
    verdicts.filter(({ evidence, isAnswered }) => evidence <= bound && isAnswered).length;
  const bounds = Array.from({ length: 2 * FARTHEST * 10 + 1 }, (_, step) => step / 10 - FARTHEST);
  const from = bounds.findLast((bound) => turnedBelow(bound) <= few) ?? -FARTHEST;
  const to = bounds.find((bound) => turnedAbove(bound) <= few) ?? FARTHEST;
  const share = verdicts.filter(({ evidence }) => evidence > from && evidence < to).length / verdicts.length;
  console.log(`read where the evidence lies between ${from} and ${to}: ${share.toFixed(2)} of the questions`);
  return { from, to };
}

/** `cases` are answerable and unanswerable ones; those that hang on earlier turns are left out. `readings` by the question's id. */
export function learnConfidence(
  cases: readonly UnitCase[],
  weights: UnitWeights,
  tokens: TokenTable,
  readings: Readonly<Record<string, number>>,
): Calibration {
  const alone = cases.filter(({ from }) => !from.reading.isHanging);
  const samples = alone.map((entry) => buildSample(entry, weights, tokens));
  const held = weighHeldOut(
    samples,
    alone.map(({ from }) => readings[from.question.id] ?? null),
  );
  const joint = fitJoint(held);
  const unread = pickThreshold(
    'by the words alone',
    held.map(({ isPositive, evidence }) => ({ isPositive, probability: toProbability(evidence) })),
    REFUSED_ANSWERABLE,
  );
  const read = pickThreshold(
    'after reading',
    held.flatMap(({ isPositive, evidence, read: said }) =>
      said === null
        ? []
        : {
            isPositive,
            probability: toProbability(joinOdds(joint, evidence, said)),
          },
    ),
    REFUSED_AFTER_READING,
  );
  return {
    thresholds: { within: unread * WITHIN_PART, read, unread },
    uncertain: pickUncertain(held, joint, read),
    joint,
    signals: SIGNALS,
    evidence: EVIDENCE,
    networks: SEEDS.map((seed) => fitNetwork(samples, seed)),
  };
}
