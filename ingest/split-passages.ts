// A document → its passages: by section and sentence first, by length last, each leading back to line and column.

import type {
  LineRange,
  ParsedDocument,
  Passage,
  PassagePiece,
  Section,
} from '../retrieval/domain/gazette.ts';
import { dropTags, type PiecedText } from './parse/drop-tags.ts';
import { pickCorrectedForms } from './parse/ocr-corrections.ts';
import type { OcrCorrections } from './parse/ocr-corrections.ts';
import { groupPassages } from './parse/passage-groups.ts';
import type { Fragment, PassageGroup } from './parse/pack-fragments.ts';

/** Lengths in UTF-16 units. A change makes another index: the manifest names them. */
export const PASSAGE_SETTINGS = { target: 420, full: 480, max: 500, intro: 150, headed: 400 } as const;

/** Lines that may lie between two of a passage without parting its range: the blank ones of a paragraph break. */
const BLANK_REACH = 4;

/** The pieces of a fragment that begins at `offset` of the passage's text. */
function placeFragment(fragment: Fragment, offset: number): PassagePiece[] {
  const pieces: PassagePiece[] = [];
  let at = 0;
  for (const slice of fragment.block.slices) {
    const from = Math.max(fragment.start, at);
    const to = Math.min(fragment.end, at + slice.text.length);
    if (from < to) {
      pieces.push({
        offset: offset + from - fragment.start,
        length: to - from,
        line: slice.line,
        start: slice.start + from - at,
      });
    }
    at += slice.text.length;
  }
  return pieces;
}

function collectLines(section: Section, into: Set<number>): Set<number> {
  for (const block of section.blocks) for (const slice of block.slices) into.add(slice.line);
  for (const child of section.children) collectLines(child, into);
  return into;
}

/** Ranges of the lines, ascending; one range runs over lines that no block of the document holds. */
function mergeLines(pieces: readonly PassagePiece[], printed: ReadonlySet<number>): LineRange[] {
  const ranges: LineRange[] = [];
  for (const line of [...new Set(pieces.map((piece) => piece.line))].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    const isNear = last !== undefined && line - last.last <= BLANK_REACH;
    const between = isNear
      ? Array.from({ length: line - last.last - 1 }, (_, index) => last.last + 1 + index)
      : [];
    if (last !== undefined && isNear && between.every((number) => !printed.has(number))) {
      ranges[ranges.length - 1] = { first: last.first, last: line };
    } else ranges.push({ first: line, last: line });
  }
  return ranges;
}

/** Names of columns whose header row stands in another passage. */
function missingColumns({ fragments, headingPath }: PassageGroup): string[] {
  const columns = new Set(fragments.flatMap((fragment) => fragment.block.columns ?? []));
  // A cell under its column's name is of no other column.
  if (columns.size === 0 || columns.has(headingPath.at(-1) ?? '')) return [];
  const cells = new Set(fragments.flatMap((fragment) => fragment.block.cells ?? []));
  return [...columns].filter((column) => column !== '' && !cells.has(column));
}

function kindOf(group: PassageGroup): Passage['kind'] {
  if (group.isFront) return 'front';
  const rows = group.fragments.filter((fragment) => fragment.block.kind === 'table-row').length;
  return rows * 2 > group.fragments.length ? 'table' : 'text';
}

function assemble({ fragments }: PassageGroup): PiecedText {
  let text = '';
  const pieces: PassagePiece[] = [];
  for (const fragment of fragments) {
    if (text !== '') text += '\n';
    pieces.push(...placeFragment(fragment, text.length));
    text += fragment.block.text.slice(fragment.start, fragment.end);
  }
  return dropTags({ text, pieces });
}

/** Passages of a document, in reading order; together they hold all its text but tags. */
export function splitPassages(parsed: ParsedDocument, corrections: OcrCorrections): Passage[] {
  const { document, root } = parsed;
  const printed = collectLines(root, new Set());
  return groupPassages(root, PASSAGE_SETTINGS)
    .map((group) => ({ group, ...assemble(group) }))
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ group, text, pieces }, index) => ({
      id: `${document.id}-${String(index + 1).padStart(3, '0')}`,
      documentId: document.id,
      issue: document.issue,
      ord: index + 1,
      headingPath: group.headingPath,
      kind: kindOf(group),
      text,
      pieces,
      lines: mergeLines(pieces, printed),
      searchOnly: [...missingColumns(group), ...pickCorrectedForms(text, corrections)].join(' '),
    }));
}
