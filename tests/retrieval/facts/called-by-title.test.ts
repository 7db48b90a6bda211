// Somebody called by surname and title, as people speak: 雷市长, 教育局的薛局长.

import { describe, expect, it } from 'vitest';
import {
  asksOnlyWho,
  askWhichIsCalled,
  fillName,
  findCalledByTitle,
  refuseUncalled,
} from '../../../retrieval/facts/called-by-title.ts';
import { givenFacts } from './given-facts.ts';

const FACTS = givenFacts(
  [
    {
      docNo: '临政任字〔2020〕3号',
      date: '2020-09-02',
      entries: [
        '+薛大 临河市教育局局长',
        '+薛二 临河市水利局局长',
        '+董三 临河市科学技术局副局长（试用期一年）',
        '+吴四 临河市副市长',
      ],
    },
  ],
  [
    {
      docNo: '临政办函〔2023〕20号',
      date: '2023-10-10',
      group: '市防汛指挥部',
      seats: ['组长 雷五 市长', '成员 任六 市公安局局长'],
    },
  ],
);
const fill = (text: string): string => fillName(text, findCalledByTitle(text, FACTS));

describe('somebody called by surname and title', () => {
  it.each([
    ['雷市长是谁', '雷五是谁'],
    ['请问雷市长还分管什么', '请问雷五还分管什么'],
    ['教育局的薛局长现在干什么', '薛大现在干什么'],
    ['科技局新来的董副局长试用多久', '董三试用多久'],
  ])('is the one who holds such a post: %s', (asked, meant) => {
    expect(fill(asked)).toBe(meant);
  });

  it('is a deputy too where nobody of the name is more: deputies are addressed so', () => {
    expect(fill('吴市长是谁')).toBe('吴四是谁');
  });

  it('is asked back where several may be meant, each with a post', () => {
    const called = findCalledByTitle('薛局长是谁', FACTS);
    expect(called?.meant.map(({ name }) => name)).toEqual(['薛大', '薛二']);
    expect(fill('薛局长是谁')).toBe('薛局长是谁');
    if (called === null) return;
    const draft = askWhichIsCalled(called, FACTS);
    expect(draft.outcome === 'ambiguous' && draft.choices.map(({ question }) => question)).toEqual([
      '薛大是谁',
      '薛二是谁',
    ]);
  });

  it.each(['谁任局长', '新任局长是谁', '雷局长是谁', '教育局的董副局长是谁', '市长是谁', '公安局局长是谁'])(
    'nobody is made up: %s',
    (asked) => {
      expect(findCalledByTitle(asked, FACTS)).toBeNull();
    },
  );
});

describe('a surname that nobody in the post has', () => {
  it.each(['教育局李局长是谁', '教育局的李局长', '教育局李局长叫什么'])(
    'is a plain no with those that are known: %s',
    (asked) => {
      const told = refuseUncalled(asked, FACTS)
        ?.lead.map(({ text }) => text)
        .join('');
      expect(told).toContain('没有姓李的');
      expect(told).toContain('薛大');
    },
  );

  it.each([
    '教育局薛局长是谁',
    '科技局董局长是谁',
    '教育局原局长是谁',
    '教育局局长是谁',
    '文旅局李局长是谁',
    '教育局李局长2020年任免了谁',
  ])('is not meant: %s', (asked) => {
    expect(refuseUncalled(asked, FACTS)).toBeNull();
  });
});

it('who somebody called so is, and nothing else of him', () => {
  const called = findCalledByTitle('薛局长是谁', FACTS);
  expect(called !== null && asksOnlyWho('薛局长是谁', called)).toBe(true);
  expect(called !== null && asksOnlyWho('薛局长说了什么', called)).toBe(false);
});
