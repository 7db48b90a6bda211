// The 目录: its entries with category, title, 文号 and page, in both printed forms.
//
//   - 阳泉市人民政府关于表彰第三届阳泉市质量奖获奖组织
//   和个人的决定(阳政函〔2022〕72号)……………(3)
//   阳泉市人民政府关于田玲等六人任免职务的通知 （阳政任字〔2022〕26号）⇥（43）

import { findDocumentNumbers, formatDocumentNumber } from '../../retrieval/domain/document-number.ts';
import type { FoundDocumentNumber } from '../../retrieval/domain/document-number.ts';
import type { TocEntry } from '../../retrieval/domain/gazette.ts';
import { squashBlanks } from './bodies.ts';
import { joinPrintedTitle } from './document-title.ts';
import type { PrintLine } from './source-lines.ts';

export interface TableOfContents {
  readonly entries: readonly TocEntry[];
  /** Numbers of the lines that are 目录. */
  readonly lines: ReadonlySet<number>;
  /** 政府文件, 人事任免 …, without brackets, in order. */
  readonly categories: readonly string[];
}

const HEADING = /^目[\s\u3000]*[录次](?:[（(].{0,12}[）)])?$/u;
/** 文件 | 页码, the head of a 目录 that is a table. */
const COLUMN_NAMES =
  /^[|\s\u3000]*\p{Script=Han}{0,6}[|\s\u3000]+(?:\p{Script=Han}{0,6}[|\s\u3000]+)?页[\s\u3000]*[码数次]?[|\s\u3000]*$/u;
/** Longer lines are entries, and blanks without end would cost the expression dearly. */
const isColumnNames = (plain: string): boolean => plain.length <= 30 && COLUMN_NAMES.test(plain);
const BRACKETED_CATEGORY = /^[【〖［[〔]([^】〗］\]〕]{2,24})[】〗］\]〕]$/u;
const BARE_CATEGORY =
  /^[◎★●■◆▲☆○◇□\s\u3000]{0,4}([\p{Script=Han}·、\s\u3000]{2,16}(?:文件|任免|人事|规章|法规|解读|大事记|要闻|政务|动态|资料|数据|公告|信息|选登|选编|文选))[◎★●■◆▲☆○◇□]{0,4}$/u;
/** A number with the leader before it; `findPages` tells which of them are pages. A run is entered at its start only: linear. */
const NUMBER =
  /(?<![.．…·⋯‥•_—\s\u3000/-])([.．…·⋯‥•_—\s\u3000/-]*)([（(〔[【]?)[ \u3000]?(\d{1,4})[ \u3000]?([）)〕\]】]?)(?=[\s\u3000]|$|\p{Script=Han}|《)/gu;
const TITLE_END = /[通知定见法报告案则令复函号）)》〕]$/u;
/** Longest line of a 目录, in units: several entries may share one. */
const LONGEST_LINE = 1500;
/** Lines without a page that may stand between two with one: the cut lines of a long title, a category. */
const LONGEST_GAP = 6;

/** Digits in one width; the bars of a table as tabs. Looks no further than a line of a 目录 can be long. */
function foldLine(plain: string): string {
  const bare = plain
    .slice(0, LONGEST_LINE)
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const inner = bare.slice(bare.startsWith('|') ? 1 : 0, bare.endsWith('|') ? -1 : undefined);
  return inner.trim().replace(/\|/gu, '\t');
}

/** Cuts dot leaders and blanks off a title's end; a loop, since an expression for it would be quadratic. */
function trimLeader(title: string): string {
  let end = title.length;
  while (end > 0 && /[.．…·⋯\s\u3000]/u.test(title.charAt(end - 1))) end -= 1;
  return title.slice(0, end);
}

interface FoundPage {
  /** Where the title before it ends. */
  readonly start: number;
  readonly end: number;
  readonly page: number;
}

/** The pages of a line: a number after dot leaders or a tab, in brackets at an entry's end, or bare at the line's end. */
function findPages(text: string): FoundPage[] {
  if (text.length > LONGEST_LINE) return [];
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [whole, leader = '', open = '', digits = '', close = ''] = match;
    const end = match.index + whole.length;
    const isBracketed = open !== '' && close !== '';
    const isLed =
      leader.includes('\t') || leader.replace(/[\s\u3000]/gu, '').length >= 2 || leader.includes('…');
    const endsLine = text.slice(end).trim() === '';
    const endsEntry = isBracketed && digits.length <= 3 && (endsLine || /^[\s\u3000]/u.test(text.slice(end)));
    const isBare = endsLine && open === '' && leader !== '' && TITLE_END.test(text.slice(0, match.index));
    return isLed || endsEntry || isBare ? [{ start: match.index, end, page: Number(digits) }] : [];
  });
}

function hasPage(plain: string): boolean {
  return plain.length <= LONGEST_LINE && findPages(foldLine(plain)).length > 0;
}

