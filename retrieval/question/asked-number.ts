// The 文号 in a question as people type it: 阳政任字2020第22号, 阳政任字2022年28号.

import { findDocumentNumbers } from '../domain/document-number.ts';
import type { DocumentNumber } from '../domain/document-number.ts';
import { parseNumeral } from '../text/chinese-date.ts';

export const LOOSE_NUMBER =
  /([\p{Script=Han}]{2,8}?(?:字|发|函|任))\s?[〔[（(]?((?:19|20)\d{2})[〕\]）)]?\s?年?\s?第?\s?(\d{1,4})(?![\d]|\s?[月日年])\s?号?/u;

// 阳政办发2023年五十七号: the number in hanzi.
const HANZI_NUMBER =
  /(?<=[发函字令〕\])）]\s{0,2}|(?:19|20)\d{2}年?\s{0,2}第?)([一二三四五六七八九十百]{1,5})(?=号)/gu;

/** The question with the number of a 文号 in digits. */
export function foldHanziNumber(question: string): string {
  return question.replace(HANZI_NUMBER, (hanzi) => String(parseNumeral(hanzi) ?? hanzi));
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
