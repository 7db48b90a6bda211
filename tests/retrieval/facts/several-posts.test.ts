// Several posts in one question, and questions on posts that lists answer by counting or not at all.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: [
        '+王大 临河市商务局局长',
        '+孙五 临河市统计局局长',
        '+赵三海 临河市商务局副局长（试用期一年）',
      ],
    },
  ],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: ['指挥长 周六 副市长', '成员 吴七 东区区长', '成员 郑八 东区副区长', '成员 冯九 市商务局副局长'],
    },
  ],
);

describe('several posts in one question', () => {
  it.each(['商务局局长和统计局局长分别是谁', '商务局局长、统计局局长叫什么', '商务局局长和统计局局长'])(
    'each is told: %s',
    (words) => {
      expect(say(FACTS, words)).toMatch(/^王大，.*\n孙五，/u);
    },
  );

  it('the second is of the body before where it names none', () => {
    expect(say(FACTS, '商务局局长和副局长分别是谁')).toMatch(/^王大，[^]*冯九：[^]*赵三海：/u);
    expect(say(FACTS, '东区区长和副区长是谁')).toMatch(/^吴七，.*\n郑八/u);
  });

  it('one that is never named is said to be so', () => {
    expect(say(FACTS, '商务局局长和审计局局长是谁')).toMatch(/^王大，[^]*没有出现过“审计局局长”/u);
  });

  it('a follow-up is about the first alone', () => {
    expect(say(FACTS, '统计局的呢', ['商务局局长和统计局局长是谁'])).not.toContain('王大');
  });

  it('roles of a group are no posts', () => {
    expect(say(FACTS, '防汛指挥部指挥长和副指挥长是谁')).toContain('指挥长：周六');
  });
});

it('how many hold a post', () => {
  expect(say(FACTS, '市商务局有几个副局长')).toMatch(/^公报近期所载.*副局长有2人（可能不全）/u);
});

it('what somebody is in charge of is not printed', () => {
  expect(say(FACTS, '周六分管什么')).toMatch(/^周六：公报的通知和名单没有写明其分管什么；所载职务：/u);
});

it.each(['2022年试用期一年的都有谁', '谁的试用期是一年'])('who is on probation: %s', (words) => {
  expect(ask(FACTS, words)?.lead.at(-1)?.text).toBe('任命1人次：赵三海 临河市商务局副局长（试用期一年）。');
});
