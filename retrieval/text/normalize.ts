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

/** Folds width and case and drops white space and invisible characters; keeps the way back to each UTF-16 offset. */
export function foldText(source: string): FoldedText {
  let text = '';
  const offsets: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const char = source.charAt(index);
    if (/\s/u.test(char) || (removeInvisible(char) === '' && !/[\ud800-\udfff]/u.test(char))) continue;
    text += foldCharacter(char);
    offsets.push(index);
  }
  return { text, offsets };
}

/** For comparing: folded, without white space or marks of punctuation. */
export function normalizeText(source: string): string {
  return foldText(source).text;
}

/** White space out, all of it: two texts that are equal so are the same words for a quotation. */
export function squash(text: string): string {
  return text.replace(/\s+/gu, '');
}
