// The 文号 in a question as people type it: 阳政任字2020第22号, 阳政任字2022年28号.

import { findDocumentNumbers } from '../domain/document-number.ts';
import type { DocumentNumber } from '../domain/document-number.ts';

export const LOOSE_NUMBER =
  /([\p{Script=Han}]{2,8}?(?:字|发|函|任))\s?[〔[（(]?((?:19|20)\d{2})[〕\]）)]?\s?年?\s?第?\s?(\d{1,4})(?![\d]|\s?[月日年])\s?号?/u;

/** The 文号 in a question, however typed; null if none. */
export function findAskedNumber(question: string): DocumentNumber | null {
  const found = findDocumentNumbers(question, false)[0];
  if (found !== undefined && found.parts.series !== '') return found.docNo;
  const [, series, year, number] = LOOSE_NUMBER.exec(question) ?? [];
  if (series === undefined || year === undefined || number === undefined) return null;
  return findDocumentNumbers(`${series}〔${year}〕${number}号`)[0]?.docNo ?? null;
}
