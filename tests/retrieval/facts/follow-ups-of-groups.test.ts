// A few words after a question on a group: another role, another unit, another part, another time.

import { describe, expect, it } from 'vitest';
import { asksForPart } from '../../../retrieval/facts/find-part.ts';
import { changeGroup } from '../../../retrieval/question/change-group.ts';
import { buildGroupIntent } from '../../../retrieval/question/office-question.ts';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [],
  [
    {
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      title: '关于开展干部入企服务的通知',
      group: '干部入企服务工作领导小组',
      seats: [
        '组长 周六 市长',
        '副组长 吴七 副市长',
        '副组长 郑八 副市长',
        '成员 冯九 市税务局局长',
        '成员 陈十 平定县副县长',
      ],
    },
    {
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      group: '干部入企服务工作领导小组办公室',
      seats: ['主任 褚一 市工信局局长', '成员 卫二 市税务局副局长'],
    },
    {
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      group: '入企服务小组第一组',
      seats: ['组长 蒋三 副市长', '联络员 沈四 市工信局科长'],
    },
    {
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      group: '入企服务小组第二组',
      seats: ['组长 韩五 副市长', '成员 杨六 市农商行董事长', '联络员 朱七 市工信局科长'],
    },
    {
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      group: '资料建设组',
      seats: ['组长 秦八 市档案局局长'],
    },
    {
      docNo: '临政办发〔2020〕107号',
      date: '2020-10-13',
      title: '关于下半年开展干部入企服务的通知',
      group: '干部入企服务工作领导小组',
      seats: ['组长 周六 市长', '成员 尤九 市税务局局长'],
    },
    {
      docNo: '临政办发〔2020〕107号',
      date: '2020-10-13',
      group: '入企服务小组第一组',
      seats: ['组长 许十 副市长', '联络员 何一 市工信局科长'],
    },
  ],
);

const LED = '2020年5月干部入企服务工作领导小组组长是谁';
const FIRST = '2020年5月入企服务小组第一组组长是谁';

describe('after a question on a group', () => {
  it('stays with the very list that was told, though a newer one has the same name', () => {
    expect(say(FACTS, '联络员呢', [FIRST])).toMatch(/2020年5月13日.*\n联络员：沈四/su);
    expect(say(FACTS, '副组长呢', [LED])).toContain('副组长：吴七');
  });

  it.each(['第二副组长是谁', '排第二的副组长', '最后一位副组长'])(
    'a place among the deputies: %s',
    (words) => {
      expect(say(FACTS, words, [LED])).toMatch(/副组长中排在(?:第2|最后)的：郑八（副市长）/u);
    },
  );

  it('a place that the list does not have', () => {
    expect(ask(FACTS, '第五副组长是谁', [LED])?.outcome).toBe('not-found');
    expect(say(FACTS, '第五副组长是谁', [LED])).toContain('副组长只有2人，没有第5个');
  });

  it.each(['税务局的呢', '有没有税务局的人', '税务局呢'])('somebody of a unit: %s', (words) => {
    expect(say(FACTS, words, [LED])).toContain('成员：冯九');
  });

  it.each(['司法局的呢', '有没有司法局的人'])('nobody of a unit is a plain no: %s', (words) => {
    expect(ask(FACTS, words, [LED])?.outcome).toBe('not-found');
    expect(say(FACTS, words, [LED])).toContain('没有写明是“司法局”的人');
  });

  it('somebody of the rank asked for, if only in the office', () => {
    expect(say(FACTS, '税务局派的副局长是哪位', [LED])).toContain('卫二');
    expect(say(FACTS, '税务局派的局长是哪位', [LED])).toContain('冯九');
  });

  it.each(['一共多少人', '几个人'])('how many: %s', (words) => {
    expect(say(FACTS, words, [LED])).toContain('名单共5人：组长1人、副组长2人、成员2人');
  });

  it('members of one kind of body, without a word for the list', () => {
    expect(say(FACTS, '县区有哪些人', [LED])).toMatch(/县区的有1人.*陈十/su);
  });

  it.each([
    ['第二组呢', '入企服务小组第二组', '韩五'],
    ['下一组呢', '入企服务小组第二组', '韩五'],
    ['第二组联络员', '入企服务小组第二组', '朱七'],
    ['资料组呢', '资料建设组', '秦八'],
    ['领导小组组长呢', '干部入企服务工作领导小组', '周六'],
  ])('another part of the same document: %s', (words, group, person) => {
    const told = say(FACTS, words, [FIRST]);
    expect(told).toContain(group);
    expect(told).toContain('2020年5月13日');
    expect(told).toContain(person);
  });

  it('a unit that another part has', () => {
    expect(say(FACTS, '农商行派的谁', [FIRST])).toMatch(/第一组.*没有写明.*第二组.*杨六/su);
    expect(say(FACTS, '农商行在第几组', [FIRST])).toMatch(/第二组.*杨六/su);
  });

  it.each(['下半年的呢', '到下半年那份名单呢', '2020年10月的呢'])('the list of another time: %s', (words) => {
    expect(say(FACTS, words, ['2020年5月干部入企服务工作领导小组里税务局是谁'])).toMatch(
      /2020年10月13日.*尤九/su,
    );
  });

  it('a time without a list is a plain no', () => {
    expect(ask(FACTS, '2019年的呢', [LED])?.outcome).toBe('not-found');
  });

  it('the office of a part is that of the whole', () => {
    expect(say(FACTS, '办公室主任呢', [FIRST])).toMatch(/领导小组办公室.*褚一/su);
  });

  it('stays in the office, where the one before was asked of it', () => {
    const office = '2020年5月干部入企服务工作领导小组办公室里税务局派的谁';
    expect(say(FACTS, '工信局呢', [office])).toContain('褚一');
    expect(say(FACTS, '税务局呢', [office])).toContain('卫二');
  });

  it.each(['现在还是他吗', '后来换人了吗'])('whether it is still so tells the leader again: %s', (words) => {
    expect(say(FACTS, words, [LED])).toContain('组长：周六');
  });

  it('of somebody named, not of the group', () => {
    expect(say(FACTS, '他还在哪些小组', [LED])).toContain('周六：干部入企服务工作领导小组组长');
    expect(say(FACTS, '他手机号是多少', [LED])).toContain('没有登载周六的电话');
  });
});

