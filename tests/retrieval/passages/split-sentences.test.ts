// Units small enough to quote: sentences, clauses of long ones, nothing lost between them.

import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../retrieval/passages/split-sentences.ts';

function cut(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('units', () => {
  it.each([
    ['供暖期五个月。温度不低于十八度。', ['供暖期五个月。', '温度不低于十八度。']],
    ['第一；第二；第三', ['第一；', '第二；', '第三']],
    ['他说：“可以。”然后走了。', ['他说：“可以。”', '然后走了。']],
    ['（参见附件。）其余照旧。', ['（参见附件。）', '其余照旧。']],
    ['一、总则\n第一条 为了安全。', ['一、总则\n', '第一条 为了安全。']],
    ['没有标点', ['没有标点']],
    ['', []],
    [' \n \n', []],
  ])('of %j', (text, units) => {
    expect(cut(text)).toEqual(units);
  });

  it('of a long sentence are its clauses, short ones joined to the one before', () => {
    const clause = `${'甲'.repeat(60)}，`;
    const units = cut(`${'短'.repeat(10)}，${clause}${clause}${clause}尾。`);
    expect(units.map((unit) => unit.length)).toEqual([72, 61, 61, 2]);
  });

  it('are together the whole text but for white space, in order', () => {
    const text = array(
      oneof(
        constantFrom('。', '；', '\n', '，', '：', '”', '）', '甲乙', '市人民政府', ' '),
        string({ maxLength: 6 }),
      ),
      { maxLength: 60 },
    );
    assert(
      property(text, (parts) => {
        const whole = parts.join('');
        const units = splitSentences(whole);
        for (const [index, { start, end }] of units.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(units[index - 1]?.end ?? 0);
        }
        expect(cut(whole).join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
      }),
    );
  });

  it.each(['甲', '。', '，', '”', '甲，', '\n', '甲。”）'])(
    'of 1 MB of %j take no longer than ten times those of 100 kB, and some',
    (piece) => {
      const measure = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        const start = performance.now();
        splitSentences(text);
        return performance.now() - start;
      };
      measure(100_000);
      // A quadratic way would take a hundred times as long, minutes on this length.
      expect(measure(1_000_000)).toBeLessThan(Math.max(40 * measure(100_000), 4000));
    },
  );
});
