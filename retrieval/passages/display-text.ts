// A quotation made readable: marks of tables, tags and Markdown go; no word is added or lost.

import type { RichLine } from '../domain/answer.ts';
import { removeTags } from '../text/html-tags.ts';

/** Marks at the start of a line that the printer never set. */
const LINE_MARKS = /^\s{0,8}(?:#{1,6}\s|[-*]\s)/u;
const RULE_ROW = /^[\s|:-]+$/u;
const HANZI_GAP =
  /(?<=[\p{Script=Han}，。；：、？！（）《》“”]) +(?=[\p{Script=Han}，。；：、？！（）《》“”])/gu;

function displayLine(line: string): string {
  if (RULE_ROW.test(line)) return '';
  const isTable = line.includes('\t') || /^\s*\|/u.test(line);
  const bare = removeTags(line).replace(LINE_MARKS, '').replaceAll('**', '');
  if (!isTable) return bare.replace(HANZI_GAP, '').trim();
  return bare
    .split(/[\t|]/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
}

/** A line a block; blocks without a word of their own vanish. */
export function buildDisplayText(quote: string): string {
  return quote
    .split('\n')
    .map(displayLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** The display of a quotation with its answering part marked; `isCut`: the sentence goes on in the source. */
export function buildDisplay(quote: string, answering: string, isCut = false): RichLine {
  const text = buildDisplayText(quote);
  const wanted = buildDisplayText(answering);
  const start = wanted === '' ? -1 : text.indexOf(wanted);
  return {
    text: isCut ? `${text}…` : text,
    marks: start < 0 ? [] : [{ start, end: start + wanted.length }],
  };
}
