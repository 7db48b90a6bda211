// Which blocks of a document make a passage together: by section first, by length last.

import type { Block, Section } from '../../retrieval/domain/gazette.ts';
import { cutText } from './cut-text.ts';
import type { TextRange } from './cut-text.ts';
import { isPersonLine } from './person-lines.ts';
import { readNumbering } from './numbering.ts';

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

const FRONT: ReadonlySet<string> = new Set(['title', 'docNo', 'addressee', 'signature', 'date', 'remark']);
/** A cover sentence up to this length stays with the title and the signature, in units. */
const LONGEST_COVER = 220;
/** Longest line that only introduces what follows, in units. */
const LONGEST_LABEL = 60;

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length + 1, 0);
const spanOf = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, part) => sum + part.end - part.start + 1, -1);
const isRow = (block: Block): boolean => block.kind === 'table-row' || isPersonLine(block.text);

/** Blocks of a section and all below it, in reading order. */
function flatten(section: Section): Block[] {
  return [...section.blocks, ...section.children.flatMap(flatten)];
}

/** The words of a heading without its number. */
function wordsOf(heading: string): string {
  return heading.slice(readNumbering(heading)?.length ?? 0);
}

/** 四级响应 and 三级响应 read alike: each needs its own heading path. */
function readsAlike(a: string, b: string): boolean {
  const left = new Set(wordsOf(a));
  const right = [...new Set(wordsOf(b))];
  const shared = right.filter((char) => left.has(char)).length;
  return shared * 3 >= Math.max(left.size, right.length) * 2 && shared > 0;
}

/** True if no two neighbours in a section read alike: then they may share its heading path. */
function isTellable({ children }: Section): boolean {
  return children.every((child, index) => {
    const before = children[index - 1];
    return isTellable(child) && (before === undefined || !readsAlike(before.heading, child.heading));
  });
}

function canShare(a: Section, b: Section, size: number, settings: GroupSettings): boolean {
  const areItems = wordsOf(a.heading) === '' && wordsOf(b.heading) === '';
  if (areItems) return size <= settings.target;
  return size <= settings.headed && !readsAlike(a.heading, b.heading);
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

/** Packs blocks into groups of one path; a heading goes over to the group that its text begins. */
function packBlocks(
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

/** True if `b` lies in the section of `a` and no heading of its own would be lost. */
function isWithin(a: PassageGroup, b: PassageGroup): boolean {
  return (
    !a.isFront &&
    !b.isFront &&
    b.headingPath.length >= a.headingPath.length &&
    b.headingPath.every((heading, index) =>
      index < a.headingPath.length ? heading === a.headingPath[index] : wordsOf(heading) === '',
    )
  );
}

/** Lets short groups join the one before them in the same section. */
function mergeShort(groups: readonly PassageGroup[], settings: GroupSettings): PassageGroup[] {
  const merged: PassageGroup[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    const size = spanOf(group.fragments);
    const isShort = last !== undefined && (size < settings.intro || spanOf(last.fragments) < settings.intro);
    if (
      last !== undefined &&
      isShort &&
      isWithin(last, group) &&
      spanOf(last.fragments) + 1 + size <= settings.full
    ) {
      merged[merged.length - 1] = { ...last, fragments: [...last.fragments, ...group.fragments] };
    } else merged.push(group);
  }
  return merged;
}

/** Groups of a section; `carried` are headings and short leads from above that have no passage of their own yet. */
function groupSection(
  section: Section,
  path: readonly string[],
  carried: readonly Block[],
  settings: GroupSettings,
): PassageGroup[] {
  const whole = [...carried, ...flatten(section)];
  if (section.children.length === 0 || (sizeOf(whole) <= settings.headed && isTellable(section)))
    return packBlocks(whole, path, settings);
  const own = [...carried, ...section.blocks];
  const isShort = sizeOf(own) <= settings.intro;
  const groups = isShort ? [] : packBlocks(own, path, settings);
  return [...groups, ...groupChildren(section.children, path, isShort ? own : [], settings)];
}

/** Groups of sibling sections: small ones that lose nothing by it share a passage under the path of their parent. */
function groupChildren(
  children: readonly Section[],
  path: readonly string[],
  lead: readonly Block[],
  settings: GroupSettings,
): PassageGroup[] {
  const groups: PassageGroup[] = [];
  let carried = lead;
  let sharing: Section[] = [];
  let shared = 0;
  const flush = (): void => {
    const [only] = sharing;
    if (only === undefined) return;
    const own = sharing.length > 1 ? path : [...path, only.heading];
    const blocks = [...carried, ...sharing.flatMap(flatten)];
    groups.push(...packBlocks(blocks, own, settings));
    carried = [];
    sharing = [];
    shared = 0;
  };
  for (const child of children) {
    const size = sizeOf(flatten(child));
    const last = sharing.at(-1);
    const together = sizeOf(carried) + shared + size;
    if (last !== undefined && !canShare(last, child, together, settings)) flush();
    if (size <= settings.target && isTellable(child)) {
      sharing.push(child);
      shared += size;
    } else {
      flush();
      groups.push(...groupSection(child, [...path, child.heading], carried, settings));
      carried = [];
    }
  }
  flush();
  return groups;
}

/** All groups of a document, in reading order, the front first. */
export function groupPassages(root: Section, settings: GroupSettings): PassageGroup[] {
  const front = root.blocks.filter((block) => FRONT.has(block.kind));
  const text = root.blocks.filter((block) => !FRONT.has(block.kind));
  const hasCover = sizeOf(text) <= LONGEST_COVER && sizeOf(root.blocks) <= settings.max;
  const opening = packBlocks(hasCover ? root.blocks : front, [], settings).map((group) => ({
    ...group,
    isFront: true,
  }));
  const isShort = !hasCover && sizeOf(text) <= settings.intro;
  const own = hasCover || isShort ? [] : packBlocks(text, [], settings);
  const attached = root.children.flatMap((child) => (child.level === 1 ? [child] : []));
  const numbered = root.children.filter((child) => child.level !== 1);
  const inner = groupChildren(numbered, [], isShort ? text : [], settings);
  const rest = isShort && numbered.length === 0 ? packBlocks(text, [], settings) : [];
  const annexes = attached.flatMap((child) => groupSection(child, [child.heading], [], settings));
  return mergeShort([...opening, ...own, ...inner, ...rest, ...annexes], settings);
}
