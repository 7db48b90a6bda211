// What the reading model is given: the rows that it was taught with, number for number.

import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ReadingDesk } from '../../../retrieval/passages/reading-input.ts';
import type { TokenTable } from '../../../retrieval/ports.ts';
import parity from '../../fixtures/reading-parity.json' with { type: 'json' };

const { tiny } = parity;
const TABLE: TokenTable = {
  dimension: tiny.dimension,
  tokenize: () => [],
  spell: String,
  directions: Int8Array.from(tiny.directions),
  weight: (token) => tiny.weights[token] ?? 0,
};
/** Numbers beside a direction. */
const KNOWN = 8;

describe('reading input', () => {
  it('is, row for row, what the training code makes of the same tokens', () => {
    const { values, rows, marks } = new ReadingDesk(TABLE, tiny.question, tiny.usualWeight).layOut(tiny);
    expect(rows).toBe(tiny.rows.length);
    expect(marks).toEqual(tiny.marks);
    tiny.rows.flat().forEach((value, place) => {
      expect(values[place]).toBeCloseTo(value, 4);
    });
  });

  it('marks each sentence, cuts what is too long, and always reads the first sentence', () => {
    const sentence = array(integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 500 });
    assert(
      property(
        array(integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 60 }),
        tuple(sentence, sentence, sentence),
        (question, sentences) => {
          const desk = new ReadingDesk(TABLE, question, 1);
          const { values, rows, marks } = desk.layOut({ title: [1, 2], heading: [], sentences });
          expect(rows).toBeLessThanOrEqual(384);
          expect(values).toHaveLength(rows * (TABLE.dimension + KNOWN));
          expect(values.every(Number.isFinite)).toBe(true);
          expect(marks[0]).toBe(Math.min(40, question.length) + 2);
          expect(marks.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says of a word that it stands on the other side as it is, and of another how like it is', () => {
    const desk = new ReadingDesk(TABLE, [1], 1);
    const { values, marks } = desk.layOut({ title: [], heading: [], sentences: [[1, 3]] });
    const width = TABLE.dimension + KNOWN;
    const knownOf = (row: number): number[] =>
      Array.from(values.slice(row * width + TABLE.dimension, (row + 1) * width));
    const [mark = 0] = marks;
    // question, title, body, mark, unknown, same, likest
    expect(knownOf(mark + 1).slice(0, 7)).toEqual([0, 0, 1, 0, 0, 1, 1]);
    expect(knownOf(mark + 2).slice(0, 7)).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(knownOf(0).slice(0, 7)).toEqual([1, 0, 0, 0, 0, 1, 1]);
  });
});
