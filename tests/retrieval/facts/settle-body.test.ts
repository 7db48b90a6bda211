// A body said by what it does, in a word too many or after the time: read as the one body that has such a post.

import { describe, expect, it } from 'vitest';
import { refuseDescribed } from '../../../retrieval/facts/settle-body.ts';
import { understandPostQuestion } from '../../../retrieval/question/office-post-question.ts';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts([
  {
    docNo: '临政任字〔2020〕21号',
    date: '2020-09-07',
    entries: [
      '+王大 临河市信访局局长',
      '+李二 临河市退役军人服务中心主任',
      '+赵三 临河市市政工程管理处处长',
      '+钱四 临河市城市管理综合行政执法队队长',
      '?孙五 临河市商业银行行长',
      '-周六 临河市私营企业协会秘书长',
      '+吴七 临河市商务局局长',
      '+郑八 平定县县长',
      '+冯九 临河景区管理中心主任',
      '+陈十 临河市产业管理中心主任',
    ],
  },
]);

describe('a body in other words', () => {
  it.each([
    ['管上访的那个局，2020年8月以后局长是谁', '王大'],
    ['服务退伍兵的那个中心主任是谁 2020年9月刚上任的', '李二'],
    ['修路灯修马路的市政工程处，处长姓什么叫什么', '赵三'],
    ['城管执法队伍的队长2020年定的谁', '钱四'],
    ['2020年年中市商业银行的行长提名的是哪一位？', '孙五'],
    ['私企协会原先的秘书长是谁，听说后来去带执法队了', '周六'],
    ['2020年平定县政府的主官是谁', '郑八'],
    ['商务局2020年来了个新局长，叫什么', '吴七'],
    ['管买卖的商务局，2020年任命的局长是谁', '吴七'],
    ['私营企业协会的老秘书长是哪位', '周六'],
    ['临河那个景区，管理中心谁当主任', '冯九'],
    ['商务局2020年9月来的局长是谁', '吴七'],
    ['管上访的局，头儿是谁', '王大'],
    ['私营企业协会2020年走的秘书长是谁', '周六，2020年9月7日被免去'],
  ])('%s', (words, name) => {
    expect(say(FACTS, words)).toContain(name);
  });

  it('no body by words that hardly mean it, nor one that no other words name', () => {
    expect(say(FACTS, '买卖局局长是谁')).not.toContain('吴七，');
    expect(ask(FACTS, '市水利局局长是谁')?.outcome).toBe('not-found');
    expect(ask(FACTS, '管修桥的那个局局长是谁')?.outcome).not.toBe('cited');
  });

  it('whose post it is describes no body', () => {
    expect(say(FACTS, '吴七的商务局局长为什么被免了')).toContain('吴七');
    expect(ask(FACTS, '吴七的商务局局长为什么被免了')?.outcome).toBe('not-found');
  });

  it('what people manage a place by is not all they are in charge of', () => {
    expect(ask(FACTS, '赵三是管哪个处的')?.outcome).toBe('cited');
    expect(ask(FACTS, '赵三分管哪些部门')?.outcome).toBe('not-found');
  });

  it('a description that no body was found by is no name that was never met', () => {
    const asked = understandPostQuestion('管公园的副局长是谁');
    const named = understandPostQuestion('公园局副局长是谁');
    expect(asked === null ? null : refuseDescribed(asked, '管公园的副局长是谁')?.lead[0]?.text).toContain(
      '请写出单位的名称',
    );
    expect(named === null ? undefined : refuseDescribed(named, '公园局副局长是谁')).toBeNull();
  });
});

it('a body is the same with its province before its place, and none of another province', () => {
  const facts = givenFacts(
    [{ docNo: '运政任字〔2020〕1号', date: '2020-09-07', entries: ['+王大 运城市商务局局长'] }],
    [],
    '运城市',
  );
  expect(say(facts, '山西运城商务局局长是谁')).toContain('王大');
  expect(say(facts, '陕西运城商务局局长是谁')).not.toContain('王大，');
});
