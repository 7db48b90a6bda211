// Tables of names: tab rows and Markdown pipe rows become columns that are each read downwards.

import type { SourceLine } from '../../../retrieval/domain/gazette.ts';
import { joinCut } from './cut-text.ts';
import { isPersonName } from './names.ts';

/** A line of running text or of one column: cells of a name and its post are divided by a tab. */
export interface TextItem {
  readonly line: number;
  readonly text: string;
}

export interface Cell {
  readonly line: number;
  readonly text: string;
}

export type Row = readonly Cell[];

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
    if (last !== undefined) current.push({ line: last.line, text: joinCut(last.text, head).text });
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
    texts.some((text) => /[：:]$/u.test(text))
  );
}

/** Where columns of persons begin: at a column with names, or at the column of labels before it. */
function columnStarts(rows: readonly Row[]): number[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const starts: number[] = [];
  for (let index = 0; index < width; index += 1) {
    const hasNames = rows.some((row) => holdsName(row[index]?.text ?? ''));
    if (!hasNames) continue;
    const before = index - 1;
    starts.push(before >= 0 && !starts.includes(before) && isLabelColumn(rows, before) ? before : index);
  }
  return starts;
}

/** The columns of persons, each as lines from top to bottom; one column with all cells where there are no names. */
export function readColumns(rows: readonly Row[]): TextItem[][] {
  const starts = columnStarts(rows);
  if (starts.length === 0 || (starts[0] ?? 0) > 2) starts.splice(0, starts.length, 0);
  if (starts[0] === 1 && rows.every((row) => (row[0]?.text ?? '') === '')) starts[0] = 0;
  return starts.map((start, place) =>
    rows.flatMap((row) => {
      const cells = row.slice(place === 0 ? 0 : start, starts[place + 1]).filter((cell) => cell.text !== '');
      const first = cells[0];
      return first === undefined
        ? []
        : [{ line: first.line, text: cells.map((cell) => cell.text).join('\t') }];
    }),
  );
}
