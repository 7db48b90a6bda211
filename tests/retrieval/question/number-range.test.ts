// Several documents by their numbers, from one to another; a year and a number are no range.

import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../../retrieval/question/clean-question.ts';
import { findNumberRange } from '../../../retrieval/question/number-range.ts';

describe('a range of numbers', () => {
  it.each([
    ['甲政发2022年22-26号', '甲政发', 2022, 22, 26],
    ['甲政发〔2022〕22—26号有哪些', '甲政发', 2022, 22, 26],
    ['甲政任字〔2020〕21号到23号', '甲政任字', 2020, 21, 23],
    ['甲政办函２０２３年第６０－６５号', '甲政办函', 2023, 60, 65],
    ['甲政办发75至80号', '甲政办发', null, 75, 80],
  ])('%s', (typed, series, year, first, last) => {
    expect(findNumberRange(cleanQuestion(typed))).toEqual({ series, year, first, last });
  });

  it.each([
    '甲政办发2022-76号',
    '甲政办发2022—76号',
    '甲政办发〔2022〕76号',
    '甲政发2022年26-22号',
    '甲政发2022年1-900号',
    '5月1-3号放假吗',
    '甲政办发2020-2022年有哪些',
  ])('is not in %s', (typed) => {
    expect(findNumberRange(cleanQuestion(typed))).toBeNull();
  });
});
