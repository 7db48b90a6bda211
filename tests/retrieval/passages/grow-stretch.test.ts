// How far an excerpt reaches around the sentence that answers.

import { describe, expect, it } from 'vitest';
import { growStretches } from '../../../retrieval/passages/grow-stretch.ts';
import { splitSentences } from '../../../retrieval/passages/split-sentences.ts';

/** The stretches with `……` between them. */
function grow(text: string, index: number, maxLength: number, scores: readonly number[]): string {
  const units = splitSentences(text);
  return growStretches({ text, units, scores }, index, maxLength)
    .map(({ start, end }) => text.slice(start, end).trim())
    .join('……');
}

describe('an excerpt', () => {
  const SENTENCES = '甲在前。乙是答案。丙在后。';

  it('grows towards the likelier neighbour', () => {
    expect(grow(SENTENCES, 1, 10, [5, 9, 1])).toBe('甲在前。乙是答案。');
    expect(grow(SENTENCES, 1, 10, [1, 9, 5])).toBe('乙是答案。丙在后。');
  });

  it('grows forwards where both are alike, and on both sides where there is room', () => {
    expect(grow(SENTENCES, 1, 10, [2, 9, 2])).toBe('乙是答案。丙在后。');
    expect(grow(SENTENCES, 1, 99, [2, 9, 2])).toBe(SENTENCES);
  });

  it('comes to the end of a list that the sentence announces before it looks back', () => {
    const list = '总则一句话。\n提交以下材料：\n（一）甲证；\n（二）乙证；\n（三）丙证。\n另一条。';
    expect(grow(list, 1, 29, [9, 10, 0, 0, 0, 0]).trim()).toBe(
      '提交以下材料：\n（一）甲证；\n（二）乙证；\n（三）丙证。',
    );
  });

  it('tells no rule without the exception behind it', () => {
    const rule = '前面还有一句别的话。三轮车不得上路。但残疾人代步的除外。';
    expect(grow(rule, 1, 24, [9, 9, 1])).toBe('三轮车不得上路。但残疾人代步的除外。');
    expect(grow(rule.replace('但', '同时'), 1, 24, [9, 9, 1])).toBe('前面还有一句别的话。三轮车不得上路。');
  });

  it('stays alone where nothing fits', () => {
    expect(grow(SENTENCES, 1, 5, [9, 9, 9])).toBe('乙是答案。');
  });

  it('ends with no heading whose text follows, and gives up what stands before the answer for it', () => {
    const run = '公园里设三只桶。每日收运一次。\n4.街商铺。主要街道取消垃圾桶。另有其他规定。';
    expect(grow(run, 1, 26, [2, 9, 5, 5, 0])).toBe('每日收运一次。\n4.街商铺。主要街道取消垃圾桶。');
    const lines = '公园里设三只桶。\n二、处罚\n（一）超载的罚款五百元，并扣证。';
    expect(grow(lines, 0, 40, [9, 1, 1])).toBe(lines);
  });

  it('leaves out a heading whose text does not fit, but not a short item', () => {
    const run = '每日收运一次。\n4.街商铺。主要街道应当根据实际情况取消垃圾桶。';
    expect(grow(run, 0, 16, [9, 5, 5])).toBe('每日收运一次。');
    expect(grow('每日收运一次。\n1.甲桶。\n2.乙桶。', 0, 14, [9, 5, 5])).toBe('每日收运一次。\n1.甲桶。');
  });

  it('runs a list that it began to the end, over the room by a fifth or at the cost of what stands before', () => {
    const list = '下列车不予登记：\n(一) 无证的；\n(二) 改装的；\n(三) 超标的。\n第九条';
    expect(grow(list, 0, 32, [9, 1, 1, 1, 0])).toBe(list.replace('\n第九条', ''));
    expect(grow(`前面的一句话。${list}`, 1, 32, [8, 9, 1, 1, 1, 0])).toBe(list.replace('\n第九条', ''));
  });

  const HOMES =
    '不动产包括房屋。\n有下列情形之一的：\n（一）存款超过三倍标准的；\n（二）有汽车的；\n（三）有两套住房的；\n（四）放弃财产的。';

  it('shows the item that meets the question best in place of those before it', () => {
    expect(grow(HOMES, 0, 35, [9, 2, 1, 1, 5, 1])).toBe(
      '不动产包括房屋。\n有下列情形之一的：……（三）有两套住房的；',
    );
    expect(grow(HOMES, 0, 35, [9, 2, 5, 1, 1, 1])).toBe(
      '不动产包括房屋。\n有下列情形之一的：\n（一）存款超过三倍标准的；',
    );
  });

  it('says of an item torn from its list what it is a list of', () => {
    expect(grow(HOMES, 4, 20, [0, 0, 0, 0, 9, 0])).toBe('有下列情形之一的：……（三）有两套住房的；');
    expect(grow(HOMES, 4, 11, [0, 0, 0, 0, 9, 0])).toBe('（三）有两套住房的；');
  });
});
