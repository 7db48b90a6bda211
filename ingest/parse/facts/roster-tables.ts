// Tables of names: tab rows and Markdown pipe rows become columns that are each read downwards.

import type { SourceLine } from '../../../retrieval/domain/gazette.ts';
import { joinCut } from './cut-text.ts';
import { isPersonName } from './names.ts';
import { isRoleCell, parseRole, rankOfRole } from './roster-roles.ts';

/** A line of running text or of one column: cells of a name and its post are divided by a tab. */
export interface TextItem {
  readonly line: number;
  readonly text: string;
}

interface Cell {
  readonly line: number;
  readonly text: string;
}

export type Row = readonly Cell[];

const LONGEST_CELL = 400;
const WIDEST_TABLE = 16;
const LABELLED = /^[^：:]{1,14}[：:]/u;

/** Rows of a block of lines; a line that opens no row of a pipe table carries its last cell on. */
export function parseRows(block: readonly SourceLine[]): Row[] {
  const rows: Cell[][] = [];
  for (const { number, text } of block) {
    const bare = text.replace(/^\s*-\s+(?=\|)/u, '');
    if (!bare.includes('|') && bare.includes('\t')) {
      rows.push(bare.split('\t').map((cell) => ({ line: number, text: cell.trim() })));
      continue;
    }
    if (/^[\s|:-]*$/u.test(bare)) continue;
    const pieces = bare
      .trim()
      .replace(/\|$/u, '')
      .split('|')
      .map((piece) => piece.trim());
    const current = rows.at(-1);
    if (bare.trimStart().startsWith('|') || current === undefined) {
      rows.push(
        pieces
          .slice(bare.trimStart().startsWith('|') ? 1 : 0)
          .map((piece) => ({ line: number, text: piece })),
      );
      continue;
    }
    const [head = '', ...rest] = pieces;
    const last = current.pop();
    if (last !== undefined) {
      const isCell = last.text.length < LONGEST_CELL;
      current.push(isCell ? { line: last.line, text: joinCut(last.text, head).text } : last);
    }
    current.push(...rest.map((piece) => ({ line: number, text: piece })));
  }
  return rows;
}

function holdsName(text: string): boolean {
  return isPersonName(text.replace(LABELLED, ''));
}

/** True if nothing but labels of roles and empty cells stand in a column. */
function isLabelColumn(rows: readonly Row[], index: number): boolean {
  const texts = rows.map((row) => row[index]?.text ?? '');
  return (
    texts.every((text) => text === '' || /^[^：:]{1,14}[：:]?$/u.test(text)) &&
    texts.some((text) => /[：:]$/u.test(text) || isRoleCell(text))
  );
}

/** Where columns of persons begin: at a column with names, or at the column of labels before it. */
function columnStarts(rows: readonly Row[]): number[] {
  const width = rows.reduce((most, row) => Math.min(WIDEST_TABLE, Math.max(most, row.length)), 0);
  const starts: number[] = [];
  for (let index = 0; index < width; index += 1) {
    const hasNames = rows.some((row) => holdsName(row[index]?.text ?? ''));
    if (!hasNames) continue;
    const before = index - 1;
    starts.push(before >= 0 && !starts.includes(before) && isLabelColumn(rows, before) ? before : index);
  }
  return starts;
}

/** Cells of a row in pieces: sentences and labels that stand beside a person are no part of the post. */
function splitPieces(cells: Row): Row[] {
  const pieces: Cell[][] = [];
  for (const cell of cells) {
    const isOwn = /[。；;]/u.test(cell.text) || LABELLED.test(cell.text);
    const last = pieces.at(-1);
    if (last === undefined || isOwn || /[。；;]/u.test(last.at(-1)?.text ?? '')) pieces.push([cell]);
    else last.push(cell);
  }
  return pieces;
}

/** A piece's text up to its persons: a label leads, a running number goes, a body's name belongs to the post. */
function lineOf(cells: Row): TextItem {
  const at = cells.findIndex((cell) => holdsName(cell.text));
  const join = (texts: Row): string => texts.map((cell) => cell.text).join('\t');
  const first = cells[Math.max(at, 0)] ?? { line: 0, text: '' };
  if (at <= 0 || cells.slice(0, at).some((cell) => /[：:]$/u.test(cell.text))) {
    return { line: cells[0]?.line ?? first.line, text: join(cells) };
  }
  const before = cells.slice(0, at).filter((cell) => !/^\d{1,4}[.、]?$/u.test(cell.text));
  const role = before.find((cell) => isRoleCell(cell.text));
  const text = join([first, ...before.filter((cell) => cell !== role), ...cells.slice(at + 1)]);
  return { line: first.line, text: role === undefined ? text : `${role.text}：${text}` };
}

function linesOf(cells: Row): TextItem[] {
  return splitPieces(cells.filter((cell) => cell.text !== '')).map(lineOf);
}

/** Ranks of the roles that items print, in their order; a group's heading begins anew. */
function isOrdered(items: readonly TextItem[]): boolean {
  let rank = 0;
  for (const { text } of items) {
    const role = parseRole(/^([^：:\t]{1,14})[：:]/u.exec(text)?.[1] ?? '');
    if (role === null) {
      if (/组[：:]?$/u.test(text)) rank = 0;
      continue;
    }
    if (rankOfRole(role) < rank) return false;
    rank = rankOfRole(role);
  }
  return true;
}

/**
 * The columns of persons, each as lines from top to bottom; one column with all cells where there are no names.
 * A table is read row by row instead where each row begins with a role and only so the roles stand in order.
 */
export function readColumns(rows: readonly Row[]): TextItem[][] {
  const starts = columnStarts(rows);
  if (starts.length === 0) starts.push(0);
  starts[0] = 0;
  const columns = starts.map((start, place) =>
    rows.flatMap((row) => linesOf(row.slice(start, starts[place + 1]))),
  );
  const isLabelled =
    rows.length > 1 && starts.length > 1 && rows.every((row) => LABELLED.test(row[0]?.text ?? ''));
  if (!isLabelled || isOrdered(columns.flat())) return columns;
  const across = rows.flatMap((row) =>
    starts.flatMap((start, place) => linesOf(row.slice(start, starts[place + 1]))),
  );
  return isOrdered(across) ? [across] : columns;
}
