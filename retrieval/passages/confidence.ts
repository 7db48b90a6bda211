// Whether the best passages answer at all: judged by the lanes' own scores, calibrated on questions without an answer.

import calibration from './confidence-weights.json' with { type: 'json' };
import type { TokenTable } from '../ports.ts';
import { LateInteraction } from './late-interaction.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';

export const SIGNALS = [
  'bias',
  'bm25',
  'maxSim',
  'vector',
  'bodyCoverage',
  'titleCoverage',
  'titleMaxSim',
  'longestRun',
  'expansion',
  'shape',
  'weakestWord',
  'rareCovered',
  'hasRareUnknown',
  'contentLength',
  'yearMismatch',
  'margin',
] as const;

export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

/** Words that carry the question: the heaviest ones. */
const HEAVY_WORDS = 3;
/** A content this long says all it can. */
const LONG_CONTENT = 16;

/** Numbers near 0 to 1 about the best candidate and how it covers the question. */
export function measureConfidence(question: SearchQuestion, ranked: readonly RankedPassage[], tokens: TokenTable): Signals {
  const [first, second] = ranked;
  const features = first?.features;
  const interaction = new LateInteraction(tokens, question.tokens);
  const best = first === undefined ? new Float32Array(question.tokens.length) : interaction.match([...first.passage.tokens]);
  const heavy = question.tokens
    .map(({ weight }, index) => ({ weight, covered: best[index] ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, HEAVY_WORDS);
  const heavyWeight = heavy.reduce((sum, { weight }) => sum + weight, 0);
  return {
    bias: 1,
    bm25: features?.bm25 ?? 0,
    maxSim: features?.maxSim ?? 0,
    vector: features?.vector ?? 0,
    bodyCoverage: features?.bodyCoverage ?? 0,
    titleCoverage: features?.titleCoverage ?? 0,
    titleMaxSim: features?.titleMaxSim ?? 0,
    longestRun: features?.longestRun ?? 0,
    expansion: features?.expansion ?? 0,
    shape: features?.shape ?? 0,
    weakestWord: heavy.length === 0 ? 0 : Math.min(...heavy.map(({ covered }) => covered)),
    rareCovered: heavyWeight === 0 ? 0 : heavy.reduce((sum, { weight, covered }) => sum + weight * covered, 0) / heavyWeight,
    hasRareUnknown: heavy.some(({ covered }) => covered === 0) ? 1 : 0,
    contentLength: Math.min(1, question.content.replaceAll(' ', '').length / LONG_CONTENT),
    yearMismatch: features?.yearMismatch ?? 0,
    margin: first === undefined || second === undefined ? 0 : Math.min(1, first.score - second.score),
  };
}

/** Probability that the best passage answers, by the calibrated weights. */
export function estimateAnswerable(signals: Signals): number {
  const sum = SIGNALS.reduce((total, name) => total + signals[name] * calibration.weights[name], 0);
  return 1 / (1 + Math.exp(-sum));
}

export function isConfident(signals: Signals, isWithinDocument: boolean): boolean {
  return estimateAnswerable(signals) >= (isWithinDocument ? calibration.thresholdWithin : calibration.threshold);
}
