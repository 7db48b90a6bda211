// A date that no calendar has: 2022年13月45日, 2月30日.

import { formatIsoDate } from '../text/chinese-date.ts';

/** A month with its year, or with its day; 2022年13个月 is no date. */
const DATED =
  /(?<![\d.~—-])(?:(?<year>(?:19|20)\d{2}) ?年 ?)?(?<month>\d{1,2}) ?月(?:份| ?(?<day>\d{1,3}) ?[日号])?/gu;
/** Of 29 February in a year that is not said. */
const LEAP = 2024;

function hasDay(year: number, month: number, day: number): boolean {
  const iso = formatIsoDate({ year, month, day });
  const time = iso === null ? Number.NaN : Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso;
}

/** The first such date as it is typed in a cleaned question; null where there is none. */
export function findImpossibleDate(question: string): string | null {
  for (const { 0: typed, groups = {} } of question.matchAll(DATED)) {
    const { year, month, day } = groups;
    if (year === undefined && day === undefined) continue;
    if (!hasDay(Number(year ?? LEAP), Number(month), Number(day ?? 1))) return typed;
  }
  return null;
}
