// A notice or a list meant by people whom it names.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: ['+王大 临河市商务局局长', '-李二 临河市商务局局长', '+赵三海 临河市统计局局长'],
    },
    {
      docNo: '临政任字〔2022〕10号',
      date: '2022-10-14',
      entries: ['+李二 临河市信访局局长', '+孙五 临河市财政局局长'],
    },
  ],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛抗旱指挥部',
      seats: ['指挥长 周六 副市长', '成员 吴七 市水利局局长', '成员 郑八 市商务局副局长'],
    },
  ],
);

describe('a notice by the names in it', () => {
  it.each(['王大、李二那批任免还有谁', '王大和李二是同一份通知吗，还有谁', '李二和王大的任免是哪份文件'])(
    '%s',
    (words) => {
      expect(say(FACTS, words)).toMatch(/^同时写到.{2}、.{2}的通知，任命2人次、免去1人次：/u);
      expect(say(FACTS, words)).toContain('赵三海');
      expect(say(FACTS, words)).not.toContain('孙五');
    },
  );

  it('by one name, where the words mean its notice', () => {
    expect(say(FACTS, '和王大一起任命的还有谁')).toContain('任命2人次：王大 临河市商务局局长；赵三海');
    expect(say(FACTS, '孙五那份任免通知都涉及谁')).toContain('李二 临河市信访局局长');
  });

  it.each([
    '王大等三人任免职务，三个人都是谁',
    '王大等人的任免里还有谁',
    '王大等3人任免通知动了哪些人',
    '王大等三人任免，另外两个是谁',
  ])('by the title that the notice bears: %s', (words) => {
    expect(say(FACTS, words)).toMatch(/^写到王大的通知，任命2人次、免去1人次：/u);
    expect(say(FACTS, words)).toContain('赵三海');
  });

  it('asks about a post that the notice so named fills', () => {
    expect(say(FACTS, '王大等三人任免的通知里谁当了统计局局长')).toMatch(/^赵三海，2022年9月14日起/u);
  });

  it('says that no paper names both, and tells each', () => {
    const answer = ask(FACTS, '王大、孙五那批任免还有谁');
    expect(answer?.notes[0]).toBe('公报没有同时写到王大、孙五的任免通知或名单。');
    expect(answer?.lead.map(({ text }) => text).join()).toContain('孙五：');
  });

  it('leaves two people to themselves where nobody else is asked for', () => {
    expect(say(FACTS, '王大和李二现在任什么职务')).toMatch(/^王大：/u);
  });
});

it('a list of a group by the names in it', () => {
  expect(say(FACTS, '吴七、郑八那份名单里还有谁')).toMatch(/^市防汛抗旱指挥部.*\n指挥长：周六/u);
});

describe('a notice by its first name and the number of its people', () => {
  const facts = givenFacts([
    {
      docNo: '临政任字〔2022〕25号',
      date: '2022-09-14',
      entries: ['+王大 临河市商务局局长', '+李二 临河市统计局局长', '-赵三 临河市商务局局长'],
    },
  ]);

  it.each([
    '王大等三人那个文里任命了哪几位',
    '王大那个三人任免通知，新任命的有哪几个',
    '王大等三人那次任命的有谁',
  ])('whom it appoints: %s', (words) => {
    expect(say(facts, words)).toContain('任命2人次：王大 临河市商务局局长；李二');
    expect(say(facts, words)).not.toContain('赵三');
  });

  it('whom it removes', () => {
    expect(say(facts, '王大那份三人的通知里下来的都有谁')).toContain('免去1人次：赵三');
  });
});
