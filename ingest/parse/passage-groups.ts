// Which blocks of a document make a passage together: by section first, by length last.

import type { Block, Section } from '../../retrieval/domain/gazette.ts';
import { packBlocks, spanOf } from './pack-fragments.ts';
import type { GroupSettings, PassageGroup } from './pack-fragments.ts';
import { readNumbering } from './numbering.ts';

const FRONT: ReadonlySet<string> = new Set(['title', 'docNo', 'addressee', 'signature', 'date', 'remark']);
/** A cover sentence up to this length stays with the title and the signature, in units. */
const LONGEST_COVER = 220;

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length + 1, 0);
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
  const groups: PassageGroup[][] = [];
  let carried = lead;
  let sharing: Section[] = [];
  let shared = 0;
  const flush = (): void => {
    const [only] = sharing;
    if (only === undefined) return;
    const own = sharing.length > 1 ? path : [...path, only.heading];
    const blocks = [...carried, ...sharing.flatMap(flatten)];
    groups.push(packBlocks(blocks, own, settings));
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
      groups.push(groupSection(child, [...path, child.heading], carried, settings));
      carried = [];
    }
  }
  flush();
  return groups.flat();
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
