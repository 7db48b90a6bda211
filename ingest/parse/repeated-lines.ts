// Lines that OCR read twice: the end of a page at the top of the next, or a sentence again under a bogus number.

import type { Draft } from './draft.ts';
import { firstLine } from './draft.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';

/** Shorter lines may well stand twice. */
const SHORTEST_REPEATED_LINE = 8;
/** Shortest tail of an earlier block that counts as its repetition, and how many blocks back it is looked for. */
const SHORTEST_TAIL = 20;
const REACH = 3;
/** Fewest units of the sentence that the repetition leaves out. */
const SHORTEST_HEAD = 4;

export interface KeptDrafts {
  readonly drafts: readonly Draft[];
  readonly doubts: readonly Doubt[];
  /** Lines that stand in no block because an earlier line says the same. */
  readonly dropped: readonly number[];
}

function isTailOf(text: string, earlier: Draft): boolean {
  if (text.length < SHORTEST_TAIL || !earlier.text.endsWith(text)) return false;
  const head = earlier.text.slice(earlier.numbering?.length ?? 0, earlier.text.length - text.length);
  // A whole sentence may be said twice, also under another number; half a sentence is not.
  return head.length >= SHORTEST_HEAD && !/[。；！？：;:]$/u.test(head);
}

function leaveOut(
  drafts: readonly Draft[],
  isRepeated: (draft: Draft, kept: readonly Draft[]) => boolean,
): KeptDrafts {
  const kept: Draft[] = [];
  const doubts: Doubt[] = [];
  const dropped: number[] = [];
  for (const draft of drafts) {
    if (!isRepeated(draft, kept)) {
      kept.push(draft);
      continue;
    }
    dropped.push(...draft.slices.map((slice) => slice.line));
    doubts.push(
      doubt(
        'duplicated-line',
        firstLine(draft),
        `"${draft.text.slice(0, 20)}…" repeats what stands just before it; it is left out`,
      ),
    );
  }
  return { drafts: kept, doubts, dropped };
}

/** Drops a line that is the same as the one before it; rows and names of a list may well be. */
export function dropRepeatedLines(drafts: readonly Draft[]): KeptDrafts {
  return leaveOut(drafts, (draft, kept) => {
    const previous = kept.at(-1);
    const isText =
      draft.role === 'paragraph' || draft.role === 'attachment-list' || draft.role === 'annex-title';
    return (
      isText &&
      previous !== undefined &&
      previous.text === draft.text &&
      draft.text.length >= SHORTEST_REPEATED_LINE
    );
  });
}

/** Drops a block that repeats the end of another just before it, as under a bogus number; paragraphs are whole by now. */
export function dropRepeatedTails(drafts: readonly Draft[]): KeptDrafts {
  return leaveOut(drafts, (draft, kept) => {
    if (draft.role !== 'paragraph') return false;
    const words = draft.numbering === null ? draft.text : draft.text.slice(draft.numbering.length);
    return kept.slice(-REACH).some((earlier) => earlier.role === 'paragraph' && isTailOf(words, earlier));
  });
}
