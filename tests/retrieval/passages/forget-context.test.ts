// The order of passages without what was talked of before.

import { describe, expect, it } from 'vitest';
import {
  forgetContext,
  RANKING_WEIGHTS,
  type RankedPassage,
} from '../../../retrieval/passages/rank-passages.ts';

describe('passages without their talk', () => {
  it('lose what the talk gave them, and may change places', () => {
    const entry = (score: number, contextDocument: number): RankedPassage =>
      // Only the score and the one feature are looked at.
      ({ score, similarity: 0, passage: {}, features: { contextDocument } }) as unknown as RankedPassage;
    const talked = entry(10, 1);
    const other = entry(10 - RANKING_WEIGHTS.contextDocument / 2, 0);
    const [first, second] = forgetContext([talked, other]);
    expect(first?.score).toBeCloseTo(other.score);
    expect(second?.score).toBeCloseTo(10 - RANKING_WEIGHTS.contextDocument);
    expect(second?.features.contextDocument).toBe(0);
  });
});
