// What every VectorIndex keeps to.

import { describe, expect, it } from 'vitest';
import { normalizeVector } from '../../retrieval/index-files/pool-output.ts';
import type { VectorIndex } from '../../retrieval/ports.ts';
import { dot } from '../../retrieval/text/vector-math.ts';
import { createRandom } from '../random.ts';

export const DIMENSION = 16;
const COUNT = 400;
/** Rounding of 32-bit sums. */
const CLOSE = 5;

/** Unit vectors, the same in every run. */
export function buildVectors(count = COUNT): Float32Array[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () =>
    normalizeVector(Float32Array.from({ length: DIMENSION }, () => random() - 0.5)),
  );
}

/** `open` builds an index of the vectors, row numbers their places. */
export function describeVectorIndex(
  name: string,
  open: (vectors: readonly Float32Array[]) => VectorIndex,
): void {
  describe(`${name} as a vector index`, () => {
    const vectors = buildVectors();
    const index = open(vectors);

    it('counts what it holds', () => {
      expect(index.count).toBe(COUNT);
      expect(open([]).count).toBe(0);
    });

    it('finds each vector itself first, as similar as can be', () => {
      for (const [row, vector] of vectors.slice(0, 50).entries()) {
        const [best] = index.search(vector, 3);
        expect(best?.row).toBe(row);
        expect(best?.similarity).toBeCloseTo(1, CLOSE);
      }
    });

    it('gives cosines, best first, no row twice', () => {
      const [asked = new Float32Array(DIMENSION)] = buildVectors(1);
      const hits = index.search(asked, 20);
      expect(hits).toHaveLength(20);
      expect(new Set(hits.map(({ row }) => row)).size).toBe(20);
      for (const [place, { row, similarity }] of hits.entries()) {
        expect(similarity).toBeCloseTo(dot(asked, vectors[row] ?? new Float32Array(DIMENSION)), CLOSE);
        expect(similarity).toBeLessThanOrEqual(hits[place - 1]?.similarity ?? 2);
      }
    });

    it('gives all it holds when more is asked, and nothing of nothing', () => {
      const few = open(vectors.slice(0, 3));
      expect(few.search(vectors[0] ?? new Float32Array(DIMENSION), 10)).toHaveLength(3);
      expect(open([]).search(new Float32Array(DIMENSION), 10)).toEqual([]);
      expect(index.search(vectors[0] ?? new Float32Array(DIMENSION), 0)).toEqual([]);
    });
  });
}
