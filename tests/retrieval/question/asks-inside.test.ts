// When something inside a named document is asked for, and when the letter that covers it would answer.

import { describe, expect, it } from 'vitest';
import { findAskedInside } from '../../../retrieval/question/asks-inside.ts';

describe('inside a document', () => {
  it.each([
    ['茶园灌溉规划目标是什么', '茶园灌溉规划'],
    ['茶园灌溉规划里新增面积多少', '茶园灌溉规划'],
    ['十四五茶业规划定的2025年产量', '十四五茶业规划'],
  ])('it is asked: %s', (question, described) => {
    expect(findAskedInside(question)).toBe(described);
  });

  it.each([
    '茶园灌溉规划是哪天印发的',
    '五年的茶业规划是谁点头批的',
    '茶园灌溉规划全文登了没有，内容去哪里看',
    '茶园灌溉规划',
    '茶园灌溉规划主要规定了什么',
    '茶园面积目标是多少',
    '茶园灌溉规划是几号文',
  ])('it is not: %s', (question) => {
    expect(findAskedInside(question)).toBeNull();
  });
});
