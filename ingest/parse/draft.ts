// A block in the making: what stands on a line or some lines of a document, before sections are built.

import type { Block, BlockKind, SourceSlice } from '../../retrieval/domain/gazette.ts';
import type { Numbering } from './numbering.ts';

/** What a draft is: a block's kind, or a head of an annex, which becomes a heading. */
export type DraftRole = BlockKind | 'attachment-mark' | 'annex-title';

export interface Draft {
  readonly role: DraftRole;
  readonly slices: readonly SourceSlice[];
  /** The slices put together. */
  readonly text: string;
  readonly numbering: Numbering | null;
  readonly hashes: number;
  readonly isBullet: boolean;
  /** True if a blank line stands before it. */
  readonly hasGapBefore: boolean;
  readonly cells?: readonly string[];
  readonly columns?: readonly string[];
}

export function textOf(slices: readonly SourceSlice[]): string {
  return slices.map((slice) => slice.text).join('');
}

/** Number of the first line of a draft. */
export function firstLine(draft: Draft): number {
  return draft.slices[0]?.line ?? 0;
}

/** Number of the last line of a draft, in reading order. */
export function lastLine(draft: Draft): number {
  return draft.slices.at(-1)?.line ?? 0;
}

/** The draft with other slices, its text along with them. */
export function withSlices(draft: Draft, slices: readonly SourceSlice[]): Draft {
  return { ...draft, slices, text: textOf(slices) };
}

export function toBlock(draft: Draft): Block {
  const kind = draft.role === 'attachment-mark' || draft.role === 'annex-title' ? 'heading' : draft.role;
  return {
    kind,
    text: draft.text,
    slices: draft.slices,
    ...(draft.cells === undefined ? {} : { cells: draft.cells }),
    ...(draft.columns === undefined ? {} : { columns: draft.columns }),
  };
}
