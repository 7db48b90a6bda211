// Whether an answer is given at all: a probability from finite signals, whatever is asked and found.

import { array, assert, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import calibration from '../../../retrieval/passages/confidence-weights.json' with { type: 'json' };
import { estimateAnswerable, isConfident, isUncertain } from '../../../retrieval/passages/confidence.ts';
import { SIGNALS, type Signals } from '../../../retrieval/passages/confidence-signals.ts';
import { measureGrounds, type Grounds } from '../../../retrieval/passages/grounds.ts';
import { EVIDENCE, type Evidence } from '../../../retrieval/passages/word-evidence.ts';
import { findPlainReason } from '../../../retrieval/passages/plain-refusal.ts';
import { LateInteraction } from '../../../retrieval/passages/late-interaction.ts';
import type { SearchQuestion } from '../../../retrieval/passages/search-question.ts';
import { EMPTY_QUESTION } from './given-question.ts';
import type { TokenTable } from '../../../retrieval/ports.ts';

const NO_TOKENS: TokenTable = {
  dimension: 2,
  tokenize: () => [],
  spell: String,
  directions: new Int8Array(),
  weight: () => 1,
};

describe('confidence', () => {
  it('was learnt on the signals and the evidence that are measured, in their order', () => {
    expect(calibration.signals).toEqual([...SIGNALS]);
    expect(calibration.evidence).toEqual([...EVIDENCE]);
    for (const { means, spreads, layer, signals } of calibration.networks) {
      expect([means.length, spreads.length, signals.length]).toEqual([
        EVIDENCE.length,
        EVIDENCE.length,
        SIGNALS.length,
      ]);
      expect(layer.every((unit) => unit.length === EVIDENCE.length && unit.every(Number.isFinite))).toBe(
        true,
      );
    }
  });

  it('has thresholds between 0 and 1', () => {
    for (const threshold of Object.values(calibration.thresholds)) {
      expect(threshold).toBeGreaterThan(0);
      expect(threshold).toBeLessThan(1);
    }
  });

  it('asks less of a question within a document that was named', () => {
    expect(calibration.thresholds.within).toBeLessThanOrEqual(calibration.thresholds.unread);
  });

  it('is measured in finite numbers where nothing was asked and nothing found', () => {
    const { signals } = measure(EMPTY_QUESTION);
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
    const { signals } = measure(question);
    expect(findPlainReason(question, [], [], signals, 100)).toBe('unknown-words');
    const printed = { ...question, terms: [{ term: '甲乙', weight: 5, passages: 3 }] };
    const { signals: others } = measure(printed);
    expect(findPlainReason(printed, [], [], others, 100)).toBeNull();
  });

  it('goes by the words alone where nothing was read, and by both where the passages were', () => {
    const grounds = measure(EMPTY_QUESTION);
    const unread = estimateAnswerable(grounds);
    const readings = [-6, 0, 6].map((read) => estimateAnswerable({ ...grounds, read }));
    expect(readings).toEqual(readings.toSorted((a, b) => a - b));
    expect(new Set([unread, ...readings]).size).toBe(4);
  });

  it('has the passages read only where the words leave doubt', () => {
    const { from, to } = calibration.uncertain;
    expect(from).toBeLessThan(to);
    const oddsOf = (probability: number): number => Math.log(probability / (1 - probability));
    const unit = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(record<Signals>({ ...valuesOf(SIGNALS, unit), bias: constantFrom(1) }), (signals) => {
        const grounds = { signals, words: [], read: null };
        const odds = oddsOf(estimateAnswerable(grounds));
        expect(isUncertain(grounds)).toBe(odds > from && odds < to);
      }),
    );
  });

  it('is a probability for any signals and any words, and within a document at least as easily reached', () => {
    const unit = double({ min: 0, max: 1, noNaN: true });
    const anySignals = record<Signals>({ ...valuesOf(SIGNALS, unit), bias: constantFrom(1) });
    const anyWord = record<Evidence>(valuesOf(EVIDENCE, unit));
    assert(
      property(anySignals, array(anyWord, { maxLength: 12 }), (signals, words) => {
        const grounds = { signals, words, read: null };
        const probability = estimateAnswerable(grounds);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        if (isConfident(grounds, false)) expect(isConfident(grounds, true)).toBe(true);
      }),
    );
  });
});

function measure(question: SearchQuestion): Grounds {
  return measureGrounds(question, [], [], new LateInteraction(NO_TOKENS, []), () => []);
}

function valuesOf<Name extends string, T>(names: readonly Name[], value: T): Record<Name, T> {
  // Every name is a key; the type of Object.fromEntries forgets it.
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, T>;
}
