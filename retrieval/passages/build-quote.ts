// A stretch of a passage → a quotation: the source's own characters, compared with the source before it leaves.

import type { LineRange, Passage, SourceLine } from '../domain/gazette.ts';
import { HTML_TAG } from '../text/html-tags.ts';
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
  /** Whether the passage begins a new block with it. */
  readonly opensBlock: boolean;
}

function findSpans(passage: Passage, stretch: TextUnit): Span[] {
  return passage.pieces.flatMap(({ offset, length, line, start }) => {
    const from = Math.max(offset, stretch.start);
    const to = Math.min(offset + length, stretch.end);
    const opensBlock = from > 0 && passage.text.charAt(from - 1) === '\n';
    return from >= to ? [] : [{ line, start: start + from - offset, end: start + to - offset, opensBlock }];
  });
}

/** Marks of lists, headings and tables: the printer's text goes on across them, as it does across tags. */
const ONLY_MARKS = /^[\s#*|>-]*$/u;
const isOnlyMarks = (text: string): boolean => ONLY_MARKS.test(text.replace(HTML_TAG, ''));

/** The source between two spans when it is white space and marks alone; null when something else is left out. */
function readBetween(before: Span, after: Span, textOf: (line: number) => string): string | null {
  if (before.line === after.line) {
    const between = after.start >= before.end ? textOf(before.line).slice(before.end, after.start) : null;
    return between !== null && isOnlyMarks(between) ? between : null;
  }
  if (after.line < before.line) return null;
  for (let line = before.line + 1; line < after.line; line += 1) if (textOf(line).trim() !== '') return null;
  const [end, start] = [textOf(before.line).slice(before.end), textOf(after.line).slice(0, after.start)];
  return isOnlyMarks(end) && isOnlyMarks(start) ? end + start : null;
}

/** A new line where the passage has one; the marks of the source are kept, since a quotation leaves nothing out. */
function joinSpans(between: string, after: Span): string {
  const marks = between.trim();
  if (after.opensBlock) return marks === '' ? '\n' : `\n${marks} `;
  return marks;
}

/**
 * The quotation of `stretch` (offsets in `passage.text`), or null when a character of it is not in the source
 * where the passage says: then nothing may be quoted. `lines` holds at least the lines of the stretch.
 */
export function buildQuote(passage: Passage, stretch: TextUnit, lines: readonly SourceLine[]): Quote | null {
  const byNumber = new Map(lines.map(({ number, text }) => [number, text]));
  const textOf = (line: number): string => byNumber.get(line) ?? '';
  let text = '';
  let words = '';
  let before: Span | null = null;
  const ranges: { first: number; last: number }[] = [];
  for (const span of findSpans(passage, stretch)) {
    const between = before === null ? null : readBetween(before, span, textOf);
    const range = ranges.at(-1);
    if (before !== null) text += between === null ? QUOTE_GAP : joinSpans(between, span);
    const piece = textOf(span.line).slice(span.start, span.end);
    text += piece;
    words += piece;
    if (range !== undefined && between !== null) range.last = span.line;
    else ranges.push({ first: span.line, last: span.line });
    before = span;
  }
  const claimed = squash(passage.text.slice(stretch.start, stretch.end));
  return claimed !== '' && squash(words) === claimed ? { text, lines: ranges } : null;
}

/** Quotations of one passage in its order as one, each on its own line after what is left out; null when one is none. */
export function joinQuotes(quotes: readonly (Quote | null)[]): Quote | null {
  const given = quotes.filter((quote) => quote !== null);
  if (given.length === 0 || given.length < quotes.length) return null;
  return {
    text: given.map(({ text }) => text).join(`${QUOTE_GAP}\n`),
    lines: given.flatMap(({ lines }) => lines),
  };
}
