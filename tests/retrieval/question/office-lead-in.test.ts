// The opening of a question names nothing and is taken off.

import { describe, expect, it } from 'vitest';
import { findAskedPosts } from '../../../retrieval/question/office-post-words.ts';
import { dropLeadIn } from '../../../retrieval/question/office-lead-in.ts';

describe('the opening of a question', () => {
  it.each([
    ['给我说说市商务局局长', '市商务局局长'],
    ['介绍一下市商务局局长', '市商务局局长'],
    ['查下市商务局局长', '市商务局局长'],
    ['我想知道市商务局局长', '市商务局局长'],
    ['您好，麻烦帮我查一下市商务局局长', '市商务局局长'],
    ['请问你知道市商务局局长是谁吗', '市商务局局长是谁吗'],
    ['打听一下，市商务局局长是谁', '市商务局局长是谁'],
    ['能不能告诉我市商务局局长是谁', '市商务局局长是谁'],
    ['请回答：根据公报，市商务局局长是谁', '市商务局局长是谁'],
    ['根据公报里的记载，市商务局局长是谁', '市商务局局长是谁'],
  ])('%s asks for %s', (question, rest) => {
    expect(dropLeadIn(question)).toBe(rest);
  });

  it.each([
    '看守所所长是谁',
    '查处违法用地的小组组长是谁',
    '介绍信怎么开',
    '查下岗职工补贴',
    '问政平台谁负责',
    '证明材料谁开',
    '根据公报办法谁负责',
    '我想知道',
  ])('is no opening in %s', (question) => {
    expect(dropLeadIn(question)).toBe(question);
  });

  it('is read in bounded steps, however often it is repeated', () => {
    const bait = '麻烦你我想帮我刚刚'.repeat(100);
    const started = performance.now();
    dropLeadIn(bait);
    findAskedPosts(`谁${'刚刚'.repeat(400)}局长`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