describe('what is no body alone', () => {
  it.each(['多长时间开一次专题会', '要报到市政府办公室', '由税务局'])('%s', (words) => {
    expect(say(FACTS, words, [LED])).not.toContain('名单里没有写明');
    expect(say(FACTS, words, [LED])).not.toContain('冯九');
  });
});

describe('a kind of body after a group', () => {
  it('银行 is no body of its own', () => {
    const second = '2020年5月入企服务小组第二组组长是谁';
    expect(say(FACTS, '银行来的那个呢', [second])).toMatch(/银行的有1人.*杨六/su);
  });
});

describe('after a group, in a few words more', () => {
  it.each([
    ['写材料的那个资料组呢', '2020年5月入企服务小组第一组组长是谁', '秦八'],
    ['办公室主任是谁', '周六市长2020年5月牵头搞的入企服务小组', '褚一'],
    ['办公室谁管', '周六市长2020年5月牵头搞的入企服务小组', '褚一'],
  ])('%s', (words, before, told) => {
    expect(say(FACTS, words, [before])).toContain(told);
  });

  it('whether there is another: all that were asked for are told again', () => {
    const before = '2020年5月干部入企服务工作领导小组副组长是谁';
    expect(say(FACTS, '有两个吗，另一个呢', [before])).toMatch(/吴七.*郑八/u);
  });

  it('the parts of the group before', () => {
    const intent = changeGroup(
      '下面设了几个组',
      buildGroupIntent('入企服务工作领导小组组长是谁', null, null),
    );
    expect(intent?.ask).toBe('parts');
  });

  it('words before 那个组 tell a part, 那个组 alone is the group itself', () => {
    expect(asksForPart('编档案那个组组长呢')).toBe(true);
    expect(asksForPart('那个组组长呢')).toBe(false);
    expect(asksForPart('他们那个组里谁是联络员')).toBe(false);
  });

  it('who heads the office is not told by who leads the group', () => {
    const facts = givenFacts(
      [],
      [
        {
          docNo: '临政办发〔2020〕59号',
          date: '2020-06-08',
          group: '科技创新工作领导小组',
          seats: [],
          offices: ['组长 市政府主要领导'],
        },
      ],
    );
    expect(say(facts, '科技创新工作领导小组组长是谁')).toContain('市政府主要领导');
    expect(ask(facts, '科技创新工作领导小组办公室主任是谁')).toBeNull();
  });
});

describe('how a body works', () => {
  const GROUP = buildGroupIntent('干部入企服务工作领导小组组长是谁', null, null);

  it.each(['专题会议多久开一次、谁主持', '工作简报几天报一次，报给谁', '考核怎么打分，谁来打'])(
    'is told in its text and by no list: %s',
    (words) => {
      expect(changeGroup(words, GROUP)).toBeNull();
    },
  );

  it.each(['副组长是谁', '办公室主任呢', '一共几个人', '怎么联系他们'])('%s is of its list', (words) => {
    expect(changeGroup(words, GROUP)).not.toBeNull();
  });
});
