// Where documents begin: a title over its 文号, or a title that the 目录 names or that nothing but a head can be.

import { findDocumentNumbers } from '../../retrieval/domain/document-number.ts';
import type { DocumentNumber } from '../../retrieval/domain/document-number.ts';
import type { TocEntry } from '../../retrieval/domain/gazette.ts';
import { readTitleIssuer, squashBlanks } from './bodies.ts';
import { readDate } from './signature.ts';
import { compareTitles, foldTitle } from './similarity.ts';
import type { PrintLine } from './source-lines.ts';
import {
  LONGEST_TITLE_LINE,
  REMARK,
  TITLE_LINES,
  canBeTitleLine,
  orderBelow,
  readNumberLine,
  splitNumberedTitle,
  step,
  titleAbove,
  titleBelow,
} from './title-lines.ts';

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

/** Entries of a 目录 that titles are compared with: an issue lists some dozens. */
const MOST_ENTRIES = 300;
/** A folded title this long stands for nothing but its document. */
const LONG_TITLE = 12;
const RED_HEAD = /(?:人民政府|办公室|办公厅|委员会|局)(?:文件|令)$/u;

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

/** True if the line under a title names whom it addresses: 各县（区）人民政府：. */
function isAddressed(lines: readonly PrintLine[], last: number): boolean {
  const { plain } = lines[step(lines, last, 1, 4)] ?? { plain: '' };
  return plain.length <= LONGEST_TITLE_LINE && /[：:]$/u.test(plain) && !/[。；]/u.test(plain);
}

/** Heads whose 文号 stands behind the title in the same line; only over an addressee, since lists of papers look the same. */
function findOneLineHeads(lines: readonly PrintLine[], isTaken: (index: number) => boolean): DocumentHead[] {
  return lines.flatMap((line, index) => {
    const split =
      line.isBlank || isTaken(index) || !line.plain.includes('号') ? null : splitNumberedTitle(line.plain);
    if (split === null || !isAddressed(lines, index)) return [];
    return [
      { titleIndexes: [index], numberIndex: null, docNo: split.docNo, title: split.title, first: index },
    ];
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
    /[。）)”]$/u.test(line.plain) ||
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
    if (titled.length === 0 && findDocumentNumbers(title).length > 0) return;
    // A long title of the 目录, or one over an addressee, needs no further witness.
    const isSure =
      (titled.length > 0 && foldTitle(title).length >= LONG_TITLE) ||
      isAddressed(lines, bare.at(-1) ?? index);
    if (!isSure && !canBeginAfter(lines, index, isTaken)) return;
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
  const found = [...findNumberedHeads(lines, isTaken), ...findOneLineHeads(lines, isTaken)];
  const numbered = found.filter((head) => !isForeign(head));
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
