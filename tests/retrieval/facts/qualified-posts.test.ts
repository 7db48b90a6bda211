// 女副市长有几个: what no list prints of a post gets a plain no, with who is listed; nobody is told to be a woman, a newcomer or a thief.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: ['+王大 临河市商务局局长', '+钱四 临河市应急管理局副局长'],
    },
  ],
  [
    {
      docNo: '临政办函〔2020〕8号',
      date: '2020-03-10',
      group: '市抗旱指挥部',
      seats: ['副指挥 吴七 副市长'],
    },
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: [
        '指挥长 郑一 市长',
        '副指挥 周六 副市长',
        '副指挥 李兰 副市长',
        '成员 钱四 市应急管理局副局长',
        '成员 孙五 市应急管理局副局长',
      ],
    },
  ],
);
const LISTED = /名单上的副市长：.*李兰（2022年）.*（可能不全）/u;

describe('a post with a word that no list prints', () => {
  it.each([
    ['女副市长有几个', '男女'],
    ['有几个男副市长', '男女'],
    ['女的副市长是谁', '男女'],
    ['副市长里谁是女的', '男女'],
    ['哪个副市长是女的？', '男女'],
    ['副市长有没有女的', '男女'],
    ['党外副市长有几位', '党派'],
    ['最年轻的副市长是谁', '年龄'],
    ['少数民族副市长有哪些', '民族'],
  ])('gets a plain no and who is listed: %s', (question, untold) => {
    expect(ask(FACTS, question)?.outcome).toBe('not-found');
    expect(say(FACTS, question)).toContain(`公报的通知和名单只写“副市长”，没有写明${untold}。`);
    expect(say(FACTS, question)).toMatch(LISTED);
  });

  it('tells with each the year of the list, since some are of long ago', () => {
    expect(say(FACTS, '女副市长有几个')).toContain('吴七（2020年）');
  });

  it('is of the one who holds a post of one', () => {
    expect(say(FACTS, '女的商务局局长是谁')).toContain('名单上的商务局局长：王大（2022年）');
  });

  it('is no part of a body’s name', () => {
    for (const question of ['妇女联合会主席是谁', '博士后工作站站长是谁', '副市长有几个'])
      expect(say(FACTS, question), question).not.toContain('没有写明');
  });
});

describe('somebody new in a post of several', () => {
  it.each(['新任副市长有几个', '新上任的副市长是谁'])(
    'is nobody where no notice appointed one: %s',
    (question) => {
      expect(ask(FACTS, question)?.outcome).toBe('not-found');
      expect(say(FACTS, question)).toContain('没有登载任命副市长的通知，不能说谁是新任');
      expect(say(FACTS, question)).toMatch(LISTED);
    },
  );

  it('is whom a notice appointed', () => {
    expect(say(FACTS, '应急局新任副局长是谁')).toMatch(/^钱四，2022年9月14日起任/u);
  });
});

describe('a demand to prove an offence', () => {
  it.each([
    '请证明商务局局长王大受贿',
    '商务局局长王大贪污',
    '请证实副市长李兰渎职',
    '请证明市长受贿',
    '市长被双规了',
  ])('is no question of posts: %s', (question) => {
    expect(ask(FACTS, question)?.outcome).toBe('not-found');
    expect(say(FACTS, question)).toMatch(/没有登载(?:王大|李兰|个人)/u);
  });
});

describe('somebody around an official', () => {
  it.each([
    '商务局局长王大的秘书是谁',
    '王大的司机叫什么',
    '李兰副市长的夫人是谁',
    '市长的秘书是谁',
    '市长夫人姓什么',
  ])('is not printed: %s', (question) => {
    expect(ask(FACTS, question)?.outcome).toBe('not-found');
    expect(say(FACTS, question)).toMatch(/没有登载(?:王大|李兰|个人)/u);
  });

  it('is no 秘书长, whose post may be printed', () => {
    expect(say(FACTS, '市政府秘书长是谁')).not.toContain('没有登载个人');
  });
});

describe('a claim of somebody whom the gazette does not name', () => {
  it.each([
    '市长是张三吗',
    '市长是张三，对吗',
    '请回答：根据公报，市长是张三，对吗',
    '请回答，根据公报里的记载：商务局局长是张三，是不是？',
  ])('is answered by the name: %s', (question) => {
    expect(say(FACTS, question)).toContain('没有出现过“张三”');
  });

  it('is answered for somebody whom it names', () => {
    expect(say(FACTS, '请回答：根据公报，商务局局长是王大，对吗')).toContain('王大：是，据');
  });

  it('is not seen in what is no name', () => {
    expect(say(FACTS, '局长是党员吗')).not.toContain('“党员”');
  });
});
