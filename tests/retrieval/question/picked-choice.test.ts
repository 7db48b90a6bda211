// Turns that pick from what was offered or listed, and turns that ask in words.

import { describe, expect, it } from 'vitest';
import { findEntryPick, findPick } from '../../../retrieval/question/picked-choice.ts';

describe('a choice', () => {
  it.each([
    ['2', 2],
    ['2）', 2],
    ['第2个', 2],
    ['选2', 2],
    ['选第二个', 2],
    ['我选二', 2],
    ['第三项吧', 3],
    ['12', 12],
    ['十二', 12],
    ['就第1个', 1],
  ])('is picked by %s', (turn, place) => {
    expect(findPick(turn)).toBe(place);
  });

  it.each(['第二条', '2022', '75号文', '2月', '二级响应', '第2期', '那二级呢', '选民', '2个县', ''])(
    'is not picked by %s',
    (turn) => {
      expect(findPick(turn)).toBeNull();
    },
  );
});

describe('an entry of a list', () => {
  it.each([
    ['第三个是什么', 3, '是什么'],
    ['第2份文件讲了什么', 2, '讲了什么'],
    ['那最后一位是谁', -1, '是谁'],
    ['第二个呢', 2, ''],
    ['第五个文号是多少', 5, '文号是多少'],
  ])('is asked about: %s', (turn, place, asked) => {
    expect(findEntryPick(turn)).toEqual({ place, asked });
  });

  it.each([
    '第二个副组长是谁',
    '第二个月发多少',
    '第三个五年规划',
    '第三条是什么',
    '第三批是什么',
    '谁是第一个',
  ])('is not: %s', (turn) => {
    expect(findEntryPick(turn)).toBeNull();
  });
});
