// Paragraphs cut by page and column breaks, made whole: the first half has no end, the second begins nothing new.

import type { SourceSlice } from '../../retrieval/domain/gazette.ts';
import type { Draft } from './draft.ts';
import { firstLine, lastLine, withSlices } from './draft.ts';
import { measureDoubledText } from './doubled-text.ts';
import { isHeadingText } from './headings.ts';
import type { NumberingStyle } from './numbering.ts';
import { isPersonLine } from './person-lines.ts';
import { countOpenBrackets, isFinished } from './text-ends.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';
import type { WordUsage } from './word-usage.ts';

export interface JoinedDrafts {
  readonly drafts: readonly Draft[];
  readonly doubts: readonly Doubt[];
  /** Lines that say nothing but what the line before them ends with. */
  readonly dropped: readonly number[];
}

/** A line shorter than this is not a column's full width: no break cuts it there. */
const SHORTEST_CUT_LINE = 14;
/** No paragraph grows beyond this: real ones stay far below, and endless ones would cost time without bound. */
const LONGEST_PARAGRAPH = 2500;
const MOST_LINES = 120;
const LABEL = /^(?:[\p{Script=Han}（）()][\s\u3000]{0,3}){0,7}[^为是有\s\u3000][\s\u3000]{0,3}[：:]/u;
const BEGINS_INSIDE = /^\p{Script=Han}?[，、；。）)》”,;]/u;
const CANNOT_BEGIN = /^[，、；。：）)》”,;:的和及与等而]/u;
const OPEN_MARK_AT_END = /[，、,（(《“\-—]$/u;
const CANNOT_END = /(?:[的和及与或在对将把被从向为按由以]|根据|按照)$/u;
const POST_END = /^[\p{Script=Han}（）()、]{1,14}$/u;

function cannotJoin(draft: Draft): boolean {
  return draft.role !== 'paragraph' || draft.hashes > 0;
}

/** For each style, the first lines of its items: whether a list is of headings or of text shows in its other items. */
function readListStyles(drafts: readonly Draft[]): ReadonlyMap<number, boolean> {
  const isTextList = new Map<number, boolean>();
  const last = new Map<NumberingStyle, { index: number; value: number; finished: boolean }>();
  const note = (index: number, finished: boolean): void => {
    if (finished) isTextList.set(index, true);
  };
  drafts.forEach((draft, index) => {
    const style = draft.numbering?.style;
    if (draft.role !== 'paragraph' || style === undefined) return;
    const finished = isFinished(draft.text) && draft.hashes === 0;
    const value = draft.numbering?.path.at(-1) ?? 0;
    const before = last.get(style);
    if (before !== undefined && value === before.value + 1) {
      note(index, before.finished);
      note(before.index, finished);
    }
    last.set(style, { index, value, finished });
  });
  return isTextList;
}

interface ListContext {
  /** The other items of this list are text, not headings. */
  readonly isInTextList: boolean;
  readonly isParted: boolean;
}

/** True if the document parts its paragraphs by blank lines: then lines that touch are one paragraph, wrapped. */
function partsByBlankLines(drafts: readonly Draft[]): boolean {
  const headings = drafts.flatMap((draft, index) => {
    const next = drafts[index + 1];
    const isHeading =
      draft.role === 'paragraph' &&
      draft.numbering !== null &&
      draft.text.length < SHORTEST_CUT_LINE &&
      !isFinished(draft.text);
    return isHeading && next !== undefined ? [next.hasGapBefore] : [];
  });
  const gaps = headings.length > 0 ? headings : drafts.map((draft) => draft.hasGapBefore);
  return gaps.filter(Boolean).length * 3 >= gaps.length * 2;
}

/** True if a break may have cut `draft` at its end; `next` is what follows. */
function isCut(draft: Draft, context: ListContext, next: Draft): boolean {
  const { text, numbering } = draft;
  const isEndless = text.length > LONGEST_PARAGRAPH || draft.slices.length > MOST_LINES;
  if (cannotJoin(draft) || isEndless || isFinished(text)) return false;
  // Laws and papers listed one a line.
  if (text.startsWith('《') && next.text.startsWith('《')) return false;
  if (text.endsWith('》') && text.length < 60 && (numbering !== null || text.startsWith('《'))) return false;
  if (isPersonLine(text)) return false;
  const words = numbering === null ? text : text.slice(numbering.length);
  if (words === '') return false;
  const { open } = countOpenBrackets(text);
  if (open > 0 || OPEN_MARK_AT_END.test(text)) return true;
  if (numbering === null) {
    if (CANNOT_END.test(text)) return true;
    if (LABEL.test(text) && text.length < 30) return BEGINS_INSIDE.test(next.text);
    return text.length >= SHORTEST_CUT_LINE;
  }
  if (/[。；]/u.test(words) || !isHeadingText(text, numbering)) return true;
  const isWrapped = context.isParted && !next.hasGapBefore;
  return (
    (context.isInTextList || isWrapped) && numbering.style !== 'decimal' && text.length >= SHORTEST_CUT_LINE
  );
}

/** True if `draft` can be the second half of a paragraph. */
function canContinue(draft: Draft | undefined, previous: Draft): draft is Draft {
  if (draft === undefined || cannotJoin(draft) || draft.isBullet) return false;
  if (draft.numbering !== null || isPersonLine(draft.text)) return false;
  if (draft.text.startsWith('——')) return false;
  return !(
    LABEL.test(draft.text) &&
    !CANNOT_BEGIN.test(draft.text) &&
    countOpenBrackets(previous.text).open === 0 &&
    /^(?:[\p{Script=Han}\s\u3000]{2,8})[：:]/u.test(draft.text)
  );
}

/** True if `draft` introduces another list like the one that `previous` ends: 符合下列情形之一的,为一般…: (1) … */
function leadsNewList(previous: Draft, draft: Draft, after: Draft | undefined): boolean {
  const { numbering } = previous;
  const isFresh = after?.numbering?.style === numbering?.style && after?.numbering?.path.at(-1) === 1;
  return numbering !== null && isFresh && /[：:]$/u.test(draft.text) && !OPEN_MARK_AT_END.test(previous.text);
}

/** A person's post that runs over the line: 范文生 山西省高速公路综合行政执法总队 / 阳泉支队支队长. */
function isPostTail(previous: Draft, draft: Draft | undefined): draft is Draft {
  return (
    draft !== undefined &&
    previous.role === 'paragraph' &&
    draft.role === 'paragraph' &&
    isPersonLine(previous.text) &&
    draft.numbering === null &&
    draft.hashes === 0 &&
    !draft.isBullet &&
    POST_END.test(draft.text) &&
    !isPersonLine(draft.text) &&
    (draft.hasGapBefore ? draft.text.length <= 6 && /[长员任记理事官师席]$/u.test(draft.text) : true) &&
    !/[长员任记理师席]$/u.test(previous.text)
  );
}

/** The slices of `draft` without their first `doubled` units. */
function skipDoubled(draft: Draft, doubled: number): readonly SourceSlice[] {
  const [head, ...rest] = draft.slices;
  if (head === undefined || head.text.length <= doubled) return rest;
  return [{ line: head.line, start: head.start + doubled, text: head.text.slice(doubled) }, ...rest];
}

function describeDoubled(previous: Draft, draft: Draft, doubled: number): Doubt {
  const twice = draft.text.slice(0, doubled);
  const lines = { first: lastLine(previous), last: firstLine(draft) };
  return doubt('doubled-text', lines, `"${twice}" stands on both sides of a break; it is read once`);
}

/** Makes cut paragraphs whole; what stays unfinished before a new item is doubted as lost text. */
export function joinParagraphs(drafts: readonly Draft[], usage: WordUsage): JoinedDrafts {
  const textLists = readListStyles(drafts);
  const doubts: Doubt[] = [];
  const dropped: number[] = [];
  const joined: Draft[] = [];
  let context = { isInTextList: false, isParted: partsByBlankLines(drafts) };
  drafts.forEach((draft, index) => {
    const previous = joined.at(-1);
    const isWrapped =
      previous !== undefined &&
      isCut(previous, context, draft) &&
      canContinue(draft, previous) &&
      !leadsNewList(previous, draft, drafts[index + 1]);
    if (previous !== undefined && (isWrapped || isPostTail(previous, draft))) {
      const doubled = measureDoubledText(previous.text, draft.text, usage);
      const kept = skipDoubled(draft, doubled);
      joined[joined.length - 1] = withSlices(previous, [...previous.slices, ...kept]);
      if (kept.length < draft.slices.length) dropped.push(firstLine(draft));
      if (doubled > 0) doubts.push(describeDoubled(previous, draft, doubled));
      return;
    }
    if (previous !== undefined && isLost(previous, context, draft)) {
      const line = lastLine(previous);
      doubts.push(
        doubt(
          'lost-text',
          line,
          `the paragraph stops at "…${previous.text.slice(-12)}" and what follows is a new item`,
        ),
      );
    }
    joined.push(draft);
    context = { ...context, isInTextList: textLists.get(index) ?? false };
  });
  return { drafts: joined, doubts, dropped };
}

function isLost(previous: Draft, context: ListContext, next: Draft): boolean {
  const { text, numbering } = previous;
  const isItem =
    context.isInTextList &&
    text.length >= 20 &&
    next.numbering !== null &&
    next.numbering.style === numbering?.style;
  const isText = isItem || (text.length >= 30 && (numbering === null || !isHeadingText(text, numbering)));
  const isSevered = isText && isCut(previous, context, next) && !/[）)》”]$/u.test(text) && !LABEL.test(text);
  return isSevered && next.role !== 'annex-title' && next.role !== 'signature';
}
