// How a word sounds, tones aside: for questions typed with a wrong character of the same sound, or in pinyin.

import { pinyin } from 'pinyin-pro';

const HANZI_WORD = /^[\p{Script=Han}]{2,8}$/u;

/** 公积金 → gongjijin; null unless the word is two to eight hanzi. */
export function buildPinyin(word: string): string | null {
  if (!HANZI_WORD.test(word)) return null;
  return pinyin(word, { toneType: 'none', type: 'array', v: true }).join('');
}
