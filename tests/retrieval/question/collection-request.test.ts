// When a question asks over all documents, and when it asks for what one of them says.

import { describe, expect, it } from 'vitest';
import { understandCollection } from '../../../retrieval/question/collection-request.ts';

const NONE = { year: null, month: null, day: null };

describe('over all documents it is asked', () => {
  it.each([
    ['哪些文件被废止了', ''],
    ['公报里哪些文件已经失效了', ''],
    ['被废止的文件有哪些', ''],
    ['废止了哪些文件？', ''],
    ['哪些预案作废了', '预案'],
    ['已废止的办法清单', '办法'],
    ['废止的文件', ''],
  ])('which are repealed: %s', (question, named) => {
    expect(understandCollection(question, false)).toMatchObject({ kind: 'repealed', named, period: null });
  });

  it.each([
    ['有效期五年的文件有哪些', 5],
    ['哪些文件有效期是5年', 5],
    ['哪些办法的有效期为两年', 2],
    ['有效期3年的有哪些文件', 3],
    ['哪些文件有有效期', null],
  ])('how long which hold: %s', (question, years) => {
    expect(understandCollection(question, false)).toMatchObject({ kind: 'validity', years });
  });

  it.each([
    ['2022年发了哪些应急预案', '应急预案', { ...NONE, year: 2022 }],
    ['2022年9月印发的方案有哪些', '方案', { ...NONE, year: 2022, month: 9 }],
    ['哪些是人事任免', '人事任免', null],
    ['公报里有几份应急预案', '应急预案', null],
    ['有哪些规划', '规划', null],
    ['有哪些行动方案', '行动方案', null],
    ['实施方案有哪些', '实施方案', null],
    ['有哪些措施', '措施', null],
    ['意见有哪些', '意见', null],
    ['列出所有应急预案', '应急预案', null],
    ['有哪些应急预案是2020年的', '应急预案', { ...NONE, year: 2020 }],
    ['一共有几个应急预案', '应急预案', null],
    ['任免文件一共几份', '任免', null],
    ['任免通知有几份', '任免', null],
    ['办法类文件有哪些', '办法', null],
    ['意见类的文件', '意见', null],
    ['管理暂行办法有哪些', '管理暂行办法', null],
    ['所有应急预案列一下', '应急预案', null],
    ['把应急预案都列出来', '应急预案', null],
    ['列出实施方案', '实施方案', null],
    ['列出措施', '措施', null],
    ['转发了哪些文件', '转发', null],
    ['修改过的文件有哪些', '修改', null],
  ])('which are of a kind: %s', (question, sort, period) => {
    expect(understandCollection(question, false)).toMatchObject({ kind: 'titled', sort, period });
  });

  it.each([
    ['十四五规划有哪些', '规划', '十四五'],
    ['有哪些十四五期间的规划', '规划', '十四五'],
    ['三年行动计划一共几份', '行动计划', '三年'],
  ])('which are of a series: %s', (question, sort, series) => {
    expect(understandCollection(question, true)).toMatchObject({ kind: 'titled', sort, series });
  });

  it.each(['2022年第5期有哪些任免文件', '2022年第五期的任免文件', '列出二〇二二年第五期的任免通知'])(
    'of a kind in one issue: %s',
    (question) => {
      expect(understandCollection(question, true)).toMatchObject({ sort: '任免', issue: '2022-05' });
    },
  );

  it('of one issue', () => {
    expect(understandCollection('2022年第5期有哪些应急预案', true)).toMatchObject({
      kind: 'titled',
      issue: '2022-05',
      period: null,
    });
  });

  it('of this year, which nobody here can tell', () => {
    expect(understandCollection('今年转发了哪些文件', false)).toMatchObject({
      relative: '今年',
      period: null,
    });
  });
});

describe('of one document or a matter it is asked', () => {
  it.each([
    '有什么措施',
    '有什么规定',
    '有几个预案',
    '哪些情形下资格失效',
    '2018年的消费券方案作废了吗',
    '食品安全应急预案有哪些',
    '十四五规划是什么',
    '十四五规划有哪些目标',
    '规定哪些',
    '2022年的任免文件',
    '2022年有哪些充电桩的方案',
    '哪些文件废止了地质灾害预案',
    '证书有效期几年',
    '办法的有效期是几年',
    '2020年到2022年发了哪些预案',
    '',
  ])('%j is no collection', (question) => {
    expect(understandCollection(question, false)).toBeNull();
  });

  it('a kind alone may be about what was talked of', () => {
    expect(understandCollection('有哪些规划', true)).toBeNull();
    expect(understandCollection('一共有几个预案', true)).toBeNull();
    expect(understandCollection('2022年有哪些规划', true)).not.toBeNull();
    expect(understandCollection('所有规划列一下', true)).not.toBeNull();
  });
});
