// Who leads a group, who sits in it for whom, who heads its office.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '生产安全事故应急指挥部',
      seats: [
        '指挥长 周六 副市长',
        '副指挥长 吴七 市应急局局长',
        '副指挥长 蒋二 市商务局局长',
        '成员 郑八 市检察院副检察长',
        '成员 冯九 市商务局副局长',
      ],
    },
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '煤矿生产安全事故应急指挥部',
      seats: ['指挥长 陈十 市长', '成员 吴七 市应急局局长'],
    },
    {
      docNo: '临政办发〔2020〕9号',
      date: '2020-05-13',
      title: '关于开展干部入企服务活动的通知',
      group: '入企服务小组第二组',
      seats: ['组长 王大 副市长', '组员 李二 市公安局科长'],
    },
    {
      docNo: '临政办发〔2021〕9号',
      date: '2021-10-13',
      title: '关于开展干部入企服务活动的通知',
      group: '入企服务小组第二组',
      seats: ['组长 赵三 副市长', '联络员 钱四 -'],
    },
    {
      docNo: '临政办函〔2022〕30号',
      date: '2022-11-01',
      group: '市药品安全领导小组',
      seats: ['组长 孙五 副市长', '成员 褚一 市卫健委副主任'],
    },
    {
      docNo: '临政办函〔2022〕30号',
      date: '2022-11-01',
      group: '市药品安全领导小组办公室',
      seats: ['办公室主任 卫二 市市场监管局局长'],
    },
    {
      docNo: '临政办发〔2022〕77号',
      date: '2022-06-01',
      title: '关于印发重污染天气应急预案的通知',
      group: '市应急指挥部',
      seats: [],
      offices: ['总指挥 市长', '副总指挥 分管副市长'],
    },
  ],
);

describe('groups', () => {
  it('names the leader with the post', () => {
    expect(say(FACTS, '煤矿事故指挥部的指挥长是谁')).toContain('指挥长：陈十（市长）。');
  });

  it('does not mix two groups of like name in one notice', () => {
    expect(say(FACTS, '煤矿生产安全事故应急指挥部都有谁')).not.toContain('周六');
    expect(say(FACTS, '生产安全事故应急指挥部指挥长是谁')).toContain('周六');
  });

  it('finds the member whom a body sent', () => {
    expect(say(FACTS, '生产安全事故指挥部里检察院派的谁')).toContain('郑八');
    expect(say(FACTS, '药品安全领导小组卫生健康委员会是哪位')).toContain('褚一');
  });

  it('takes the member where a member of a body is asked for and its head sits there too', () => {
    expect(say(FACTS, '生产安全事故指挥部里商务局的成员是谁')).toContain('成员：冯九');
    expect(say(FACTS, '生产安全事故指挥部里商务局的成员是谁')).not.toContain('蒋二');
  });

  it('lists a whole group by role, its office too', () => {
    expect(say(FACTS, '药品安全领导小组成员名单')).toBe(
      '市药品安全领导小组（临政办函〔2022〕30号，2022年11月1日）\n组长：孙五（副市长）。\n成员：褚一（市卫健委副主任）。',
    );
    expect(say(FACTS, '药品安全领导小组办公室主任是谁')).toContain('卫二（市市场监管局局长）');
  });

  it('names the deputies when they are asked for, and the one of a body', () => {
    expect(say(FACTS, '生产安全事故指挥部副指挥都有谁')).toContain(
      '副指挥长：吴七（市应急局局长）、蒋二（市商务局局长）。',
    );
    expect(say(FACTS, '生产安全事故指挥部副指挥都有谁')).not.toContain('郑八');
  });

  it('finds the leader of what a notice is about, where no group is named', () => {
    expect(say(FACTS, '干部入企服务第二组哪位副市长牵头')).toContain('赵三');
  });

  it('takes the newer of two lists of one name, and says that there is another', () => {
    const answer = ask(FACTS, '入企服务第二组组长是谁');
    expect(answer?.lead.map(({ text }) => text).join()).toContain('赵三');
    expect(answer?.notes.join()).toContain('临政办发〔2020〕9号（2020年5月13日，组长王大）');
  });

  it('takes the list of the year that is asked for', () => {
    expect(say(FACTS, '2020年入企服务第二小组组长是谁')).toContain('王大');
    expect(ask(FACTS, '2017年入企服务第二组组长是谁')?.outcome).toBe('not-found');
  });

  it('says that a list names offices and no persons', () => {
    expect(say(FACTS, '重污染天气应急指挥部总指挥是谁')).toContain('只列职务，没有列姓名：\n总指挥：市长。');
  });

  it.each(['疫情防控领导小组组长是谁', '药品安全专家组有哪些专家', '成立领导小组是哪份文件'])(
    'leaves to the passages what no list is of: %s',
    (question) => {
      expect(ask(FACTS, question)).toBeNull();
    },
  );
});
