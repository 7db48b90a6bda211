// A talk about one document: what hangs on it is answered there or not at all, and another topic is not held back by it.

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../retrieval/domain/answer.ts';
import { useGazette } from '../../faults/ready-gazette.ts';

const ask = useGazette(['2020-03', '2020-05', '2022-05', '2023-04', '2023-06']);

const numbersOf = (answer: Answer): readonly (string | null)[] =>
  answer.excerpts.map(({ citation }) => citation.docNo);

describe('a question in a talk about one document', () => {
  it.each([
    [['市里给大家发过消费券吗'], '买汽车的有哪两种', '汽车专项消费券两种'],
    [['残疾人就业方案看哪个', '就业率要到多少'], '公益岗位得留几成', '不低于5%'],
    [['自家烧甲醇能存多少', '储罐离电线得多远'], '那路上离多远', '储罐与道路水平距离'],
  ])('is answered by it though it could stand alone: %j > %s', async (history, text, words) => {
    const answer = await ask(text, { history });
    expect(answer.outcome).toBe('cited');
    expect(answer.excerpts[0]?.display.text).toContain(words);
  });

  it('hangs on the document of the whole talk, not on what the last turn alone would find', async () => {
    const answer = await ask('去的时候带什么材料', {
      history: ['买了新电动车要去上牌吗', '最晚多久之内去'],
    });
    expect(numbersOf(answer)).toEqual(answer.excerpts.map(() => '阳政规发〔2020〕1号'));
  });

  it.each(['停车费多少', '幼儿园呢', '彩礼呢'])(
    'is refused, and the document named, where that does not say it: %s',
    async (text) => {
      const answer = await ask(text, { history: ['市里给大家发过消费券吗'] });
      expect(answer.outcome).toBe('not-found');
      expect(answer.excerpts).toEqual([]);
    },
  );

  it.each([
    [['垃圾分类有哪几类'], '电梯补贴多少', '阳政办发〔2020〕52号'],
    [['老楼加装电梯每部补助多少钱'], '那电动车上牌要钱吗', '阳政规发〔2020〕1号'],
  ])(
    'that another document plainly answers leaves it, few as its words are: %j > %s',
    async (history, text, docNo) => {
      const answer = await ask(text, { history });
      expect(numbersOf(answer)[0]).toBe(docNo);
    },
  );

  it('that names a time and no matter stays with the document', async () => {
    const answer = await ask('2025年目标是什么', { history: ['垃圾分类行动实施方案'] });
    expect(numbersOf(answer)).toEqual(answer.excerpts.map(() => '阳政办发〔2022〕75号'));
    expect(answer.outcome).toBe('cited');
  });

  it('of another topic leaves the document', async () => {
    const answer = await ask('老楼加装电梯每部补助多少钱', { history: ['买了新电动车要去上牌吗'] });
    expect(numbersOf(answer)[0]).toBe('阳政办发〔2020〕52号');
    const unprinted = await ask('出国护照去哪里换', { history: ['买了新电动车要去上牌吗'] });
    expect(unprinted.outcome).toBe('not-found');
  });
});
