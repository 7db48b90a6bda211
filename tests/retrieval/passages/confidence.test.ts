// Whether an answer is given at all: a probability from finite signals, whatever is asked and found.

import { assert, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import calibration from '../../../retrieval/passages/confidence-weights.json' with { type: 'json' };
import { estimateAnswerable, isConfident } from '../../../retrieval/passages/confidence.ts';
import { measureConfidence, SIGNALS, type Signals } from '../../../retrieval/passages/confidence-signals.ts';
import { findPlainReason } from '../../../retrieval/passages/plain-refusal.ts';
import { LateInteraction } from '../../../retrieval/passages/late-interaction.ts';
import type { SearchQuestion } from '../../../retrieval/passages/search-question.ts';
import type { TokenTable } from '../../../retrieval/ports.ts';

const NO_TOKENS: TokenTable = {
  dimension: 2,
  tokenize: () => [],
  spell: String,
  directions: new Int8Array(),
  weight: () => 1,
};

const EMPTY_QUESTION: SearchQuestion = {
  text: '',
  content: '',
  wanted: null,
  shape: null,
  terms: [],
  strangeWords: [],
  expansions: [],
  tokens: [],
  vector: new Float32Array(2),
  contextDocuments: [],
  isHanging: false,
  months: [],
  foreignPlaces: [],
  years: [],
};

describe('confidence', () => {
  it('weighs every signal, and no other', () => {
    expect(Object.keys(calibration.weights).toSorted()).toEqual([...SIGNALS].toSorted());
    expect(Object.values(calibration.weights).every(Number.isFinite)).toBe(true);
    for (const threshold of [calibration.threshold, calibration.thresholdWithin]) {
      expect(threshold).toBeGreaterThan(0);
      expect(threshold).toBeLessThan(1);
    }
  });

  it('asks less of a question within a document that was named', () => {
    expect(calibration.thresholdWithin).toBeLessThanOrEqual(calibration.threshold);
  });

  it('is measured in finite numbers where nothing was asked and nothing found', () => {
    const signals = measureConfidence(EMPTY_QUESTION, [], [], new LateInteraction(NO_TOKENS, []), () => []);
    expect(Object.values(signals).every(Number.isFinite)).toBe(true);
    expect(signals.unknownShare).toBe(1);
  });

  it('refuses a question none of whose words is printed anywhere or known to a table', () => {
    const question = {
      ...EMPTY_QUESTION,
      text: '甲乙丙',
      content: '甲乙丙',
      terms: [{ term: '甲乙', weight: 5, passages: 0 }],
    };
    const signals = measureConfidence(question, [], [], new LateInteraction(NO_TOKENS, []), () => []);
    expect(findPlainReason(question, [], [], signals, 100)).toBe('unknown-words');
    const printed = { ...question, terms: [{ term: '甲乙', weight: 5, passages: 3 }] };
    const others = measureConfidence(printed, [], [], new LateInteraction(NO_TOKENS, []), () => []);
    expect(findPlainReason(printed, [], [], others, 100)).toBeNull();
  });

  it('is a probability for any signals, and within a document at least as easily reached', () => {
    const unit = double({ min: 0, max: 1, noNaN: true });
    const anySignals = record<Signals>({ ...signalsOf(unit), bias: constantFrom(1) });
    assert(
      property(anySignals, (signals) => {
        const probability = estimateAnswerable(signals);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        if (isConfident(signals, false)) expect(isConfident(signals, true)).toBe(true);
      }),
    );
  });
});

function signalsOf<T>(value: T): Record<keyof Signals, T> {
  // Every signal's name is a key; the type of Object.fromEntries forgets it.
  return Object.fromEntries(SIGNALS.map((name) => [name, value])) as Record<keyof Signals, T>;
}
