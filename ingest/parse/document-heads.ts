// Where documents begin: a title over its 文号, or a title that the 目录 names or that nothing but a head can be.

import { parseDocumentNumber } from '../../retrieval/domain/document-number.ts';
import type { DocumentNumber } from '../../retrieval/domain/document-number.ts';
import type { TocEntry } from '../../retrieval/domain/gazette.ts';
import { isBodyName, readTitleIssuer, squashBlanks } from './bodies.ts';
import { readNumbering } from './numbering.ts';
import { readDate } from './signature.ts';
import { compareTitles, foldTitle } from './similarity.ts';
import { isFinished } from './text-ends.ts';
import type { PrintLine } from './source-lines.ts';

export interface DocumentHead {
  /** Indexes into the lines given: the title's lines, top to bottom. */
  readonly titleIndexes: readonly number[];
  readonly numberIndex: number | null;
  readonly docNo: DocumentNumber | null;
  /** The title's lines put together with blanks. */
  readonly title: string;
  /** Index of the head's first line. */
  readonly first: number;
}

/** Longest 文号 line and longest line of a title, in units. */
const LONGEST_NUMBER = 40;
const LONGEST_TITLE_LINE = 130;
/** Entries of a 目录 that titles are compared with: an issue lists some dozens. */
const MOST_ENTRIES = 300;
/** Lines of a title at most. */
const TITLE_LINES = 6;
const REMARK = /^[（(]\s*(?:此件|此文|本件)/u;
const KIND_END =
  /(?:通知|决定|意见|通报|公告|通告|办法|规定|措施|方案|批复|函|令|报告|细则|条例|规划|纲要|清单|预案|计划|要点|公报|决议|任免|名单|制度|标准|规则|规程|说明|职务)(?:[（(][^（）()]{1,20}[）)])?[》”]?$/u;
const HEAD_TITLE = /^.{0,60}?(?:关于|转发|批转|印发).{2,120}$/u;
const ORDER_NAME = /^\p{Script=Han}{2,30}(?:人民政府|委员会)令$/u;
const ORDER_NUMBER =
  /^[（(]?(?:[〔[（(]?\d{4}[〕\]）)]?年?)?[\s\u3000]{0,3}第[\s\u3000]{0,3}[\d一二三四五六七八九十百]{1,5}[\s\u3000]{0,3}号[）)]?$/u;
const RED_HEAD = /(?:人民政府|办公室|办公厅|委员会|局)(?:文件|令)$/u;

/** A line that is a 文号 and nothing else, brackets aside. */
export function readNumberLine(plain: string): DocumentNumber | null {
  if (plain.length > LONGEST_NUMBER || !/\d|[０-９]/u.test(plain) || !/号|[〔[［（(【﹝]/u.test(plain))
    return null;
  const bare = plain.replace(/^[（(\s]+(?=\p{Script=Han})/u, '').replace(/(?<=号)[）)\s]+$/u, '');
  const docNo = parseDocumentNumber(bare);
  return docNo === null || /^〔/u.test(docNo) ? null : docNo;
}

function canBeTitleLine(line: PrintLine): boolean {
  const { plain } = line;
  return (
    !line.isBlank &&
    plain.length <= LONGEST_TITLE_LINE &&
    !plain.includes('\t') &&
    !plain.includes('|') &&
    !/[。；：，;:！？]$/u.test(plain) &&
    !REMARK.test(plain) &&
    readNumbering(plain) === null &&
    readDate(plain) === null &&
    readNumberLine(plain) === null &&
    !/^附\s*[件表图]/u.test(plain)
  );
}

const startsTitle = (text: string): boolean =>
  /^(?:关于|转发|批转)/u.test(text) || readTitleIssuer(text) !== null;

/** Index of the next or previous line with words, within `reach` lines; -1 for none. */
function step(lines: readonly PrintLine[], from: number, by: 1 | -1, reach: number): number {
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
function titleAbove(
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
  return HEAD_TITLE.test(title) || KIND_END.test(title.trim()) ? found : [];
}

/** 晋中市人民政府令 / 第5号: an order's name and number are its title. */
function orderBelow(
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
function titleBelow(
  lines: readonly PrintLine[],
  from: number,
  isTaken: (index: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let index = from; index >= 0 && found.length < TITLE_LINES; index = step(lines, index, 1, 4)) {
    const line = lines[index];
    if (line === undefined || isTaken(index) || !canBeTitleLine(line)) break;
    found.push(index);
    if (KIND_END.test(line.plain)) break;
  }
  const title = found.map((index) => lines[index]?.plain ?? '').join(' ');
  return startsTitle(title) && KIND_END.test(title) ? found : [];
}

function makeHead(
  lines: readonly PrintLine[],
  titleIndexes: readonly number[],
  numberIndex: number | null,
): DocumentHead {
  const title = titleIndexes.map((index) => lines[index]?.plain ?? '').join(' ');
  const numberLine = numberIndex === null ? '' : (lines[numberIndex]?.plain ?? '');
  const first = Math.min(titleIndexes[0] ?? Infinity, numberIndex ?? Infinity);
  return { titleIndexes, numberIndex, docNo: readNumberLine(numberLine), title, first };
}

/** Heads that stand over or under a 文号 of their own. */
function findNumberedHeads(lines: readonly PrintLine[], isTaken: (index: number) => boolean): DocumentHead[] {
  return lines.flatMap((line, index) => {
    if (line.isBlank || isTaken(index) || readNumberLine(line.plain) === null) return [];
    const above = titleAbove(lines, index, isTaken);
    if (above.length > 0) return [makeHead(lines, above, index)];
    const below = step(lines, index, 1, 4);
    const title = below < 0 ? [] : titleBelow(lines, below, isTaken);
    const next = title.length === 0 ? -1 : step(lines, title.at(-1) ?? below, 1, 4);
    // A number over a title belongs to it unless that title has one of its own underneath.
    return title.length === 0 || (next >= 0 && readNumberLine(lines[next]?.plain ?? '') !== null)
      ? []
      : [makeHead(lines, title, index)];
  });
}

/** True where a document may begin: at the top, or after what ends a document or a paragraph. */
function canBeginAfter(
  lines: readonly PrintLine[],
  index: number,
  isTaken: (index: number) => boolean,
): boolean {
  const before = step(lines, index, -1, 12);
  const line = lines[before];
  if (line === undefined || isTaken(before) || RED_HEAD.test(squashBlanks(line.plain))) return true;
  return (
    REMARK.test(line.plain) ||
    readDate(line.plain) !== null ||
    isFinished(line.plain) ||
    line.plain.includes('\t')
  );
}

/** Heads without a 文号: titles of the 目录 found in the body, and lines that can be nothing but a document's title. */
function findBareHeads(
  lines: readonly PrintLine[],
  entries: readonly TocEntry[],
  isTaken: (index: number) => boolean,
): DocumentHead[] {
  const wanted = entries
    .slice(0, MOST_ENTRIES)
    .flatMap((entry) => foldTitle(entry.title))
    .filter((title) => title.length >= 4);
  const byStart = new Map<string, string[]>();
  for (const title of wanted)
    byStart.set(title.slice(0, 3), [...(byStart.get(title.slice(0, 3)) ?? []), title]);
  const heads: DocumentHead[] = [];
  let past = -1;
  lines.forEach((line, index) => {
    if (index <= past || line.isBlank || isTaken(index) || !canBeTitleLine(line)) return;
    const candidates = byStart.get(foldTitle(line.plain).slice(0, 3)) ?? [];
    const titled = candidates.length > 0 ? matchEntry(lines, index, candidates, isTaken) : [];
    const order = orderBelow(lines, index, isTaken);
    const bare = order.length > 0 ? order : titled.length > 0 ? titled : titleBelow(lines, index, isTaken);
    const title = bare.map((at) => lines[at]?.plain ?? '').join(' ');
    if (bare.length === 0 || (titled.length === 0 && readTitleIssuer(title) === null)) return;
    if (!canBeginAfter(lines, index, isTaken)) return;
    heads.push(makeHead(lines, bare, null));
    past = bare.at(-1) ?? index;
  });
  return heads;
}

/** The lines from `from` on that together read like one of the 目录's titles. */
function matchEntry(
  lines: readonly PrintLine[],
  from: number,
  titles: readonly string[],
  isTaken: (index: number) => boolean,
): number[] {
  const found: number[] = [];
  let joined = '';
  for (let index = from; index >= 0 && found.length < TITLE_LINES; index = step(lines, index, 1, 3)) {
    const line = lines[index];
    if (line === undefined || isTaken(index) || !canBeTitleLine(line)) break;
    found.push(index);
    joined += foldTitle(line.plain);
    if (
      titles.some(
        (title) => Math.abs(title.length - joined.length) <= 3 && compareTitles(title, joined) >= 0.93,
      )
    )
      return found;
  }
  return [];
}

/** Tells heads of annexed papers: a body of another place that the 目录 does not list is no document of this issue. */
function findForeign(place: string, entries: readonly TocEntry[]): (head: DocumentHead) => boolean {
  const numbers = new Set<string | null>(entries.map((entry) => entry.docNo));
  const titles = entries.slice(0, MOST_ENTRIES).map((entry) => foldTitle(entry.title));
  return (head) => {
    const issuer = readTitleIssuer(head.title);
    const isListed = head.docNo !== null && numbers.has(head.docNo);
    if (
      entries.length === 0 ||
      isListed ||
      issuer === null ||
      issuer.includes(place) ||
      /^[市县区州]/u.test(issuer)
    )
      return false;
    const folded = foldTitle(head.title);
    return !titles.some((title) => compareTitles(title, folded) >= 0.8);
  };
}

/** The heads of all documents, in order of place. `isTaken` marks lines of the 目录 and the masthead. */
export function findDocumentHeads(
  lines: readonly PrintLine[],
  entries: readonly TocEntry[],
  place: string,
  isTaken: (index: number) => boolean,
): DocumentHead[] {
  const isForeign = findForeign(place, entries);
  const numbered = findNumberedHeads(lines, isTaken).filter((head) => !isForeign(head));
  const used = new Set(numbered.flatMap((head) => [...head.titleIndexes, head.numberIndex ?? -1]));
  const titles = new Set(numbered.map((head) => foldTitle(head.title)));
  const numbers = new Set<string | null>(numbered.map((head) => head.docNo));
  const open = entries.filter(
    (entry) => !(entry.docNo !== null && numbers.has(entry.docNo)) && !titles.has(foldTitle(entry.title)),
  );
  const bare = findBareHeads(lines, open, (index) => isTaken(index) || used.has(index)).filter(
    (head) => !isForeign(head),
  );
  return [...numbered, ...bare].sort((a, b) => a.first - b.first);
}
