// The time a question names, never read from the clock.

import { describe, expect, it } from 'vitest';
import { findAskedIssue, findAskedTime, isWithin } from '../../../retrieval/question/office-time.ts';

describe('the time asked for', () => {
  it.each([
    ['2022年9月7日常务会', '2022-09-07', '2022-09-07'],
    ['2020年5月的市长', '2020-05-01', '2020-05-31'],
    ['2020年五六月份的局长', '2020-05-01', '2020-06-30'],
    ['2023年12月的局长', '2023-12-01', '2023-12-31'],
    ['2020年7、8月份的局长', '2020-07-01', '2020-08-31'],
    ['2020年10、11月的局长', '2020-10-01', '2020-11-30'],
    ['2020年上半年', '2020-01-01', '2020-06-30'],
    ['2021年谁当市长', '2021-01-01', '2021-12-31'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['2020年秋天那轮的组长', '2020-09-01', '2020-11-30'],
    ['2023年春季谁当县长', '2023-03-01', '2023-05-31'],
    ['2023年春节放假', '2023-01-01', '2023-12-31'],
    ['9月7号的会', '--09-07', '--09-07'],
    ['从2020到2023局长都有过谁', '2020-01-01', '2023-12-31'],
    ['2020年3月至2022年10月的局长', '2020-03-01', '2022-10-31'],
    ['2020年以来换了几任', '2020-01-01', '9999-12-31'],
  ])('%s', (question, from, to) => {
    const time = findAskedTime(question);
    expect([time?.from, time?.to]).toEqual([from, to]);
  });

  it('takes an issue for an issue, not for a month', () => {
    expect(findAskedIssue('2022年第5期任免了谁')).toBe('2022-05');
    expect(findAskedIssue('2020年第三期公报')).toBe('2020-03');
    expect(findAskedTime('2022年第5期任免了谁')).toBeNull();
  });

  it('leaves the year open where the question has none', () => {
    const time = findAskedTime('9月7号的会');
    expect(
      time !== null &&
        isWithin('2022-09-07', time) &&
        isWithin('2020-09-07', time) &&
        !isWithin('2022-09-08', time),
    ).toBe(true);
  });
});
