// The section tree of a document, by its numbering and its annexes, never by the depth of Markdown marks.

import type { Block, Section } from '../../retrieval/domain/gazette.ts';
import { joinPrintedTitle } from './document-title.ts';
import type { Draft } from './draft.ts';
import { firstLine, toBlock } from './draft.ts';
import { headingOf, isHeadingText } from './headings.ts';
import { levelOf, rankOf } from './numbering.ts';
import type { Numbering } from './numbering.ts';
import { doubt } from './warnings.ts';
import type { Doubt } from './warnings.ts';

interface Node {
  heading: string;
  readonly level: number;
  readonly rank: number;
  readonly isAttachment: boolean;
  readonly blocks: Block[];
  readonly children: Node[];
}

export interface SectionTree {
  readonly root: Section;
  readonly doubts: readonly Doubt[];
}

const ATTACHMENTS = '附件';
/** Ranks with 第一章: a list of attachments stands under the annexed text or the document, nothing lower. */
const ATTACHMENTS_RANK = 10;
const FRONT_ROLES: ReadonlySet<string> = new Set([
  'title',
  'docNo',
  'addressee',
  'signature',
  'date',
  'remark',
]);

function openNode(heading: string, level: number, rank: number, isAttachment: boolean): Node {
  return { heading, level, rank, isAttachment, blocks: [], children: [] };
}

/** Doubts about a number that does not follow the one before it of its style. */
function checkSequence(numbering: Numbering, last: Map<string, number>, line: number): Doubt | null {
  const key = `${numbering.style}${numbering.path
    .slice(0, -1)
    .map((part) => `.${part}`)
    .join('')}`;
  const value = numbering.path.at(-1) ?? 0;
  const before = last.get(key) ?? 0;
  last.set(key, value);
  if (value === 1 || value === before + 1) return null;
  const name = `${numbering.style} ${numbering.path.join('.')}`;
  return value > before
    ? doubt(
        'numbering-gap',
        line,
        `${name} follows ${before === 0 ? 'nothing' : String(before)}: a number may be lost`,
      )
    : doubt('numbering-disorder', line, `${name} follows ${before}: lines may be out of place`);
}

/** Builds the tree; front matter of the document (title, signature …) goes to the root wherever it is printed. */
export function buildSections(drafts: readonly Draft[]): SectionTree {
  const root = openNode('', 0, -2, false);
  const doubts: Doubt[] = [];
  let stack: Node[] = [root];
  let last = new Map<string, number>();
  let mark: Node | null = null;
  const push = (node: Node): void => {
    while (stack.length > 1 && (stack.at(-1)?.rank ?? 0) >= node.rank) stack.pop();
    stack.at(-1)?.children.push(node);
    stack.push(node);
  };
  for (const draft of drafts) {
    const block = toBlock(draft);
    if (FRONT_ROLES.has(draft.role)) {
      root.blocks.push(block);
      continue;
    }
    const words = joinPrintedTitle(draft.text).replace(/[：:]$/u, '');
    if (draft.role === 'attachment-mark' || (draft.role === 'annex-title' && mark === null)) {
      const node = openNode(words, 1, -1, true);
      stack = [root];
      push(node);
      node.blocks.push({ ...block, kind: 'heading' });
      last = new Map();
      mark = node;
      continue;
    }
    if (draft.role === 'annex-title' && mark !== null) {
      const isMark = mark.heading.startsWith('附') && mark.blocks.length === 1;
      mark.heading = `${mark.heading}${isMark ? '：' : ''}${words}`;
      mark.blocks.push({ ...block, kind: 'heading' });
      continue;
    }
    mark = null;
    if (draft.role === 'attachment-list') {
      // The list has a section of its own: it is not part of the last numbered one above it.
      if (stack.at(-1)?.heading !== ATTACHMENTS) push(openNode(ATTACHMENTS, 2, ATTACHMENTS_RANK, false));
      stack.at(-1)?.blocks.push(block);
      continue;
    }
    if (stack.at(-1)?.heading === ATTACHMENTS) stack.pop();
    if (draft.numbering !== null && (draft.role === 'paragraph' || draft.role === 'heading')) {
      const problem = checkSequence(draft.numbering, last, firstLine(draft));
      if (problem !== null) doubts.push(problem);
      const node = openNode(
        headingOf(draft.text, draft.numbering),
        levelOf(draft.numbering),
        rankOf(draft.numbering),
        false,
      );
      push(node);
      node.blocks.push(isHeadingText(draft.text, draft.numbering) ? { ...block, kind: 'heading' } : block);
    } else stack.at(-1)?.blocks.push(block);
  }
  return { root: close(root, 0), doubts };
}

/** Depth is bounded by the number of ranks, so recursion is safe. */
function close(node: Node, parentLevel: number): Section {
  const level = node.level === 0 ? 0 : Math.max(node.level, parentLevel + 1);
  const children = node.children.map((child) => close(child, level));
  let first = Infinity;
  let last = 0;
  for (const block of node.blocks) {
    for (const slice of block.slices) {
      first = Math.min(first, slice.line);
      last = Math.max(last, slice.line);
    }
  }
  for (const child of children) {
    first = Math.min(first, child.lines.first);
    last = Math.max(last, child.lines.last);
  }
  const lines = { first: first === Infinity ? last : first, last };
  return {
    heading: node.heading,
    level,
    isAttachment: node.isAttachment,
    lines,
    blocks: node.blocks,
    children,
  };
}
