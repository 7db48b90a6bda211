// The masthead, wherever it stands: which gazette, which year and number, when it came out.

import { findDates, formatIsoDate, parseNumeral } from '../../retrieval/text/chinese-date.ts';
import type { GazetteIssue } from '../../retrieval/domain/gazette.ts';
import { readHanziNumber } from './numbering.ts';
import { squashBlanks } from './bodies.ts';
import type { PrintLine } from './source-lines.ts';

export interface Masthead {
  readonly issue: Omit<GazetteIssue, 'lineCount'>;
  /** Numbers of the lines that are masthead and nothing else, at every place where it stands. */
  readonly lines: ReadonlySet<number>;
}

/** Longest line that can belong to a masthead, in units. */
const LONGEST = 80;
/** Lines round a number in which the gazette's name is looked for. */
const NEARBY = 40;
/** A gazette prints its number a few times; a file full of them is looked at so far. */
const MOST_CANDIDATES = 100;
const NUMERAL = '[0-9〇○零一二三四五六七八九十]';
const NAME = /^(?:《)?(\p{Script=Han}{2,24}?(?:公报|政报))(?:》)?/u;
const NUMBER = new RegExp(`(${NUMERAL}{4})年?(?:[（(·.-])?第(${NUMERAL}{1,3})(?:期|号)`, 'u');
const SERIAL = /总(?:第)?[（(]?([0-9〇○零一二三四五六七八九十百]{1,5})[）)]?(?:期|号)/u;
const PUBLISHED = /出版|发行|印发|编印/u;
const FREQUENCY = /半月刊|双月刊|月刊|季刊|半年刊|旬刊|周刊/gu;
const SPONSOR = /^(?:\p{Script=Han}{2,30})?(?:主管|主办|编印|编辑|出版|承办)+(?:单位)?(?:[：:].*)?$/u;
const LATIN = /^[A-Za-z' .·-]{6,80}$/u;

function fold(text: string): string {
  return squashBlanks(text).replace(/[０-９]/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
  );
}

interface NumberLine {
  readonly index: number;
  readonly year: number;
  readonly number: number;
  readonly isAlone: boolean;
}

function readNumberLine(folded: string, index: number): NumberLine | null {
  const match = NUMBER.exec(folded);
  if (match === null) return null;
  const year = parseNumeral(match[1] ?? '');
  const number = readHanziNumber((match[2] ?? '').replace(/○/gu, '〇'));
  if (year === null || number === null || year < 1900 || year > 2100 || number < 1) return null;
  const rest = folded
    .replace(NAME, '')
    .replace(NUMBER, '')
    .replace(SERIAL, '')
    .replace(FREQUENCY, '')
    .replace(/\d{4}年\d{1,2}月(?:\d{1,2}日)?|出版|内部资料|免费交流|免费赠阅|[^\p{Script=Han}]/gu, '');
  return { index, year, number, isAlone: rest === '' };
}

function readName(folded: string): string | null {
  const name = NAME.exec(folded)?.[1];
  return name === undefined || /的|了|通过|关于|刊登|刊载/u.test(name) ? null : name;
}

/** 阳泉市人民政府公报 → 阳泉市. */
function placeOf(name: string): string {
  return name.replace(/(?:人民政府|政府)?(?:办公室|办公厅)?(?:公报|政报)$/u, '') || name;
}

function readPublishedOn(folded: string): string | null {
  const date = findDates(folded.slice(0, LONGEST)).find((found) => found.day !== null && found.year !== null);
  return date === undefined ? null : formatIsoDate(date);
}

interface Pair {
  readonly number: NumberLine;
  readonly name: { readonly name: string };
  readonly distance: number;
}

/** The year and number that most lines give; of their lines the one nearest to the name. */
function pickPair(pairs: readonly Pair[]): Pair | undefined {
  const votes = new Map<string, number>();
  const keyOf = ({ number }: Pair): string => `${number.year}-${number.number}`;
  for (const pair of pairs) votes.set(keyOf(pair), (votes.get(keyOf(pair)) ?? 0) + 1);
  return [...pairs].sort(
    (a, b) => (votes.get(keyOf(b)) ?? 0) - (votes.get(keyOf(a)) ?? 0) || a.distance - b.distance,
  )[0];
}

/** The masthead of an issue; a line saying what is missing where there is none. */
export function parseMasthead(lines: readonly PrintLine[]): Masthead | { readonly missing: string } {
  const folded = lines.map((line) => (line.isBlank || line.plain.length > LONGEST ? '' : fold(line.plain)));
  const names = folded.flatMap((text, index) => {
    const name = text === '' ? null : readName(text);
    return name === null ? [] : [{ index, name, isAlone: text.replace(/[《》]/gu, '') === name }];
  });
  const numbers = folded.flatMap((text, index) => {
    const found = text === '' ? null : readNumberLine(text, index);
    return found === null || !found.isAlone ? [] : [found];
  });
  if (names.length === 0) return { missing: 'no line names a gazette (such as "…人民政府公报")' };
  const pairs = numbers.slice(0, MOST_CANDIDATES).flatMap((number) => {
    const near = names
      .slice(0, 10 * MOST_CANDIDATES)
      .filter((name) => Math.abs(name.index - number.index) <= NEARBY);
    return near.map((name) => ({
      number,
      name,
      distance: Math.abs(name.index - number.index) + (name.isAlone ? 0 : 1),
    }));
  });
  const best = pickPair(pairs);
  if (best === undefined)
    return {
      missing: 'no line gives the year and number of the issue (such as "2022年第5期") near its name',
    };
  const { name } = best.name;
  const own = numbers
    .filter(({ year, number }) => year === best.number.year && number === best.number.number)
    .slice(0, MOST_CANDIDATES);
  const near = own.flatMap(({ index }) => folded.slice(Math.max(0, index - NEARBY), index + NEARBY));
  const serial = near.map((text) => SERIAL.exec(text)?.[1]).find((text) => text !== undefined);
  const published = near.filter((text) => PUBLISHED.test(text)).map(readPublishedOn);
  const { year, number } = best.number;
  const issue = {
    id: `${year}-${String(number).padStart(2, '0')}`,
    year,
    number,
    serial: serial === undefined ? null : readHanziNumber(serial.replace(/○/gu, '〇')),
    name,
    place: placeOf(name),
    publishedOn: published.find((date) => date !== null) ?? null,
  };
  return { issue, lines: mastheadLines(lines, folded, name, best.number) };
}

function mastheadLines(
  lines: readonly PrintLine[],
  folded: readonly string[],
  name: string,
  number: NumberLine,
): ReadonlySet<number> {
  const found = new Set<number>();
  let last = -1000;
  folded.forEach((text, index) => {
    if (text === '') return;
    const numbered = readNumberLine(text, index);
    const isOwn =
      numbered !== null &&
      numbered.isAlone &&
      numbered.year === number.year &&
      numbered.number === number.number;
    const isName = text.replace(/[《》]/gu, '') === name;
    const isSerial =
      text.replace(SERIAL, '').replace(/[^\p{Script=Han}\d]/gu, '') === '' && SERIAL.test(text);
    // Sponsor, date and Latin name count only in the company of the name or the number.
    const isCompany =
      index - last <= 8 &&
      (SPONSOR.test(text) ||
        LATIN.test(text) ||
        (PUBLISHED.test(text) && readPublishedOn(text) !== null && text.length <= 40));
    if (!isOwn && !isName && !isSerial && !isCompany) return;
    last = index;
    const line = lines[index];
    if (line !== undefined) found.add(line.number);
  });
  return found;
}
