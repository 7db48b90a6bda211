// Two columns read across: a line whose right half ends another paragraph.
//
//   第二十六条 本办法各相关单位今后职责 实施，有效期2年。      left: 今后职责|若有变动，…
//   若有变动，其职责自动归属到调整后的相应部门。              right: 自2024年1月15日起|实施，有效期2年。
//   第二十七条 本办法自2024年1月15日起

import type { SourceSlice } from '../../retrieval/domain/gazette.ts';
import type { Draft } from './draft.ts';
import { firstLine, withSlices } from './draft.ts';
import { isFinished } from './text-ends.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';

/** Left half and right half of a line with one blank between Han characters. */
const HALVES = /^(\S[^\s\u3000]{7,40})[ \u3000]{1,4}(\p{Script=Han}[^\s\u3000]{2,40}[。；])$/u;
const REACH = 8;

interface Halves {
  readonly left: SourceSlice;
  readonly right: SourceSlice;
}

function splitHalves(draft: Draft): Halves | null {
  const [slice] = draft.slices;
  if (draft.role !== 'paragraph' || slice === undefined || draft.slices.length > 1 || slice.text.length > 100)
    return null;
  const from = draft.numbering?.length ?? 0;
  const match = HALVES.exec(slice.text.slice(from));
  const [whole = '', left = '', right = ''] = match ?? [];
  if (match === null || isFinished(left)) return null;
  const start = from + whole.length - right.length;
  return {
    left: { ...slice, text: slice.text.slice(0, from + left.length) },
    right: { line: slice.line, start: slice.start + start, text: right },
  };
}

/** True for a paragraph that stops without an end before something that cannot continue it. */
function isOpenEnd(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index];
  const next = drafts[index + 1];
  if (draft === undefined || draft.role !== 'paragraph' || draft.text.length < 12 || isFinished(draft.text))
    return false;
  return (
    /[\p{Script=Han}\d]$/u.test(draft.text) &&
    draft.numbering?.style === 'article' &&
    (next === undefined || next.role !== 'paragraph' || next.numbering !== null)
  );
}

/** Takes such lines apart; only where one open paragraph follows closely and the next line goes on with the left half. */
export function separateColumns(drafts: readonly Draft[]): {
  readonly drafts: readonly Draft[];
  readonly doubts: readonly Doubt[];
} {
  const out = [...drafts];
  const doubts: Doubt[] = [];
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    const halves =
      next !== undefined && next.role === 'paragraph' && !next.hasGapBefore && next.numbering === null
        ? splitHalves(draft)
        : null;
    if (halves === null) return;
    const open = Array.from({ length: REACH }, (_, step) => index + 1 + step).filter((at) =>
      isOpenEnd(drafts, at),
    );
    const [place] = open;
    const owner = place === undefined ? undefined : out[place];
    if (open.length !== 1 || place === undefined || owner === undefined) return;
    out[index] = withSlices(draft, [halves.left]);
    out[place] = withSlices(owner, [...owner.slices, halves.right]);
    doubts.push(
      doubt(
        'interleaved-columns',
        firstLine(draft),
        `"${halves.right.text}" is read as the end of line ${firstLine(owner)}`,
      ),
    );
  });
  return { drafts: out, doubts };
}
