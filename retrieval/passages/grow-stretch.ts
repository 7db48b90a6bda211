// How far an excerpt reaches around the sentence that answers: no heading without its text, no list without its end.

import type { TextUnit } from './split-sentences.ts';

/** A passage cut to sentences, each with its score as the answer. */
export interface ScoredText {
  readonly text: string;
  readonly units: readonly TextUnit[];
  readonly scores: readonly number[];
}

/** Places of sentences, both inclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** An item of an enumeration: （二）…, 3. …, ② … */
const ITEM = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;
/** A numbered short line or the numbered words that a paragraph opens with. */
const HEADING =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[章节条])[^。；，：\t]{0,20}。?$/u;
/** A list that is begun may overrun the room by so much to come to its end, or to be told what it is of. */
const LIST_SLACK = 1.2;
/** Longest sentence that is said in front of an item torn from its list. */
const LONGEST_LEAD = 80;

const wordsOf = ({ text, units }: ScoredText, at: number): string => {
  const unit = units[at];
  return unit === undefined ? '' : text.slice(unit.start, unit.end).trim();
};
const isItem = (given: ScoredText, at: number): boolean => ITEM.test(wordsOf(given, at));
const announces = (given: ScoredText, at: number): boolean => /[：:]$/u.test(wordsOf(given, at));
const styleOf = (words: string): string =>
  (ITEM.exec(words)?.[0] ?? '').replace(/[一二三四五六七八九十\d]+/gu, '1');

function stretchOf({ units }: ScoredText, { first, last }: Run): TextUnit {
  return { start: units[first]?.start ?? 0, end: units[last]?.end ?? 0 };
}

function measure(given: ScoredText, run: Run): number {
  const { start, end } = stretchOf(given, run);
  return end - start;
}

/** Whether what follows belongs to the same list: an item after an item, or after what announces it. */
function continuesList(given: ScoredText, at: number): boolean {
  return isItem(given, at + 1) && (isItem(given, at) || announces(given, at));
}

/** Takes back a part of what the sentence before says. */
const TAKES_BACK = /^\s*(?:但(?!愿)|不过|除[^，。；]{2,40}外[，,])/u;

/** Whether a sentence says nothing, or too much, without the next: what announces it, a heading over its text, a rule before its exception. */
function leadsOn(given: ScoredText, at: number): boolean {
  const [unit, next] = [given.units[at], given.units[at + 1]];
  if (unit === undefined || next === undefined) return false;
  if (announces(given, at) || TAKES_BACK.test(wordsOf(given, at + 1))) return true;
  const words = wordsOf(given, at);
  if (!HEADING.test(words)) return false;
  // 4.街商铺。 is a heading only where its paragraph goes on; a whole line is one unless the next is its sibling.
  return words.endsWith('。')
    ? !given.text.slice(unit.start, next.start).includes('\n')
    : ITEM.exec(words) === null || styleOf(words) !== styleOf(wordsOf(given, at + 1));
}

/**
 * Grows a unit by its neighbours to at most `room`: first to the end of a list that it is in, then on either side the
 * likelier answer first, forwards where both are alike.
 */
function grow(given: ScoredText, index: number, room: number): Run {
  const { units, scores } = given;
  let run = { first: index, last: index };
  for (;;) {
    const [back, on] = [
      { ...run, first: run.first - 1 },
      { ...run, last: run.last + 1 },
    ];
    const before = back.first >= 0 && measure(given, back) <= room ? (scores[back.first] ?? 0) : -Infinity;
    const after = on.last < units.length && measure(given, on) <= room ? (scores[on.last] ?? 0) : -Infinity;
    if (before === -Infinity && after === -Infinity) return run;
    const isListed = after > -Infinity && continuesList(given, run.last);
    run = isListed || after >= before ? on : back;
  }
}

/** The run to `last`, beginning as early as fits and not after the answer; null where none does. */
function reach(given: ScoredText, { first, last }: Run, index: number, room: number): Run | null {
  for (let from = first; from <= index; from += 1)
    if (measure(given, { first: from, last }) <= room) return { first: from, last };
  return null;
}

/** Where the list that goes on after `at` ends. */
function findListEnd(given: ScoredText, at: number): number {
  let end = at;
  while (continuesList(given, end)) end += 1;
  return end;
}

/** The sentence that announces the list of an item; null where none does. */
function findLead(given: ScoredText, item: number): number | null {
  let at = item;
  while (at >= 0 && isItem(given, at) && (at === item || !announces(given, at))) at -= 1;
  return at >= 0 && announces(given, at) ? at : null;
}

/** A list begun runs to its end where that fits; else to the item that meets the question better than those shown. */
function finishList(given: ScoredText, run: Run, index: number, room: number): Run[] | null {
  const end = findListEnd(given, run.last);
  if (end === run.last) return null;
  const whole = reach(given, { first: run.first, last: end }, index, room * LIST_SLACK);
  if (whole !== null) return [whole];
  const lead = announces(given, run.last) ? run.last : findLead(given, run.last);
  if (lead === null || lead < run.first) return null;
  const scoreOf = (at: number): number => given.scores[at] ?? 0;
  let best = run.last + 1;
  for (let at = best + 1; at <= end; at += 1) if (scoreOf(at) > scoreOf(best)) best = at;
  for (let at = lead + 1; at <= run.last; at += 1) if (scoreOf(at) >= scoreOf(best)) return null;
  const left = room - measure(given, { first: best, last: best });
  const until = Math.max(lead, index);
  const shown = reach(given, { first: run.first, last: until }, index, left);
  if (shown === null) return null;
  return best === until + 1 ? [{ ...shown, last: best }] : [shown, { first: best, last: best }];
}

/** No run ends with a heading: its text comes too where that fits, else the heading goes. */
function finishHeading(given: ScoredText, run: Run, index: number, room: number): Run {
  let longer: Run | null = run;
  while (longer !== null && leadsOn(given, longer.last))
    longer = reach(given, { ...longer, last: longer.last + 1 }, index, room);
  if (longer !== null) return longer;
  let { last } = run;
  while (last > index && leadsOn(given, last)) last -= 1;
  return { ...run, last };
}

/** In front of items torn from their list, what it is a list of; what follows the answer may have to go for it. */
function prependLead(given: ScoredText, run: Run, index: number, room: number): Run[] {
  const lead = isItem(given, run.first) ? findLead(given, run.first) : null;
  if (lead === null) return [run];
  const length = measure(given, { first: lead, last: lead });
  if (length > LONGEST_LEAD) return [run];
  for (let last = run.last; last >= index; last -= 1) {
    const kept = { ...run, last };
    if (length + measure(given, kept) > room * LIST_SLACK) continue;
    return lead === run.first - 1 ? [{ ...kept, first: lead }] : [{ first: lead, last: lead }, kept];
  }
  return [run];
}

/** The stretches that are quoted for a sentence: one, or two where the items of a list between them are left out. */
export function growStretches(given: ScoredText, index: number, room: number): TextUnit[] {
  const grown = grow(given, index, room);
  const runs =
    finishList(given, grown, index, room) ??
    prependLead(given, finishHeading(given, grown, index, room), index, room);
  return runs.map((run) => stretchOf(given, run));
}
