// What a source is said to say is no part of the question that follows.

import { describe, expect, it } from 'vitest';
import { askOutright, dropReportedClaim } from '../../../retrieval/question/reported-claim.ts';

describe('a claim before a question for a post', () => {
  it.each([
    ['指挥部名单里写周慕白是水务局局长，现在水务局局长到底是谁', '现在水务局局长到底是谁'],
    ['有人说周慕白当了局长，水务局局长究竟是哪位', '水务局局长究竟是哪位'],
  ])('is dropped from %s', (question, rest) => {
    expect(dropReportedClaim(question)).toBe(rest);
  });

  it.each([
    '周慕白在总指挥部名单里是副局长，他那时被免了没有',
    '名单里写的水务局局长是谁，现在还是他吗',
    '名单里水务局局长是哪个，跟五月那份不一样吧',
    '文件说要装摄像头，费用谁出',
  ])('is not seen in %s', (question) => {
    expect(dropReportedClaim(question)).toBe(question);
  });
});

describe('a claim that is asked for itself', () => {
  it.each([
    ['水务局局长是周慕白，对吗', '水务局局长是周慕白吗'],
    ['水务局局长是周慕白，是不是？', '水务局局长是周慕白吗'],
    ['水务局局长是谁，对吗', '水务局局长是谁，对吗'],
    ['水务局局长是周慕白', '水务局局长是周慕白'],
  ])('%s asks %s', (question, asked) => {
    expect(askOutright(question)).toBe(asked);
  });
});
