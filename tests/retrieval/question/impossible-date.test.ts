// Dates that no calendar has are named; numbers that are no dates are left alone.

import { describe, expect, it } from 'vitest';
import { findImpossibleDate } from '../../../retrieval/question/impossible-date.ts';

describe('a date', () => {
  it.each([
    ['2022年13月45日任命了谁', '2022年13月45日'],
    ['2022年2月30日任命了谁', '2022年2月30日'],
    ['2023年2月29日发了什么', '2023年2月29日'],
    ['2022年13月有哪些文件', '2022年13月'],
    ['2022年0月有哪些文件', '2022年0月'],
    ['9月31号印发的', '9月31号'],
  ])('that cannot be is found: %s', (question, date) => {
    expect(findImpossibleDate(question)).toBe(date);
  });

  it.each([
    '2024年2月29日任命了谁',
    '2月29日的会',
    '2022年9月7日任命了谁',
    '2022年12月',
    '婴儿24月接种什么',
    '近13个月的平均收入',
    '2022年13个月',
  ])('that can be, and a number that is none, are not: %s', (question) => {
    expect(findImpossibleDate(question)).toBeNull();
  });
});
