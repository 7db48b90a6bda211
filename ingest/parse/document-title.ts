// A title as one line: the blanks of line breaks out, the blanks that are printed kept.

import { isBodyName } from './bodies.ts';

const BLANK = /[\s\u3000]+/gu;
const LATIN = /[A-Za-z0-9]/u;
/** Characters on each side that must agree for a blank to count as printed. */
const CONTEXT = 4;
/** The next body's name, up to what it does. */
const FIRST_NAME = /^[^\s\u3000]{0,60}?(?=关于|转发|批转|印发|[\s\u3000]|$)/u;
const HAN = /\p{Script=Han}|[”“》《]/u;

/** A title with its blanks out, but for those between Latin words and between two issuing bodies. */
export function joinPrintedTitle(title: string): string {
  return joinTitle(title, '');
}

/** Takes blanks out around `index`, for comparing what stands there. */
function around(text: string, index: number): string {
  const left = text
    .slice(Math.max(0, index - 3 * CONTEXT), index)
    .replace(BLANK, '')
    .slice(-CONTEXT);
  const right = text
    .slice(index, index + 3 * CONTEXT)
    .replace(BLANK, '')
    .slice(0, CONTEXT);
  return `${left} ${right}`;
}

/** The places of a running text where a blank is printed between two Han characters: 信用体系建设 构建以信用. */
function findPrintedBlanks(text: string): ReadonlySet<string> {
  const places = new Set<string>();
  for (const match of text.matchAll(BLANK)) {
    const index = match.index;
    if (HAN.test(text.charAt(index - 1)) && HAN.test(text.charAt(index + match[0].length)))
      places.add(around(text, index));
  }
  return places;
}

/**
 * Joins a title's lines. A blank between Han characters is a line break unless `runningText`, where the same words
 * stand in the middle of a line, prints it too (惠民生 你我他).
 */
export function joinTitle(title: string, runningText: string): string {
  const printed = findPrintedBlanks(runningText);
  const trimmed = title.trim();
  let joined = '';
  let from = 0;
  for (const match of trimmed.matchAll(BLANK)) {
    const before = trimmed.charAt(match.index - 1);
    const after = trimmed.charAt(match.index + match[0].length);
    joined += trimmed.slice(from, match.index);
    from = match.index + match[0].length;
    const isLatin = LATIN.test(before) && LATIN.test(after);
    const isBetweenBodies = isBodyName(joined) && isBodyName(FIRST_NAME.exec(trimmed.slice(from))?.[0] ?? '');
    const isPrinted = HAN.test(before) && HAN.test(after) && printed.has(around(trimmed, match.index));
    if (isLatin || isBetweenBodies || isPrinted) joined += ' ';
  }
  return joined + trimmed.slice(from);
}
