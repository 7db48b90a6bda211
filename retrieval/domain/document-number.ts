// The 文号 of a document: one canonical form, read from all the spellings that people and OCR use.

declare const documentNumber: unique symbol;

/** Canonical 文号 such as `阳政办发〔2022〕75号`: made by `parseDocumentNumber` only. */
export type DocumentNumber = string & { readonly [documentNumber]: true };

export interface DocumentNumberParts {
  /** 阳政办发; empty where somebody left it out. */
  readonly series: string;
  readonly year: number;
  readonly number: number;
}

export interface FoundDocumentNumber {
  readonly docNo: DocumentNumber;
  readonly parts: DocumentNumberParts;
  /** UTF-16 offsets of the found text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

// The parts of a 文号, joined below: the series (hanzi with OCR blanks between), the year in any bracket or none, the
// number. OCR puts blanks between the digits of a bracketed year, and of a number that 号 ends; nowhere else are they
// joined. Bounded repetitions keep the expression linear.
const BLANKS = '[ \\u3000]{0,3}';
const SERIES = '((?:[\\p{Script=Han}][ \\u3000]?){0,12})';
const BRACKETED_YEAR = `[〔[［(（【﹝{「『]${BLANKS}((?:1 ?9|2 ?0) ?\\d ?\\d)${BLANKS}年?[〕\\]］)）】﹞}」』]`;
/** Hyphens and dashes of any width. */
const DASHES = '‐‑‒–—―−－-';
const BARE_YEAR = `((?:19|20)\\d{2})(?=[ \\u3000年第${DASHES}]|[/_.、，,(（]\\d|\\d{1,3}(?!\\d))`;
const BETWEEN = `${BLANKS}年?[ \\u3000/_.、，,(（${DASHES}]{0,3}第?${BLANKS}`;
const DIGITS = '(\\d(?: ?\\d){0,3}(?= {0,3}号)|\\d{1,4}(?!\\d))';
/** What follows a number that counts or dates something else: 2022年第5期, 公告2022年9月. */
const OTHER_UNIT = '(?! ?[年月日期季届次项条章个])';
const NUMBERED = new RegExp(
  `${SERIES}${BLANKS}(?:${BRACKETED_YEAR}|${BARE_YEAR})${BETWEEN}${DIGITS}${OTHER_UNIT}[)）]?${BLANKS}(号)?`,
  'gu',
);

// A series ends in one of these; what stands before the series in running text is cut off by the caller.
const SERIES_END = /[发函字令电规公告知决办任]$/u;

export function formatDocumentNumber(parts: DocumentNumberParts): DocumentNumber {
  // The brand is given here and nowhere else.
  return `${parts.series}〔${parts.year}〕${parts.number}号` as DocumentNumber;
}

/** Folds full-width digits to half-width ones, length kept, so that offsets stay true. */
function foldDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function joinDigits(digits: string): number {
  return Number(digits.replaceAll(' ', ''));
}

/**
 * Every 文号 in a text, in order. With `needsMark`, a number must have brackets round its year or end in 号,
 * which is how documents print it; without, `阳政办发2022 75` counts too, as people type it.
 */
export function findDocumentNumbers(text: string, needsMark = true): FoundDocumentNumber[] {
  const found: FoundDocumentNumber[] = [];
  for (const match of foldDigits(text).matchAll(NUMBERED)) {
    const [whole, before = '', bracketed, bare, digits = '', mark] = match;
    const isMarked = bracketed !== undefined || mark !== undefined;
    const series = before.replace(/[ \u3000]/gu, '');
    if (needsMark && (!isMarked || bracketed === undefined)) continue;
    if (!needsMark && bracketed === undefined && (series === '' || !SERIES_END.test(series))) continue;
    const parts = { series, year: joinDigits(bracketed ?? bare ?? ''), number: joinDigits(digits) };
    found.push({
      docNo: formatDocumentNumber(parts),
      parts,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  return found;
}

/** A whole text that is a 文号 and nothing else; null otherwise. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const trimmed = text.trim();
  const first = findDocumentNumbers(trimmed, false)[0];
  return first !== undefined && first.start === 0 && first.end === trimmed.length ? first.docNo : null;
}
