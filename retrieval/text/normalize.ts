// One reading of text for searching and comparing: widths, blanks, invisible characters. Quotes never pass through here.

/** Changes whenever the result of `normalizeText` changes: an index of another version is refused. */
export const NORMALIZER_VERSION = 1;

/** Bidi controls, zero-width characters, byte-order mark, soft hyphen, other controls but tab and line feed. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Removes what a reader cannot see and an attacker could use; lone surrogates too. */
export function removeInvisible(text: string): string {
  return text.replace(LONE_SURROGATE, '').replace(INVISIBLE, '');
}

const FOLDED = new Map<string, string>(
  Object.entries({
    '〔': '[',
    '〕': ']',
    '【': '[',
    '】': ']',
    '［': '[',
    '］': ']',
    '﹝': '[',
    '﹞': ']',
    '。': '.',
    '、': ',',
    '《': '<',
    '》': '>',
    '〈': '<',
    '〉': '>',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '…': '.',
    '—': '-',
    '–': '-',
    '－': '-',
    '～': '~',
    '∼': '~',
    '·': '.',
    '•': '.',
    '　': ' ',
    '○': '〇',
  }),
);

/** One character folded: full-width ASCII to half-width, brackets and marks to one form, letters to lower case. Length 1. */
export function foldCharacter(char: string): string {
  const mapped = FOLDED.get(char);
  if (mapped !== undefined) return mapped;
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}

/** A text without blanks and in one width, with the way back: `offsets[i]` is where folded unit i stood. */
export interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

const NOT_MET = -2;
const DROPPED = -1;
/** By UTF-16 unit what it folds to, as far as any text held it: every passage and question is folded, unit by unit. */
const foldedUnits = new Int32Array(0x1_0000).fill(NOT_MET);

function meetUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  const isDropped = /\s/u.test(char) || (removeInvisible(char) === '' && !/[\ud800-\udfff]/u.test(char));
  const folded = isDropped ? DROPPED : foldCharacter(char).charCodeAt(0);
  foldedUnits[unit] = folded;
  return folded;
}

/** One UTF-16 unit folded; below 0 for one that is dropped. */
export function foldUnit(unit: number): number {
  const folded = foldedUnits[unit] ?? NOT_MET;
  return folded === NOT_MET ? meetUnit(unit) : folded;
}

/** Folds width and case and drops white space and invisible characters; keeps the way back to each UTF-16 offset. */
export function foldText(source: string): FoldedText {
  let text = '';
  const offsets: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const folded = foldUnit(source.charCodeAt(index));
    if (folded === DROPPED) continue;
    text += String.fromCharCode(folded);
    offsets.push(index);
  }
  return { text, offsets };
}

/** Where a text is folded; longer ones in parts. A string grown by single units is in pieces and costs three times as much. */
const bench = new Uint16Array(8192);

/** The same without the way back: for searching and comparing. */
export function normalizeText(source: string): string {
  let text = '';
  for (let start = 0; start < source.length; start += bench.length) {
    const end = Math.min(source.length, start + bench.length);
    let count = 0;
    for (let index = start; index < end; index += 1) {
      const folded = foldUnit(source.charCodeAt(index));
      if (folded !== DROPPED) bench[count++] = folded;
    }
    const part = String(Reflect.apply(String.fromCharCode, null, bench.subarray(0, count)));
    text = text === '' ? part : text + part;
  }
  return text;
}

/** White space out, all of it: two texts that are equal so are the same words for a quotation. */
export function squash(text: string): string {
  return text.replace(/\s+/gu, '');
}
