// What a person typed → plain simplified Chinese: invisible characters out, traditional forms to simplified, blanks folded.

import { Converter } from 'opencc-js/t2cn';
import { removeInvisible } from '../text/normalize.ts';

/** More than this is no question; it is refused, not cut, so that nobody is answered half. UTF-16 units. */
export const MAX_QUESTION_LENGTH = 1000;

// The package's types import one another without extensions, which this resolution does not follow.
// oxlint-disable-next-line typescript/no-unsafe-assignment, typescript/no-unsafe-call
const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });

/** Pasted markup: what a browser would not show, and the tags themselves. Bounded: a lone < costs nothing. */
const UNSHOWN = /<(script|style)\b[^<>]{0,200}>[^<]{0,400}<\/\1\s*>/giu;
/** Marks of a machine's turns stay: by them its requests are told. */
const TAG = /<\/?(?!system|user|assistant)[a-z][^>]{0,200}>/giu;

/** Simplified, one line, no blanks between hanzi, full-width letters and digits folded. */
export function cleanQuestion(text: string): string {
  const visible = removeInvisible(text.slice(0, MAX_QUESTION_LENGTH * 4));
  const folded = visible.replace(/[Ａ-Ｚａ-ｚ０-９]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  const shown = folded.replace(UNSHOWN, ' ').replace(TAG, ' ');
  const oneLine = shown.replace(/\s+/gu, ' ').trim();
  return toSimplified(oneLine).replace(
    /(?<=[\p{Script=Han}，。？、：；（）《》]) (?=[\p{Script=Han}，。？、：；（）《》])/gu,
    '',
  );
}
