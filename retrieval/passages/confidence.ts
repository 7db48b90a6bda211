// Whether the best passages answer at all: a probability, calibrated on questions without an answer.

import calibration from './confidence-weights.json' with { type: 'json' };
import { SIGNALS, type Signals } from './confidence-signals.ts';
import { runNetwork } from './evidence-network.ts';
import type { Grounds } from './grounds.ts';
import type { SearchQuestion } from './search-question.ts';
import { EVIDENCE } from './word-evidence.ts';

/** The numbers of some grounds in the order of their names, as the networks take them. */
export function listGrounds({ signals, words }: Pick<Grounds, 'signals' | 'words'>): {
  signals: number[];
  words: number[][];
} {
  return {
    signals: SIGNALS.map((name) => signals[name]),
    words: words.map((word) => EVIDENCE.map((name) => word[name])),
  };
}

/** Log odds that the best sentence answers, by its words alone: several networks, each learnt from another beginning, are asked. */
function weighEvidence(grounds: Grounds): number {
  const { signals, words } = listGrounds(grounds);
  const said = calibration.networks.map((network) => runNetwork(network, words, signals));
  return said.reduce((sum, value) => sum + value, 0) / said.length;
}

/** Whether reading the passages could still turn the answer: the evidence of the words neither suffices nor is hopeless. */
export function isUncertain(grounds: Grounds): boolean {
  const evidence = weighEvidence(grounds);
  return evidence > calibration.uncertain.from && evidence < calibration.uncertain.to;
}

/** How the evidence of the words and a reading count together, all in log odds. */
export interface Joint {
  readonly bias: number;
  readonly ofEvidence: number;
  readonly ofRead: number;
}

export function joinOdds({ bias, ofEvidence, ofRead }: Joint, evidence: number, read: number): number {
  return bias + ofEvidence * evidence + ofRead * read;
}

export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Log odds that the passages answer, by the evidence of the words and, where the passages were read, by that too. */
export function weighAnswerable(grounds: Grounds): number {
  const evidence = weighEvidence(grounds);
  return grounds.read === null ? evidence : joinOdds(calibration.joint, evidence, grounds.read);
}

/** The same as a probability. */
export function estimateAnswerable(grounds: Grounds): number {
  return toProbability(weighAnswerable(grounds));
}

/** A word of a subject is met at least so well in a document that speaks of it. */
const SPEAKS_OF = 0.7;

/** A subject alone asks for no answer: the documents that speak of it are shown wherever they print all of it. */
export function isSubjectPrinted({ strangeWords }: SearchQuestion, { documentRareMet }: Signals): boolean {
  return strangeWords.length === 0 && documentRareMet >= SPEAKS_OF;
}

/** Within a document that was named or is talked of, the subject is given and less is asked. */
export function isConfident(grounds: Grounds, isWithinDocument: boolean): boolean {
  const { within, read, unread } = calibration.thresholds;
  const usual = grounds.read === null ? unread : read;
  return estimateAnswerable(grounds) >= (isWithinDocument ? Math.min(within, usual) : usual);
}
