// Turns that pick from what was offered, turns that only take note, and turns that ask after all.

import { describe, expect, it } from 'vitest';
import { findPick, isAside } from '../../../retrieval/question/picked-choice.ts';

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

describe('a word in passing', () => {
  it.each(['哦', '嗯', '嗯嗯', '好的', '谢谢', '好的，谢谢！', '知道了', '多谢', '谢谢您', '是的', 'OK'])(
    'asks nothing: %s',
    (turn) => {
      expect(isAside(turn)).toBe(true);
    },
  );

  it.each(['好的办法', '感谢信', '行政', '对了，谁是市长', '你', '多', '是谁', '了', '2'])(
    'is not taken for one: %s',
    (turn) => {
      expect(isAside(turn)).toBe(false);
    },
  );
});
