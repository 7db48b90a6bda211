// An area with a list of its own is spoken of without the word that the list prints.

import { describe, expect, it } from 'vitest';
import { spellArea } from '../../../retrieval/facts/spell-area.ts';
import { asksAboutGroup } from '../../../retrieval/question/office-cues.ts';
import { givenFacts } from './given-facts.ts';

const FACTS = givenFacts(
  [],
  ['桥头区域', '桥头堡片区', '城东网格', '市防汛指挥部'].map((group) => ({
    docNo: '临政办发〔2020〕56号',
    date: '2020-06-01',
    group,
    seats: ['组长 王大 副市长'],
  })),
);

describe('an area as it is spoken of', () => {
  it.each([
    ['桥头那片管空气的市领导是谁', '桥头区域管空气的市领导是谁'],
    ['桥头那一带谁配合', '桥头区域谁配合'],
    ['那桥头堡这块谁管', '那桥头堡片区谁管'],
    ['城东那边呢', '城东网格呢'],
  ])('%s', (question, spelt) => {
    expect(spellArea(question, FACTS)).toBe(spelt);
  });

  it.each(['桥头谁管', '河西那片谁管', '市防汛那边谁管', '桥头区域那个领导是谁', ''])(
    'of no such list, or said as it is printed: %s',
    (question) => {
      expect(spellArea(question, FACTS)).toBe(question);
    },
  );

  it.each([
    ['桥头区域里有哪些企业', false],
    ['桥头网格有多少家厂', false],
    ['桥头区域有哪些领导', true],
  ])('what lies in an area is no list of people: %s', (question, isOfPeople) => {
    expect(asksAboutGroup(question)).toBe(isOfPeople);
  });
});
