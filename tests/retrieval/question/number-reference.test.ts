// A 文号 as people type it, and the series it may and may not mean.

import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../../retrieval/question/clean-question.ts';
import {
  findNumberReference,
  isSameSeries,
  soundsLikeSeries,
} from '../../../retrieval/question/number-reference.ts';

function find(typed: string): readonly [string, number | null, number] | null {
  const found = findNumberReference(cleanQuestion(typed));
  return found === null ? null : [found.series, found.year, found.number];
}

describe('a reference in a question', () => {
  it.each([
    ['阳政办发2022 75', '阳政办发', 2022, 75],
    ['阳政办发〔2022〕75 号讲了什么', '阳政办发', 2022, 75],
    ['陽政辦發〔2022〕75號', '阳政办发', 2022, 75],
    ['[2022]75号', '', 2022, 75],
    ['2022年75号文', '', 2022, 75],
    ['2022年的12号文件', '', 2022, 12],
    ['阳政办发75号', '阳政办发', null, 75],
    ['阳政任字第25号任命了谁', '阳政任字', null, 25],
    ['阳政办发75', '阳政办发', null, 75],
    ['阳政办函 130', '阳政办函', null, 130],
    ['阳政办发七十五号', '阳政办发', null, 75],
    ['省政府令第252号', '省政府令', null, 252],
  ])('%s', (typed, series, year, number) => {
    expect(find(typed)).toEqual([series, year, number]);
  });

  it.each([
    '5号楼能加装电梯吗',
    '门牌号25号',
    '发改委12号窗口',
    '2022年5月1号发的文件',
    '举报电话12345号',
    '2022年第5期有哪些文件',
    '政府补贴多少',
    '阳政办发2023年有哪些文件',
    '',
  ])('is not seen in %j', (typed) => {
    expect(find(typed)).toBeNull();
  });

  it('leaves the rest of the question, so that it can be answered within the document', () => {
    expect(findNumberReference('阳政办发〔2022〕75号有效期几年')?.rest.trim()).toBe('有效期几年');
  });

  it('is the first one where a question names several', () => {
    expect(find('阳政办发〔2022〕75号和阳政发〔2022〕22号有什么不同')).toEqual(['阳政办发', 2022, 75]);
  });
});

describe('a typed series', () => {
  it('阳政发 never means 阳政办发, nor the other way round', () => {
    expect(isSameSeries('阳政发', '阳政办发')).toBe(false);
    expect(isSameSeries('阳政办发', '阳政发')).toBe(false);
    expect(isSameSeries('阳政任字', '阳政发')).toBe(false);
  });

  it('may have words in front, lack its place, or be missing', () => {
    expect(isSameSeries('请问阳政办发', '阳政办发')).toBe(true);
    expect(isSameSeries('政办发', '阳政办发')).toBe(true);
    expect(isSameSeries('', '阳政办发')).toBe(true);
    expect(isSameSeries('发', '阳政办发')).toBe(false);
  });

  it('may be written with a character of the same sound, not with another number of characters', () => {
    expect(soundsLikeSeries('阳政办涵', '阳政办函')).toBe(true);
    expect(soundsLikeSeries('阳政发', '阳政办发')).toBe(false);
  });
});
