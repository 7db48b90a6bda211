// Words that the gazette prints nowhere: whole ones, those the tokenizer knows by characters alone, and those a table explains.

import { describe, expect, it } from 'vitest';
import type { SearchToken } from '../../../retrieval/passages/search-question.ts';
import { findStrangeWords } from '../../../retrieval/passages/strange-words.ts';

const PRINTED = new Set(['出租', '租车', '管理', '办法', '广场']);
const isPrinted = (bigram: string): boolean => PRINTED.has(bigram);
const token = (word: string, at: number): SearchToken => ({ token: at, word, weight: 1, learntWeight: 1 });

describe('strange words', () => {
  it('are those of which no passage holds a pair of characters', () => {
    const tokens = [token('网约车', 1), token('管理', 2)];
    expect(findStrangeWords([['网约车', '管理']], tokens, isPrinted, [])).toEqual([
      { length: 3, unprinted: 1, place: 0 },
    ]);
  });

  it('are half strange where half of their pairs are printed', () => {
    expect(findStrangeWords([['广场舞']], [token('广场舞', 1)], isPrinted, [])).toEqual([
      { length: 3, unprinted: 0.5, place: 0 },
    ]);
  });

  it('are whole where the tokenizer knows only their characters', () => {
    expect(findStrangeWords([['双', '色', '球']], [], isPrinted, [])).toEqual([
      { length: 3, unprinted: 1, place: -1 },
    ]);
  });

  it('are not joined over a gap in the question', () => {
    expect(findStrangeWords([['双'], ['色']], [], isPrinted, [])).toEqual([]);
  });

  it('are none of those that a table explains, of numbers, of single characters', () => {
    expect(findStrangeWords([['网约车', '2024', '的']], [], isPrinted, ['网约车'])).toEqual([]);
  });
});
