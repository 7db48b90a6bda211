// 商务局电话多少: told from a table of telephones, for what the table is for, and never a neighbour's.

import { describe, expect, it } from 'vitest';
import { answerContact } from '../../../retrieval/facts/answer-contact.ts';
import { answerTelephone } from '../../../retrieval/facts/answer-telephone.ts';
import { findAskedTelephone } from '../../../retrieval/question/asked-telephone.ts';
import { cleanQuestion } from '../../../retrieval/question/clean-question.ts';
import { givenFacts } from './given-facts.ts';
import { storeOf } from './store-of.ts';

const FACTS = givenFacts([], [], '临河市', [
  {
    docNo: '临政办发〔2023〕57号',
    date: '2023-07-20',
    title: '关于印发突发动物疫情应急预案的通知',
    rows: [
      '市商务局 0353-2296623',
      '市生态环境局 -',
      '市卫生健康委员会 0353-2290111',
      '市发展和改革委员会 0353-1',
    ],
  },
]);

function say(text: string, history: readonly string[] = []): string {
  return (
    answerContact(text, history, FACTS)
      ?.lead.map((line) => line.text)
      .join('\n') ?? ''
  );
}

describe('the telephone of a body', () => {
  it.each(['商务局电话多少', '市商务局怎么联系', '动物疫情应急 商务局电话', '动物疫情找商务局打哪个电话'])(
    'from the table: %s',
    (words) => {
      expect(say(words)).toContain('市商务局联系电话：0353-2296623（临政办发〔2023〕57号，2023年7月20日）');
    },
  );

  it('under another of its names', () => {
    expect(say('卫健委的联系方式')).toContain('0353-2290111');
  });

  it('a body without a number is a plain no', () => {
    expect(answerContact('环保局电话', [], FACTS)).toBeNull();
    expect(answerContact('市生态环境局的电话号码是多少', [], FACTS)?.outcome).toBe('not-found');
    expect(say('市生态环境局的电话号码是多少')).toContain('没有登载其电话');
  });

  it('another body after it, and one that the table does not have', () => {
    expect(say('卫健委的呢', ['商务局电话多少'])).toContain('0353-2290111');
    expect(say('那商务局呢', ['商务局电话多少', '卫健委的呢'])).toContain('0353-2296623');
    expect(say('教育局呢', ['商务局电话多少'])).toContain('没有“教育局”');
  });

  it.each(['消费券活动商务局电话多少', '商务局局长电话', '财政局电话多少', '商务局局长是谁', '电话多少'])(
    'nothing of another matter, a person or another body: %s',
    (words) => {
      expect(answerContact(words, [], FACTS)).toBeNull();
    },
  );
});

describe('a number whose owner is asked for', () => {
  it.each([
    '0353-2296623是谁的电话',
    '０３５３－２２９６６２３是哪里的电话',
    '2296623',
    '请问2296623这个号码是哪个单位的？',
    '0353-2296623是商务局的电话吗',
  ])('%s', async (words) => {
    const draft = await answerTelephone(cleanQuestion(words), FACTS, storeOf(FACTS, ''));
    expect(draft?.outcome).toBe('cited');
    expect(draft?.lead[0]?.text).toMatch(/2296623是市商务局的联系电话/u);
  });

  it('by the line of text that prints it, with the line before where it says no more', async () => {
    const store = storeOf(FACTS, '联系人：赵某', '电话：0353-2297564');
    const draft = await answerTelephone('2297564是谁的', FACTS, store);
    expect(draft?.outcome === 'cited' && draft.evidence[0].lines).toStrictEqual([{ first: 1, last: 2 }]);
    expect(draft?.lead[0]?.text).toContain('突发动物疫情应急预案');
  });

  it('by a line that has several side by side', async () => {
    const draft = await answerTelephone(
      '13900000001是谁的电话',
      FACTS,
      storeOf(FACTS, '联系方式:0353-6668032 13900000001'),
    );
    expect(draft?.outcome).toBe('cited');
  });

  it('is left to the colophon where no document prints it', async () => {
    const store = storeOf(FACTS, '电 话：（0353）2293461，2293706');
    const facts = { ...FACTS, documents: new Map() };
    expect(await answerTelephone('2293706', facts, store)).toBeNull();
  });

  it('a plain no for one that is not printed, or is of another area', async () => {
    const store = storeOf(FACTS, '电话：0353-2297564');
    for (const words of ['0353-2299999是谁的电话', '0351-2297564', '0351-2296623']) {
      const draft = await answerTelephone(words, FACTS, store);
      expect(draft?.outcome).toBe('not-found');
      expect(draft?.lead[0]?.text).toContain('没有登载号码');
    }
  });

  it.each(['商务局电话多少', '打0353-2296623可以投诉欠薪吗', '20230720', '0353-2296623和2290111'])(
    'is not asked for: %s',
    (words) => {
      expect(findAskedTelephone(words)).toBeNull();
    },
  );
});
