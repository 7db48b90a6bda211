// How far an excerpt reaches around the sentence that answers.

import { describe, expect, it } from 'vitest';
import { growStretch } from '../../../retrieval/passages/pick-excerpt.ts';
import { splitSentences } from '../../../retrieval/passages/split-sentences.ts';

function grow(text: string, index: number, maxLength: number, scores: readonly number[]): string {
  const { start, end } = growStretch(text, splitSentences(text), index, maxLength, scores);
  return text.slice(start, end);
}

describe('an excerpt', () => {
  const SENTENCES = '甲在前。乙是答案。丙在后。';

  it('grows towards the likelier neighbour', () => {
    expect(grow(SENTENCES, 1, 10, [5, 9, 1])).toBe('甲在前。乙是答案。');
    expect(grow(SENTENCES, 1, 10, [1, 9, 5])).toBe('乙是答案。丙在后。');
  });

  it('grows forwards where both are alike, and on both sides where there is room', () => {
    expect(grow(SENTENCES, 1, 10, [2, 9, 2])).toBe('乙是答案。丙在后。');
    expect(grow(SENTENCES, 1, 99, [2, 9, 2])).toBe(SENTENCES);
  });

  it('comes to the end of a list that the sentence announces before it looks back', () => {
    const list = '总则一句话。\n提交以下材料：\n（一）甲证；\n（二）乙证；\n（三）丙证。\n另一条。';
    expect(grow(list, 1, 29, [9, 10, 0, 0, 0, 0]).trim()).toBe(
      '提交以下材料：\n（一）甲证；\n（二）乙证；\n（三）丙证。',
    );
  });

  it('stays alone where nothing fits', () => {
    expect(grow(SENTENCES, 1, 5, [9, 9, 9])).toBe('乙是答案。');
  });
});
