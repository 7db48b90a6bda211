// Passages made by hand from source lines, for tests of what is quoted of them.

import { parseDocumentNumber } from '../../../retrieval/domain/document-number.ts';
import type {
  GazetteDocument,
  LineRange,
  Passage,
  PassagePiece,
  SourceLine,
} from '../../../retrieval/domain/gazette.ts';

export interface GivenPassage {
  readonly passage: Passage;
  readonly lines: readonly SourceLine[];
}

/** A slice of a line: its number, and the words of it that the passage holds (all, if none are given). */
export type GivenSlice = readonly [line: number, words?: string];

/** `source` holds the lines from 1 on; each group of slices is one block of the passage. */
export function createPassage(
  source: readonly string[],
  blocks: readonly (readonly GivenSlice[])[],
): GivenPassage {
  let text = '';
  const pieces: PassagePiece[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) text += '\n';
    for (const [line, words] of block) {
      const printed = source[line - 1] ?? '';
      const slice = words ?? printed;
      pieces.push({ offset: text.length, length: slice.length, line, start: printed.indexOf(slice) });
      text += slice;
    }
  }
  const lines: LineRange[] = pieces.map(({ line }) => ({ first: line, last: line }));
  const passage: Passage = {
    id: '2024-01-01-001',
    documentId: '2024-01-01',
    issue: '2024-01',
    ord: 1,
    headingPath: [],
    kind: 'text',
    text,
    pieces,
    lines,
    searchOnly: '',
  };
  return { passage, lines: source.map((printed, index) => ({ number: index + 1, text: printed })) };
}

export const givenDocument: GazetteDocument = {
  id: '2024-01-01',
  issue: '2024-01',
  ord: 1,
  title: '甲市人民政府关于渡船的通知',
  docNo: parseDocumentNumber('甲政发〔2024〕1号'),
  issuer: '甲市人民政府',
  category: null,
  date: '2024-01-08',
  tocPage: 1,
  lines: { first: 1, last: 9 },
};
