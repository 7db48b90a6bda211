// How a sentence looks that answers: by the kind of answer that a question wants, and by the measure that it names.

import { describe, expect, it } from 'vitest';
import { findAnswerShape } from '../../../retrieval/question/answer-shape.ts';

function hasShape(question: string, sentence: string): boolean {
  return findAnswerShape(question)?.test(sentence) ?? false;
}

describe('the look of an answer', () => {
  it.each([
    ['打什么电话', '联系电话：0353-2293461', '联系人：王小明'],
    ['能补多少钱', '每户补助2000元', '给予适当补助'],
    ['能补多少钱', '每户补助五万元', '按不低于70%的比例补助'],
    ['一次奖几万', '一次性奖励 3 万元', '奖励先进集体3个'],
    ['不交要罚多少', '处500元以上5000元以下罚款', '收取押金500元'],
    ['几天办结', '自受理之日起10个工作日内办结', '及时办结'],
    ['这办法管几年', '本办法有效期5年', '本办法由市民政局解释'],
    ['覆盖率要达到多少', '覆盖率达到95%', '覆盖率大幅提高'],
    ['会怎么处罚', '处以五百元以下罚款', '加强宣传教育'],
    ['早上几点开门', '开放时间为8:30至18时', '全年开放'],
    ['谁是组长', '组长：王小明 副市长', '一、总体要求'],
  ])('%s: %s, not %s', (question, answer, other) => {
    expect(hasShape(question, answer)).toBe(true);
    expect(hasShape(question, other)).toBe(false);
  });

  it.each([
    ['一天要处理多少吨', '处理能力1,100吨/日', '新建 3 座'],
    ['要死几个人才算', '造成10人以上死亡', '共3次'],
    ['新修多少公里', '改造 12.5 公里', '投资12.5万元'],
    ['扑杀多少头', '扑杀生猪 200 头', '200 元'],
  ])('a number counts what was asked for: %s is answered by %s, not by %s', (question, answer, other) => {
    expect(hasShape(question, answer)).toBe(true);
    expect(hasShape(question, other)).toBe(false);
  });

  it('a question of no kind has no look', () => {
    expect(findAnswerShape('垃圾分类')).toBeNull();
  });
});
