// The time that a question names: a day, a month, a half year, a year, an issue; never the clock.

import { findDates, parseNumeral } from '../text/chinese-date.ts';
import type { AskedTime } from './office-intent.ts';

const ISSUE = /((?:19|20)\d{2})\s?年?\s?第?\s?([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s?期/u;
const MONTH =
  /(?:((?:19|20)\d{2})\s?年\s?)?(\d{1,2}|[一二三四五六七八九十]{1,2})\s?月(?:份)?(?!\s?(?:\d|[一二三四五六七八九十]))/u;
/** 五六月, 7、8月份: two months that follow one another; 12月 is one. */
const TWO_MONTHS =
  /((?:19|20)\d{2})\s?年\s?(?:([一二三四五六七八九])[、到至和-]?([一二三四五六七八九])|(1[0-2]|\d)[、到至和-](1[0-2]|\d))\s?月/u;
/** 从2020到2023, 2020年3月至2022年10月. */
const RANGE =
  /((?:19|20)\d{2})\s?年?(?:(\d{1,2})月)?\s?(?:到|至|[-—~－])\s?((?:19|20)\d{2})(?:\s?年(?:(\d{1,2})月)?)?/u;
const HALF = /((?:19|20)\d{2})\s?年?\s?(?:的|度)?(上|下)半年/u;
const QUARTER = /((?:19|20)\d{2})\s?年?\s?(?:的)?第?([一二三四1-4])\s?季度/u;
/** 下半年 alone: of a year that other words tell. */
const BARE_HALF = /(上|下)半年/u;
const SEASON =
  /((?:19|20)\d{2})\s?年\s?(?:的)?([春夏秋])(?:天|季|里|上|(?=[^\p{Script=Han}]|那|的|调|这|$))/u;
/** 年 + 春: the first month of each season that lies within one year. */
const SEASONS: Readonly<Record<string, number>> = { 春: 3, 夏: 6, 秋: 9 };
const YEAR = /(?<![\d〔[（(])((?:19|20)\d{2})(?:\s?年|(?=[\p{Script=Han}]|$))/u;
const BARE_YEAR = /(?<!\d)(2[0-9])年(?!\d)/u;

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function months(year: number, first: number, last: number, label: string): AskedTime {
  return {
    from: `${year}-${pad(first)}-01`,
    to: `${year}-${pad(last)}-${pad(lastDay(year, last))}`,
    label,
    lacksYear: false,
    isDay: false,
  };
}

/** 2022年第5期 → `2022-05`; null if no issue is named. */
export function findAskedIssue(question: string): string | null {
  const [, year, number = ''] = ISSUE.exec(question) ?? [];
  const value = parseNumeral(number);
  return year === undefined || value === null ? null : `${year}-${pad(value)}`;
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
}

/** The narrowest time named; an issue is none. 2020年9月以前 and 以后 reach to the ends of time. */
export function findAskedTime(question: string): AskedTime | null {
  const time = findNamedTime(question);
  if (time === null || time.lacksYear) return time;
  const rest = question.slice(question.indexOf(time.label) + time.label.length);
  if (/^(?:份)?(?:至今|到现在|到今天|到如今|以来)/u.test(rest))
    return { ...time, to: '9999-12-31', label: `${time.label}以来`, isDay: false };
  const [, side] = /^(?:份|底|末|初)?(以前|之前|前(?![一任段])|以后|之后|后(?!来|任))/u.exec(rest) ?? [];
  if (side === undefined) return time;
  const label = `${time.label}${side}`;
  if (side.includes('前'))
    return { ...time, from: '0000-01-01', to: dayBefore(time.from), label, isDay: false };
  return { ...time, from: time.to, to: '9999-12-31', label, isDay: false };
}

function buildRange([label, from = '', fromMonth, to = '', toMonth]: RegExpExecArray): AskedTime {
  const [first, last] = [Number(fromMonth ?? 1), Number(toMonth ?? 12)];
  return {
    from: `${from}-${pad(first)}-01`,
    to: `${to}-${pad(last)}-${pad(lastDay(Number(to), last))}`,
    label,
    lacksYear: false,
    isDay: false,
  };
}

function findNamedTime(question: string): AskedTime | null {
  const text = question.replace(ISSUE, ' ');
  const range = RANGE.exec(text);
  if (range !== null) return buildRange(range);
  const two = TWO_MONTHS.exec(text);
  const [first, second] = [
    parseNumeral(two?.[2] ?? two?.[4] ?? ''),
    parseNumeral(two?.[3] ?? two?.[5] ?? ''),
  ];
  if (two !== null && first !== null && second !== null && first + 1 === second)
    return months(Number(two[1]), first, second, two[0]);
  const day = findDates(text).find((date) => date.day !== null && date.month !== null);
  if (day !== undefined && day.month !== null && day.day !== null) {
    const tail = `${pad(day.month)}-${pad(day.day)}`;
    const iso = day.year === null ? `--${tail}` : `${day.year}-${tail}`;
    return {
      from: iso,
      to: iso,
      label: text.slice(day.start, day.end),
      lacksYear: day.year === null,
      isDay: true,
    };
  }
  const half = HALF.exec(text);
  if (half !== null)
    return months(Number(half[1]), half[2] === '上' ? 1 : 7, half[2] === '上' ? 6 : 12, half[0]);
  const quarter = QUARTER.exec(text);
  const part = parseNumeral(quarter?.[2] ?? '');
  if (quarter !== null && part !== null)
    return months(Number(quarter[1]), part * 3 - 2, part * 3, quarter[0]);
  const season = SEASON.exec(text);
  const opens = SEASONS[season?.[2] ?? ''];
  if (season !== null && opens !== undefined) return months(Number(season[1]), opens, opens + 2, season[0]);
  const bareHalf = BARE_HALF.exec(text);
  if (bareHalf !== null)
    return {
      from: bareHalf[1] === '上' ? '--01-01' : '--07-01',
      to: bareHalf[1] === '上' ? '--06-31' : '--12-31',
      label: bareHalf[0],
      lacksYear: true,
      isDay: false,
    };
  const month = MONTH.exec(text);
  const number = parseNumeral(month?.[2] ?? '');
  if (month !== null && number !== null && number >= 1 && number <= 12) {
    if (month[1] !== undefined) return months(Number(month[1]), number, number, month[0]);
    const apart = YEAR.exec(text);
    if (apart?.[1] !== undefined) return months(Number(apart[1]), number, number, `${apart[1]}年${number}月`);
    return {
      from: `--${pad(number)}-01`,
      to: `--${pad(number)}-31`,
      label: month[0],
      lacksYear: true,
      isDay: false,
    };
  }
  const year =
    YEAR.exec(text)?.[1] ??
    (BARE_YEAR.exec(text)?.[1] === undefined ? undefined : `20${BARE_YEAR.exec(text)?.[1] ?? ''}`);
  return year === undefined
    ? null
    : { from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}年`, lacksYear: false, isDay: false };
}

/** Whether an ISO date lies within the time asked for, its year left open where the question has none. */
export function isWithin(date: string | null, time: AskedTime): boolean {
  if (date === null) return false;
  if (!time.lacksYear) return date >= time.from && date <= time.to;
  const tail = `-${date.slice(4)}`;
  return tail >= time.from && tail <= time.to;
}

/** A half year, a month or a day that was asked without its year, in `year`. */
export function completeYear(time: AskedTime, year: string): AskedTime {
  const complete = (day: string): string => `${year}${day.slice(1)}`;
  return {
    ...time,
    from: complete(time.from),
    to: complete(time.to),
    label: `${year}年${time.label}`,
    lacksYear: false,
  };
}
