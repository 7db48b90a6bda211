// 商务局电话多少: told from a table of telephones, for what the table is for, and never a neighbour's.

import { describe, expect, it } from 'vitest';
import { answerContact } from '../../../retrieval/facts/answer-contact.ts';
import { givenFacts } from './given-facts.ts';

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
