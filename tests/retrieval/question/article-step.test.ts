// Turns that ask for the article beside the one told last.

import { describe, expect, it } from 'vitest';
import { findArticleStep } from '../../../retrieval/question/article-step.ts';

describe('a step among articles', () => {
  it.each([
    ['上一条呢', '条', -1],
    ['那下一条是什么', '条', 1],
    ['前一条说的什么', '条', -1],
    ['再下一条', '条', 1],
    ['下一章讲了什么内容', '章', 1],
  ])('is asked for: %s', (turn, unit, by) => {
    expect(findArticleStep(turn)).toEqual({ unit, by });
  });

  it.each(['下一条公交线路', '上一期有什么', '第二条呢', '下一步怎么办', '一条呢', ''])(
    'is not: %j',
    (turn) => {
      expect(findArticleStep(turn)).toBeNull();
    },
  );
});
