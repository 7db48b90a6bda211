// Several documents of one series by their numbers: 政办发2022年22-26号, 政任字〔2020〕21号到23号.

import { foldHanziNumber } from './asked-number.ts';

export interface NumberRange {
  /** As typed, perhaps with words before it. */
  readonly series: string;
  /** Null where none is typed. */
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
}

// 2022-76号 is a year and a number: what stands before the dash is a number only behind a year, or where it is no year.
const RANGE =
  /([\p{Script=Han}]{1,10}[发函字令])[ ]?(?:[〔[［（(【]?[ ]?((?:19|20)\d{2})[ ]?[〕\]］）)】]?[ ]?年?[ ]?第?[ ]?|第?[ ]?(?!(?:19|20)\d{2}(?!\d)))(\d{1,4})[ ]?号?[ ]?(?:[‐‑‒–—―−－~～-]{1,2}|至|到)[ ]?第?(\d{1,4})[ ]?号/u;

/** More numbers than a reader can mean one by one. */
const MOST = 60;

/** Null where a cleaned question names no such range. */
export function findNumberRange(asked: string): NumberRange | null {
  const [, series, year, from, to] = RANGE.exec(foldHanziNumber(asked)) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (series === undefined || !(first < last) || last - first >= MOST) return null;
  return { series, year: year === undefined ? null : Number(year), first, last };
}
