// Questions about the people of a group that name no group: what is asked, and whose list is meant.

import { describe, expect, it } from 'vitest';
import { isOfOtherPart, isOtherPart, pickPart, pickServing } from '../../../retrieval/facts/find-part.ts';
import { pickGroupOf, understandUnfoundGroup } from '../../../retrieval/facts/understand-unfound-group.ts';
import { findImpliedAsk } from '../../../retrieval/question/implied-group.ts';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [{ docNo: '临政任字〔2022〕3号', date: '2022-03-01', entries: ['+何五 临河市审计局局长'] }],
  [
    {
      docNo: '临政办发〔2022〕20号',
      date: '2022-04-10',
      title: '关于印发临河市秸秆综合利用试点工作方案的通知',
      group: '临河市秸秆综合利用试点工作领导小组',
      seats: [
        '组长 周六 副市长',
        '副组长 吴七 市农业农村局局长',
        '成员 郑八 市气象局副局长',
        '成员 冯九 中国移动临河分公司副总经理',
        '成员 卫二 市总工会经费审查委员会主任',
        '成员 沈四 市水利局党组成员副局长',
      ],
    },
    {
      docNo: '临政办发〔2022〕20号',
      date: '2022-04-10',
      group: '宣传发动组',
      seats: ['组长 陈十 市委宣传部副部长'],
    },
    {
      docNo: '临政办发〔2022〕20号',
      date: '2022-04-10',
      group: '技术指导组',
      seats: ['组长 褚一 市科技局副局长'],
    },
    {
      docNo: '临政办发〔2020〕5号',
      date: '2020-02-01',
      title: '关于印发临河市重污染天气应急预案的通知',
      group: '市重污染天气应急指挥部',
      seats: [],
      offices: ['总指挥 分管副市长'],
    },
    {
      docNo: '临政办函〔2022〕9号',
      date: '2022-09-01',
      group: '重污染天气应急指挥部',
      seats: ['总指挥 孙三 副市长'],
    },
  ],
);

describe('what is asked of a group that is not named', () => {
  it.each([
    ['秸秆利用这摊子谁挂帅', 'leader'],
    ['秸秆利用是哪位领导挂的帅', 'leader'],
    ['秸秆那块谁抓总', 'leader'],
    ['秸秆这事副手是哪几个', 'deputies'],
    ['秸秆利用都有谁参加', 'members'],
    ['秸秆利用矿区派的哪位副区长', 'delegate'],
    ['秸秆利用里头气象部门出的谁', 'delegate'],
    ['秸秆那摊日常工作搁哪个局', 'office'],
    ['秸秆利用的办公室放在哪', 'office'],
    ['秸秆利用这块的领头人', 'leader'],
    ['秸秆捡回来怎么利用，市里谁总牵头', 'leader'],
    ['秸秆利用全市谁说了算', 'leader'],
    ['秸秆着了火由谁来指挥', 'leader'],
    ['秸秆利用跑腿的办公室，两个主任叫什么', 'role'],
    ['秸秆利用办公室怎么有两个主任，是谁', 'role'],
  ])('%s: %s', (question, asked) => {
    expect(findImpliedAsk(question)?.ask).toBe(asked);
  });

  it.each([
    '秸秆焚烧由哪个部门处罚',
    '秸秆补贴多少钱',
    '秸秆补贴怎么领，谁领',
    '二级响应谁说了算',
    '秸秆火灾三级响应谁来启动',
    '橙色预警由谁拍板',
    '谁来解除二级响应',
    '第三届质量奖获奖的是哪三家企业',
    '规模以上工业企业名单里有哪些公司',
    '片区分格子管，谁包哪块，哪个文件',
  ])('is nobody: %s', (question) => {
    expect(findImpliedAsk(question)).toBeNull();
  });
});

describe('a group that is known by its matter', () => {
  it('has its leader, deputies and members told, the leader first', () => {
    expect(say(FACTS, '秸秆利用试点这摊子谁挂帅')).toContain('组长：周六（副市长）。');
    expect(say(FACTS, '秸秆综合利用副手是哪位')).toContain('副组长：吴七');
    expect(say(FACTS, '秸秆综合利用试点都有谁参加').split('\n')[1]).toBe('组长：周六（副市长）。');
  });

  it('is no group of like name in another plan, and not the whole for a part', () => {
    expect(ask(FACTS, '防汛技术指导组组长是谁')).toBeNull();
    expect(say(FACTS, '秸秆利用技术指导组组长是谁')).toContain('组长：褚一');
    expect(ask(FACTS, '秸秆综合利用后勤组谁牵头')).toBeNull();
  });

  it('is the whole where but a word of a part was said', () => {
    expect(say(FACTS, '秸秆利用技术谁挂帅')).toContain('组长：周六');
    expect(say(FACTS, '秸秆利用宣传发动谁带队')).toContain('组长：陈十');
  });

  it('needs more than words of its matter where a task may be meant', () => {
    expect(ask(FACTS, '秸秆打捆机械购置验收谁负责')).toBeNull();
  });

  it('is found by what people say for what is printed, and by the list that names persons', () => {
    expect(say(FACTS, '雾霾应急的时候谁是总指挥')).toContain('总指挥：孙三（副市长）。');
    expect(say(FACTS, '重污染天气应急预案里总指挥是谁')).toContain('总指挥：分管副市长。');
  });
});

