// Turns a document's lines into what a roster reader walks through: text lines, blanks, tables with columns.

import type { SourceLine } from '../../../retrieval/domain/gazette.ts';
import { namesColumns } from './roster-named-table.ts';
import type { Row, TextItem } from './roster-tables.ts';
import { readableLines, withoutRemarks } from './plain-line.ts';
import { parseRows, readColumns } from './roster-tables.ts';

export type RosterItem =
  /** Lines with no blank line between them. */
  | { readonly kind: 'run'; readonly items: readonly TextItem[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly TextItem[])[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

const MANY_COLUMNS = 4;

/** Marks of a list or a quotation at the beginning of a line. */
const MARK = /^\s*(?:(?:[-•·]\s+)+|>\s*)/u;

/** An HTML table on one line, as rows of a pipe table with the same line number. */
function splitHtmlRows(line: SourceLine): SourceLine[] {
  if (!/<t[dh][\s>]/iu.test(line.text)) return [line];
  return line.text
    .split(/<\/tr>/iu)
    .map((row) => row.replace(/<\/t[dh]>/giu, '|').replace(/<[^<>]{0,200}>/gu, ' '))
    .filter((row) => row.includes('|'))
    .map((row) => ({ number: line.number, text: `|${row}` }));
}

function isTableLine(text: string): boolean {
  return text.includes('\t') || /^\s*(?:-\s+)?\|/u.test(text);
}

/** A pipe table goes on with lines that open no row, as long as its last row is not closed by a mark. */
function goesOn(block: readonly SourceLine[], text: string): boolean {
  const last = block.at(-1)?.text ?? '';
  if (isTableLine(text)) return /^\s*(?:-\s+)?\|/u.test(text) === /\|/u.test(block[0]?.text ?? '');
  return (
    /\|/u.test(block[0]?.text ?? '') && (text.includes('|') || !/\|\s*$/u.test(last)) && text.trim() !== ''
  );
}

function itemsOfBlock(block: readonly SourceLine[]): RosterItem[] {
  const rows = parseRows(block.map(({ number, text }) => ({ number, text: withoutRemarks(text) })));
  if (rows.slice(0, 3).some(namesColumns)) return [{ kind: 'table', rows }];
  const columns = readColumns(rows);
  const [only] = columns;
  if (columns.length > 1 || only === undefined) return [{ kind: 'columns', columns }];
  return [{ kind: 'run', items: only }];
}

/** Rows of several columns that stand apart, each between blank lines, are one table: the blanks between them go. */
function closeRows(lines: readonly SourceLine[]): SourceLine[] {
  const width = (index: number): number => (lines[index]?.text ?? '').split('\t').length;
  const isBlank = (index: number): boolean => (lines[index]?.text ?? '').trim() === '';
  const isAlone = (index: number): boolean =>
    width(index) >= MANY_COLUMNS && isBlank(index - 1) && isBlank(index + 1);
  return lines.filter((_, index) => {
    const isBetween = isBlank(index) && width(index - 1) === width(index + 1);
    return !(isBetween && isAlone(index - 1) && isAlone(index + 1));
  });
}

export function splitItems(lines: readonly SourceLine[]): RosterItem[] {
  const items: RosterItem[] = [];
  let block: SourceLine[] = [];
  let run: TextItem[] = [];
  const close = (): void => {
    if (block.length > 0) items.push(...itemsOfBlock(block));
    if (run.length > 0) items.push({ kind: 'run', items: run });
    block = [];
    run = [];
  };
  for (const line of closeRows(readableLines(lines.flatMap(splitHtmlRows)))) {
    if (block.length > 0 && goesOn(block, line.text)) {
      block.push(line);
    } else if (isTableLine(line.text)) {
      close();
      block = [line];
    } else if (line.text.trim() === '') {
      close();
    } else {
      if (block.length > 0) close();
      run.push({ line: line.number, text: withoutRemarks(line.text).replace(MARK, '').trim() });
    }
  }
  close();
  return items;
}
