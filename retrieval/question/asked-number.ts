// The 文号 in a question as people type it: 阳政任字2020第22号, 阳政任字2022年28号.

import { findDocumentNumbers } from '../domain/document-number.ts';
import type { DocumentNumber } from '../domain/document-number.ts';
import { parseNumeral } from '../text/chinese-date.ts';

export const LOOSE_NUMBER =
  /([\p{Script=Han}]{2,8}?(?:字|发|函|任))\s?[〔[（(]?((?:19|20)\d{2})[〕\]）)]?\s?年?\s?第?\s?(\d{1,4})(?![\d]|\s?[月日年])\s?号?/u;

const HANZI_DIGIT = '[〇○零一二三四五六七八九]';
// 阳政办发〔二〇二三〕, 阳政办函二〇二二148号, 二〇二二年75号文: the year in hanzi.
const HANZI_YEAR = new RegExp(
  `(?<=[发函字令规办任〔［\\[（(【]\\s{0,2})(?:二[〇○零]|一九)${HANZI_DIGIT}{2}(?=\\s?[〕］\\]）)】年第\\s\\d〇零一二三四五六七八九十百])` +
    `|(?<!${HANZI_DIGIT})(?:二[〇○零]|一九)${HANZI_DIGIT}{2}(?=年?\\s?(?:的|发的)?第?[\\d一二三四五六七八九十百]{1,6}号)`,
  'gu',
);
// 阳政办发2023年五十七号: the number in hanzi.
const HANZI_NUMBER =
  /(?<=[发函字令〕\])）】]\s{0,2}第?|(?:19|20)\d{2}年?\s{0,2}第?)([〇零一二三四五六七八九十百千]{1,8})(?=号)/gu;

const HUNDREDS =
  /^(?:([一二三四五六七八九])千)?[〇零]?(?:([一二三四五六七八九])百)?[〇零]?((?:[一二三四五六七八九]?十)?[一二三四五六七八九]?)$/u;

/** 一百四十八, 九十, 二〇二二; as typed where it is no number. */
function inDigits(hanzi: string): string {
  const [whole, thousands = '', hundreds = '', rest = ''] = HUNDREDS.exec(hanzi) ?? [];
  if (whole === undefined || !/[百千]/u.test(hanzi)) return String(parseNumeral(hanzi) ?? hanzi);
  const read = (numeral: string): number => (numeral === '' ? 0 : (parseNumeral(numeral) ?? 0));
  return String(read(thousands) * 1000 + read(hundreds) * 100 + read(rest));
}

/** The question with the year and the number of a 文号 in digits. */
export function foldHanziNumber(question: string): string {
  return question
    .replace(HANZI_YEAR, inDigits)
    .replace(HANZI_NUMBER, (hanzi, _, at: number, whole: string) =>
      /\d/u.test(whole.charAt(at - 1)) ? ` ${inDigits(hanzi)}` : inDigits(hanzi),
    );
}

/** The 文号 in a question, however typed; null if none. */
export function findAskedNumber(typed: string): DocumentNumber | null {
  const question = foldHanziNumber(typed);
  const found = findDocumentNumbers(question, false)[0];
  if (found !== undefined && found.parts.series !== '') return found.docNo;
  const [, series, year, number] = LOOSE_NUMBER.exec(question) ?? [];
  if (series === undefined || year === undefined || number === undefined) return null;
  return findDocumentNumbers(`${series}〔${year}〕${number}号`)[0]?.docNo ?? null;
}
