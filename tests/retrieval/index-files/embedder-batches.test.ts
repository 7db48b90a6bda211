// Texts put into batches and outputs pooled out of them: nothing lost, nothing mixed up, nothing that is no number.

import { array, assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeVector, poolOutput } from '../../../retrieval/index-files/pool-output.ts';
import { buildTokenBatches } from '../../../retrieval/index-files/token-batches.ts';

const PADDING = 7;

describe('batches', () => {
  it('hold every text once, its tokens in order and padding behind them', () => {
    const texts = array(array(nat(40_000), { maxLength: 600 }), { maxLength: 120 });
    assert(
      property(texts, (all) => {
        const found: number[][] = all.map(() => []);
        for (const { places, lengths, width, ids, mask } of buildTokenBatches(all, PADDING)) {
          expect(ids.length).toBe(places.length * width);
          places.forEach((place, row) => {
            const length = lengths[row] ?? 0;
            const line = Array.from(ids.subarray(row * width, (row + 1) * width), Number);
            found[place] = line.slice(0, length);
            expect(line.slice(length).every((id) => id === PADDING)).toBe(true);
            const kept = Array.from(mask.subarray(row * width, (row + 1) * width));
            expect(kept).toEqual(kept.map((_, position) => (position < length ? 1n : 0n)));
          });
        }
        expect(found).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('are of like length, and small where texts are long', () => {
    const all = Array.from({ length: 100 }, (_, index) =>
      Array.from({ length: index % 2 === 0 ? 10 : 500 }, () => 1),
    );
    const batches = buildTokenBatches(all, PADDING);
    for (const { lengths, width } of batches) {
      expect(lengths.length * width).toBeLessThanOrEqual(8192);
    }
    const padded = batches.reduce((sum, { ids }) => sum + ids.length, 0);
    expect(padded / (50 * 510)).toBeLessThan(1.5);
  });
});

describe('pooling', () => {
  /** Two texts of three positions and two axes; the second has one token. */
  const output = { values: Float32Array.of(3, 0, 0, 4, 3, 0, 0, 2, 9, 9, 9, 9), positions: 3, width: 2 };

  it('takes the first position, or the mean of those that are no padding', () => {
    expect(poolOutput(output, [3, 1], 'cls').map((vector) => [...vector])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const [first, second] = poolOutput(output, [3, 1], 'mean');
    expect([...(first ?? [])]).toEqual([6, 4].map((value) => expect.closeTo(value / Math.hypot(6, 4), 6)));
    expect([...(second ?? [])]).toEqual([0, 1]);
  });

  it('takes the only position where the graph has pooled, whatever the model is said to want', () => {
    const pooled = { values: Float32Array.of(0, 5), positions: 1, width: 2 };
    expect(poolOutput(pooled, [4], 'mean').map((vector) => [...vector])).toEqual([[0, 1]]);
  });

  it('gives a text without direction one of length one, always the same', () => {
    const vector = normalizeVector(new Float32Array(6));
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
    expect(normalizeVector(new Float32Array(6))).toEqual(vector);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => normalizeVector(Float32Array.of(1, value))).toThrow(
      'The model gave a vector that is not finite',
    );
  });
});
