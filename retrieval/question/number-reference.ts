// A 文号 as people type it: full, without brackets, without its year, with half its series, or by who issued it.

import { findDocumentNumbers } from '../domain/document-number.ts';
import { buildPinyin } from '../text/pinyin.ts';
import { foldHanziNumber } from './asked-number.ts';

/** The government as a whole, or its office, whose series are told by 办. */
export type NumberIssuer = 'anybody' | 'government' | 'office';

export interface NumberReference {
  /** Series as typed, perhaps with words before it; empty when none. */
  readonly series: string;
  /** Who is said to have issued it, where that stands in place of a series. */
  readonly issuedBy: NumberIssuer;
  readonly year: number | null;
  readonly number: number;
  /** The question with the reference taken out. */
  readonly rest: string;
}

// 阳政办发75号, 阳政任字第25号: a series that ends as series do, then a number, no year.
const WITHOUT_YEAR = /([\p{Script=Han}]{1,10}[发函字令])[ ]?第?[ ]?(\d{1,4})[ ]?号/u;
// 阳政办发75, 阳政办函 130: without 号 only behind a series that is one beyond doubt, and no year.
const BARE_NUMBER =
  /([\p{Script=Han}]{1,8}(?:政办?|府办?|办|规)[发函字])[ ]?第?[ ]?(?!(?:19|20)\d{2}(?!\d))(\d{1,4})(?![\d.年月日期个条项人万亿元%％〇零一二三四五六七八九十百])/u;
// 2022年75号文, 2022年的75号文
const WITHOUT_SERIES =
  /(?<!(?:[省县区镇乡](?:人民)?政府|国务院|国|省)(?:办公[室厅]|办)?)((?:19|20)\d{2})年?[ ]?(?:的|发的)?[ ]?第?(\d{1,4})号(?:文件|文)/u;
// 2023年第60号 and no other words: documents of a year by their number, whatever their series.
const YEAR_AND_NUMBER =
  /^(?:那么?|还有|请问|看看|查一?下|打开)?((?:19|20)\d{2})年?的?第?[ ]?(\d{1,4})[ ]?号(?:(?:是|讲|说)(?:的|了)?(?:是)?(?:什么|啥|哪[个份]文件?)|有(?:哪些|什么)|呢)?[？?。]?$/u;
// 75号文 alone: nothing may stand before it that could say whose it is, as in 国务院75号文.
const NUMBER_ALONE =
  /(?<=^|[\s，。、；：？]|请问|看看?|打开|[查找问]一?下|[那这]个?|的|第)(\d{1,4})号(?:文件|文(?![化物]))/u;
// 市政府2022年26号, 市政府办2023年60号文件, 办公室发的97号: 政府 is no series. A county's or the province's is not meant.
const GOVERNMENT =
  '(?<![省县区镇乡国])(?:[\\p{Script=Han}]{2}市|市)?(?:人民)?(?:政府(办公[室厅]|办)?|(?<=^|[\\s，。、市])(办公室))';
const ISSUED = '(?:(?:印|下)?发)?的?[ ]?';
const BY_ISSUER = [
  new RegExp(
    `${GOVERNMENT}${ISSUED}[〔[（(]?((?:19|20)\\d{2})[〕\\]）)]?年?[ ]?${ISSUED}第?[ ]?(\\d{1,4})[ ]?号(?:文件|文)?`,
    'u',
  ),
  new RegExp(`${GOVERNMENT}(?:印|下)?发的()第?(\\d{1,4})号(?:文件|文)?`, 'u'),
  new RegExp(`${GOVERNMENT}的?()第?(\\d{1,4})号(?:文件|文)`, 'u'),
];
const YEAR_BEFORE = /((?:19|20)\d{2})年?的?[ ]?$/u;

/** What a match names: its number, its year where one is typed. */
function buildReference(
  question: string,
  matched: string,
  { series = '', issuedBy = 'anybody', year = '', number = '' }: ReferenceParts,
): NumberReference {
  return {
    series,
    issuedBy,
    year: year === '' ? null : Number(year),
    number: Number(number),
    rest: question.replace(matched, ' '),
  };
}

interface ReferenceParts {
  readonly series?: string | undefined;
  readonly issuedBy?: NumberIssuer;
  readonly year?: string | undefined;
  readonly number?: string | undefined;
}

function findByIssuer(question: string): NumberReference | null {
  for (const form of BY_ISSUER) {
    const match = form.exec(question);
    if (match === null) continue;
    const [whole, government, office, typed, number] = match;
    const issuedBy = (government ?? office) === undefined ? 'government' : 'office';
    // 2022年市政府26号文: the year may stand before them.
    const [before = '', year] =
      typed === '' ? (YEAR_BEFORE.exec(question.slice(0, match.index)) ?? []) : ['', typed];
    return buildReference(question, `${before}${whole}`, { issuedBy, year, number });
  }
  return null;
}

/** The first reference in a cleaned question; null when it has none. */
export function findNumberReference(asked: string): NumberReference | null {
  const question = foldHanziNumber(asked);
  const issued = findByIssuer(question);
  if (issued !== null) return issued;
  const [found] = findDocumentNumbers(question, false);
  if (found !== undefined) {
    const { series, year, number } = found.parts;
    const rest = `${question.slice(0, found.start)} ${question.slice(found.end)}`;
    return { series, issuedBy: 'anybody', year, number, rest };
  }
  const [matched, year, number] = WITHOUT_SERIES.exec(question) ?? YEAR_AND_NUMBER.exec(question) ?? [];
  if (matched !== undefined) return buildReference(question, matched, { year, number });
  const [withSeries, series, ofSeries] = WITHOUT_YEAR.exec(question) ?? BARE_NUMBER.exec(question) ?? [];
  if (withSeries !== undefined) return buildReference(question, withSeries, { series, number: ofSeries });
  const [alone, only] = NUMBER_ALONE.exec(question) ?? [];
  return alone === undefined ? null : buildReference(question, alone, { number: only });
}

/** Typed as a 文号, whatever its digits: 阳政办发〔…〕1号. */
const LIKE_A_NUMBER =
  /[发函字令规办任][ ]?(?:[〔［[（(【][ ]?(\d{1,40})[ ]?[〕］\]）)】]|(\d{4})年?)[ ]?第?[ ]?(\d{1,40})[ ]?号/u;
/** 〔20〕 is a year cut short, not one that cannot be. */
const POSSIBLE_YEAR = /^(?:(?:19|20)?\d{2})$/u;

/** What is typed like a 文号 and cannot be one, since its year or its number is out of all bounds; null where there is none. */
export function findImpossibleNumber(question: string): string | null {
  const [typed, bracketed, bare, number = ''] = LIKE_A_NUMBER.exec(question) ?? [];
  if (typed === undefined) return null;
  return POSSIBLE_YEAR.test(bracketed ?? bare ?? '') && number.length <= 4 ? null : typed.slice(1);
}

/** Whether a printed series can be of who is said to have issued it. */
export function isIssuedBy(issuer: NumberIssuer, printed: string): boolean {
  return issuer !== 'office' || printed.includes('办');
}

/**
 * The series alone of one that is typed with words before it (还能照阳政办发): the longest tail that is a known series,
 * else the longest that one ends with; as typed where there is none.
 */
export function nameSeries(typed: string, known: readonly string[]): string {
  const tails = Array.from({ length: Math.max(0, typed.length - 1) }, (_, start) => typed.slice(start));
  return (
    tails.find((tail) => known.includes(tail)) ??
    tails.find((tail) => known.some((series) => series.endsWith(tail))) ??
    typed
  );
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
