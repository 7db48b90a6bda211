// What a document is about, in its own words: the headings of its highest level, and the sentence that states its purpose.

import type { StoredPassage } from '../ports.ts';
import { NOT_PRINTED } from '../question/not-printed.ts';
import { parseNumeral } from '../text/chinese-date.ts';
import { splitSentences, type TextUnit } from '../passages/split-sentences.ts';

/** Levels of headings, the highest first; each is a block of its own or the words before its first full stop. */
const LEVELS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百]{1,4}章\s*[^。；：]{1,30}$/u,
  /^[一二三四五六七八九十]{1,3}、\s*[^。；：]{2,30}(?=[。：]|$)/u,
  /^\d{1,2}[.．、]?\s?(?!\d)[\p{Script=Han}][\p{Script=Han}与和及、（）]{1,24}$/u,
];
/** Fewer headings of a level say nothing of a document. */
const FEWEST = 2;
/** Passages at whose beginning a purpose is stated. */
const LOOKED_AT = 5;
/** A purpose is shown whole up to this length; UTF-16 units. */
const LONGEST = 320;
const PURPOSE =
  /(?:^|[\s章条则的一])为(?:了|深入|进一步|切实|全面|加强|规范|有效|推[动进]|促进|加快|做好|贯彻|保障|确保|培育|提[高升]|建立|健全|完善|落实|[\p{Script=Han}]{2,30}[，,])|(?:特|结合[^。]{0,20})?(?:制定|编制|制订)本(?:办法|预案|方案|规定|细则|意见|计划|措施|规划|制度)/u;

const NUMBERING = /^(?:第([一二三四五六七八九十百]{1,4})章|([一二三四五六七八九十]{1,3})、|(\d{1,2}))/u;
const SPACED = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;

function readNumber(heading: string): number {
  return parseNumeral(NUMBERING.exec(heading)?.slice(1).join('') ?? '') ?? 0;
}

/** From the first of a count on, as far as it counts up: behind it annexes count anew. */
function pickCount(headings: readonly string[]): string[] {
  const counted: string[] = [];
  for (const heading of headings) {
    const number = readNumber(heading);
    if (counted.length === 0 ? number !== 1 : number <= readNumber(counted.at(-1) ?? '')) {
      if (counted.length > 0) break;
      continue;
    }
    counted.push(heading);
  }
  return counted;
}

/** Headings as printed, 总 则 drawn together; empty where the document has none to speak of. */
export function findHeadings(passages: readonly Pick<StoredPassage, 'passage'>[]): string[] {
  const lines = passages
    .filter(({ passage }) => passage.kind !== 'table')
    .flatMap(({ passage }) => passage.text.split('\n'))
    .map((line) => line.trim().replace(SPACED, ''));
  for (const level of LEVELS) {
    const headings = pickCount(
      lines.flatMap((line) => (NOT_PRINTED.test(line) ? [] : (level.exec(line)?.[0] ?? []))),
    );
    if (headings.length >= FEWEST) return headings;
  }
  return [];
}

/** To the end of its sentence, of which a long one is cut into parts. */
function growToEnd(text: string, { start, end }: TextUnit): TextUnit {
  const stop = /[。\n]/u.exec(text.slice(end - 1))?.index ?? 0;
  const whole = end + stop;
  return whole - start <= LONGEST ? { start, end: Math.min(whole, text.length) } : { start, end };
}

/** A sentence with the passage that it stands in. */
export interface Purpose {
  readonly stored: StoredPassage;
  readonly unit: TextUnit;
}

/** The sentence that says what the document is for; null where none of its first passages does. */
export function findPurpose(passages: readonly StoredPassage[]): Purpose | null {
  const first = passages.slice(0, LOOKED_AT);
  // The text itself before the letter that covers it.
  for (const stored of [
    ...first.filter(({ passage }) => passage.kind === 'text'),
    ...first.filter(({ passage }) => passage.kind === 'front'),
  ]) {
    const { text } = stored.passage;
    const unit = splitSentences(text).find(({ start, end }) => PURPOSE.test(text.slice(start, end)));
    if (unit !== undefined) return { stored, unit: growToEnd(text, unit) };
  }
  return null;
}
