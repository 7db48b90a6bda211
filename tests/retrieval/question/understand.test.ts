// Which kind of answer a question wants, whether it hangs on the turn before, whether it is about a subject.

import { describe, expect, it } from 'vitest';
import { understandMetadata } from '../../../retrieval/question/metadata.ts';
import { needsContext, onlyConfirms } from '../../../retrieval/question/needs-context.ts';
import {
  isBareSubject,
  isBroadQuestion,
  isTopicQuestion,
} from '../../../retrieval/question/topic-question.ts';
import { understandWanted } from '../../../retrieval/question/wanted.ts';

describe('what is wanted', () => {
  it.each([
    ['谁是组长', 'who'],
    ['什么时候开始供暖', 'when'],
    ['补贴发几年', 'duration'],
    ['罚多少钱', 'fine'],
    ['一度电多少钱', 'amount'],
    ['要建多少个充电桩', 'count'],
    ['政府给补几千块', 'amount'],
    ['新入统的企业奖几万', 'amount'],
    ['一次发几张券', 'count'],
    ['要投多少万吨', 'count'],
    ['乱停车罚多少', 'fine'],
    ['一次要罚几个人', 'count'],
    ['晚上几点关门', 'clock'],
    ['覆盖率要达到多少', 'ratio'],
    ['找哪个部门', 'body'],
    ['打什么电话', 'phone'],
    ['几分钟内要电话报告', 'duration'],
    ['多久打电话上报', 'duration'],
    ['这几块空气差的地方怎么管', null],
    ['手机上能不能抢', 'yes-no'],
    ['设在哪里', 'place'],
    ['几级响应', 'grade'],
    ['要符合什么条件', 'conditions'],
    ['要带什么材料', 'papers'],
    ['怎么申请', 'steps'],
    ['有效期几年', 'validity'],
    ['什么时候废止', 'validity'],
    ['那份预案现在管不管用', 'validity'],
    ['还能不能照老办法处置', 'validity'],
    ['能不能养狗', 'yes-no'],
    ['为什么要拆', 'reason'],
    ['什么叫标准地', 'definition'],
    ['充电桩', null],
    ['', null],
  ])('%j wants %s', (question, wanted) => {
    expect(understandWanted(question)).toBe(wanted);
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

  it.each(['什么时候施行', '几号停水', '行动从几号到几号', '什么时候发补贴', '找哪个部门批', '有什么条件'])(
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
    '它一出，旧的还算数吗',
    '2025年目标是什么',
    '8月30日是什么期限',
  ])('%j', (question) => {
    expect(needsContext(question)).toBe(true);
  });

  it.each([
    '电动自行车登记规定的有效期多久',
    '再生资源回收怎么管理',
    '再就业培训有什么补贴政策',
    '城市公共交通应急预案的总指挥是谁',
    '应该向哪个部门提出养殖申请',
    '2025年垃圾分类的目标',
  ])('%j stands alone', (question) => {
    expect(needsContext(question)).toBe(false);
  });
});

describe('a turn that only makes sure', () => {
  it.each(['市商务局是吧', '是大数据局对吧', '由民政局管对不对'])('%s', (turn) => {
    expect(onlyConfirms(turn)).toBe(true);
  });

  it.each(['商务局局长是谁', '城市公共交通突发事件应急预案是2022年印发的是吗'])('%s asks', (turn) => {
    expect(onlyConfirms(turn)).toBe(false);
  });
});

describe('a question about a subject', () => {
  it.each([
    '有没有关于垃圾分类的文件',
    '哪个文件管充电桩',
    '低保政策',
    '2022年的规划',
    '养犬办法',
    '废渣往哪用的方案，文号给一下',
    '老人吃饭这套服务的方案文号？',
    '集中跑手续那个行动方案叫啥',
    '庄稼地改栽树市里有规定没',
    '企业受表扬是哪个决定',
  ])('%j', (question) => {
    expect(isTopicQuestion(question)).toBe(true);
    expect(isBroadQuestion(question, understandWanted(question))).toBe(true);
  });

  it.each(['多少钱', '谁是文化局局长', '文物局电话'])('%j is about a fact', (question) => {
    expect(isTopicQuestion(question)).toBe(false);
  });
});

describe('a subject typed alone', () => {
  it.each(['充电桩', '甲醇', 'DRG', '老旧小区改造'])(
    '%s asks for the documents that speak of it',
    (question) => {
      expect(isBareSubject(question)).toBe(true);
      expect(isTopicQuestion(question)).toBe(true);
    },
  );

  it.each(['充电桩怎么装', '谁是局长', '电话多少', '哪里办证', '垃圾分类的督导员一个月发多少工资'])(
    '%s asks for something about it',
    (question) => {
      expect(isBareSubject(question)).toBe(false);
    },
  );
});
