// Lines that prove a fact → a verbatim excerpt: whole short lines, or the name and what stands beside it.

import type { Excerpt, Mark } from '../domain/answer.ts';
import type { GazetteDocument, LineRange, SourceLine } from '../domain/gazette.ts';
import { buildDisplayText } from '../passages/display-text.ts';
import { squash } from '../text/normalize.ts';
import type { EvidenceRef } from './office-draft.ts';

const GAP = '……';
/** Longer lines are cut around the name; characters. */
const LONG_LINE = 160;
/** A quotation ends here; what is left out stays in the source. */
const LONG_QUOTE = 900;
const SENTENCE_ENDS = new Set(['。', '；', ';']);

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Where a name stands in a line, blanks inside it allowed: 李 君; null if it does not. */
export function findName(line: string, name: string): Mark | null {
  for (let start = 0; start < line.length; start += 1) {
    if (line[start] !== name[0]) continue;
    let at = start;
    let matched = 0;
    while (at < line.length && matched < name.length) {
      if (line[at] === name[matched]) matched += 1;
      else if (!/\s/u.test(line.charAt(at))) break;
      at += 1;
    }
    if (matched === name.length) return { start, end: at };
  }
  return null;
}

/** The sentence or the table cells around a name, of a line too long to be quoted whole. */
function cutAround(line: string, names: readonly string[], beside: string): string {
  const named = names.map((name) => findName(line, name)).find((mark) => mark !== null) ?? null;
  // Where no person is named, the office is what is quoted.
  const found = named ?? (beside === '' ? null : findName(line, beside));
  if (found === null) return line.slice(0, LONG_LINE);
  let start = found.start;
  while (start > 0 && !SENTENCE_ENDS.has(line.charAt(start - 1)) && found.start - start < LONG_LINE)
    start -= 1;
  let end = found.end + (named === null ? 0 : beside.length);
  while (end < line.length && !SENTENCE_ENDS.has(line.charAt(end - 1)) && end - found.end < LONG_LINE)
    end += 1;
  return line.slice(start, end);
}

/** Cells of a row that are this person's: from the label or name to the position. */
function cutCells(line: string, names: readonly string[]): string {
  const separators = line.includes('\t') ? '\t' : '|';
  const cells = line.split(separators).filter((cell) => cell.trim() !== '');
  const [name] = names;
  if (name === undefined || names.length > 1 || cells.length < 4) return line;
  const index = cells.findIndex((cell) => findName(cell, name) !== null);
  if (index < 0) return line;
  const isLabelled =
    index > 0 &&
    /^[\s\p{Script=Han}]{1,8}[：:]?\s*$/u.test(cells[index - 1] ?? '') &&
    /[：:长员]\s*$/u.test(cells[index - 1] ?? '') &&
    index - 1 === 0;
  const own = cells.slice(isLabelled ? index - 1 : index, index + 2);
  const from = line.indexOf(own[0] ?? '');
  const last = own.at(-1) ?? '';
  return line.slice(from, line.indexOf(last, from) + last.length);
}

/** 市商务局 and 0353-2296623 of a row whose middle cells are long. */
function pickCells(line: string, names: readonly string[]): string[] {
  const cells = line.split(line.includes('\t') ? '\t' : '|').map((cell) => cell.trim());
  return cells.filter((cell) => names.some((name) => squash(name) === squash(cell)));
}

function buildPieces(evidence: EvidenceRef, lines: ReadonlyMap<number, string>): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<number>();
  let length = 0;
  for (const { first, last } of evidence.lines) {
    for (let number = first; number <= last; number += 1) {
      const line = lines.get(number) ?? '';
      if (
        line.trim() === '' ||
        seen.has(number) ||
        (evidence.onlyNamed === true && !evidence.names.some((name) => findName(line, name) !== null))
      )
        continue;
      seen.add(number);
      if (evidence.onlyCells === true && line.length > LONG_LINE) {
        pieces.push(...pickCells(line, evidence.names).map((text) => ({ text, line: number })));
        continue;
      }
      // Of a row of two columns only the cells of those who are meant.
      const here = evidence.names.filter((name) => findName(line, name) !== null);
      const isRow = line.includes('\t') || /^\s*\|/u.test(line) || line.includes(' | ');
      const text =
        isRow && here.length === 1
          ? cutCells(line, here)
          : line.length > LONG_LINE
            ? cutAround(line, evidence.names, evidence.beside)
            : line;
      if (length + text.length > LONG_QUOTE && pieces.length > 0) return pieces;
      length += text.length;
      pieces.push({ text: text.trim(), line: number });
    }
  }
  return pieces;
}

/** Whether nothing but blank lines lies between two pieces, and both are whole lines. */
function isContiguous(before: Piece, after: Piece, lines: ReadonlyMap<number, string>): boolean {
  if (after.line <= before.line) return false;
  if (
    squash(lines.get(before.line) ?? '') !== squash(before.text) ||
    squash(lines.get(after.line) ?? '') !== squash(after.text)
  )
    return false;
  for (let line = before.line + 1; line < after.line; line += 1)
    if ((lines.get(line) ?? '').trim() !== '') return false;
  return true;
}

function markNames(text: string, names: readonly string[]): Mark[] {
  const marks = names.flatMap((name) => findName(text, name) ?? []);
  return marks
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
}

/** Null where the lines hold nothing, or lack the name: then nothing may be quoted. */
export function buildFactExcerpt(
  evidence: EvidenceRef,
  document: GazetteDocument,
  sourceLines: readonly SourceLine[],
): Excerpt | null {
  const lines = new Map(sourceLines.map(({ number, text }) => [number, text]));
  const pieces = buildPieces(evidence, lines);
  if (pieces.length === 0) return null;
  let quote = '';
  const ranges: { first: number; last: number }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const range = ranges.at(-1);
    const joins = before !== undefined && isContiguous(before, piece, lines);
    quote += before === undefined ? piece.text : `${joins ? '\n' : GAP}${piece.text}`;
    if (joins && range !== undefined) range.last = piece.line;
    else if (range?.last !== piece.line) ranges.push({ first: piece.line, last: piece.line });
  }
  const source = squash(pieces.map(({ line }) => lines.get(line) ?? '').join(''));
  if (!pieces.every(({ text }) => source.includes(squash(text)))) return null;
  const display = quote.split(GAP).map(buildDisplayText).join('\n');
  return {
    citation: {
      issue: evidence.issue,
      documentId: document.id,
      docNo: document.docNo,
      title: document.title,
      date: document.date,
      page: document.tocPage,
      headingPath: evidence.heading,
      lines: ranges satisfies LineRange[],
    },
    quote,
    display: { text: display, marks: markNames(display, evidence.names) },
    passageId: null,
  };
}
