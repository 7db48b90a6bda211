// How the words of a question are met by a text: printed, meant by a table, or like a word there.

import { describe, expect, it } from 'vitest';
import { EMPTY_QUESTION } from './given-question.ts';
import type { SearchQuestion } from '../../../retrieval/passages/search-question.ts';
import { joinAlignments, WordAlignment } from '../../../retrieval/passages/word-alignment.ts';

const QUESTION: SearchQuestion = {
  ...EMPTY_QUESTION,
  text: '娃上学补多少钱',
  content: '娃 上学 补',
  wanted: 'amount',
  shape: /元/u,
  expansions: [{ said: '娃', printed: ['儿童', '未成年人'], weight: 0.8, rarity: 3 }],
  tokens: [
    { token: 1, word: '娃', weight: 5, learntWeight: 1 },
    { token: 2, word: '上学', weight: 3, learntWeight: 1 },
    { token: 3, word: '补', weight: 2, learntWeight: 1 },
  ],
};
const NO_MATCH = new Float32Array(3);
const alignment = new WordAlignment(QUESTION);

function align(folded: string, match = NO_MATCH): number[] {
  return [...alignment.align(match, folded)].map((met) => Math.round(met * 100) / 100);
}

describe('word alignment', () => {
  it('meets a word that is printed wholly', () => {
    expect(align('适龄儿童上学')).toEqual([0.86, 1, 0]);
  });

  it('meets a word by what a table gives for it, the surer the better', () => {
    expect(align('未成年人')[0]).toBe(0.86);
  });

  it('meets a word as well as the likest word there, where that is better', () => {
    expect(align('未成年人', Float32Array.of(0.9, 0.4, 0))).toEqual([0.9, 0.4, 0]);
  });

  it('does not look for single characters: they stand everywhere', () => {
    expect(align('补')[2]).toBe(0);
  });

  it('means by weight, and names the worst of the heaviest', () => {
    const met = Float32Array.of(1, 0.5, 0);
    expect(alignment.meanOf(met)).toBeCloseTo(0.65);
    expect(alignment.worstOf(met, 1)).toBe(1);
    expect(alignment.worstOf(met, 2)).toBe(0.5);
    expect(alignment.worstOf(met, 9)).toBe(0);
    expect(alignment.shareBelow(met, 0.6)).toBeCloseTo(0.5);
  });

  it('reads texts together: each word as the best of them meets it', () => {
    const joined = joinAlignments([Float32Array.of(0, 1, 0)], Float32Array.of(0.5, 0.5, 0));
    expect([...joined]).toEqual([0.5, 1, 0]);
  });

  it('says that nothing is met of a question without words', () => {
    const empty = new WordAlignment({ ...QUESTION, tokens: [] });
    const none = new Float32Array();
    expect([empty.meanOf(none), empty.worstOf(none, 2), empty.shareBelow(none, 0.5)]).toEqual([0, 0, 1]);
  });
});
