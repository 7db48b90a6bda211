// The network that weighs words: by hand where it can be told what it must say, by property where not.

import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runNetwork, standardize, type Network } from '../../../retrieval/passages/evidence-network.ts';

/** One input, one hidden unit: a word counts by its input, and the less it has the more it is minded. */
const MINDS_THE_WORST: Network = {
  means: [0.5],
  spreads: [0.25],
  layer: [[1]],
  shifts: [0],
  values: [2],
  attention: [-8],
  signals: [1, 3],
};
const SIGNALS = [1, 0.5];

describe('the network of evidence', () => {
  it('says what the signals say where there are no words', () => {
    expect(runNetwork(MINDS_THE_WORST, [], SIGNALS)).toBe(1 + 1.5);
  });

  it('adds what one word says', () => {
    expect(runNetwork(MINDS_THE_WORST, [[0.75]], SIGNALS)).toBeCloseTo(2.5 + 2 * Math.tanh(1), 10);
  });

  it('minds the word that it has learnt to mind', () => {
    const met = runNetwork(MINDS_THE_WORST, [[1], [1], [1]], SIGNALS);
    const oneUnmet = runNetwork(MINDS_THE_WORST, [[1], [0], [1]], SIGNALS);
    expect(met).toBeGreaterThan(2.5);
    expect(oneUnmet).toBeLessThan(2.5);
  });

  it('takes nothing further out than four spreads', () => {
    expect(standardize([100, -100], [0, 0], [1, 1])).toEqual([4, -4]);
  });

  it('does not ask in which order the words stand', () => {
    const rows = array(array(double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 1 }), {
      maxLength: 8,
    });
    assert(
      property(rows, (words) => {
        const said = runNetwork(MINDS_THE_WORST, words, SIGNALS);
        expect(runNetwork(MINDS_THE_WORST, words.toReversed(), SIGNALS)).toBeCloseTo(said, 8);
      }),
    );
  });
});
