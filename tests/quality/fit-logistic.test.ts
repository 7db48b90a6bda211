// Logistic regression by Newton's method: finds the curve that the samples were drawn from.

import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { fitLogistic } from './fit-logistic.ts';

describe('fitLogistic', () => {
  it('finds the weights of the curve that samples were drawn from', () => {
    const random = createRandom(1);
    const samples = Array.from({ length: 20_000 }, () => {
      const [a, b] = [4 * random() - 2, 4 * random() - 2];
      const share = 1 / (1 + Math.exp(-(0.5 + 2 * a - b)));
      return { values: [1, a, b], isPositive: random() < share, weight: 1 };
    });
    const [bias = 0, ofA = 0, ofB = 0] = fitLogistic(samples);
    expect(bias).toBeCloseTo(0.5, 0);
    expect(ofA).toBeCloseTo(2, 0);
    expect(ofB).toBeCloseTo(-1, 0);
  });

  it('lets a sample of weight 2 count as two', () => {
    const once = { values: [1], isPositive: true, weight: 1 };
    const no = { values: [1], isPositive: false, weight: 1 };
    const [twice] = fitLogistic([{ ...once, weight: 2 }, no]);
    expect(twice).toBeCloseTo(fitLogistic([once, once, no])[0] ?? 0, 6);
    expect(twice).toBeCloseTo(Math.log(2), 6);
  });
});
