// The series of a 文号 may be typed in letters.

import { describe, expect, it } from 'vitest';
import { spellSeries } from '../../../retrieval/question/spelt-series.ts';

const SERIES = ['云政办发', '云政发', '云政办函', '云政任字', '云发', '元发'];

describe('a series in letters', () => {
  it.each([
    ['yunzhengbanfa2020年64号讲的啥', '云政办发2020年64号讲的啥'],
    ['Yun Zheng Ban Fa 〔2020〕64号', '云政办发 〔2020〕64号'],
    ['zhengbanhan 2022 130', '云政办函 2022 130'],
    ['yunzhengfa第9号', '云政发第9号'],
    ['yzbf2020年64号', '云政办发2020年64号'],
    ['YZRZ〔2020〕3号任了谁', '云政任字〔2020〕3号任了谁'],
    ['qing kan yunzhengrenzi2020年3号', 'qing kan 云政任字2020年3号'],
    ['yunzhengbanfa二〇二〇年64号', '云政办发二〇二〇年64号'],
  ])('%s → %s', (typed, read) => {
    expect(spellSeries(typed, SERIES)).toBe(read);
  });

  it.each([
    'PM2.5年均值',
    'DRG2020年试点',
    'yunzhengbanfa是什么',
    'yunyun2020年64号',
    'yf2020年3号',
    'fa2020年3号',
  ])('leaves other letters: %s', (typed) => {
    expect(spellSeries(typed, SERIES)).toBe(typed);
  });

  it('leaves what two series sound like', () => {
    expect(spellSeries('yuanfa2020年3号', [...SERIES, '园发'])).toBe('yuanfa2020年3号');
  });
});
