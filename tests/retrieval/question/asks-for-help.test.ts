// What asks how this is used, and what asks how something else is.

import { describe, expect, it } from 'vitest';
import { asksForHelp } from '../../../retrieval/question/asks-for-help.ts';

describe('how this is used', () => {
  it('is not asked by words that may be of what was spoken of before', () => {
    expect(asksForHelp('怎么用', false)).toBe(false);
    expect(asksForHelp('你能做什么', false)).toBe(true);
  });

  it.each([
    '你能做什么',
    '你可以干啥？',
    '你会什么',
    '你能查什么',
    '怎么用',
    '怎么使用？',
    '这个机器人怎么用',
    '这个怎么用呢',
    '怎么使用这个机器人',
    '你有什么功能',
    '使用说明',
    '我能问什么',
    '可以问哪些问题',
    'help',
  ])('is asked by %s', (words) => {
    expect(asksForHelp(words, true)).toBe(true);
  });

  it.each([
    '消防车怎么用',
    '补助资金怎么用',
    '医保卡能做什么',
    '怎么查档案',
    '电动车有什么功能要求',
    '怎么办',
    '能报销什么',
    '可以做什么生意',
    '商务局局长是谁',
  ])('is not asked by %s', (words) => {
    expect(asksForHelp(words, true)).toBe(false);
  });
});
