// A source line without its marks: where its words begin and end, and what the marks were.

import type { SourceLine, SourceSlice } from '../../retrieval/domain/gazette.ts';

/** A line of the file, seen as print: `plain` is `text.slice(start, start + plain.length)`. */
export interface PrintLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** UTF-16 column of the first unit of `plain`. */
  readonly start: number;
  /** The words: no indent, no `#`, no list mark, no bold stars around the whole line. */
  readonly plain: string;
  /** Depth of the Markdown heading mark, 0 without one. A hint only: OCR sets it at random. */
  readonly hashes: number;
  readonly isBullet: boolean;
  /** Nothing printed: white space, or a rule such as `---` and `|---|---|`. */
  readonly isBlank: boolean;
}

const LEADING_MARKS = /^[\s\u3000]*(#{1,60}(?=[\s\u3000]|$)|#{1,6})?[\s\u3000]*([-*+•]\s+)?/u;
const BOLD = /^(\*{2,3}|_{2,3})([\s\S]*?)(\*{2,3}|_{2,3})$/u;
const RULE = /^[\s\u3000|:_=*~+#-]*$/u;
/** Marks longer than this are hostile text, not marks. */
const LONGEST_MARKED_LINE = 100_000;

/** Strips the marks of one line; white space inside stays as it is. */
export function stripMarks(line: SourceLine): PrintLine {
  const { number, text } = line;
  if (RULE.test(text))
    return { number, text, start: text.length, plain: '', hashes: 0, isBullet: false, isBlank: true };
  const marks = text.length > LONGEST_MARKED_LINE ? null : LEADING_MARKS.exec(text);
  let start = marks?.[0].length ?? 0;
  let end = text.length;
  while (end > start && /[\s\u3000]/u.test(text.charAt(end - 1))) end -= 1;
  while (start < end && /[\s\u3000]/u.test(text.charAt(start))) start += 1;
  if (end - start <= LONGEST_MARKED_LINE) {
    const bold = BOLD.exec(text.slice(start, end));
    const inner = bold?.[2] ?? '';
    if (bold !== null && bold[1] === bold[3] && inner.trim() !== '' && !inner.includes('**')) {
      start += (bold[1] ?? '').length;
      end -= (bold[3] ?? '').length;
    }
  }
  return {
    number,
    text,
    start,
    plain: text.slice(start, end),
    hashes: marks?.[1]?.length ?? 0,
    isBullet: marks?.[2] !== undefined,
    isBlank: start >= end,
  };
}

/** The words of a line as a slice of it; `from` and `to` count within `plain`. */
export function sliceOf(line: PrintLine, from = 0, to = line.plain.length): SourceSlice {
  return { line: line.number, start: line.start + from, text: line.plain.slice(from, to) };
}
