// What every Embedder keeps to, whatever model is behind it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../retrieval/ports.ts';
import { dot } from '../../retrieval/text/vector-math.ts';

/** Texts of all lengths, some in which a small model knows no token. */
const TEXTS = [
  '阳泉市人民政府办公室关于路灯的通知',
  '政府公报',
  '',
  '   ',
  '😀😀',
  '𪚥𠀀',
  'NEAR("x*)',
  '水库学校车位罚款'.repeat(400),
  '公',
];

/** Rounding differs with the batch a text stands in, no more. */
const SAME = 5;

function measureLength(vector: Float32Array | undefined): number {
  return vector === undefined ? Number.NaN : Math.sqrt(dot(vector, vector));
}

export function describeEmbedder(
  name: string,
  open: () => Promise<Embedder>,
  close: () => void = () => undefined,
): void {
  describe(`${name} as an embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await open();
    });
    afterAll(() => close());

    it('has a fingerprint and a dimension', () => {
      expect(embedder.fingerprint).not.toBe('');
      expect(embedder.dimension).toBeGreaterThan(0);
    });

    it('gives every text one finite vector of its dimension and of length one', async () => {
      const vectors = await embedder.embedPassages(TEXTS);
      expect(vectors.map(({ length }) => length)).toEqual(TEXTS.map(() => embedder.dimension));
      for (const vector of vectors) expect(measureLength(vector)).toBeCloseTo(1, SAME);
    });

    it('gives questions vectors of the same kind', async () => {
      for (const text of TEXTS) {
        const vector = await embedder.embedQuestion(text);
        expect(vector.length).toBe(embedder.dimension);
        expect(measureLength(vector)).toBeCloseTo(1, SAME);
      }
    });

    it('keeps the order of the texts, whatever batches they are put in', async () => {
      const together = await embedder.embedPassages([...TEXTS, ...TEXTS, ...TEXTS, ...TEXTS, ...TEXTS]);
      const alone = await Promise.all(TEXTS.map(async (text) => (await embedder.embedPassages([text]))[0]));
      together.forEach((vector, place) => {
        const single = alone[place % TEXTS.length];
        expect(dot(vector, single ?? new Float32Array())).toBeCloseTo(1, SAME);
      });
    });

    it('answers several at once as one after another', async () => {
      const questions = ['路灯罚款', '学校车位', '水库'];
      const atOnce = await Promise.all(questions.map(async (text) => await embedder.embedQuestion(text)));
      for (const [place, text] of questions.entries()) {
        expect([...(atOnce[place] ?? [])]).toEqual([...(await embedder.embedQuestion(text))]);
      }
    });

    it('tells texts apart, and finds nothing nearer to a text than itself', async () => {
      const texts = ['路灯坏了', '学校车位', '水库罚款'];
      const vectors = await embedder.embedPassages(texts);
      vectors.forEach((vector, place) => {
        const nearest = vectors.map((other) => dot(vector, other));
        expect(nearest.indexOf(Math.max(...nearest))).toBe(place);
      });
    });

    it('has nothing to say to an empty list', async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });
  });
}
