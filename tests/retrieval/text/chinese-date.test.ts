// Dates in digits and hanzi; a text full of them costs no more than its length.

import { describe, expect, it } from 'vitest';
import { findDates, formatIsoDate, parseDateLine } from '../../../retrieval/text/chinese-date.ts';

describe('dates', () => {
  it.each([
    ['2022年9月7日', '2022-09-07'],
    ['2022 年 10 月 13 日', '2022-10-13'],
    ['二〇二二年九月一日', '2022-09-01'],
    ['二○一九年十二月三十一日', '2019-12-31'],
    ['２０２１年３月５日', '2021-03-05'],
    ['（2023年7月14日）', '2023-07-14'],
    ['2023年7月', null],
    ['2020年9月9日开始至12月底结束。', null],
    ['2022年13月1日', null],
  ])('%j is the line of the date %j', (line, date) => {
    expect(parseDateLine(line)).toBe(date);
  });

  it('the most complete reading of a place wins, and places do not overlap', () => {
    const found = findDates('自2022年9月7日起，至12月31日；2023年5月，2024年。');
    expect(found.map(({ year, month, day }) => [year, month, day])).toEqual([
      [2022, 9, 7],
      [null, 12, 31],
      [2023, 5, null],
      [2024, null, null],
    ]);
  });

  it('a whole date is an ISO date, a part of one is none', () => {
    expect(formatIsoDate({ year: 2022, month: 9, day: 7 })).toBe('2022-09-07');
    expect(formatIsoDate({ year: 2022, month: 9, day: null })).toBeNull();
  });

  it('100,000 dates are found in bounded time', () => {
    const started = performance.now();
    expect(findDates('2022年9月7日，'.repeat(100_000))).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