/** The category that a line names: 【政府文件】 → 政府文件; null for other lines. */
export function readCategory(plain: string, allowBare: boolean): string | null {
  if (plain.length > 40) return null;
  const bracketed = BRACKETED_CATEGORY.exec(plain)?.[1];
  if (bracketed !== undefined && !/\d{4}|号/u.test(bracketed)) return squashBlanks(bracketed);
  const bare = allowBare ? BARE_CATEGORY.exec(plain)?.[1] : undefined;
  return bare === undefined ? null : squashBlanks(bare);
}

/** Index of the last line of the 目录 that starts at `from`: the last with a page before the pages stop. */
function findEnd(lines: readonly PrintLine[], from: number): number {
  let last = -1;
  let gap = 0;
  for (let index = from; index < lines.length && gap <= LONGEST_GAP; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) continue;
    if (hasPage(line.plain)) {
      last = index;
      gap = 0;
    } else if (readCategory(line.plain, false) === null) gap += 1;
  }
  return last;
}

/** The last 文号 of an entry, without the end of a title that runs into it (登记规定的通知阳政规发〔2020〕1号). */
function findLastNumber(text: string): FoundDocumentNumber | undefined {
  const last = findDocumentNumbers(text).at(-1);
  const overrun =
    last === undefined
      ? null
      : /^.*(?:通知|决定|意见|办法|通报|规定|方案|公告|细则)/u.exec(last.parts.series)?.[0];
  if (last === undefined || overrun === null || overrun === undefined) return last;
  const parts = { ...last.parts, series: last.parts.series.slice(overrun.length) };
  const start = text.lastIndexOf(parts.series, last.end);
  return {
    docNo: formatDocumentNumber(parts),
    parts,
    start: start < last.start ? last.start : start,
    end: last.end,
  };
}

function splitEntries(lines: readonly PrintLine[]): { entries: TocEntry[]; categories: string[] } {
  const entries: TocEntry[] = [];
  const categories: string[] = [];
  let category: string | null = null;
  let parts: string[] = [];
  let first = 0;
  const close = (page: number | null, last: number): void => {
    const text = parts.join(' ').trim();
    parts = [];
    const found = findLastNumber(text);
    const title = found === undefined ? text : `${text.slice(0, found.start)} ${text.slice(found.end)}`;
    const bare = title.replace(/[（(〔[【][\s\u3000]*[）)〕\]】]|[（(〔[【]$/gu, ' ');
    const clean = joinPrintedTitle(trimLeader(trimLeader(bare).replace(/[（(〔[【]$/u, '')));
    if (squashBlanks(clean) === '') return;
    entries.push({ category, title: clean, docNo: found?.docNo ?? null, page, lines: { first, last } });
  };
  for (const line of lines) {
    if (line.isBlank || HEADING.test(line.plain) || isColumnNames(line.plain)) continue;
    const named = readCategory(line.plain, parts.length === 0);
    if (named !== null && !hasPage(line.plain)) {
      category = named;
      categories.push(named);
      continue;
    }
    const text = foldLine(line.plain);
    let from = 0;
    for (const found of findPages(text)) {
      if (parts.length === 0) first = line.number;
      parts.push(text.slice(from, found.start));
      close(found.page, line.number);
      from = found.end;
    }
    const rest = text.slice(from).trim();
    if (squashBlanks(rest).replace(/[.．…·⋯]/gu, '') === '') continue;
    if (parts.length === 0) first = line.number;
    parts.push(rest);
  }
  if (parts.length > 0) close(null, lines[lines.length - 1]?.number ?? first);
  return { entries, categories };
}

const LOOKS_LIKE_DOCUMENT = /关于|任免|决定|通知|意见|办法|公告|令/u;

/** The 目录; empty where none is printed. The 目录 of a plan inside a document lists no documents and is passed over. */
export function parseTableOfContents(lines: readonly PrintLine[]): TableOfContents {
  const none: TableOfContents = { entries: [], lines: new Set(), categories: [] };
  let from = lines.findIndex(
    (line) => !line.isBlank && (HEADING.test(line.plain) || readCategory(line.plain, false) !== null),
  );
  for (let tries = 0; tries < 5 && from >= 0; tries += 1) {
    const end = findEnd(lines, from);
    if (end >= from) {
      const region = lines.slice(from, end + 1);
      const { entries, categories } = splitEntries(region);
      const documents = entries.filter(
        (entry) => entry.docNo !== null || LOOKS_LIKE_DOCUMENT.test(entry.title),
      );
      if (documents.length > 0 && documents.length * 2 >= entries.length) {
        return {
          entries,
          categories,
          lines: new Set(region.filter((line) => !line.isBlank).map((line) => line.number)),
        };
      }
    }
    const next = Math.max(from, end) + 1;
    const offset = lines
      .slice(next)
      .findIndex(
        (line) => !line.isBlank && (HEADING.test(line.plain) || readCategory(line.plain, false) !== null),
      );
    from = offset < 0 ? -1 : next + offset;
  }
  return none;
}
