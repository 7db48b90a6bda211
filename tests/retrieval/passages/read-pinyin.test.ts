// Questions typed in pinyin, whole or in part; other letters stay as they were typed.

import { describe, expect, it } from 'vitest';
import { readPinyin } from '../../../retrieval/passages/read-pinyin.ts';
import type { CorpusWord, GazetteStore } from '../../../retrieval/ports.ts';
import { buildPinyin } from '../../../retrieval/text/pinyin.ts';

const WORDS: readonly CorpusWord[] = [
  ['渡船', 9],
  ['票价', 4],
  ['漂价', 1],
  ['登记', 8],
  ['渡', 90],
].map(([word, passages]) => ({
  word: String(word),
  pinyin: buildPinyin(String(word)) ?? '',
  passages: Number(passages),
}));

// Nothing else of the store is asked.
const store = {
  findWordsByPinyin: async (sounds: readonly string[]) =>
    await Promise.resolve(WORDS.filter(({ pinyin }) => sounds.includes(pinyin))),
} as unknown as GazetteStore;

describe('pinyin', () => {
  it.each([
    ['duchuan', '渡船'],
    ['duchuan piaojia', '渡船票价'],
    ['du chuan piao jia duo shao', '渡船票价多少'],
    ['DU CHUAN deng ji', '渡船登记'],
    ['渡船 dengji 找谁', '渡船 登记 找谁'],
    ['du chuan de piao jia', '渡船的票价'],
  ])('is read as words of the corpus: %s', async (typed, read) => {
    expect(await readPinyin(typed, store)).toBe(read);
  });

  it('takes the commonest of words that sound alike, and no single character', async () => {
    expect(await readPinyin('piaojia', store)).toBe('票价');
    expect(await readPinyin('du', store)).toBe('du');
  });

  it.each(['DRG付费', 'what is the ferry price', 'PM2.5', '渡船', ''])(
    'leaves other letters: %s',
    async (typed) => {
      expect(await readPinyin(typed, store)).toBe(typed);
    },
  );
});
