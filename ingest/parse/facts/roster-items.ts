// Turns a document's lines into what a roster reader walks through: text lines, blanks, tables with columns.

import type { SourceLine } from '../../../retrieval/domain/gazette.ts';
import { squash } from '../../../retrieval/text/normalize.ts';
import type { Row, TextItem } from './roster-tables.ts';
import { withoutRemarks } from './plain-line.ts';
import { parseRows, readColumns } from './roster-tables.ts';

export type RosterItem =
  /** Lines with no blank line between them. */
  | { readonly kind: 'run'; readonly items: readonly TextItem[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly TextItem[])[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

/** Marks of a list or a quotation at the beginning of a line. */
const MARK = /^\s*(?:[-•·]\s+|>\s*)/u;

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

const NAMED_COLUMN = /^(?:姓名|名字|人员姓名|成员姓名)$/u;

function isHeaderRow(row: Row | undefined): boolean {
  return row !== undefined && row.some((cell) => NAMED_COLUMN.test(squash(cell.text)));
}

function itemsOfBlock(block: readonly SourceLine[]): RosterItem[] {
  const rows = parseRows(block.map(({ number, text }) => ({ number, text: withoutRemarks(text) })));
  if (rows.slice(0, 3).some(isHeaderRow)) return [{ kind: 'table', rows }];
  const columns = readColumns(rows);
  const [only] = columns;
  if (columns.length > 1 || only === undefined) return [{ kind: 'columns', columns }];
  return [{ kind: 'run', items: only }];
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
  for (const line of lines) {
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