describe('the unit before the verb', () => {
  it('is told from the matter before it', () => {
    expect(say(FACTS, '秸秆综合利用气象部门派了谁')).toContain('成员：郑八（市气象局副局长）。');
    expect(say(FACTS, '秸秆综合利用移动公司派的是谁')).toContain('成员：冯九');
    expect(say(FACTS, '秸秆综合利用总工会来的是哪位')).toContain('成员：卫二');
    expect(say(FACTS, '秸秆综合利用水利部门派了谁')).toContain('成员：沈四');
    expect(say(FACTS, '秸秆综合利用，气象局哪位副局长参加')).toContain('成员：郑八');
    expect(say(FACTS, '秸秆综合利用气象局哪位领导参加')).toContain('成员：郑八');
  });

  it('gets a plain no that shows who is in the list where it is not', () => {
    const draft = ask(FACTS, '秸秆综合利用里头审计局派的谁');
    expect(draft?.outcome).toBe('not-found');
    expect(draft?.lead.map(({ text }) => text).join('\n')).toContain('没有写明是“审计局”的人');
    expect(draft?.lead.map(({ text }) => text).join('\n')).toContain('组长：周六（副市长）。');
  });
});

describe('a document that its text found', () => {
  const DOCUMENT = FACTS.groups[0]?.documentId ?? '';

  it('tells the group where the words hold enough of its name', () => {
    const unfound = understandUnfoundGroup('秸秆还田谁挂帅', [], FACTS);
    expect(unfound?.intent.ask).toBe('leader');
    expect(unfound === null ? null : pickGroupOf(DOCUMENT, unfound, FACTS)?.group.name).toBe(
      '临河市秸秆综合利用试点工作领导小组',
    );
  });

  it('tells none where they hold nothing of it, or a part that it has not', () => {
    for (const question of ['疫情防控谁挂帅', '秸秆专家组组长是谁']) {
      const unfound = understandUnfoundGroup(question, [], FACTS);
      expect(unfound === null ? null : pickGroupOf(DOCUMENT, unfound, FACTS)).toBeNull();
    }
  });

  it('is not asked where a post is meant', () => {
    expect(understandUnfoundGroup('市文物局局长是谁', [], FACTS)).toBeNull();
  });

  it('tells its part by what stands under it', () => {
    const parts = FACTS.groups.filter(({ documentId }) => documentId === DOCUMENT);
    const [whole, publicity, technique] = parts.map((part, index) => ({
      ...part,
      firstLine: 10 * index + 10,
    }));
    if (whole === undefined || publicity === undefined || technique === undefined)
      throw new Error('no parts');
    const lines = [
      { number: 10, text: '组长：周六 副市长' },
      { number: 20, text: '组长：陈十 市委宣传部副部长' },
      { number: 30, text: '组长：褚一 市科技局副局长' },
      { number: 31, text: '服务县区：平山县' },
    ];
    const all = [whole, publicity, technique];
    expect(pickPart('秸秆试点里搞宣传的', all, lines)).toBe(publicity);
    // 科技 stands under one part, and is said of the whole.
    expect(pickPart('科技领导小组里搞宣传的', all, lines)).toBe(publicity);
    expect(pickServing('秸秆试点跑平山县那组', all, lines)).toBe(technique);
    expect(pickServing('秸秆试点去平山的组长', all, lines)).toBe(technique);
    expect(pickPart('秸秆试点', all, lines)).toBeNull();
    // 动传 stands in no line, but both characters in one part's name.
    expect(pickPart('管动传那个组', [publicity, technique], lines)).toBe(publicity);
    expect(pickPart('动传术导的组', [publicity, technique], lines)).toBeNull();
    expect(pickPart('秸秆动传的组', [publicity, technique], lines)).toBe(publicity);
  });

  it('is not answered by any part, or by the whole, where it is none of them', () => {
    const isOther = (text: string): boolean => {
      const unfound = understandUnfoundGroup(text, [], FACTS);
      return unfound !== null && isOtherPart(unfound.intent, text, FACTS);
    };
    expect(isOther('秸秆综合利用领导小组里负责保洁的组谁牵头')).toBe(true);
    expect(isOther('秸秆综合利用试点领导小组组长是谁')).toBe(false);
    expect(isOther('秸秆综合利用试点技术指导组组长是谁')).toBe(false);
    // Nothing of it is in the whole's name, so that the whole's head leads no such part.
    const [whole] = FACTS.groups.filter(({ documentId }) => documentId === DOCUMENT);
    if (whole === undefined) throw new Error('no whole');
    expect(isOfOtherPart('秸秆试点里维持治安的那个组谁牵头', whole, FACTS)).toBe(true);
    expect(isOfOtherPart('管秸秆利用的那个组谁牵头', whole, FACTS)).toBe(false);
    expect(isOfOtherPart('秸秆试点，咱市牵头的组长是谁', whole, FACTS)).toBe(false);
  });
});
