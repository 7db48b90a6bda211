// Packs blocks, or stretches of long ones, into the passages of one section.

import type { Block } from '../../retrieval/domain/gazette.ts';
import { cutText } from './cut-text.ts';
import type { TextRange } from './cut-text.ts';
import { isPersonLine } from './person-lines.ts';

export interface GroupSettings {
  /** Text passages are packed up to about this length, in UTF-16 units. */
  readonly target: number;
  /** No passage is longer. */
  readonly max: number;
  /** Up to this length a group takes in a short neighbour of its section. */
  readonly full: number;
  /** A section's own text shorter than this goes on into its first subsection. */
  readonly intro: number;
  /** Neighbouring sections with headings of their own share a passage up to this length. */
  readonly headed: number;
}

/** A stretch of a block: the whole of it unless it was cut. */
export interface Fragment extends TextRange {
  readonly block: Block;
}

export interface PassageGroup {
  readonly headingPath: readonly string[];
  readonly fragments: readonly Fragment[];
  readonly isFront: boolean;
}

/** Longest line that only introduces what follows, in units. */
const LONGEST_LABEL = 60;

export const spanOf = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, part) => sum + part.end - part.start + 1, -1);
const isRow = (block: Block): boolean => block.kind === 'table-row' || isPersonLine(block.text);

/** True for a row too long for a passage whose columns have names: responses of three levels side by side. */
function isWideRow(block: Block, settings: GroupSettings): boolean {
  return block.columns !== undefined && block.text.length > settings.max && block.text.includes('\t');
}

/** Passages of a wide row: each cell under its column's name, since cells read alike. */
function packCells(block: Block, headingPath: readonly string[], settings: GroupSettings): PassageGroup[] {
  const columns = block.columns ?? [];
  // The blanks of a first empty cell are no part of the text.
  const skipped = Math.max(
    0,
    (block.cells ?? []).findIndex((cell) => cell !== ''),
  );
  const starts = [0, ...[...block.text.matchAll(/\t/gu)].map((match) => match.index + 1)];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? block.text.length;
    const name = columns[index + skipped] ?? '';
    const ranges = cutText(block.text.slice(start, end), settings.target, settings.max).filter(
      (range) => range.end > range.start,
    );
    return ranges.map((range) => ({
      headingPath: name === '' ? headingPath : [...headingPath, name],
      fragments: [{ block, start: start + range.start, end: start + range.end }],
      isFront: false,
    }));
  });
}

/** A heading or a label that means nothing without what follows it. */
function leadsIn(fragment: Fragment): boolean {
  const { block } = fragment;
  return block.kind === 'heading' || (block.text.length <= LONGEST_LABEL && /[：:]$/u.test(block.text));
}

/** True if the fragment may join the group: rows of a table or roster fill a passage, text stops at the target. */
function fits(group: readonly Fragment[], fragment: Fragment, settings: GroupSettings): boolean {
  const grown = spanOf(group) + 1 + fragment.end - fragment.start;
  const isRoster =
    isRow(fragment.block) &&
    group.every((part) => isRow(part.block) || part.block.text.length <= LONGEST_LABEL);
  return grown <= (isRoster || group.every(leadsIn) ? settings.max : settings.target);
}

/** Packs blocks into groups of one path; a wide row is packed cell by cell. */
export function packBlocks(
  blocks: readonly Block[],
  headingPath: readonly string[],
  settings: GroupSettings,
): PassageGroup[] {
  const packed: PassageGroup[][] = [];
  let run: Block[] = [];
  for (const block of blocks) {
    if (isWideRow(block, settings)) {
      packed.push(packRun(run, headingPath, settings), packCells(block, headingPath, settings));
      run = [];
    } else run.push(block);
  }
  packed.push(packRun(run, headingPath, settings));
  return packed.flat();
}

/** Packs blocks one after another; a heading goes over to the group that its text begins. */
function packRun(
  blocks: readonly Block[],
  headingPath: readonly string[],
  settings: GroupSettings,
): PassageGroup[] {
  const groups: Fragment[][] = [];
  for (const block of blocks) {
    for (const range of cutText(block.text, settings.target, settings.max)) {
      const fragment = { block, start: range.start, end: range.end };
      const last = groups.at(-1);
      if (last !== undefined && fits(last, fragment, settings)) last.push(fragment);
      else groups.push([...takeLead(last, fragment, settings), fragment]);
    }
  }
  return mergeTail(groups, settings).map((fragments) => ({ headingPath, fragments, isFront: false }));
}

/** The headings at the end of a full group, taken off it where they fit before `next`. */
function takeLead(group: Fragment[] | undefined, next: Fragment, settings: GroupSettings): Fragment[] {
  if (group === undefined) return [];
  let from = group.length;
  for (let part = group[from - 1]; part !== undefined && from > 1 && leadsIn(part); part = group[from - 1])
    from -= 1;
  const lead = group.slice(from);
  const size = spanOf([...lead, next]);
  return lead.length === 0 || size > settings.max ? [] : group.splice(from);
}

/** A short last group goes with the one before it where both fit. */
function mergeTail(groups: Fragment[][], settings: GroupSettings): Fragment[][] {
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (last === undefined || before === undefined || spanOf(last) >= settings.intro) return groups;
  return spanOf(before) + 1 + spanOf(last) <= settings.max
    ? [...groups.slice(0, -2), [...before, ...last]]
    : groups;
}
