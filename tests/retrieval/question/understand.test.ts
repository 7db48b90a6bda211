// Which kind of answer a question wants, whether it hangs on the turn before, whether it is about a subject.

import { describe, expect, it } from 'vitest';
import { understandMetadata } from '../../../retrieval/question/metadata.ts';
import { needsContext } from '../../../retrieval/question/needs-context.ts';
import { isBroadQuestion, isTopicQuestion } from '../../../retrieval/question/topic-question.ts';
import { hasWantedShape, understandWanted } from '../../../retrieval/question/wanted.ts';

describe('what is wanted', () => {
  it.each([
    ['谁是组长', 'who'],
    ['什么时候开始供暖', 'when'],
    ['补贴发几年', 'duration'],
    ['罚多少钱', 'penalty'],
    ['一度电多少钱', 'amount'],
    ['要建多少个充电桩', 'count'],
    ['覆盖率要达到多少', 'ratio'],
    ['找哪个部门', 'body'],
    ['打什么电话', 'phone'],
    ['设在哪里', 'place'],
    ['几级响应', 'grade'],
    ['要符合什么条件', 'conditions'],
    ['要带什么材料', 'papers'],
    ['怎么申请', 'steps'],
    ['有效期几年', 'validity'],
    ['什么时候废止', 'validity'],
    ['能不能养狗', 'yes-no'],
    ['为什么要拆', 'reason'],
    ['什么叫标准地', 'definition'],
    ['充电桩', null],
    ['', null],
  ])('%j wants %s', (question, wanted) => {
    expect(understandWanted(question)).toBe(wanted);
  });

  it.each([
    ['phone', '联系电话：0353-2293461', '联系人：王小明'],
    ['amount', '每户补助2000元', '给予适当补助'],
    ['amount', '每户补助五万元', '对符合条件的给予补助'],
    ['duration', '自受理之日起10个工作日内办结', '及时办结'],
    ['validity', '本办法有效期5年', '本办法由市民政局解释'],
    ['ratio', '覆盖率达到95%', '覆盖率大幅提高'],
    ['penalty', '处以五百元以下罚款', '加强宣传教育'],
    ['who', '组长：王小明 副市长', '一、总体要求'],
  ] as const)('the look of %s: %s', (wanted, answer, other) => {
    expect(hasWantedShape(answer, wanted)).toBe(true);
    expect(hasWantedShape(other, wanted)).toBe(false);
  });

  it('no sentence has the look of nothing', () => {
    expect(hasWantedShape('每户补助2000元', null)).toBe(false);
  });
});

describe("a document's own particulars", () => {
  it.each([
    ['垃圾分类方案的文号是多少', 'number'],
    ['这是几号文', 'number'],
    ['登在第几页', 'place'],
    ['在哪一期', 'place'],
    ['哪天印发的', 'date'],
    ['是什么时候出台的', 'date'],
    ['谁印发的', 'issuer'],
    ['发文机关', 'issuer'],
    ['标题是什么', 'title'],
  ])('%j asks for its %s', (question, wanted) => {
    expect(understandMetadata(question)).toBe(wanted);
  });

  it.each(['什么时候施行', '几号停水', '什么时候发补贴', '找哪个部门批', '有什么条件'])(
    '%j asks what it says',
    (question) => {
      expect(understandMetadata(question)).toBeNull();
    },
  );
});

describe('a question that hangs on the turn before', () => {
  it.each([
    '那有效期呢',
    '它什么时候施行',
    '这个文件的文号',
    '该办法什么时候废止',
    '该县有几个乡镇',
    '还有呢',
    '其他部门呢',
    '多少钱',
    '组长呢',
    '上述部门有哪些',
    '再说说补贴',
  ])('%j', (question) => {
    expect(needsContext(question)).toBe(true);
  });

  it.each([
    '电动自行车登记规定的有效期多久',
    '再生资源回收怎么管理',
    '再就业培训有什么补贴政策',
    '城市公共交通应急预案的总指挥是谁',
    '应该向哪个部门提出养殖申请',
  ])('%j stands alone', (question) => {
    expect(needsContext(question)).toBe(false);
  });
});

describe('a question about a subject', () => {
  it.each(['有没有关于垃圾分类的文件', '哪个文件管充电桩', '低保政策', '2022年的规划', '养犬办法'])(
    '%j',
    (question) => {
      expect(isTopicQuestion(question)).toBe(true);
      expect(isBroadQuestion(question, understandWanted(question))).toBe(true);
    },
  );

  it.each(['多少钱', '谁是文化局局长', '文物局电话'])('%j is about a fact', (question) => {
    expect(isTopicQuestion(question)).toBe(false);
  });
});
