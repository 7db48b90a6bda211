// What each line of a document is by its form: title, 文号, addressee, row, signature, date, remark, attachment, text.

import { isAttachmentList, isAttachmentMark } from './attachments.ts';
import { squashBlanks } from './bodies.ts';
import type { Draft, DraftRole } from './draft.ts';
import { readNumbering } from './numbering.ts';
import { isPersonLine } from './person-lines.ts';
import { findGluedParts, isRemark, isSignature, readDate } from './signature.ts';
import { sliceOf } from './source-lines.ts';
import type { PrintLine } from './source-lines.ts';
import { hasEmptyCells, isTableRow, splitCells } from './tables.ts';

export interface DocumentLines {
  /** All lines of the document, blank ones too. */
  readonly lines: readonly PrintLine[];
  readonly titleLines: ReadonlySet<number>;
  readonly numberLine: number | null;
  readonly issuer: string | null;
}

interface Part {
  readonly line: PrintLine;
  readonly from: number;
  readonly to: number;
  readonly hasGapBefore: boolean;
}

const LONGEST_ADDRESSEE = 120;
const LONGEST_SCRAP = 12;
const ADDRESSED = /政府|单位|部门|[局委办会]|公司|银行|企业|中心|院|校|站|机构|集团|同志|各/u;

/** Cuts lines apart where signature, date or remark ran into the text. */
function splitParts({ lines, issuer, titleLines }: DocumentLines): Part[] {
  const parts: Part[] = [];
  let hasGap = true;
  const printed = lines.filter((line) => !line.isBlank);
  const nextOf = new Map(printed.map((line, index) => [line.number, printed[index + 1]]));
  for (const line of lines) {
    if (line.isBlank) {
      hasGap = true;
      continue;
    }
    const next = nextOf.get(line.number);
    const isBeforeDate = next !== undefined && readDate(next.plain) !== null;
    const cuts = titleLines.has(line.number) ? [] : findGluedParts(line.plain, issuer, isBeforeDate);
    [0, ...cuts].forEach((from, index) => {
      let start = from;
      let end = [...cuts, line.plain.length][index] ?? line.plain.length;
      while (end > start && /[\s\u3000]/u.test(line.plain.charAt(end - 1))) end -= 1;
      while (start < end && /[\s\u3000]/u.test(line.plain.charAt(start))) start += 1;
      if (end > start) parts.push({ line, from: start, to: end, hasGapBefore: index === 0 && hasGap });
    });
    hasGap = false;
  }
  return parts;
}

function roleOf(
  text: string,
  part: Part,
  document: DocumentLines,
  isBeforeText: boolean,
  nextTexts: readonly string[],
): DraftRole {
  const { number } = part.line;
  if (document.titleLines.has(number)) return 'title';
  if (document.numberLine === number) return 'docNo';
  const isWholeLine = part.from === 0 && part.to === part.line.plain.length;
  if (isTableRow(text) || (isWholeLine && hasEmptyCells(part.line.text))) return 'table-row';
  if (isRemark(text)) return 'remark';
  if (readDate(text) !== null) return 'date';
  const isOwn = document.issuer !== null && squashBlanks(text) === squashBlanks(document.issuer);
  const isDated = nextTexts.some((next) => readDate(next) !== null);
  if (!isBeforeText && (isOwn || (isDated && isSignature(text) && !isPersonLine(text)))) return 'signature';
  if (isAttachmentMark(text)) return 'attachment-mark';
  if (isAttachmentList(text)) return 'attachment-list';
  const isAddressee =
    isBeforeText &&
    /[：:]$/u.test(text) &&
    text.length <= LONGEST_ADDRESSEE &&
    !/[。；]/u.test(text) &&
    ADDRESSED.test(text);
  return isAddressee && readNumbering(text) === null ? 'addressee' : 'paragraph';
}

/** The document's lines as drafts, one for each line or part of a line, in order of print. */
export function classifyLines(document: DocumentLines): Draft[] {
  const parts = splitParts(document);
  const texts = parts.map((part) => part.line.plain.slice(part.from, part.to));
  let isBeforeText = true;
  return parts.map((part, index) => {
    const text = texts[index] ?? '';
    const role = roleOf(text, part, document, isBeforeText, texts.slice(index + 1, index + 3));
    // A scrap of text above the addressee is out of its place: the addressee is still to come.
    if (role !== 'title' && role !== 'docNo' && (role !== 'paragraph' || text.length > LONGEST_SCRAP))
      isBeforeText = false;
    const isText = role === 'paragraph';
    const row =
      part.from === 0 && part.to === part.line.plain.length
        ? part.line.text.replace(/^\s*- (?=\|)/u, '')
        : text;
    return {
      role,
      slices: [sliceOf(part.line, part.from, part.to)],
      text,
      numbering: isText ? readNumbering(text) : null,
      hashes: part.line.hashes,
      isBullet: part.line.isBullet,
      hasGapBefore: part.hasGapBefore,
      ...(role === 'table-row' ? { cells: splitCells(row) } : {}),
    };
  });
}
