// A fragment that changes one thing of the question before, and those that say more.

import { describe, expect, it } from 'vitest';
import { continueQuestion, resolveFragment } from '../../../retrieval/question/continue-question.ts';

describe('a fragment after a question', () => {
  it.each([
    ['那二级呢', '三级响应由谁启动', '二级响应由谁启动'],
    ['到一级的时候呢？', '三级响应时要减多少', '一级响应时要减多少'],
    ['橙色呢', '红色预警由谁发布', '橙色预警由谁发布'],
    ['较大的呢', '重大事件几小时内报告', '较大事件几小时内报告'],
    ['那2024年呢', '2023年要建多少个', '2024年要建多少个'],
    ['再往后一年呢', '2024年全市要新装多少', '2025年全市要新装多少'],
    ['前一年呢', '2024年全市要新装多少', '2023年全市要新装多少'],
    ['第二季度呢', '第三季度检查了几家', '第二季度检查了几家'],
    ['郊区呢', '平定县要装多少台', '郊区要装多少台'],
  ])('%s, after %s, asks %s', (fragment, before, whole) => {
    expect(continueQuestion(fragment, before)).toBe(whole);
  });

  it.each([
    ['那由谁负责', '三级响应怎么启动'],
    ['二级响应的条件是什么', '三级响应由谁启动'],
    ['2024年的奖金呢', '2023年要建多少个'],
    ['橙色呢', '三级响应由谁启动'],
    ['有效期呢', '2023年的办法'],
    ['', ''],
  ])('%s, after %s, is left as it is', (fragment, before) => {
    expect(continueQuestion(fragment, before)).toBeNull();
  });
});

describe('a talk in fragments', () => {
  it('makes each whole by the one before it', () => {
    expect(resolveFragment('一级呢', ['三级响应由谁启动', '那二级呢'])).toBe('一级响应由谁启动');
  });

  it('steps from the article asked for last to its neighbour', () => {
    expect(resolveFragment('上一条呢', ['养犬办法第十三条', '第十四条呢'])).toBe('养犬办法第十三条');
    expect(resolveFragment('下一章讲什么', ['养犬办法第二章'])).toBe('养犬办法第三章');
    expect(resolveFragment('上一条呢', ['养犬办法第一条'])).toBe('上一条呢');
  });

  it('leaves a question that says enough as it is', () => {
    expect(resolveFragment('垃圾分类谁负责', ['三级响应由谁启动'])).toBe('垃圾分类谁负责');
    expect(resolveFragment('垃圾分类谁负责', [])).toBe('垃圾分类谁负责');
  });
});
