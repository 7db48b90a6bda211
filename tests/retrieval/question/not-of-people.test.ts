// A list may be spoken of without asking who is in it.

import { describe, expect, it } from 'vitest';
import { findImpliedAsk } from '../../../retrieval/question/implied-group.ts';
import { asksNotOfPeople } from '../../../retrieval/question/not-of-people.ts';

describe('what is not asked of people', () => {
  it.each([
    '责任人名单为什么要换',
    '王大的任命为什么没公布',
    '指挥部名单上的人要是调走了，会重新发文换人么',
    '专班里有人调走了，成员变动怎么改名单',
    '成员单位的领导换了要不要重新发文',
    '那个小组设在哪个委员会底下',
    '应急指挥部的人调走了谁顶',
    '哪个县给县领导写信的栏目没人管',
    '治超考核归哪个领导小组组织',
    '应急演练由哪个指挥部负责',
  ])('%s', (question) => {
    expect(asksNotOfPeople(question)).toBe(true);
  });

  it.each([
    '谁换了下来',
    '王大2022年被任命为什么职务了',
    '2022年换了哪些局长',
    '成员有哪些人',
    '调走的局长是谁',
    '局长调走了谁接',
    '领导小组办公室设在哪个局',
    '名单里有没有税务局的人',
    '王大在哪个领导小组',
    '哪个领导小组的组长是王大',
  ])('of people: %s', (question) => {
    expect(asksNotOfPeople(question)).toBe(false);
  });

  it.each(['手机网络扛不住了谁来调运营商', '保险赔付谁去协调督促', '分类方案里让谁去巡河'])(
    'a task is done by an office, nobody is sent: %s',
    (question) => {
      expect(findImpliedAsk(question)).toBeNull();
    },
  );

  it.each(['治超这事公安局派的谁', '教育局去的是谁', '审计局谁来参加'])(
    'somebody is sent: %s',
    (question) => {
      expect(findImpliedAsk(question)?.ask).toBe('delegate');
    },
  );
});
