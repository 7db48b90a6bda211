// Puts the sentences of a notice on appointments together again: lines cut in two, columns interleaved, signature in the middle.

import type { GazetteDocument, SourceLine } from '../../../retrieval/domain/gazette.ts';
import { findDocumentNumbers } from '../../../retrieval/domain/document-number.ts';
import { parseDateLine } from '../../../retrieval/text/chinese-date.ts';
import { squash } from '../../../retrieval/text/normalize.ts';
import { hasOpenBracket, joinCut } from './cut-text.ts';
import { parsePersonnelUnit, startsEntry } from './personnel-entries.ts';
import { plainText } from './plain-line.ts';
import { endsLikePost, parsePost } from './posts.ts';

/** A whole sentence of a notice, with the lines its beginning and its contiguous rest stand on (1-based). */
interface PersonnelUnit {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export interface PersonnelUnits {
  readonly units: readonly PersonnelUnit[];
  /** Ends of sentences that no beginning was found for. */
  readonly orphans: readonly PersonnelUnit[];
  /** Those in which a line break had doubled or swallowed a character. */
  readonly repaired: readonly PersonnelUnit[];
}

interface Piece extends PersonnelUnit {
  readonly isClosed: boolean;
  readonly isRepaired: boolean;
}

/** A sentence that has grown longer is none: what comes is read anew. */
const LONGEST_SENTENCE = 3000;
/** So many waiting ends are tried for a sentence without one. */
const NEAREST_ORPHANS = 30;
const CLOSING = /^(?:特此(?:通知|公告)|此复|抄送)/u;
const HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)]?[、.．]?)?(?:决定|同意)?(?:任命|任职|提名|推荐|聘任|免去|免职|解聘|任免)(?:下列[^：:]{0,12})?[：:]?$/u;
const PROSE =
  /^(?:已?经|据|现|请|为|因|根据|按照|鉴于|由于|兹|根)|等.{1,3}[人名位]|提请|如下|试用期满|会议|研究|决定|不再办理|办理/u;
const BODY_END = /(?:政府|办公室|办公厅|委员会|[局厅部院])$/u;

function isNoise(line: SourceLine, document: GazetteDocument, next: SourceLine | undefined): boolean {
  const bare = squash(plainText(line.text));
  const isTitle = bare.length >= 4 && squash(document.title).includes(bare);
  const number = findDocumentNumbers(bare)[0];
  const isNumber = number !== undefined && number.end - number.start === bare.length;
  const isSignature =
    bare === document.issuer || (BODY_END.test(bare) && next !== undefined && isDate(next.text));
  return bare === '' || isTitle || isNumber || isSignature || isDate(line.text) || CLOSING.test(bare);
}

function isDate(text: string): boolean {
  return parseDateLine(plainText(text)) !== null;
}

/** Cuts a line after each mark that ends a sentence or announces a list. */
function splitSentences(line: SourceLine): Piece[] {
  const text = plainText(line.text).replaceAll('\t', ' ');
  return (text.match(/[^。；;：:]+[。；;：:]*|[。；;：:]+/gu) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      first: line.number,
      last: line.number,
      isClosed: /[。；;：:]$/u.test(part),
      isRepaired: false,
    }));
}

function piecesOf(document: GazetteDocument, lines: readonly SourceLine[]): Piece[] {
  const printed = lines.filter((line) => line.text.trim() !== '');
  return printed.flatMap((line, index) =>
    isNoise(line, document, printed[index + 1]) ? [] : splitSentences(line),
  );
}

/**
 * Sentences in the order of their beginnings. A piece that neither begins an entry nor goes on from an open one
 * waits for the open sentence that it completes, wherever the columns put that.
 */
export function buildPersonnelUnits(document: GazetteDocument, lines: readonly SourceLine[]): PersonnelUnits {
  const done: Piece[] = [];
  const orphans: Piece[] = [];
  let open: Piece | null = null;
  const pieces = piecesOf(document, lines);
  let isNameOpen = false;
  for (const [index, piece] of pieces.entries()) {
    if (open !== null && isNameOpen) {
      open = joinPieces(open, piece);
      isNameOpen = false;
      if (!open.isClosed) continue;
      done.push(open);
      open = null;
      continue;
    }
    isNameOpen = (open === null || !isUnfinished(open.text)) && isNameBegun(piece, pieces[index + 1]);
    const isHeading = HEADING.test(squash(piece.text));
    const isNew =
      isHeading ||
      isNameOpen ||
      startsEntry(piece.text) ||
      ((open === null || !isUnfinished(open.text)) && isWholeEntry(piece.text));
    if (open !== null && !isNew && open.text.length < LONGEST_SENTENCE) {
      open = joinPieces(open, piece);
    } else {
      if (open !== null) done.push(open);
      if (!isNew && !PROSE.test(piece.text) && !/[：:]$/u.test(piece.text)) {
        orphans.push(piece);
        open = null;
        continue;
      }
      open = isHeading ? { ...piece, isClosed: true } : piece;
    }
    if (open.isClosed) {
      done.push(open);
      open = null;
    }
  }
  if (open !== null) done.push(open);
  return adoptOrphans(done, orphans);
}

/** True for a piece with the first syllables of a name, which the next piece goes on with: 张 | 伟民为…. */
function isNameBegun(piece: Piece, next: Piece | undefined): boolean {
  const begun = squash(piece.text);
  if (next === undefined || piece.isClosed || !/^\p{Script=Han}{1,4}$/u.test(begun) || startsEntry(begun))
    return false;
  // 郑 | 强丽为…: a syllable alone is no entry, so 强 is no surname here.
  return startsEntry(begun + next.text) && (begun.length === 1 || !startsEntry(next.text));
}

/** True for 张三甲局局长职务； and other entries that show what they are only as a whole. */
function isWholeEntry(text: string): boolean {
  return parsePersonnelUnit(text, 'appoint', '').entries.length > 0;
}

function joinPieces(before: Piece, after: Piece): Piece {
  const { text, isRepaired } = joinCut(before.text, after.text);
  return {
    text,
    first: before.first,
    last: after.last,
    isClosed: after.isClosed,
    isRepaired: before.isRepaired || isRepaired,
  };
}

/** True while a sentence waits for its end: an open bracket, or no post at its end. */
function isUnfinished(text: string): boolean {
  return hasOpenBracket(text) || !(endsLikePost(parsePost(text).post) || parsePost(text).saysPost);
}

/** Gives each sentence without an end the first waiting end that closes its bracket or its post. */
function adoptOrphans(pieces: readonly Piece[], waiting: readonly Piece[]): PersonnelUnits {
  const orphans = [...waiting];
  const units = pieces.map((piece) => {
    if (piece.isClosed || !isUnfinished(piece.text)) return piece;
    const index = orphans
      .slice(0, NEAREST_ORPHANS)
      .findIndex((orphan) => !isUnfinished(joinCut(piece.text, orphan.text).text));
    const [orphan] = index < 0 ? [] : orphans.splice(index, 1);
    // The lines stay those of the beginning: the end may stand pages away.
    return orphan === undefined ? piece : { ...joinPieces(piece, orphan), last: piece.last };
  });
  return { units, orphans, repaired: units.filter((unit) => unit.isRepaired) };
}
