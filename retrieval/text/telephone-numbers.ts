// Telephone numbers in a text, however they are typed: 0353-2290111, （0353）2290111, 03532290111, 2290111, 13900000000.

export interface TelephoneNumber {
  /** '' where none is written; a mobile number has none. */
  readonly area: string;
  readonly local: string;
  /** As written, widths folded. */
  readonly written: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** 20230720 is a day. */
const DAY = '20\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(?!\\d)';
const NUMBER = new RegExp(
  `(?<!\\d)(?<!\\d\\.)(?:(1[3-9]\\d{9})|(?:\\(?(0[1-9]\\d{1,2})\\)?[\\s-]{0,3}|(?!${DAY}))([2-9]\\d{6,7}))(?!\\.?\\d)`,
  'gu',
);

/** Unit for unit, so that offsets stay; blanks part one number from the next. */
function foldWidths(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[－—–―‐‑−]/gu, '-')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
}

/** A number that stands without its area code beside one that has it, `（0353）2293461，2293706`, is of the same area. */
export function findTelephones(text: string): TelephoneNumber[] {
  let area = '';
  return [...foldWidths(text).matchAll(NUMBER)].map((match) => {
    const [written, mobile, code, local = ''] = match;
    area = code ?? area;
    return {
      area: mobile === undefined ? area : '',
      local: mobile ?? local,
      written: written.trim(),
      start: match.index,
      end: match.index + written.length,
    };
  });
}

/** Whether one is the other; one that is written without its area code can be of any. */
export function isSameTelephone(a: TelephoneNumber, b: TelephoneNumber): boolean {
  return a.area === '' || b.area === '' ? a.local === b.local : a.area + a.local === b.area + b.local;
}
