// Joins what a line, column or page break cut in two, and puts right what the break doubled or swallowed.

export interface JoinedText {
  readonly text: string;
  /** True where a doubled piece was dropped or a swallowed character put back. */
  readonly isRepaired: boolean;
}

/** A post's own word at the start of a cut line: its first character repeats the body's last one rightly (局|局长). */
const TITLE_START =
  /^(?:副|总|常务|专职)?(?:[局院站台所队会校处科室组部厅司社团关署馆厂行班排连营旅区县市镇乡州盟旗省委府]|支队|大队|中队|分局|中心|公司|集团|指挥)(?:长|员|任)/u;

/** Characters with which a body's name may end and the next word begin: their repetition is no misprint. */
const BODY_SUFFIX =
  /[局院站台所队会校处科室组部厅司社团关署馆厂区县市镇乡州盟旗省委府人民一二三四五六七八九十]/u;

/** The last line ended in a body that ends in 局, the next begins with 长: one of the two 局 of 局局长 was lost. */
const LOST_BODY_END = /\p{Script=Han}{3}[^副总分各老大当时格结布邮局]局$/u;

const LONGEST_DOUBLE = 8;

function doubledLength(before: string, after: string): number {
  if (TITLE_START.test(after)) return 0;
  for (let length = Math.min(LONGEST_DOUBLE, before.length, after.length); length > 0; length -= 1) {
    const tail = before.slice(-length);
    if (!after.startsWith(tail) || !/^\p{Script=Han}+$/u.test(tail)) continue;
    return length === 1 && BODY_SUFFIX.test(tail) ? 0 : length;
  }
  return 0;
}

/** The two halves as one text, without blanks at the seam. */
export function joinCut(before: string, after: string): JoinedText {
  const head = before.trimEnd();
  const tail = after.trimStart();
  if (tail.startsWith('长') && LOST_BODY_END.test(head))
    return { text: `${head}${head.slice(-1)}${tail}`, isRepaired: true };
  const doubled = doubledLength(head, tail);
  return { text: head + tail.slice(doubled), isRepaired: doubled > 0 };
}

/** True while a bracket that was opened is not closed. */
export function hasOpenBracket(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '（' || char === '(') depth += 1;
    else if ((char === '）' || char === ')') && depth > 0) depth -= 1;
  }
  return depth > 0;
}
