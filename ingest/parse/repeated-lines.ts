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

export interface KeptDrafts {
  readonly drafts: readonly Draft[];
  readonly doubts: readonly Doubt[];
  /** Lines that stand in no block because an earlier line says the same. */
  readonly dropped: readonly number[];
}

function isTailOf(text: string, earlier: string): boolean {
  if (text.length < SHORTEST_TAIL || earlier.length <= text.length || !earlier.endsWith(text)) return false;
  // A whole sentence may be said twice; half a sentence is not.
  return !/[。；！？：;:]$/u.test(earlier.slice(0, earlier.length - text.length));
}

/** Drops a line that repeats the one before it, or the end of a block just before. */
export function dropRepeatedLines(drafts: readonly Draft[]): KeptDrafts {
  const kept: Draft[] = [];
  const doubts: Doubt[] = [];
  const dropped: number[] = [];
  for (const draft of drafts) {
    const isText = draft.role === 'paragraph' || draft.role === 'attachment-list' || draft.role === 'annex-title';
    const previous = kept.at(-1);
    const isSame = isText && previous !== undefined && previous.text === draft.text && draft.text.length >= SHORTEST_REPEATED_LINE;
    const words = draft.numbering === null ? draft.text : draft.text.slice(draft.numbering.length);
    const isTail = draft.role === 'paragraph' && kept.slice(-REACH).some((earlier) => earlier.role === 'paragraph' && isTailOf(words, earlier.text));
    if (!isSame && !isTail) {
      kept.push(draft);
      continue;
    }
    dropped.push(...draft.slices.map((slice) => slice.line));
    doubts.push(doubt('duplicated-line', firstLine(draft), `"${draft.text.slice(0, 20)}…" repeats what stands just before it; it is left out`));
  }
  return { drafts: kept, doubts, dropped };
}
