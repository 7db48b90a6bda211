// Whether a question asks if a text is printed at all.

import { describe, expect, it } from 'vitest';
import { findAskedPrinted } from '../../../retrieval/question/asks-whether-printed.ts';

describe('whether a text is printed', () => {
  it.each([
    ['茶园灌溉规划全文公报上登了没有，去哪里看', '茶园灌溉规划'],
    ['调整责任人的名单登出来了没有？', '调整责任人的 ？'],
    ['茶园灌溉规划正文有没有刊登', '茶园灌溉规划'],
  ])('is asked by %s', (question, described) => {
    expect(findAskedPrinted(question)).toBe(described);
  });

  it.each(['名单里有谁', '清单公布在哪个网站', '渡船登记了没有', '附件怎么填'])(
    'is not asked by %s',
    (question) => {
      expect(findAskedPrinted(question)).toBeNull();
    },
  );
});
