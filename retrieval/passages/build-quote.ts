// A stretch of a passage → a quotation: the source's own characters, compared with the source before it leaves.

import type { LineRange, Passage, SourceLine } from '../domain/gazette.ts';
import { squash } from '../text/normalize.ts';
import type { TextUnit } from './split-sentences.ts';

export interface Quote {
  /** Source characters; `……` stands where the source has something between that is left out. */
  readonly text: string;
  /** In reading order, as the pieces come. */
  readonly lines: readonly LineRange[];
}

/** Stands between separate pieces of a quotation. */
export const QUOTE_GAP = '……';

interface Span {
  readonly line: number;
  /** UTF-16 columns in the source line, end exclusive. */
  readonly start: number;
  readonly end: number;
}

function findSpans(passage: Passage, stretch: TextUnit): Span[] {
  return passage.pieces.flatMap(({ offset, length, line, start }) => {
    const from = Math.max(offset, stretch.start);
    const to = Math.min(offset + length, stretch.end);
    return from >= to ? [] : [{ line, start: start + from - offset, end: start + to - offset }];
  });
}

/** Whether nothing but white space and line ends lies between two spans in the source. */
function isContiguous(before: Span, after: Span, textOf: (line: number) => string): boolean {
  if (before.line === after.line)
    return after.start >= before.end && textOf(before.line).slice(before.end, after.start).trim() === '';
  if (after.line < before.line) return false;
  if (
    textOf(before.line).slice(before.end).trim() !== '' ||
    textOf(after.line).slice(0, after.start).trim() !== ''
  )
    return false;
  for (let line = before.line + 1; line < after.line; line += 1) if (textOf(line).trim() !== '') return false;
  return true;
}

/**
 * The quotation of `stretch` (offsets in `passage.text`), or null when a character of it is not in the source
 * where the passage says: then nothing may be quoted. `lines` holds at least the lines of the stretch.
 */
export function buildQuote(passage: Passage, stretch: TextUnit, lines: readonly SourceLine[]): Quote | null {
  const byNumber = new Map(lines.map(({ number, text }) => [number, text]));
  const textOf = (line: number): string => byNumber.get(line) ?? '';
  const spans = findSpans(passage, stretch);
  let text = '';
  const ranges: { first: number; last: number }[] = [];
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    const range = ranges.at(-1);
    const joins = before !== undefined && isContiguous(before, span, textOf);
    if (before !== undefined && !joins) text += QUOTE_GAP;
    else if (before !== undefined && before.line !== span.line) text += '\n';
    text += textOf(span.line).slice(span.start, span.end);
    if (range !== undefined && joins) range.last = span.line;
    else ranges.push({ first: span.line, last: span.line });
  }
  const claimed = squash(passage.text.slice(stretch.start, stretch.end));
  return claimed !== '' && squash(text.replaceAll(QUOTE_GAP, '')) === claimed.replaceAll(QUOTE_GAP, '')
    ? { text, lines: ranges }
    : null;
}
