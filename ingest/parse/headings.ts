// Whether a numbered line is a heading, and what stands for a numbered block in a heading path.

import type { Numbering } from './numbering.ts';
import { isFinished } from './text-ends.ts';

/** A numbered line with more words than this is text under a number, in units. */
const LONGEST_HEADING = 48;
/** More enumerated things than this are text. */
const MOST_COMMAS = 3;
/** Longest first clause that serves as a heading, number included, and longest whole sentence that does. */
const LONGEST_CLAUSE = 30;
const LONGEST_SENTENCE = 15;

/** True for a numbered line that only names what follows: 三、责任分解, 1.1 编制目的. */
export function isHeadingText(text: string, numbering: Numbering): boolean {
  const words = text.slice(numbering.length);
  return (
    !isFinished(text) &&
    words.length <= LONGEST_HEADING &&
    words.split('、').length - 1 <= MOST_COMMAS &&
    !/[。；]/u.test(words)
  );
}

/** The heading itself, a short first clause (（一）指导思想。以…), or the number alone. */
export function headingOf(text: string, numbering: Numbering): string {
  if (isHeadingText(text, numbering)) return text.trim();
  const mark = text.slice(0, numbering.length).trim();
  const clause = /^[^。；！？;]{0,60}?(?=[。：:])/u.exec(text)?.[0] ?? '';
  const isWhole = clause.length + 1 >= text.length;
  const longest = isWhole ? numbering.length + LONGEST_SENTENCE : LONGEST_CLAUSE;
  const isShort = clause.length > numbering.length && clause.length <= longest;
  return isShort && numbering.style !== 'article' ? clause : mark;
}
