// Words that ask are no part of a post, one body is not another, and a plain no is only said of what reads as a post.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const CITY = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: [
        '+王大 临河市政府副秘书长',
        '+李二 临河市审计局副局长',
        '+周六 临河市乡村服务中心主任',
        '-周六 临河市商务局副局长',
      ],
    },
    { docNo: '临政任字〔2020〕12号', date: '2020-06-26', entries: ['?赵三 临河市商业银行行长'] },
  ],
  [
    {
      docNo: '临政办发〔2020〕49号',
      date: '2020-05-13',
      group: '市入企服务领导小组',
      seats: [
        '组长 钱四 副市长',
        '成员 孙五 市农商行董事长',
        '成员 吴七 市教育局局长',
        '成员 杨八 市统计局局长',
        '成员 朱九 市统计局科长',
      ],
    },
    {
      docNo: '临政办函〔2022〕148号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: ['总指挥 马一 市委副书记、市长', '指挥长 钱四 副市长', '成员 郑十 市教育局局长'],
    },
  ],
);

describe('the post that a question names', () => {
  it.each([
    ['2022年9月谁当了市政府副秘书长', '王大'],
    ['谁当上了市审计局副局长', '李二'],
    ['谁做过市审计局副局长', '李二'],
    ['市审计局副局长谁当着', '李二'],
    ['哪位同志出任了市审计局副局长', '李二'],
    ['有哪些人当过市审计局副局长', '李二'],
    ['审计局那位副局长叫啥', '李二'],
    ['给我说说市审计局副局长', '李二'],
    ['审计局管内审的副局长是谁', '李二'],
    ['市教育局前后几任局长是谁', '郑十'],
    ['查一查市审计局副局长都有谁', '李二'],
    ['听说市教育局换局长了，换的谁', '郑十'],
    ['市审计局新添的副局长叫什么', '李二'],
  ])('%s: %s', (question, person) => {
    expect(say(CITY, question)).toContain(person);
  });

  it('reads 先后 and 今后 as no successor', () => {
    expect(say(CITY, '周六先后任过什么职务')).toContain('周六：');
    expect(say(CITY, '周六先后任过什么职务')).not.toContain('继任');
  });

  it('asks for the head by a verb, and takes nobody who leads a part', () => {
    expect(say(CITY, '市统计局谁当家')).toContain('杨八');
    expect(say(CITY, '市统计局谁当家')).not.toContain('朱九');
  });
});

describe('a body with a name of its own', () => {
  it('is no other body whose name holds the same characters', () => {
    const answer = ask(CITY, '市商业银行的董事长是谁');
    expect(answer?.outcome).toBe('not-found');
    expect(say(CITY, '市商业银行的董事长是谁')).toContain('商业银行行长（赵三）');
    expect(say(CITY, '市商业银行的董事长是谁')).not.toContain('孙五');
  });

  it('is still found by its own short names', () => {
    expect(say(CITY, '农村商业银行董事长是谁')).toContain('孙五');
  });
});

describe('a plain no', () => {
  it('is said of words that read as a post', () => {
    expect(say(CITY, '市残联理事长是谁')).toContain('没有出现过“市残联理事长”');
  });

  it.each([
    '养犬管理的主管局长是谁',
    '居委会主任谁选',
    '正式任用的副局长是谁',
    '怎样才能评上优秀的主任是谁',
    '多少岁可以当选主任，谁说了算',
    '由谁来要求社区的主任',
  ])('is not said of %s, which the passages may answer', (question) => {
    expect(ask(CITY, question)).toBeNull();
  });
});

describe('whether somebody still holds a post', () => {
  it('is denied where a newer list names another', () => {
    expect(say(CITY, '吴七现在还是不是市教育局局长')).toContain('曾任，其后所载：郑十');
  });

  it('is affirmed for each of two posts that one line names', () => {
    expect(say(CITY, '马一是不是市长')).toContain('是，据2022年10月10日的名单（此后是否变动没有记载）');
    expect(say(CITY, '市委副书记是不是马一')).toContain('是，据2022年10月10日的名单');
  });
});
