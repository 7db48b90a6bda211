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

// Series: hanzi (with OCR blanks between), then the year in any bracket or none, then the number.
// Bounded repetitions keep the expression linear.
const NUMBERED =
  /((?:[\p{Script=Han}][ \u3000]?){0,12})[ \u3000]{0,3}(?:[〔[［(（【﹝{「『][ \u3000]{0,3}((?:19|20)\d{2})[ \u3000]{0,3}年?[〕\]］)）】﹞}」』]|((?:19|20)\d{2})(?=[ \u3000年第-]))[ \u3000]{0,3}(?:年)?[ \u3000-]{0,3}第?[ \u3000]{0,3}(\d{1,4})[ \u3000]{0,3}(号)?/gu;

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
    const parts = { series, year: Number(bracketed ?? bare), number: Number(digits) };
    found.push({ docNo: formatDocumentNumber(parts), parts, start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** A whole text that is a 文号 and nothing else; null otherwise. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const trimmed = text.trim();
  const first = findDocumentNumbers(trimmed, false)[0];
  return first !== undefined && first.start === 0 && first.end === trimmed.length ? first.docNo : null;
}
