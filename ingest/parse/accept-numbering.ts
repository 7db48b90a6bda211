// Which of the numbers that lines open with are numbers of items: 7.7公里 and a wrapped 第六条规定 are not.

import type { Draft } from './draft.ts';
import type { Numbering } from './numbering.ts';
import { isFinished } from './text-ends.ts';

/** Numbers that may be lost between two that are still taken for neighbours. */
const LARGEST_GAP = 4;
const LONGEST_TOP_HEADING = 30;
const CITED = /^(?:第[^条]{1,8}条)[\s\u3000]?(?:规定|之|的|、|和|至|所|第|款|中|执行|要求|办理)/u;

/** True if the document numbers its sections 1, 1.1, 1.1.1: two of the second depth, one of them a first. */
function usesDecimals(drafts: readonly Draft[]): boolean {
  const second = drafts.filter(
    (draft) => draft.numbering?.style === 'decimal' && draft.numbering.path.length === 2,
  );
  return second.length >= 2 && second.some((draft) => draft.numbering?.path[1] === 1);
}

/** True if `path` can come after `last` in a decimal scheme. */
function follows(path: readonly number[], last: readonly number[]): boolean {
  // The first one seen may be any: the beginning of a file may be lost.
  if (last.length === 0) return true;
  const depth = path.findIndex((value, index) => value !== last[index]);
  if (depth < 0) return path.length === last.length;
  const step = (path[depth] ?? 0) - (last[depth] ?? 0);
  if (step < 1 || step > LARGEST_GAP) return false;
  return path.slice(depth + 1).every((value) => value >= 1 && value <= LARGEST_GAP);
}

function isDecimalAccepted(numbering: Numbering, draft: Draft, last: readonly number[]): boolean {
  if (numbering.path.length === 1 && (draft.text.length > LONGEST_TOP_HEADING || isFinished(draft.text)))
    return false;
  return follows(numbering.path, last);
}

function isArticleAccepted(
  numbering: Numbering,
  draft: Draft,
  previous: Draft | undefined,
  last: number,
): boolean {
  if (CITED.test(draft.text)) return false;
  const value = numbering.path[0] ?? 0;
  if (numbering.hasGap || value === last + 1) return true;
  return previous === undefined || isFinished(previous.text) || previous.role !== 'paragraph';
}

/** A wrapped line may open with digits: after an unfinished paragraph only a first or a following number begins an item. */
function isItemAccepted(
  numbering: Numbering,
  draft: Draft,
  previous: Draft | undefined,
  last: number,
): boolean {
  const value = numbering.path[0] ?? 0;
  if (value === 1 || (value > last && value <= last + LARGEST_GAP) || draft.hashes > 0) return true;
  const isOpen =
    previous !== undefined &&
    previous.role === 'paragraph' &&
    previous.text.length >= 30 &&
    !isFinished(previous.text);
  return !isOpen;
}

/** The drafts with the numbers taken off that are none. */
export function acceptNumbering(drafts: readonly Draft[]): Draft[] {
  const hasDecimals = usesDecimals(drafts);
  let decimal: readonly number[] = [];
  let last = new Map<string, number>();
  return drafts.map((draft, index) => {
    if (draft.role === 'attachment-mark' || draft.role === 'annex-title') {
      decimal = [];
      last = new Map();
    }
    const { numbering } = draft;
    if (numbering === null) return draft;
    const before = last.get(numbering.style) ?? 0;
    const previous = drafts[index - 1];
    const isAccepted =
      numbering.style === 'decimal'
        ? hasDecimals && isDecimalAccepted(numbering, draft, decimal)
        : numbering.style === 'article'
          ? isArticleAccepted(numbering, draft, previous, before)
          : isItemAccepted(numbering, draft, previous, before);
    if (!isAccepted) return { ...draft, numbering: null };
    if (numbering.style === 'decimal') decimal = numbering.path;
    else last.set(numbering.style, numbering.path[0] ?? 0);
    return draft;
  });
}
