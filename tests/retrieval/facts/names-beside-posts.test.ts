// 副局长张三丰是谁: a name beside a post that the gazette does not have, or has in another post.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [{ docNo: '临政任字〔2022〕9号', date: '2022-09-14', entries: ['+李枢评 临河市教育局副局长'] }],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: ['总指挥 马文华 市委副书记、市长', '成员 吴七安 市商务局局长'],
    },
  ],
);

describe('a name that the gazette does not have', () => {
  it('is said to be unknown before whoever holds the post is told', () => {
    const told = say(FACTS, '市教育局副局长张三丰是谁');
    expect(told).toMatch(/^任免通知和名单里没有出现过“张三丰”。所载的市教育局副局长是：\n李枢评/u);
  });

  it('is that of somebody known where it sounds the same', () => {
    expect(say(FACTS, '市教育局副局长李书评是谁')).toContain('李枢评：');
    expect(say(FACTS, '市教育局副局长李书评是谁')).not.toContain('没有出现过');
  });

  it.each([
    '市商务局局长现在是谁',
    '市商务局局长曾经是谁',
    '市商务局局长是谁',
    '市商务局局长何时任命的，是谁',
  ])('is none in the words of %s', (question) => {
    expect(say(FACTS, question)).not.toContain('没有出现过');
  });
});

describe('a post beside the name of somebody known', () => {
  it('is denied where the gazette has him in another', () => {
    expect(say(FACTS, '南山市市长马文华是谁')).toContain('公报没有记载马文华任南山市市长。所载职务：');
    expect(say(FACTS, '教育局副局长吴七安是谁')).toContain('公报没有记载吴七安任教育局副局长。');
  });

  it.each(['市长马文华是谁', '临河市市长马文华是谁', '商务局局长吴七安是谁', '吴七安局长是谁'])(
    'is not denied where it is his: %s',
    (question) => {
      expect(ask(FACTS, question)?.outcome).toBe('cited');
      expect(say(FACTS, question)).not.toContain('没有记载');
    },
  );
});
