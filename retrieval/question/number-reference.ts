// A 文号 as people type it: full, without brackets, without its year, or with half its series.

import { findDocumentNumbers } from '../domain/document-number.ts';
import { parseNumeral } from '../text/chinese-date.ts';
import { buildPinyin } from '../text/pinyin.ts';

export interface NumberReference {
  /** Series as typed, perhaps with words before it; empty when none. */
  readonly series: string;
  readonly year: number | null;
  readonly number: number;
  /** The question with the reference taken out. */
  readonly rest: string;
}

// 阳政办发75号, 阳政任字第25号: a series that ends as series do, then a number, no year.
const WITHOUT_YEAR = /([\p{Script=Han}]{1,10}[发函字令])[ ]?第?[ ]?(\d{1,4})[ ]?号/u;
// 阳政办发75, 阳政办函 130: without 号 only behind a series that is one beyond doubt.
const BARE_NUMBER =
  /([\p{Script=Han}]{1,8}(?:政办?|府办?|办|规)[发函字])[ ]?第?[ ]?(\d{1,4})(?![\d.年月日期个条项人万亿元%％])/u;
// 2022年75号文, 2022年的75号文
const WITHOUT_SERIES = /((?:19|20)\d{2})年?[ ]?(?:的|发的)?[ ]?第?(\d{1,4})号(?:文件|文)/u;

// 阳政办发2023年五十七号: the number in hanzi.
const HANZI_NUMBER =
  /(?<=[发函字令〕\])）]\s{0,2}|(?:19|20)\d{2}年?\s{0,2}第?)([一二三四五六七八九十百]{1,5})(?=号)/gu;

/** The first reference in a cleaned question; null when it has none. */
export function findNumberReference(asked: string): NumberReference | null {
  const question = asked.replace(HANZI_NUMBER, (hanzi) => String(parseNumeral(hanzi) ?? hanzi));
  const [found] = findDocumentNumbers(question, false);
  if (found !== undefined) {
    const { series, year, number } = found.parts;
    return { series, year, number, rest: `${question.slice(0, found.start)} ${question.slice(found.end)}` };
  }
  const bare = WITHOUT_SERIES.exec(question);
  if (bare !== null) {
    return {
      series: '',
      year: Number(bare[1]),
      number: Number(bare[2]),
      rest: question.replace(bare[0], ' '),
    };
  }
  const match = WITHOUT_YEAR.exec(question) ?? BARE_NUMBER.exec(question);
  if (match === null) return null;
  return {
    series: match[1] ?? '',
    year: null,
    number: Number(match[2]),
    rest: question.replace(match[0], ' '),
  };
}

/**
 * Whether a typed series means a printed one: equal, with other words in front (请问阳政办发), or its tail (政办发).
 * 阳政发 never means 阳政办发.
 */
export function isSameSeries(typed: string, printed: string): boolean {
  return typed === '' || typed.endsWith(printed) || (typed.length >= 2 && printed.endsWith(typed));
}

/** Whether a series was meant but written with a character of the same sound: 阳政办涵 for 阳政办函. */
export function soundsLikeSeries(typed: string, printed: string): boolean {
  const sound = buildPinyin(printed);
  return (
    typed.length >= printed.length && sound !== null && buildPinyin(typed.slice(-printed.length)) === sound
  );
}
