// Words that fit the posts of several bodies: 执法队队长都是谁; and a bureau told by its matter: 管环保的局长.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2020〕3号',
      date: '2020-09-02',
      entries: [
        '+王大 临河市农业综合行政执法队队长',
        '+李二 临河市交通运输综合行政执法队队长（试用期一年）',
        '-赵三 临河市文化综合行政执法队队长',
        '+孙五 临河市生态环境局局长',
        '+钱四 临河市生态环境局副局长',
      ],
    },
  ],
  [
    {
      docNo: '临政办函〔2023〕20号',
      date: '2023-10-10',
      group: '市防汛指挥部',
      seats: ['成员 吴七 市水利局局长', '成员 郑八 市公安局副局长', '成员 冯九 市商务局局长'],
    },
  ],
);

describe('posts of bodies whose names end alike', () => {
  it.each([
    '综合行政执法队队长都是谁',
    '执法队队长都有谁',
    '几个执法队的队长分别是谁',
    '三家执法队的队长都换成谁了',
    '别的几个执法队的队长呢',
  ])('tells who holds each: %s', (words) => {
    expect(say(FACTS, words)).toMatch(
      /队长”有3个（可能不全）：\n王大：.*\n李二：.*\n.*文化综合行政执法队队长：现由谁任，公报没有记载/u,
    );
  });

  it('takes none of them for the one asked about', () => {
    expect(ask(FACTS, '综合行政执法队队长是谁')?.outcome).toBe('ambiguous');
  });

  it('is not lost where the body is named', () => {
    expect(say(FACTS, '农业综合行政执法队队长都是谁')).toMatch(/^王大，2020年9月2日起/u);
  });
});

describe('a bureau by what it is in charge of', () => {
  it.each(['管环保的局长是谁', '管环保的那个局长叫什么', '2020年分管环保的局长是哪位'])('%s', (words) => {
    expect(say(FACTS, words)).toMatch(/孙五，2020年9月2日起任临河市生态环境局局长/u);
  });

  it.each([
    ['管水利的局长', '吴七'],
    ['管商务的一把手是谁', '冯九'],
    ['管环保的副局长有谁', '钱四'],
  ])('%s', (words, person) => {
    expect(say(FACTS, words)).toContain(person);
  });

  it('takes 管安全 for nobody by that name', () => {
    expect(say(FACTS, '管安全的局长是谁')).toContain('没有出现过“安全局局长”');
  });

  it('keeps whom the bureau has for it apart', () => {
    expect(say(FACTS, '公安局管交通的副局长是谁')).toContain('郑八');
  });
});
