// A 文号 as people type it, and the series it may and may not mean.

import { describe, expect, it } from 'vitest';
import { cleanQuestion } from '../../../retrieval/question/clean-question.ts';
import {
  findImpossibleNumber,
  findNumberReference,
  isIssuedBy,
  isSameSeries,
  nameSeries,
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
    ['阳政办发〔二〇二三〕九十号', '阳政办发', 2023, 90],
    ['阳政办发 二〇二〇 五十二号', '阳政办发', 2020, 52],
    ['阳政办函二○二二148号', '阳政办函', 2022, 148],
    ['阳政办函2022一百四十八号', '阳政办函', 2022, 148],
    ['阳政办发〔二零二〇〕一百〇七号讲什么', '阳政办发', 2020, 107],
    ['阳政办发【二零二三】第九十号', '阳政办发', 2023, 90],
    ['二〇二二年七十五号文', '', 2022, 75],
    ['省政府令第252号', '省政府令', null, 252],
    ['69号文打开看看', '', null, 69],
    ['请问69号文件是什么', '', null, 69],
    ['甲政办发２０２２－７６', '甲政办发', 2022, 76],
    ['甲政办发2022—76号', '甲政办发', 2022, 76],
    ['甲政办发2022–76', '甲政办发', 2022, 76],
    ['2023年第60号', '', 2023, 60],
    ['2022年28号是什么？', '', 2022, 28],
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
    '国务院2022年75号文',
    '省政府办公厅2022年75号文件',
    '国务院75号文',
    '平定县政府2022年26号',
    '市政府5号楼在哪',
    '市政府2022年5月26号开的会',
    '桃北路5号文化馆',
    '甲政办发2022',
    '2022年第60号公告牌在哪',
    '2022年8号楼改造了吗',
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

describe('who issued a number', () => {
  it.each([
    ['阳泉市政府2022年26号', 'government', 2022, 26],
    ['市人民政府2022年的26号文件', 'government', 2022, 26],
    ['2022年市政府26号文', 'government', 2022, 26],
    ['市政府办2023年60号文件', 'office', 2023, 60],
    ['市政府办公室〔2023〕60号', 'office', 2023, 60],
    ['办公室发的97号是讲什么的', 'office', null, 97],
    ['2022年25号文说的啥', 'anybody', 2022, 25],
    ['市政府办公室阳政办发〔2022〕75号', 'anybody', 2022, 75],
  ])('is read from %s and is no series', (typed, issuedBy, year, number) => {
    const found = findNumberReference(cleanQuestion(typed));
    expect([found?.issuedBy, found?.year, found?.number]).toEqual([issuedBy, year, number]);
    expect(found?.issuedBy === 'anybody' ? '' : found?.series).toBe('');
  });

  it('leaves the series of the office to the office, and all to the government', () => {
    expect(['阳政发', '阳政办发', '阳政办函'].filter((series) => isIssuedBy('office', series))).toEqual([
      '阳政办发',
      '阳政办函',
    ]);
    expect(isIssuedBy('government', '阳政任字')).toBe(true);
  });
});

describe('the name of a series', () => {
  it.each([
    ['还能不能照阳政办发', '阳政办发'],
    ['请问政办发', '政办发'],
    ['请问晋政办发', '晋政办发'],
    ['请把建规发', '请把建规发'],
    ['', ''],
  ])('typed as %j is %j', (typed, named) => {
    expect(nameSeries(typed, ['阳政发', '阳政办发', '根据晋政办发'])).toBe(named);
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

describe('digits that no 文号 can have', () => {
  it.each([
    ['甲政办发〔99999999999999999999〕1号', '〔99999999999999999999〕1号'],
    ['甲政办发〔2020〕99999999号讲了什么', '〔2020〕99999999号'],
    ['甲政办发2020年123456号', '2020年123456号'],
  ])('are told: %s', (question, typed) => {
    expect(findImpossibleNumber(cleanQuestion(question))).toBe(typed);
  });

  it.each(['甲政办发〔2020〕48号', '甲政办发〔20〕48号', '甲政发2022年5号', '2022年第5期第12号桌', ''])(
    'are not in %j',
    (question) => {
      expect(findImpossibleNumber(cleanQuestion(question))).toBeNull();
    },
  );
});
