// Parts of a group, its members of one kind of body, and somebody of a body named before it.

import { describe, expect, it } from 'vitest';
import { findPartsSentences } from '../../../retrieval/facts/answer-group-parts.ts';
import { asksForParts, findMemberKind } from '../../../retrieval/question/group-asks.ts';
import { ask, givenFacts, say } from './given-facts.ts';

const FACTS = givenFacts(
  [],
  [
    {
      docNo: '临政办函〔2022〕20号',
      date: '2022-10-10',
      group: '市防汛抗旱指挥部',
      seats: [
        '指挥长 周六 副市长',
        '成员 吴七 市水利局局长',
        '成员 郑八 中国移动临河分公司副总经理',
        '成员 冯九 宏远新材料科技集团有限公司总经理',
        '成员 陈十 河东县副县长',
      ],
    },
  ],
);

describe('members of one kind of body', () => {
  it('firms, and firms of a trade', () => {
    expect(say(FACTS, '防汛抗旱指挥部里有哪几家公司')).toContain('单位是公司的有2人');
    expect(say(FACTS, '哪几家通信公司是防汛抗旱指挥部成员')).toContain('成员：郑八');
    expect(say(FACTS, '哪几家通信公司是防汛抗旱指挥部成员')).not.toContain('冯九');
  });

  it.each([
    '防汛抗旱指挥部里通信运营商是哪几家',
    '防汛抗旱指挥部有没有通信公司',
    '防汛抗旱指挥部成员有通信公司的吗',
  ])('in other order: %s', (words) => {
    expect(say(FACTS, words)).toContain('成员：郑八');
    expect(say(FACTS, words)).not.toContain('吴七');
  });

  it('counties', () => {
    expect(say(FACTS, '防汛抗旱指挥部成员里有哪几个县区')).toContain('成员：陈十');
    expect(say(FACTS, '防汛抗旱指挥部成员里有哪几个县区')).not.toContain('郑八');
  });

  it('a plain no where the list has none', () => {
    expect(ask(FACTS, '防汛抗旱指挥部里有哪几家银行')?.outcome).toBe('not-found');
  });

  it('are not firms that something is done to', () => {
    expect(ask(FACTS, '防汛抗旱指挥部检查了哪几家企业')).toBeNull();
    expect(findMemberKind('防汛抗旱指挥部有谁')).toBeNull();
  });
});

describe('somebody of a body that stands before the group', () => {
  it('a firm by its short name', () => {
    expect(say(FACTS, '宏远集团谁在防汛抗旱指挥部里')).toContain('成员：冯九');
    expect(say(FACTS, '宏远集团谁在防汛抗旱指挥部里')).not.toContain('吴七');
  });

  it('a plain no where the list has nobody of it', () => {
    expect(ask(FACTS, '教育局谁在防汛抗旱指挥部里')?.outcome).toBe('not-found');
    expect(say(FACTS, '教育局谁在防汛抗旱指挥部里')).toContain('没有写明是“教育局”的人');
  });
});

describe('parts of a group', () => {
  it.each(['指挥部下设哪几个组', '领导小组分成几个小组', '指挥部设了哪些工作组', '指挥部一共有几个组'])(
    'are asked for: %s',
    (words) => {
      expect(asksForParts(words)).toBe(true);
    },
  );

  it.each(['各工作组组长是谁', '几个组的组长分别是谁', '督导组有几个成员', '有几个组织'])(
    'are not asked for: %s',
    (words) => {
      expect(asksForParts(words)).toBe(false);
    },
  );

  it('stand in a sentence', () => {
    const read = (text: string): readonly string[] | undefined =>
      findPartsSentences([{ number: 7, text, page: null } as never])[0]?.parts;
    expect(read('指挥部下设综合组、扑救组和宣传报道组等3个工作组。')).toEqual([
      '综合组',
      '扑救组',
      '宣传报道组',
    ]);
    expect(read('办公室设立2个工作小组，分别为：综合协调组、技术指导组。')).toEqual([
      '综合协调组',
      '技术指导组',
    ]);
    expect(read('技术组下设专家组。')).toBeUndefined();
    expect(read('成立督导组，采取实地督导等方式。')).toBeUndefined();
  });
});
