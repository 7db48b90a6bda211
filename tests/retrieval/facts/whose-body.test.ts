// A post of a named firm, place or school is that body's own: another's body of the same name never answers for it.

import { describe, expect, it } from 'vitest';
import { findAskedPost } from '../../../retrieval/question/office-post-words.ts';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2020〕21号',
      date: '2020-09-07',
      entries: [
        '+王大 临河市应急管理局局长',
        '+李二 临河市教育局局长',
        '+赵三 临河市公安局森林分局局长',
        '+周六 临河市人民政府办公室主任',
      ],
    },
  ],
  [
    {
      docNo: '临政办发〔2020〕53号',
      date: '2020-10-26',
      group: '治超工作领导小组',
      seats: ['组长 钱四 副市长', '成员 孙五 东岭新材料科技集团有限公司总经理助理、安监局局长'],
    },
    {
      docNo: '临政办发〔2020〕60号',
      date: '2020-11-26',
      group: '普查领导小组办公室',
      seats: ['主任 吴七 市统计局局长'],
    },
  ],
);

describe('whose body', () => {
  it.each([
    '东岭集团的安监局局长是谁',
    '东岭集团的安监局局长，2020年治超名单上写的是谁',
    '东岭集团那边的安监局局长是谁',
    '东岭集团现任安监局局长是谁',
    '东岭集团下面的安监局局长是谁',
    '东岭集团2020年的安监局局长是谁',
    '在东岭集团当安监局局长的是谁',
    '东岭集团的安监局谁当一把手',
    '东岭集团，安监局局长是谁',
    '安监局局长是谁，东岭集团的',
  ])('of the firm: %s', (words) => {
    expect(say(FACTS, words)).toContain('孙五，');
    expect(say(FACTS, words)).not.toContain('王大');
  });

  it.each([
    '西岭集团的安监局局长是谁',
    '平定县的教育局局长是谁',
    '平定县现任教育局局长是谁',
    '盂县2020年的教育局局长是谁',
    '平定县，教育局局长是谁',
    '太原市的教育局局长是谁',
    '临河一中的教育局局长是谁',
    '国网临河的安监局局长是谁',
  ])('no other body stands in for one that is never named: %s', (words) => {
    expect(ask(FACTS, words)?.outcome).toBe('not-found');
  });

  it.each([
    ['临河市的教育局局长是谁', '李二'],
    ['临河的教育局局长是谁', '李二'],
    ['市里的教育局局长是谁', '李二'],
    ['我市现任教育局局长是谁', '李二'],
    ['公安局的森林分局局长是谁', '赵三'],
    ['安监局局长是谁', '王大'],
    ['市政府的办公室主任是谁', '周六'],
  ])('the own place and its departments: %s', (words, name) => {
    expect(say(FACTS, words)).toContain(`${name}，`);
  });

  it.each([
    ['从平定县调任教育局局长的是谁', '教育局'],
    ['平定县的县长是谁', '平定县'],
    ['2020年矿区的区长是谁', '矿区'],
  ])('where somebody came from owns nothing: %s', (words, body) => {
    expect(findAskedPost(words)?.body).toBe(body);
  });
});
