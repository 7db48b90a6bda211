// Whether the best passages answer at all: a probability, calibrated on questions without an answer.

import calibration from './confidence-weights.json' with { type: 'json' };
import { SIGNALS, type Signals } from './confidence-signals.ts';
import type { SearchQuestion } from './search-question.ts';

/** Probability that the best sentence answers, by the calibrated weights. */
export function estimateAnswerable(signals: Signals): number {
  const weights: Readonly<Record<string, number>> = calibration.weights;
  const sum = SIGNALS.reduce((total, name) => total + signals[name] * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** A word of a subject is met at least so well in a document that speaks of it. */
const SPEAKS_OF = 0.7;

/** A subject alone asks for no answer: the documents that speak of it are shown wherever they print all of it. */
export function isSubjectPrinted({ strangeWords }: SearchQuestion, { documentRareMet }: Signals): boolean {
  return strangeWords.length === 0 && documentRareMet >= SPEAKS_OF;
}

/** Within a document that was named or is talked of, the subject is given and less is asked. */
export function isConfident(signals: Signals, isWithinDocument: boolean): boolean {
  return (
    estimateAnswerable(signals) >= (isWithinDocument ? calibration.thresholdWithin : calibration.threshold)
  );
}
