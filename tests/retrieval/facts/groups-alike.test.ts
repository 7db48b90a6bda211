// Words that fit several groups alike: which is meant is asked back, or told by the time, the list, the office.

import { describe, expect, it } from 'vitest';
import { refuseUnlisted } from '../../../retrieval/answer-unlisted-group.ts';
import { pickRound } from '../../../retrieval/answer-implied-group.ts';
import { buildBareGroups, buildLikeGroups } from '../../../retrieval/facts/answer-unclear-group.ts';
import { buildGroupIntent } from '../../../retrieval/question/office-question.ts';
import { findAskedNumber } from '../../../retrieval/question/asked-number.ts';
import { findAskedTime } from '../../../retrieval/question/office-time.ts';
import { understandUnfoundGroup } from '../../../retrieval/facts/understand-unfound-group.ts';
import { givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [],
  [
    {
      docNo: '临政办发〔2022〕3号',
      date: '2022-03-01',
      title: '关于印发临河市滑坡应急预案的通知',
      group: '通信保障组',
      seats: [],
      offices: ['组长 市工信局局长'],
    },
    {
      docNo: '临政办发〔2022〕8号',
      date: '2022-05-01',
      title: '关于印发临河市洪水应急预案的通知',
      group: '通信保障组',
      seats: [],
      offices: ['组长 市大数据局局长'],
    },
    {
      docNo: '临政办发〔2020〕9号',
      date: '2020-05-13',
      title: '关于开展干部入企服务活动的通知',
      group: '入企服务工作领导小组',
      seats: ['组长 王大 市长'],
    },
    {
      docNo: '临政办发〔2020〕30号',
      date: '2020-10-13',
      title: '关于继续开展干部入企服务活动的通知',
      group: '入企服务工作领导小组',
      seats: ['组长 赵三 市长'],
    },
    {
      docNo: '临政办函〔2022〕31号',
      date: '2022-11-01',
      group: '医保支付改革领导小组',
      seats: ['组长 孙五 副市长', '成员 褚一 市第一医院病案科科长'],
    },
    {
      docNo: '临政办函〔2022〕31号',
      date: '2022-11-01',
      group: '医保支付改革领导小组办公室',
      seats: ['办公室主任 何六 市医保局局长', '常务副主任 吕七 市医保局副局长', '成员 施八 市第一医院副院长'],
    },
    {
      docNo: '临政办函〔2022〕40号',
      date: '2022-12-01',
      group: '市应急救援总指挥部',
      seats: ['总指挥 陈十 市长', '常务副总指挥 周六 常务副市长', '成员 冯九 市商务局副局长'],
    },
  ],
);

const meant = (question: string) =>
  buildGroupIntent(question, findAskedTime(question), findAskedNumber(question));

describe('groups of one name in several documents', () => {
  it('are all offered, each with its document', () => {
    const choices = buildLikeGroups(meant('通信保障组组长是谁'), FACTS)?.choices ?? [];
    expect(choices.map(({ question }) => question)).toEqual([
      '临政办发〔2022〕8号通信保障组组长是谁',
      '临政办发〔2022〕3号通信保障组组长是谁',
    ]);
  });

  it('are no question where the matter, a number or a list of one body tells', () => {
    for (const question of [
      '滑坡通信保障组组长是谁',
      '临政办发〔2022〕3号通信保障组组长是谁',
      '入企服务领导小组组长是谁',
    ])
      expect(buildLikeGroups(meant(question), FACTS)).toBeNull();
  });

  it('are offered too where nothing but 领导小组 was said, one body once', () => {
    expect(buildBareGroups(meant('领导小组组长是谁'), FACTS)?.choices).toHaveLength(2);
    expect(buildBareGroups(meant('总指挥部的总指挥是谁'), FACTS)).toBeNull();
    expect(buildBareGroups(meant('入企服务领导小组组长是谁'), FACTS)).toBeNull();
  });
});

describe('two rounds of one campaign', () => {
  const rounds = [...FACTS.documents.values()].filter(({ title }) => title.includes('入企'));

  it.each([
    ['2020年5月入企服务', '2020-05-13'],
    ['2020年秋天入企服务', '2020-10-13'],
    ['2020年9月入企服务', '2020-10-13'],
    ['入企服务', '2020-05-13'],
  ])('%s: the one of that time, else the nearest', (question, date) => {
    expect(pickRound(rounds, findAskedTime(question), () => true)?.date).toBe(date);
  });

  it('are none where a document has no such group', () => {
    const first = ({ date }: { date: string | null }) => date === '2020-05-13';
    expect(pickRound(rounds, findAskedTime('2020年9月'), first)?.date).toBe('2020-05-13');
  });
});

