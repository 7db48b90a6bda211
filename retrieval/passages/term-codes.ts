// Terms as numbers, read off a text in one pass: the bigrams of `tokenizeBigrams` without a string for each.

import { foldUnit } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';

/** Pairs of hanzi begin here; smaller numbers are left to the other terms. */
const FIRST_HANZI = 0x3007;
const PAIR = 0x1_0000;
const OTHERS = FIRST_HANZI * PAIR;
/** FNV-1a. */
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** A hash in the numbers that no pair of hanzi has. */
function finishHash(hash: number): number {
  return (hash >>> 0) % OTHERS;
}

/**
 * A term as a number: a pair of hanzi is its own two units, anything else is hashed.
 * Two other terms have one chance in 800 million to be taken for one another.
 */
export function encodeTerm(term: string): number {
  const first = term.charCodeAt(0);
  if (term.length === 2 && first >= FIRST_HANZI) return first * PAIR + term.charCodeAt(1);
  let hash = HASH_START;
  for (let index = 0; index < term.length; index += 1) hash = hashUnit(hash, term.charCodeAt(index));
  return finishHash(hash);
}

function encodePair(first: number, second: number): number {
  return first >= FIRST_HANZI
    ? first * PAIR + second
    : finishHash(hashUnit(hashUnit(HASH_START, first), second));
}

const NOT_MET = 0;
const HAN = 1;
const LETTER = 2;
const DIGIT = 3;
const POINT = 4;
const LINE_END = 5;
/** Neither stands there nor parts what it stands between. */
const DROPPED = 6;
const OTHER = 7;
/** Half of a rare character: such texts are left to the tokenizer. */
const SURROGATE = 8;

/** By UTF-16 unit, as far as any text held it. */
const kinds = new Uint8Array(0x1_0000);

function meetKind(unit: number): number {
  if (unit === 0x0a) return LINE_END;
  const folded = foldUnit(unit);
  if (folded < 0) return DROPPED;
  if (folded >= 0xd800 && folded <= 0xdfff) return SURROGATE;
  const char = String.fromCharCode(folded);
  if (/[\p{Script=Han}〇]/u.test(char)) return HAN;
  if (/[a-z]/u.test(char)) return LETTER;
  if (/\d/u.test(char)) return DIGIT;
  return char === '.' ? POINT : OTHER;
}

function kindOf(unit: number): number {
  const known = kinds[unit] ?? NOT_MET;
  if (known !== NOT_MET) return known;
  return (kinds[unit] = meetKind(unit));
}

function encodeRare(text: string, codes: Uint32Array): number {
  const terms = tokenizeBigrams(text);
  for (let index = 0; index < terms.length; index += 1) codes[index] = encodeTerm(terms[index] ?? '');
  return terms.length;
}

/** A point between digits is spelt so in a term. */
const POINT_IN_TERM = 0x70;

/** Writes the numbers of the text's terms into `codes`, which has room for one a unit; answers how many there are. */
export function encodeTerms(text: string, codes: Uint32Array): number {
  let count = 0;
  /** What the run at work is made of: HAN, LETTER, DIGIT, or OTHER for none. */
  let run = OTHER;
  let hash = HASH_START;
  /** The last hanzi, and whether it has a pair already. */
  let before = 0;
  let isPaired = false;
  /** A point after a digit counts once another digit follows. */
  let isPointed = false;
  for (let index = 0; index <= text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const kind = index === text.length ? LINE_END : kindOf(unit);
    if (kind === DROPPED) continue;
    if (kind === SURROGATE) return encodeRare(text, codes);
    if (kind === POINT && run === DIGIT && !isPointed) {
      isPointed = true;
      continue;
    }
    if (kind !== run || (isPointed && kind !== DIGIT)) {
      if (run === HAN && !isPaired) codes[count++] = finishHash(hashUnit(HASH_START, before));
      else if (run === LETTER || run === DIGIT) codes[count++] = finishHash(hash);
      run = kind === HAN || kind === LETTER || kind === DIGIT ? kind : OTHER;
      hash = HASH_START;
      before = 0;
      isPaired = false;
      isPointed = false;
    }
    if (run === OTHER) continue;
    const folded = foldUnit(unit);
    if (run === HAN) {
      if (before !== 0) {
        codes[count++] = encodePair(before, folded);
        isPaired = true;
      }
      before = folded;
      continue;
    }
    if (isPointed) hash = hashUnit(hash, POINT_IN_TERM);
    isPointed = false;
    hash = hashUnit(hash, folded);
  }
  return count;
}
