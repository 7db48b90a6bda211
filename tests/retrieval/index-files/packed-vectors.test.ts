import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedVectors } from '../../../retrieval/index-files/packed-vectors.ts';
import { dot } from '../../../retrieval/text/vector-math.ts';

const axes = fc.float({ min: -1, max: 1, noNaN: true });

it('gives the products of single comparisons, to the last bit, for any number of vectors', () => {
  const cases = fc.nat({ max: 9 }).chain((dimension) => {
    const vector = fc.array(axes, { minLength: dimension, maxLength: dimension });
    return fc.record({ vectors: fc.array(vector, { maxLength: 11 }), other: vector });
  });
  fc.assert(
    fc.property(cases, ({ vectors, other }) => {
      const rows = vectors.map((vector) => Float32Array.from(vector));
      const wanted = Float32Array.from(other);
      const products = new PackedVectors(rows).multiply(wanted);
      expect(rows.map((_row, index) => products[index] ?? 0)).toEqual(rows.map((row) => dot(row, wanted)));
    }),
  );
});
