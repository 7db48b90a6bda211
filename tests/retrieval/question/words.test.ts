// The words of a question: what only asks is taken out, what people say is led to what documents print.

import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAliasEntries } from '../../../retrieval/question/alias-table.ts';
import { ExpansionTable } from '../../../retrieval/question/expand-words.ts';
import { NOT_PRINTED } from '../../../retrieval/question/not-printed.ts';
import { stripQuestionWords } from '../../../retrieval/question/strip-question-words.ts';

describe('asking words', () => {
  it.each([
    ['请问低保标准是多少？', '低保标准'],
    ['我想问一下什么时候开始供暖', '开始供暖'],
    ['人才公寓怎么申请呢', '人才公寓 申请'],
    ['养老院有没有补贴啊', '养老院 补贴'],
    ['到底多少钱', ''],
  ])('%s leaves %j', (question, content) => {
    expect(stripQuestionWords(question)).toBe(content);
  });

  it.each([
    '申请条件',
    '邀请函',
    '请示',
    '请假制度',
    '了解情况',
    '为了环保',
    '除了市区',
    '酒吧管理',
    '网吧',
    '统一下发',
    '统一共享平台',
    '呢绒厂',
    '结果公示',
  ])('that are part of a word stay: %s', (words) => {
    expect(stripQuestionWords(words)).toBe(words);
  });

  it('never add a character, whatever the text', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(stripQuestionWords(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('expansions', () => {
  const table = new ExpansionTable([
    { said: '摆摊', printed: ['占道经营'], weight: 1 },
    { said: '社保', printed: ['社会保险'], weight: 1 },
    { said: '社保卡', printed: ['社会保障卡'], weight: 1 },
    { said: '社保', printed: ['社会保障'], weight: 0.5 },
  ]);

  it('are found wherever the word stands, all of its meanings', () => {
    expect(table.expand('街上摆摊要社保吗').map(({ said, printed }) => [said, ...printed])).toEqual([
      ['摆摊', '占道经营'],
      ['社保', '社会保险'],
      ['社保', '社会保障'],
    ]);
  });

  it('prefer the longest word, and none is found inside it', () => {
    expect(table.expand('社保卡丢了').map(({ said }) => said)).toEqual(['社保卡']);
  });

  it('are none of an empty table or text', () => {
    expect(new ExpansionTable([]).expand('摆摊')).toEqual([]);
    expect(table.expand('')).toEqual([]);
  });
});

describe('names of bodies', () => {
  it('stand for one another, a former name for the present ones only', () => {
    const entries = buildAliasEntries(
      JSON.stringify({ bodies: [{ full: '生态环境局', short: ['环境局'], formerly: ['环保局'] }] }),
    );
    expect(entries).toEqual([
      { said: '生态环境局', printed: ['环境局'], weight: 1 },
      { said: '环境局', printed: ['生态环境局'], weight: 1 },
      { said: '环保局', printed: ['生态环境局', '环境局'], weight: 0.8 },
    ]);
  });

  it('with nothing else to be called give nothing', () => {
    expect(buildAliasEntries('{"bodies":[{"full":"商务局"}]}')).toEqual([]);
    expect(buildAliasEntries('{}')).toEqual([]);
  });

  it('of another form are refused', () => {
    expect(() => buildAliasEntries('{"bodies":[{"full":1}]}')).toThrow(/full/u);
    expect(() => buildAliasEntries('not json')).toThrow(SyntaxError);
  });
});

describe('a text announced but not printed', () => {
  it.each([
    '附件（略）',
    '(略)',
    '（全文略）',
    '（附件2略）',
    '（见网络版）',
    '（详见网络版）',
    '（正文见甲市人民政府网站）',
    '（因篇幅所限，附件略）',
    '详见市政府网站',
    '（此件不公开）',
  ])('%s', (words) => {
    expect(NOT_PRINTED.test(words)).toBe(true);
  });

  it.each([
    '（发展战略）',
    '（策略）',
    '（见战略规划）',
    '(此件公开发布)',
    '省略号',
    '战略性新兴产业',
    '（以下简称《办法》）',
  ])('%s is something else', (words) => {
    expect(NOT_PRINTED.test(words)).toBe(false);
  });
});
