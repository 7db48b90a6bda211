// 23号呢 after a 文号: the same series and year; 谁被免了 after a notice: of that notice.

import { describe, expect, it } from 'vitest';
import { completeNumbers } from '../../../retrieval/question/number-in-talk.ts';

const NOTICE = '甲政任字〔2020〕21号任免了谁';

function complete(...turns: string[]): string | undefined {
  return completeNumbers(turns).at(-1);
}

describe('a number after a 文号', () => {
  it.each([
    [NOTICE, '23号呢', '甲政任字〔2020〕23号任免了谁'],
    ['甲政任字〔2020〕21号', '那23号', '甲政任字〔2020〕23号'],
    ['甲政办发２０２３年95号讲什么', '96号是什么', '甲政办发〔2023〕96号是什么'],
    ['甲政办发〔2023〕95号', '第96号文件讲的什么？', '甲政办发〔2023〕96号讲的什么？'],
    ['2022年76号文', '77号呢', '〔2022〕77号'],
    ['甲政任字21号任免了谁', '23号呢', '甲政任字23号任免了谁'],
    ['76号文', '那77号呢', '77号文'],
  ])('%s, then %s', (before, turn, whole) => {
    expect(complete(before, turn)).toBe(whole);
  });

  it('goes on over turns that keep to the document, and over another number', () => {
    expect(complete(NOTICE, '什么时候发的', '23号呢')).toBe('甲政任字〔2020〕23号任免了谁');
    expect(complete(NOTICE, '23号呢', '24号呢')).toBe('甲政任字〔2020〕24号任免了谁');
  });

  it('is a day or a choice where no 文号 was named, or another matter came between', () => {
    expect(complete('几号开会', '23号呢')).toBe('23号呢');
    expect(complete(NOTICE, '森林防火期是从几月到几月', '23号呢')).toBe('23号呢');
  });

  it.each(['23号是星期几', '3月23号呢', '23号楼加装电梯吗'])('is not %s', (turn) => {
    expect(complete(NOTICE, turn)).toBe(turn);
  });
});

describe('a list after a notice', () => {
  it.each(['谁被免了', '免了几个人', '一共任命了几个人'])('is of that notice: %s', (turn) => {
    expect(complete(NOTICE, turn)).toBe(`甲政任字〔2020〕21号${turn}`);
    expect(complete(NOTICE, '23号呢', turn)).toBe(`甲政任字〔2020〕23号${turn}`);
  });

  it.each(['最近谁被免了', '所有被免职的人', '2022年谁被免了', '公报里谁被免了'])(
    'is of more where it says so: %s',
    (turn) => {
      expect(complete(NOTICE, turn)).toBe(turn);
    },
  );

  it('is not of a document that appoints nobody', () => {
    expect(complete('甲政办发〔2023〕95号', '谁被免了')).toBe('谁被免了');
  });
});
