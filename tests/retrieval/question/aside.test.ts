// Turns that only greet, thank or take note, and turns that ask after all.

import { describe, expect, it } from 'vitest';
import { findAside } from '../../../retrieval/question/aside.ts';

describe('a word in passing', () => {
  it.each([
    ['哦', 'noted'],
    ['嗯嗯', 'noted'],
    ['好的', 'noted'],
    ['知道了', 'noted'],
    ['是的', 'noted'],
    ['OK', 'noted'],
    ['谢谢', 'thanks'],
    ['好的，谢谢！', 'thanks'],
    ['多谢', 'thanks'],
    ['谢谢您', 'thanks'],
    ['辛苦了', 'thanks'],
    ['你好', 'greeting'],
    ['您好！在吗？', 'greeting'],
    ['早上好', 'greeting'],
    ['hello', 'greeting'],
    ['再见', 'farewell'],
  ])('asks nothing: %s (%s)', (turn, said) => {
    expect(findAside(turn)).toBe(said);
  });

  it.each([
    '好的办法',
    '感谢信',
    '行政',
    '对了，谁是市长',
    '你好，谁是市长',
    '在哪',
    '早晚高峰',
    '早上',
    '是吗',
    '对吗',
    '你',
    '多',
    '是谁',
    '了',
    '2',
  ])('is not taken for one: %s', (turn) => {
    expect(findAside(turn)).toBeNull();
  });
});
