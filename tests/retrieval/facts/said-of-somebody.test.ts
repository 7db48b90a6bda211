// 某局长某人被抓了吗: what a question takes for granted is never confirmed for what it goes on to ask.

import { describe, expect, it } from 'vitest';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2022〕9号',
      date: '2022-09-14',
      entries: ['+王大 临河市商务局局长', '-刘三 临河市商务局局长', '+陈十 临河市第三医院院长'],
    },
  ],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛指挥部',
      seats: ['成员 孙五 市应急管理局局长', '成员 周六 副市长'],
    },
  ],
);

describe('what is said of somebody whose post is named', () => {
  it.each([
    '应急局局长孙五被双规了吗',
    '商务局局长王大坐牢了吗',
    '商务局局长王大打人了吗',
    '副市长周六是女的吗',
    '应急局局长孙五是不是博士',
    '应急局局长孙五是党员吗',
    '孙五局长会不会打篮球',
    '陈十院长收红包吗',
    '孙五月薪多少',
    '孙五死了吗',
    '孙五是贪官吗',
    '孙五犯了什么错',
    '孙五有没有受过处分',
    '任职期间孙五受贿了吗',
    '孙五为什么被抓',
    '孙五为什么被抓了？',
    '孙五为啥那么有名',
    '孙五怎么发家的',
  ])('is not printed, so that %s gets no yes and no posts', (question) => {
    const answer = ask(FACTS, question);
    expect(answer?.outcome).toBe('not-found');
    expect(say(FACTS, question)).toMatch(/公报没有登载(?:孙五|王大|周六|陈十)这方面的内容/u);
    expect(say(FACTS, question)).not.toContain('是，据');
  });

  it('is not printed of whoever a pronoun means', () => {
    expect(say(FACTS, '他被双规了吗', ['商务局局长是谁'])).toContain('没有登载王大这方面的内容');
  });

  it('is not printed of a holder without a name', () => {
    expect(ask(FACTS, '商务局局长被抓了吗')?.outcome).toBe('not-found');
    expect(ask(FACTS, '商务局局长辞职了吗')?.outcome).toBe('not-found');
  });

  it('is told where it is the post itself', () => {
    for (const question of [
      '孙五是不是应急局局长',
      '孙五还是应急局局长吗',
      '孙五当应急局局长了吗',
      '孙五任应急管理局局长吗',
      '应急局局长是孙五吗',
      '应急局局长孙五还在任吗',
    ])
      expect(say(FACTS, question), question).toContain('孙五：是，据2022年10月10日的名单');
    expect(say(FACTS, '刘三后来还当商务局局长吗')).toContain('曾任，其后所载：王大');
    expect(say(FACTS, '孙五当过副市长没有')).toContain('公报没有记载孙五任副市长');
  });
});

describe('whether somebody left a post', () => {
  it.each([
    '商务局局长刘三被免了吗',
    '商务局局长刘三卸任了没有',
    '刘三不当商务局局长了吗',
    '商务局局长刘三调走了吗',
    '免了刘三的商务局局长吗',
  ])('is answered from the notice: %s', (question) => {
    expect(say(FACTS, question)).toContain('已免：刘三，2022年9月14日被免去');
  });

  it('is no yes where no notice says so', () => {
    expect(say(FACTS, '商务局局长王大被免了吗')).toContain('公报没有登载免去王大商务局局长职务的通知');
    expect(say(FACTS, '商务局局长被免了吗')).toContain('前任：刘三，2022年9月14日免职');
  });

  it('is no resignation', () => {
    expect(say(FACTS, '商务局局长刘三辞职了吗')).toContain(
      '刘三：公报没有登载其辞职或退休；所载职务：2022年9月14日免去',
    );
  });

  it('is told without its reason, which no notice gives', () => {
    for (const question of ['为什么免去刘三', '刘三为什么调走', '为什么免去商务局局长刘三'])
      expect(say(FACTS, question), question).toContain('公报没有写明任免刘三的原因。');
    expect(ask(FACTS, '为什么免去刘三')?.outcome).toBe('not-found');
    // Why something was not done is of a rule, which a notice may state.
    expect(say(FACTS, '刘三的职务为什么没专门发文免掉')).not.toContain('没有写明');
  });
});

describe('why of what documents do print', () => {
  it.each(['孙五为什么获奖', '孙五怎么当上局长的'])('is not refused so: %s', (question) => {
    expect(say(FACTS, question)).not.toContain('这方面的内容');
  });
});

describe('a name asked for beside what is private', () => {
  it('is told', () => {
    expect(say(FACTS, '商务局局长是男的女的，叫什么')).toContain('王大，2022年9月14日起任');
    expect(ask(FACTS, '商务局局长是男的女的，叫什么')?.notes.join()).toContain('没有登载个人的情况');
    expect(ask(FACTS, '商务局局长是男的女的')?.outcome).toBe('not-found');
  });
});

describe('words of posts', () => {
  it.each(['孙五是领导吗', '孙五提拔了吗', '公报里有孙五吗', '有没有孙五这个人', '陈十转正了吗'])(
    'are answered with posts: %s',
    (question) => {
      expect(ask(FACTS, question)?.outcome).toBe('cited');
      expect(say(FACTS, question)).not.toContain('是，据');
    },
  );
});

describe('what no notice prints of whoever holds a post', () => {
  it.each(['人大表决王大当商务局局长得了多少赞成票', '王大当选几票', '王大的得票数是多少'])(
    'votes: %s',
    (question) => {
      expect(say(FACTS, question)).toBe('公报没有登载王大这方面的内容，只登职务任免和名单。');
    },
  );

  it.each([
    '商务局局长为什么被抓',
    '商务局局长为什么被免',
    '为什么商务局局长被免了',
    '商务局局长因为什么辞职',
    '副市长办公电话',
  ])('a charge, a reason, a telephone: %s', (question) => {
    expect(ask(FACTS, question)?.outcome).toBe('not-found');
    expect(say(FACTS, question)).toContain('公报只登职务任免和名单');
    expect(say(FACTS, question)).not.toContain('王大');
  });

  it.each(['企业负责人为什么被处罚', '商务局局长为什么没有被免', '河长为什么要巡河'])(
    'another why is left to the documents: %s',
    (question) => {
      expect(ask(FACTS, question)).toBeNull();
    },
  );

  it('a paper that removed nobody is no paper, whatever he holds', () => {
    expect(ask(FACTS, '孙五是哪份文件免的')?.outcome).toBe('not-found');
    expect(say(FACTS, '孙五是哪份文件免的')).toContain('公报没有记载其免职；所载职务：2022年10月10日名单');
    expect(ask(FACTS, '刘三是哪份文件免的')?.outcome).toBe('cited');
  });
});
