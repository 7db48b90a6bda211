// Dates in Chinese text, in digits or hanzi, as ISO dates; partial ones keep what they say.

export interface FoundDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const HANZI_DIGITS = '〇一二三四五六七八九';
const NUMERAL = '[0-9０-９〇○零一二三四五六七八九十]';
const GAP = '[ \\u3000]{0,2}';

const FULL = new RegExp(
  `(${NUMERAL}(?:[ ]?${NUMERAL}){3})${GAP}[年./-]${GAP}(${NUMERAL}{1,3})${GAP}[月./-]${GAP}(${NUMERAL}{1,3})${GAP}[日号]?`,
  'gu',
);
const YEAR_MONTH = new RegExp(
  `(${NUMERAL}(?:[ ]?${NUMERAL}){3})${GAP}年${GAP}(${NUMERAL}{1,3})${GAP}月(?:份)?`,
  'gu',
);
const MONTH_DAY = new RegExp(`(${NUMERAL}{1,3})${GAP}月${GAP}(${NUMERAL}{1,3})${GAP}[日号]`, 'gu');
const YEAR = new RegExp(`((?:19|20|１９|２０|一九|二[〇○零])${NUMERAL}{2})${GAP}年`, 'gu');

/** 二〇二二, 2022, 二十三, 十 → a number; null if it is none. */
export function parseNumeral(text: string): number | null {
  const folded = text
    .replace(/[ \u3000]/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[○零]/gu, '〇');
  if (/^\d+$/u.test(folded)) return Number(folded);
  if (folded.includes('十')) {
    const [tens = '', units = ''] = folded.split('十');
    const high = tens === '' ? 1 : HANZI_DIGITS.indexOf(tens);
    const low = units === '' ? 0 : HANZI_DIGITS.indexOf(units);
    return high < 0 || low < 0 || tens.length > 1 || units.length > 1 ? null : high * 10 + low;
  }
  const digits = [...folded].map((char) => (/\d/u.test(char) ? Number(char) : HANZI_DIGITS.indexOf(char)));
  return digits.length === 0 || digits.includes(-1) ? null : Number(digits.join(''));
}

/** 13 → 十三; from a hundred in digits. */
export function formatNumeral(value: number): string {
  if (value < 1 || value >= 100) return String(value);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const high = tens === 0 ? '' : `${tens === 1 ? '' : HANZI_DIGITS.charAt(tens)}十`;
  return `${high}${units === 0 ? '' : HANZI_DIGITS.charAt(units)}`;
}

function isValid(year: number | null, month: number | null, day: number | null): boolean {
  if (year !== null && (year < 1900 || year > 2100)) return false;
  if (month !== null && (month < 1 || month > 12)) return false;
  return day === null || (day >= 1 && day <= 31);
}

/** Every date in a text, the most complete reading of each place, in order of place. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  // Which units a more complete date holds already; a look at each of the dates found so far would be quadratic.
  const taken = new Uint8Array(text.length);
  const add = (match: RegExpExecArray | RegExpMatchArray, parts: (string | undefined)[]): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (taken.subarray(start, end).includes(1)) return;
    const [year = null, month = null, day = null] = parts.map((part) =>
      part === undefined ? null : parseNumeral(part),
    );
    if (!isValid(year, month, day)) return;
    taken.fill(1, start, end);
    found.push({ year, month, day, start, end });
  };
  for (const match of text.matchAll(FULL)) add(match, [match[1], match[2], match[3]]);
  for (const match of text.matchAll(YEAR_MONTH)) add(match, [match[1], match[2]]);
  for (const match of text.matchAll(MONTH_DAY)) add(match, [undefined, match[1], match[2]]);
  for (const match of text.matchAll(YEAR)) add(match, [match[1]]);
  return found.sort((a, b) => a.start - b.start);
}

/** `2022-09-07`; null unless year, month and day are all there. */
export function formatIsoDate(date: Pick<FoundDate, 'year' | 'month' | 'day'>): string | null {
  if (date.year === null || date.month === null || date.day === null) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** The ISO date that a whole line is (「2022 年 9 月 7 日」, brackets and blanks aside); null if it says more. */
export function parseDateLine(line: string): string | null {
  const bare = line.replace(/^[\s\u3000（(]+|[\s\u3000）)]+$/gu, '');
  const [first] = findDates(bare);
  if (first === undefined || first.start !== 0 || first.end !== bare.length) return null;
  return formatIsoDate(first);
}

/** `2022-09-07` → 2022年9月7日, as a person reads it. */
export function formatChineseDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
