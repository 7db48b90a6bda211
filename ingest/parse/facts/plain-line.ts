// A source line without marks of Markdown, HTML and the remark on publication: the words that facts are read from.

import type { SourceLine } from '../../../retrieval/domain/gazette.ts';

/** Longer lines hold no list and no sentence of a personnel notice; they are passed over, so that work stays linear. */
const LONGEST_LINE = 4000;

const REMARK = /[（(]此件[^（）()]{0,16}[）)]/gu;
const TAG = /<\/?(?:p|br|td|tr|b|strong)\s?\/?>/giu;
const OPENING = new Set([' ', '\u3000', '\t', '#', '>', '*', '-', '|']);
const CLOSING = new Set([' ', '\u3000', '\t', '*', '|', '\r']);

/** The remark （此件公开发布）, HTML tags and marks of bold print out; the rest as printed. */
export function withoutRemarks(text: string): string {
  return text.replace(REMARK, '').replace(TAG, ' ').replaceAll('**', '');
}

/** Marks of headings, lists and tables at both ends out, too. */
export function plainText(text: string): string {
  const bare = withoutRemarks(text);
  let start = 0;
  let end = bare.length;
  while (start < end && OPENING.has(bare.charAt(start))) start += 1;
  while (end > start && CLOSING.has(bare.charAt(end - 1))) end -= 1;
  return bare.slice(start, end);
}

/** The lines that are short enough to be read, over-long ones made blank. */
export function readableLines(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line) => (line.text.length > LONGEST_LINE ? { number: line.number, text: '' } : line));
}
