// The learner of the network: it finds what decides, and the same seed finds the same.

import { describe, expect, it } from 'vitest';
import { runNetwork } from '../../retrieval/passages/evidence-network.ts';
import { createRandom } from '../random.ts';
import { fitNetwork, type NetworkSample } from './fit-network.ts';

const random = createRandom(11);

/** Answered where every rare word (second input) is met (first input), whatever the common ones are. */
function drawSample(): NetworkSample {
  const words = Array.from({ length: 3 + Math.floor(random() * 4) }, () => [
    random(),
    random() > 0.5 ? 1 : 0,
  ]);
  const isPositive = words.every(([met = 0, rare = 0]) => rare === 0 || met > 0.4);
  return { words, signals: [1, random()], isPositive, part: 1 };
}

describe('a network learnt from samples', () => {
  const network = fitNetwork(Array.from({ length: 400 }, drawSample), 1);

  it('tells what was answered from what was not, in samples that it has not seen', () => {
    const unseen = Array.from({ length: 400 }, drawSample);
    const right = unseen.filter(
      ({ words, signals, isPositive }) => runNetwork(network, words, signals) > 0 === isPositive,
    );
    expect(right.length / unseen.length).toBeGreaterThan(0.85);
  });

  it('is the same from the same seed, another from another', () => {
    const samples = Array.from({ length: 40 }, drawSample);
    expect(fitNetwork(samples, 1)).toEqual(fitNetwork(samples, 1));
    expect(fitNetwork(samples, 2)).not.toEqual(fitNetwork(samples, 1));
  });

  it('counts a sample by its part: those of part 0 teach nothing', () => {
    const samples = Array.from({ length: 40 }, drawSample);
    const turned = samples.map((sample) => ({ ...sample, isPositive: !sample.isPositive, part: 0 }));
    const { signals } = fitNetwork([...samples, ...turned], 1);
    expect(signals.every(Number.isFinite)).toBe(true);
  });
});
