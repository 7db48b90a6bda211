// Dates in digits and hanzi, whole and in part, and what is no date.

import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDates,
  formatIsoDate,
  formatNumeral,
  parseDateLine,
  parseNumeral,
} from '../../../retrieval/text/chinese-date.ts';

function findParts(text: string): (number | null)[][] {
  return findDates(text).map(({ year, month, day }) => [year, month, day]);
}

describe('a date in a text', () => {
  it.each([
    ['二〇二二年九月一日', [2022, 9, 1]],
    ['二○二○年五月十八日', [2020, 5, 18]],
    ['二零二零年十二月三十一日', [2020, 12, 31]],
    ['2022年9月7日', [2022, 9, 7]],
    ['２０２２年９月７日', [2022, 9, 7]],
    ['2022 年 9 月 7 日', [2022, 9, 7]],
    ['2022.9.7', [2022, 9, 7]],
    ['2022-09-07', [2022, 9, 7]],
    ['2022/9/7', [2022, 9, 7]],
    ['2022年9月7号', [2022, 9, 7]],
    ['2022年9月', [2022, 9, null]],
    ['9月7日', [null, 9, 7]],
    ['十二月三十一号', [null, 12, 31]],
    ['2020年', [2020, null, null]],
  ])('%s', (text, parts) => {
    expect(findParts(text)).toEqual([parts]);
  });

  it('is found each where it stands, in order', () => {
    const text = '自2020年5月至2021年3月，其中6月1日起';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2020年5月',
      '2021年3月',
      '6月1日',
    ]);
  });

  it.each(['去年9月', '二十三年', '十五日', '电话0353-2022-33', '第三条', '2022', '', '13月40日'])(
    'is not seen in %j',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  it('with a month that there is none keeps its year', () => {
    expect(findParts('2022年13月1日')).toEqual([[2022, null, null]]);
  });

  it('overlaps no other and leads back to its digits, whatever the text', () => {
    const text = string({ unit: constantFrom(...'〇一二十20122年月日.-/ 号'), maxLength: 60 });
    assert(
      property(text, (given) => {
        let end = 0;
        for (const date of findDates(given)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeLessThanOrEqual(given.length);
          end = date.end;
        }
      }),
    );
  });
});

describe('a line that is a date', () => {
  it.each(['2022年9月7日', '（2022年9月7日）', '  2022 年 9 月 7 日　', '二〇二二年九月七日'])(
    '%j',
    (line) => {
      expect(parseDateLine(line)).toBe('2022-09-07');
    },
  );

  it.each(['2022年9月7日印发', '2022年9月', '', '(此件公开发布)'])('%j says more, or less', (line) => {
    expect(parseDateLine(line)).toBeNull();
  });

  it('is read back from the ISO date it gives', () => {
    assert(
      property(
        integer({ min: 1900, max: 2100 }),
        integer({ min: 1, max: 12 }),
        integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const iso = formatIsoDate({ year, month, day });
          expect(parseDateLine(`${year}年${month}月${day}日`)).toBe(iso);
          expect(iso === null ? null : parseDateLine(iso)).toBe(iso);
        },
      ),
    );
  });
});

describe('a numeral', () => {
  it('is written as it is read', () => {
    expect([1, 10, 13, 20, 99].map(formatNumeral)).toEqual(['一', '十', '十三', '二十', '九十九']);
    for (let value = 1; value <= 120; value += 1) expect(parseNumeral(formatNumeral(value))).toBe(value);
  });

  it.each([
    ['二〇二二', 2022],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十三', 23],
    ['2022', 2022],
    ['０５', 5],
    ['２ ０', 20],
    ['', null],
    ['两', null],
    ['一百', null],
  ])('%j is %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });
});
