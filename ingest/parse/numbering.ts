// The number that a line opens with: 第一章, 一、, 第一条, （一）, 1., （1）, ①, 1.1.

export type NumberingStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'hanzi'
  | 'article'
  | 'hanzi-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'decimal';

export interface Numbering {
  readonly style: NumberingStyle;
  /** [3] for 三、; [5, 3, 1] for 5.3.1. */
  readonly path: readonly number[];
  /** UTF-16 units of the mark with the blanks after it. */
  readonly length: number;
  /** True where a blank stands between mark and text. */
  readonly hasGap: boolean;
}

const DIGIT: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  零: 0,
  〇: 0,
};

/** 二十三 → 23, 一百零五 → 105, 12 → 12; null for anything else. */
export function readHanziNumber(text: string): number | null {
  const bare = text.replace(/[\s\u3000]/gu, '');
  if (/^\d{1,4}$/u.test(bare)) return Number(bare);
  let total = 0;
  let digit: number | null = null;
  for (const char of bare) {
    if (char === '十' || char === '百') {
      total += (digit ?? 1) * (char === '十' ? 10 : 100);
      digit = null;
    } else {
      const value = DIGIT[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return bare === '' ? null : total + (digit ?? 0);
}

/** How much of a line can hold a mark, in units. */
const MARK_REACH = 24;
const UNIT_OF: Readonly<Record<string, NumberingStyle>> = {
  编: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};
const ORDINAL = /^第[ \u3000]?((?:[一二三四五六七八九十百零〇\d][ \u3000]?){1,6})(编|部分|章|节|条)/u;
const HANZI = /^([一二三四五六七八九十百]{1,4})[ \u3000]?[、．](?![一二三四五六七八九十][级类等期批次线、])/u;
const HANZI_BRACKET = /^[（(〔【[][ \u3000]?([一二三四五六七八九十百]{1,4})[ \u3000]?[）)〕】\]]/u;
const ARABIC_BRACKET = /^(?:[（(][ \u3000]?(\d{1,3})[ \u3000]?[）)]|(\d{1,2})[）)])/u;
const DECIMAL = /^(\d{1,2}(?:[.．]\d{1,2}){1,4})[.．]?(?=[ \u3000]|\p{Script=Han}|[（(“《])/u;
const DECIMAL_TOP = /^(\d{1,2})[ \u3000]+(?=\p{Script=Han})/u;
const ARABIC = /^(\d{1,3})[ \u3000]?(?:[、．](?!\d)|\.(?!\d)|[.．](?=(?:19|20)\d{2}[ \u3000]?年))/u;

/** Enclosed numbers of Unicode, by their first code point, twenty or ten to a row. */
const ENCLOSED: readonly (readonly [first: number, count: number, style: NumberingStyle])[] = [
  [0x2460, 20, 'circled'],
  [0x2474, 20, 'arabic-bracket'],
  [0x2488, 20, 'arabic'],
  [0x3220, 10, 'hanzi-bracket'],
  [0x2776, 10, 'circled'],
];

function build(
  style: NumberingStyle,
  path: readonly (number | null)[],
  mark: number,
  text: string,
): Numbering | null {
  const known = path.filter((value): value is number => value !== null);
  if (known.length !== path.length || known.length === 0) return null;
  const gap = /^[ \u3000\t]*/u.exec(text.slice(mark, mark + MARK_REACH))?.[0].length ?? 0;
  return { style, path: known, length: mark + gap, hasGap: gap > 0 || mark >= text.length };
}

/** The number a line opens with; null where it opens with words. A 7.7 of 7.7公里 is still taken: the sequence tells. */
export function readNumbering(text: string): Numbering | null {
  const head = text
    .slice(0, MARK_REACH)
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const code = head.charCodeAt(0);
  for (const [first, count, style] of ENCLOSED) {
    if (code >= first && code < first + count) return build(style, [code - first + 1], 1, text);
  }
  const ordinal = ORDINAL.exec(head);
  if (ordinal !== null) {
    return build(
      UNIT_OF[ordinal[2] ?? ''] ?? 'article',
      [readHanziNumber(ordinal[1] ?? '')],
      ordinal[0].length,
      text,
    );
  }
  const hanzi = HANZI.exec(head);
  if (hanzi !== null) return build('hanzi', [readHanziNumber(hanzi[1] ?? '')], hanzi[0].length, text);
  const bracket = HANZI_BRACKET.exec(head);
  if (bracket !== null)
    return build('hanzi-bracket', [readHanziNumber(bracket[1] ?? '')], bracket[0].length, text);
  const round = ARABIC_BRACKET.exec(head);
  if (round !== null) return build('arabic-bracket', [Number(round[1] ?? round[2])], round[0].length, text);
  const arabic = ARABIC.exec(head);
  if (arabic !== null) return build('arabic', [Number(arabic[1])], arabic[0].length, text);
  const decimal = DECIMAL.exec(head);
  if (decimal !== null)
    return build('decimal', (decimal[1] ?? '').split(/[.．]/u).map(Number), decimal[0].length, text);
  const top = DECIMAL_TOP.exec(head);
  return top === null ? null : build('decimal', [Number(top[1])], top[0].trimEnd().length, text);
}

const RANK: Readonly<Record<Exclude<NumberingStyle, 'decimal'>, number>> = {
  part: 10,
  chapter: 20,
  section: 30,
  hanzi: 40,
  article: 50,
  'hanzi-bracket': 60,
  arabic: 70,
  'arabic-bracket': 80,
  circled: 90,
};

/** Smaller is further out: 章 before 一、 before 条 before （一）; decimals by depth. */
export function rankOf(numbering: Numbering): number {
  if (numbering.style !== 'decimal') return RANK[numbering.style];
  return Math.min(20 + 10 * (numbering.path.length - 1), 65);
}

const LEVEL: Readonly<Record<Exclude<NumberingStyle, 'decimal'>, number>> = {
  part: 2,
  chapter: 2,
  section: 3,
  hanzi: 2,
  article: 3,
  'hanzi-bracket': 3,
  arabic: 4,
  'arabic-bracket': 5,
  circled: 6,
};

/** The level that the domain gives this style: 2 for 章 and 一、 down to 6 for ①. */
export function levelOf(numbering: Numbering): number {
  return numbering.style === 'decimal' ? Math.min(numbering.path.length + 1, 6) : LEVEL[numbering.style];
}
