// When a question asks what a document is about as a whole, and when it asks for something in it.

import { describe, expect, it } from 'vitest';
import { findOutlined } from '../../../retrieval/question/asks-for-outline.ts';

describe('what a document is about', () => {
  it.each([
    ['垃圾分类方案讲了什么', '垃圾分类方案'],
    ['渡船管理办法的主要内容是什么？', '渡船管理办法'],
    ['防汛预案主要说的啥', '防汛预案'],
    ['渡船管理办法主要规定了什么？', '渡船管理办法'],
    ['《茶园规划》是关于什么的', '《茶园规划》'],
  ])('%s', (question, described) => {
    expect(findOutlined(question)).toBe(described);
  });

  it.each(['垃圾分类方案里分级标准写的什么', '方案讲了什么', '渡船管理办法怎么罚', '谁讲了什么', ''])(
    'is not asked by %j',
    (question) => {
      expect(findOutlined(question)).toBeNull();
    },
  );
});
