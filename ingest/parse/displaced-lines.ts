// Fragments that the page layout threw out of their place, put back where form alone tells where they belong.
//
//   总表（略）                                   ← belongs under the signature's other side:
//   附件：阳泉市煤矿安全生产挂牌责任人汇
//
//   期一年)。                                    ← closes the bracket of
//   董增寿为阳泉市科学技术局副局长(试用

import { isNotPrinted } from './attachments.ts';
import type { Draft } from './draft.ts';
import { firstLine, withSlices } from './draft.ts';
import { isPersonLine } from './person-lines.ts';
import { countOpenBrackets, isFinished } from './text-ends.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';

export interface PlacedDrafts {
  readonly drafts: readonly Draft[];
  readonly doubts: readonly Doubt[];
  /** Rows of a roster that stand in the middle of another text: they belong to the document before. */
  readonly strays: readonly Draft[];
}

/** Longest fragment that is moved, in units; drafts within which its place is looked for. */
const LONGEST_FRAGMENT = 40;
const REACH = 12;
/** A paragraph shorter than this is no half of one. */
const SHORTEST_HALF = 30;

function isFragment(draft: Draft | undefined): draft is Draft {
  return (
    draft !== undefined &&
    draft.role === 'paragraph' &&
    draft.numbering === null &&
    draft.hashes === 0 &&
    draft.text.length <= LONGEST_FRAGMENT
  );
}

/** Index of the nearest draft to `from` that passes; -1 for none within reach. */
function nearest(
  drafts: readonly Draft[],
  from: number,
  passes: (draft: Draft, index: number) => boolean,
): number {
  for (let distance = 1; distance <= REACH; distance += 1) {
    for (const index of [from + distance, from - distance]) {
      const draft = drafts[index];
      if (draft !== undefined && passes(draft, index)) return index;
    }
  }
  return -1;
}

/** Where the fragment at `index` belongs; -1 where it may well stand in its place. */
function findPlace(drafts: readonly Draft[], index: number): number {
  const draft = drafts[index];
  const before = drafts[index - 1];
  if (!isFragment(draft)) return -1;
  const isWrapped =
    before !== undefined && before.role === 'paragraph' && !draft.hasGapBefore && !isFinished(before.text);
  if (isWrapped) return -1;
  if (isNotPrinted(draft.text) && before?.role !== 'attachment-list') {
    return nearest(
      drafts,
      index,
      (near) => near.role === 'attachment-list' && !isNotPrinted(near.text) && !isFinished(near.text),
    );
  }
  const { open, unopened } = countOpenBrackets(draft.text);
  const isClosed =
    before === undefined || before.role !== 'paragraph' || countOpenBrackets(before.text).open === 0;
  if (unopened === 0 || open > 0 || !isClosed) return -1;
  return nearest(drafts, index, (near, at) => {
    const isOpen =
      near.role === 'paragraph' && countOpenBrackets(near.text).open > 0 && !isFinished(near.text);
    const next = drafts[at + 1];
    return isOpen && (next === undefined || next.role !== 'paragraph' || at + 1 === index);
  });
}

/** True for a roster's line alone between the halves of a cut paragraph. */
function isStray(drafts: readonly Draft[], index: number): boolean {
  const [before, draft, after] = [drafts[index - 1], drafts[index], drafts[index + 1]];
  if (before === undefined || draft === undefined || after === undefined) return false;
  const isHalved =
    before.role === 'paragraph' &&
    after.role === 'paragraph' &&
    before.text.length >= SHORTEST_HALF &&
    after.text.length >= SHORTEST_HALF &&
    !isFinished(before.text) &&
    after.numbering === null &&
    !isPersonLine(before.text) &&
    !isPersonLine(after.text);
  return isHalved && isFragment(draft) && isPersonLine(draft.text);
}

/** Puts fragments back; each move is a doubt, so that an operator can look at it. */
export function placeFragments(drafts: readonly Draft[]): PlacedDrafts {
  const placed = [...drafts];
  const moved = new Set<number>();
  const doubts: Doubt[] = [];
  const strays: Draft[] = [];
  drafts.forEach((draft, index) => {
    if (isStray(drafts, index)) {
      moved.add(index);
      strays.push(draft);
      doubts.push(
        doubt(
          'displaced-line',
          firstLine(draft),
          `"${draft.text}" stands in the middle of another text; it is read with the roster before`,
        ),
      );
      return;
    }
    const place = findPlace(drafts, index);
    const owner = placed[place];
    if (owner === undefined || moved.has(place)) return;
    placed[place] = withSlices(owner, [...owner.slices, ...draft.slices]);
    moved.add(index);
    doubts.push(
      doubt(
        'displaced-line',
        firstLine(draft),
        `"${draft.text}" is read as the end of line ${firstLine(owner)}`,
      ),
    );
  });
  return { drafts: placed.filter((_, index) => !moved.has(index)), doubts, strays };
}
