// A passage's text without tags of HTML: its pieces lead around them, so that their letters are no words of it.

import type { PassagePiece } from '../../retrieval/domain/gazette.ts';
import { HTML_TAG, isInlineTag } from '../../retrieval/text/html-tags.ts';

export interface PiecedText {
  readonly text: string;
  readonly pieces: readonly PassagePiece[];
}

/** The part of a piece between two offsets of the text, moved to `offset`; none when it holds nothing of it. */
function cutPiece(piece: PassagePiece, from: number, to: number, offset: number): PassagePiece[] {
  const start = Math.max(piece.offset, from);
  const end = Math.min(piece.offset + piece.length, to);
  if (start >= end) return [];
  return [
    {
      offset: offset + start - from,
      length: end - start,
      line: piece.line,
      start: piece.start + start - piece.offset,
    },
  ];
}

/** Drops the tags; a line begins where one of a paragraph, an item or a cell stood. */
export function dropTags(given: PiecedText): PiecedText {
  const tags = [...given.text.matchAll(HTML_TAG)];
  if (tags.length === 0) return given;
  let text = '';
  let isParted = false;
  const pieces: PassagePiece[] = [];
  const keep = (from: number, to: number): void => {
    const words = given.text.slice(from, to);
    if (words.trim() === '') return;
    if (isParted && text !== '' && !text.endsWith('\n')) text += '\n';
    isParted = false;
    const offset = text.length;
    pieces.push(...given.pieces.flatMap((piece) => cutPiece(piece, from, to, offset)));
    text += words;
  };
  let from = 0;
  for (const { 0: tag, index } of tags) {
    keep(from, index);
    if (!isInlineTag(tag)) isParted = true;
    from = index + tag.length;
  }
  keep(from, given.text.length);
  return { text, pieces };
}
