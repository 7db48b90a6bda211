// The lines of a title: over its 文号, under it, or alone; and the line that is a 文号 and nothing else.

import { findDocumentNumbers, parseDocumentNumber } from '../../retrieval/domain/document-number.ts';
import type { DocumentNumber } from '../../retrieval/domain/document-number.ts';
import { isBodyName, readTitleIssuer, squashBlanks } from './bodies.ts';
import { readNumbering } from './numbering.ts';
import { isPersonLine } from './person-lines.ts';
import { readDate } from './signature.ts';
import type { PrintLine } from './source-lines.ts';

/** Longest 文号 line and longest line of a title, in units. */
const LONGEST_NUMBER = 40;
export const LONGEST_TITLE_LINE = 130;
/** Lines of a title at most. */
export const TITLE_LINES = 6;
export const REMARK = /^[（(]\s*(?:此件|此文|本件)/u;
const KIND_END =
  /(?:通知|决定|意见|通报|公告|通告|办法|规定|措施|方案|批复|函|令|报告|细则|条例|规划|纲要|清单|预案|计划|要点|公报|决议|任免|名单|制度|标准|规则|规程|说明|职务)(?:[（(][^（）()]{1,20}[）)])?[》”]?$/u;
const HEAD_TITLE = /^[^《》，。：；“]{0,60}?(?:关于|转发|批转|印发).{2,200}$/u;
/** Words that begin a sentence, never a title. */
const SENTENCE_START = /^(?:根据|按照|依据|依照|为|现将|现印|经|按|自|由|在|对)/u;
const ORDER_NAME = /^\p{Script=Han}{2,30}(?:人民政府|委员会)令$/u;
const ORDER_NUMBER =
  /^[（(]?(?:[〔[（(]?\d{4}[〕\]）)]?年?)?[\s\u3000]{0,3}第[\s\u3000]{0,3}[\d一二三四五六七八九十百]{1,5}[\s\u3000]{0,3}号[）)]?$/u;

/** A line that is a 文号 and nothing else, brackets aside. */
export function readNumberLine(plain: string): DocumentNumber | null {
  if (plain.length > LONGEST_NUMBER || !/\d|[０-９]/u.test(plain) || !/号|[〔[［（(【﹝]/u.test(plain))
    return null;
  const bare = plain.replace(/^[（(\s]+(?=\p{Script=Han})/u, '').replace(/(?<=号)[）)\s]+$/u, '');
  const docNo = parseDocumentNumber(bare);
  return docNo === null || docNo.startsWith('〔') ? null : docNo;
}

/** A title with its 文号 behind it in one line, the number apart; null for other lines. */
export function splitNumberedTitle(
  plain: string,
): { readonly title: string; readonly docNo: DocumentNumber } | null {
  if (plain.length > LONGEST_TITLE_LINE) return null;
  const last = findDocumentNumbers(plain).at(-1);
  if (last === undefined || !/^[）)】\]\s]*$/u.test(plain.slice(last.end))) return null;
  const title = plain.slice(0, last.start).replace(/[（(【[\s]+$/u, '');
  return startsTitle(title) && KIND_END.test(title) ? { title, docNo: last.docNo } : null;
}

export function canBeTitleLine(line: PrintLine): boolean {
  const { plain } = line;
  return (
    !line.isBlank &&
    plain.length <= LONGEST_TITLE_LINE &&
    !plain.includes('\t') &&
    !plain.includes('|') &&
    !/[。；：，;:！？]$/u.test(plain) &&
    !REMARK.test(plain) &&
    readNumbering(plain) === null &&
    !isPersonLine(plain) &&
    readDate(plain) === null &&
    readNumberLine(plain) === null &&
    !/^附\s*[件表图]/u.test(plain)
  );
}

const startsTitle = (text: string): boolean =>
  /^(?:关于|转发|批转)/u.test(text) || readTitleIssuer(text) !== null;

/** Index of the next or previous line with words, within `reach` lines; -1 for none. */
export function step(lines: readonly PrintLine[], from: number, by: 1 | -1, reach: number): number {
  for (
    let index = from + by, steps = 0;
    steps < reach && index >= 0 && index < lines.length;
    index += by, steps += 1
  ) {
    if (lines[index]?.isBlank === false) return index;
  }
  return -1;
}

/** The lines of the title that ends above `below`; empty where none stands there. */
export function titleAbove(
  lines: readonly PrintLine[],
  below: number,
  isTaken: (index: number) => boolean,
): number[] {
  const found: number[] = [];
  let hasStart = false;
  for (
    let index = step(lines, below, -1, 4);
    index >= 0 && found.length < TITLE_LINES;
    index = step(lines, index, -1, 4)
  ) {
    const line = lines[index];
    if (line === undefined || isTaken(index) || !canBeTitleLine(line)) break;
    const isBody = isBodyName(line.plain);
    if (hasStart && !isBody) break;
    found.unshift(index);
    if (isBody) hasStart = true;
    else if (readTitleIssuer(line.plain) !== null) break;
    else if (/^(?:关于|转发|批转)/u.test(line.plain)) hasStart = true;
  }
  const title = found.map((index) => lines[index]?.plain ?? '').join(' ');
  const isTitle = HEAD_TITLE.test(title) || KIND_END.test(title.trim());
  return isTitle && !SENTENCE_START.test(title) ? found : [];
}

/** 晋中市人民政府令 / 第5号: an order's name and number are its title. */
export function orderBelow(
  lines: readonly PrintLine[],
  from: number,
  isTaken: (index: number) => boolean,
): number[] {
  const next = step(lines, from, 1, 4);
  const isOrder = ORDER_NAME.test(squashBlanks(lines[from]?.plain.slice(0, LONGEST_NUMBER) ?? ''));
  return isOrder && next >= 0 && !isTaken(next) && ORDER_NUMBER.test(lines[next]?.plain ?? '')
    ? [from, next]
    : [];
}

/** The lines of the title that begins at `from`; empty where none does. */
export function titleBelow(
  lines: readonly PrintLine[],
  from: number,
  isTaken: (index: number) => boolean,
): number[] {
  const found: number[] = [];
  const opening = lines[from]?.plain.slice(0, LONGEST_TITLE_LINE) ?? '';
  if (!isBodyName(opening) && !startsTitle(opening)) return [];
  for (let index = from; index >= 0 && found.length < TITLE_LINES; index = step(lines, index, 1, 4)) {
    const line = lines[index];
    if (line === undefined || isTaken(index) || !canBeTitleLine(line)) break;
    found.push(index);
    if (KIND_END.test(line.plain)) break;
  }
  const title = found.map((index) => lines[index]?.plain ?? '').join(' ');
  return startsTitle(title) && KIND_END.test(title) ? found : [];
}
