// Whether the best passages answer at all: a probability, calibrated on questions without an answer.

import calibration from './confidence-weights.json' with { type: 'json' };
import { SIGNALS, type Signals } from './confidence-signals.ts';
import { runNetwork } from './evidence-network.ts';
import type { Grounds } from './grounds.ts';
import type { SearchQuestion } from './search-question.ts';
import { EVIDENCE } from './word-evidence.ts';

/** The numbers of some grounds in the order of their names, as the networks take them. */
export function listGrounds({ signals, words }: Grounds): { signals: number[]; words: number[][] } {
  return {
    signals: SIGNALS.map((name) => signals[name]),
    words: words.map((word) => EVIDENCE.map((name) => word[name])),
  };
}

/** Probability that the best sentence answers: several networks, each learnt from another beginning, are asked. */
export function estimateAnswerable(grounds: Grounds): number {
  const { signals, words } = listGrounds(grounds);
  const said = calibration.networks.map((network) => runNetwork(network, words, signals));
  const mean = said.reduce((sum, value) => sum + value, 0) / said.length;
  return 1 / (1 + Math.exp(-mean));
}

/** A word of a subject is met at least so well in a document that speaks of it. */
const SPEAKS_OF = 0.7;

/** A subject alone asks for no answer: the documents that speak of it are shown wherever they print all of it. */
export function isSubjectPrinted({ strangeWords }: SearchQuestion, { documentRareMet }: Signals): boolean {
  return strangeWords.length === 0 && documentRareMet >= SPEAKS_OF;
}

/** Within a document that was named or is talked of, the subject is given and less is asked. */
export function isConfident(grounds: Grounds, isWithinDocument: boolean): boolean {
  return (
    estimateAnswerable(grounds) >= (isWithinDocument ? calibration.thresholdWithin : calibration.threshold)
  );
}