describe('who of a group and its office is meant', () => {
  it('is somebody of the group first, if only of a part of the unit', () => {
    expect(say(FACTS, '医保支付改革领导小组里市第一医院派的是谁')).toContain('褚一');
  });

  it('is the deputy where the deputy was said, however it is put', () => {
    expect(say(FACTS, '医保支付改革领导小组办公室的常务副主任由谁兼任')).toContain('常务副主任：吕七');
    expect(say(FACTS, '医保支付改革领导小组办公室怎么有几个主任，是谁')).toContain('办公室主任：何六');
    expect(say(FACTS, '医保支付改革办公室两个主任')).toContain('办公室主任：何六');
  });

  it('is leader and first deputy where both were said', () => {
    const told = say(FACTS, '应急救援总指挥部的总指挥和常务副总指挥分别是谁');
    expect(told).toContain('总指挥：陈十');
    expect(told).toContain('常务副总指挥：周六');
  });
});

describe('a group that a document sets up without a list', () => {
  const [document] = FACTS.documents.values();
  const refuse = (question: string, text: string, history: string[] = []) => {
    const unfound = understandUnfoundGroup(question, history, FACTS);
    return unfound === null || document === undefined ? null : refuseUnlisted(unfound, [{ document, text }]);
  };

  it('gets a plain no where its leader is asked for, and the document that speaks of it', () => {
    const answer = refuse('桥梁排查那个领导小组谁当组长', '市政府成立桥梁排查领导小组，下设三个督导组。');
    expect([answer?.outcome, answer?.outcome === 'not-found' ? answer.nearest.length : 0]).toEqual([
      'not-found',
      1,
    ]);
  });

  it('is left to the passages where they may tell, or where something else is asked', () => {
    expect(refuse('桥梁排查那个领导小组谁当组长', '领导小组由分管副市长任组长。')).toBeNull();
    expect(refuse('桥梁排查督导组谁当组长', '下设三个督导组。')).toBeNull();
    expect(refuse('桥梁排查领导小组的成员有谁', '下设三个督导组。')).toBeNull();
  });

  it('a bare word for a group is of what was spoken of, and not of whatever has one', () => {
    for (const question of ['那领导小组组长是谁', '总指挥是谁']) {
      const unfound = understandUnfoundGroup(question, ['桥梁隐患怎么排查'], FACTS);
      expect(unfound?.searched).toBe('桥梁隐患怎么排查');
      expect(unfound?.intent.content).toContain('桥梁隐患');
      expect(refuse(question, '下设三个督导组。', ['桥梁隐患怎么排查'])?.outcome).toBe('not-found');
    }
    const named = understandUnfoundGroup('医保支付改革领导小组组长是谁', ['桥梁隐患怎么排查'], FACTS);
    expect(named?.searched).toBe('医保支付改革领导小组组长是谁');
  });

  it('a number alone is a part of what was spoken of', () => {
    const history = ['桥梁隐患排查有几个督导组'];
    const unfound = understandUnfoundGroup('第一组组长是谁', history, FACTS);
    expect(unfound).toMatchObject({
      searched: history[0],
      isBare: true,
      intent: { ordinal: 1, ask: 'leader' },
    });
    const named = understandUnfoundGroup('医保支付改革第一组组长是谁', history, FACTS);
    expect(named?.isBare).toBe(false);
  });

  it('words of no group hang on the last turn that has any', () => {
    const history = ['桥梁隐患排查那个专项行动谁牵头', '组长是哪个'];
    const unfound = understandUnfoundGroup('那办公室主任呢', history, FACTS);
    expect(unfound).toMatchObject({
      searched: history[0],
      intent: { ask: 'role', role: '办公室主任', namesGroup: true },
    });
    expect(unfound?.intent.content).toContain('桥梁隐患排查');
  });

  it('a group named in print takes the place of the one before', () => {
    const [{ name } = { name: '' }] = FACTS.groups;
    const unfound = understandUnfoundGroup(`那${name}呢`, ['桥梁隐患排查谁挂帅'], FACTS);
    expect(unfound?.intent.content).not.toContain('桥梁');
  });
});
