// Deputies of counties: a second post of the same line, and a county named without its 县.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: [
        '成员 王大 青山县县委常委、副县长',
        '成员 李二 青山副县长',
        '成员 赵三 青山县人民政府副县长',
        '成员 钱四 市委常委、副市长',
        '成员 孙五 南区区委常委、副区长',
      ],
    },
  ],
);

describe('deputies of a county', () => {
  it.each(['青山县副县长有谁', '青山县副县长都有谁', '青山副县长', '青山的副县长有哪些'])(
    'are told whole: %s',
    (question) => {
      const told = say(FACTS, question);
      for (const name of ['王大', '李二', '赵三']) expect(told).toContain(name);
      expect(told).toContain('可能不全');
      expect(told).not.toMatch(/钱四|孙五/u);
    },
  );

  it('are none of the city, whose own lines name no place', () => {
    expect(say(FACTS, '副市长有哪些')).toContain('钱四');
    expect(say(FACTS, '南区副区长是谁')).toContain('孙五');
  });

  it('may be more than the one who is named', () => {
    expect(ask(FACTS, '南区副区长是谁')?.notes.join()).toContain('可能不全');
  });

  it('hold the post that the second half of the line names', () => {
    expect(say(FACTS, '王大是青山县副县长吗')).toContain('王大：是，据2022年10月10日的名单');
  });
});
