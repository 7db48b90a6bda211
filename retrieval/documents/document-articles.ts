// The articles and chapters of a document's text: where each begins and ends, over the passages that hold it.

import type { StoredPassage } from '../ports.ts';
import type { TextUnit } from '../passages/split-sentences.ts';
import { parseNumeral } from '../text/chinese-date.ts';

type Held = Pick<StoredPassage, 'passage'>;

/** A stretch of one passage. */
export interface ArticlePiece<P extends Held> {
  readonly stored: P;
  readonly stretch: TextUnit;
}

export interface PrintedArticle<P extends Held> {
  readonly number: number;
  /** 第四条; 第二章 认定条件. */
  readonly label: string;
  /** In the order of print; never empty. */
  readonly pieces: readonly ArticlePiece<P>[];
  /** The one printed next has not the next number: the end of this may be of one that is lost. */
  readonly isBeforeGap: boolean;
}

interface Mark {
  readonly unit: '条' | '章';
  readonly number: number;
  readonly label: string;
  /** Index of the passage, offset in its text. */
  readonly place: number;
  readonly start: number;
}

/** At the beginning of a line; 第四条规定的…… only speaks of one. */
const OPENS =
  /^\s*(?<label>第\s?(?<number>[一二三四五六七八九十]{1,4}|\d{1,3})\s?(?:(?<article>条)(?!规定|所|第|和|、|款|的)|章[^\n。；：]{0,30}$))/gmu;

function findMarks(passages: readonly Held[]): Mark[] {
  return passages.flatMap(({ passage }, place) =>
    [...passage.text.matchAll(OPENS)].flatMap(({ 0: opened, index, groups = {} }) => {
      const { label = '', article, number: numeral = '' } = groups;
      const number = parseNumeral(numeral);
      const unit = article === undefined ? ('章' as const) : ('条' as const);
      return number === null
        ? []
        : [{ unit, number, label: label.trim(), place, start: index + opened.length - label.length }];
    }),
  );
}

const readAnnex = (held: Held | undefined): string => held?.passage.headingPath[0] ?? '';

/** From a mark to the one that ends it, within its own annexed text. */
function cutPieces<P extends Held>(
  passages: readonly P[],
  from: Mark,
  to: Mark | undefined,
): ArticlePiece<P>[] {
  const pieces: ArticlePiece<P>[] = [];
  const last = to?.place ?? passages.length - 1;
  for (const [offset, stored] of passages.slice(from.place, last + 1).entries()) {
    const place = from.place + offset;
    if (readAnnex(stored) !== readAnnex(passages[from.place])) break;
    // Behind the last article only passages under its own heading are surely its own.
    const { headingPath, text } = stored.passage;
    if (to === undefined && offset > 0 && !headingPath.some((each) => each.startsWith(from.label))) break;
    const start = offset === 0 ? from.start : 0;
    const end = place === to?.place ? to.start : text.length;
    const length = text.slice(start, end).trimEnd().length;
    if (length > 0) pieces.push({ stored, stretch: { start, end: start + length } });
  }
  return pieces;
}

/** All articles, or chapters, in the order of print; those of several annexed texts one after the other. */
export function findArticles<P extends Held>(passages: readonly P[], unit: '条' | '章'): PrintedArticle<P>[] {
  const marks = findMarks(passages).filter((mark) => unit === '条' || mark.unit === '章');
  return marks.flatMap((mark, index) => {
    if (mark.unit !== unit) return [];
    const pieces = cutPieces(passages, mark, marks[index + 1]);
    const next = marks.slice(index + 1).find((each) => each.unit === unit)?.number ?? 0;
    const isBeforeGap = next > mark.number + 1;
    return pieces.length === 0 ? [] : [{ number: mark.number, label: mark.label, pieces, isBeforeGap }];
  });
}
