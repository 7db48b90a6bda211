// Text printed twice where a page or column breaks: how much of the second half repeats the end of the first.
//
//   建立我市城市生活垃圾分类 | 类评估制度      应急指挥部…填报完成《阳 | 《阳泉市重污染天气…

/** Longest overlap looked for, in units: a line that is repeated whole. */
const LONGEST_OVERLAP = 200;
/** Words that are doubled by right; a break between their halves repeats nothing. */
const REDUPLICATED = '人天家处时年月日层级步件事户村镇县种样条项大小常往渐仅稳慢好多刚久频纷各面点星块片个队组代辈口声头路线街区厂校班门站分秒';

/**
 * Units at the start of `next` that repeat the end of `previous`; 0 where nothing is doubled.
 * A single character counts unless the language doubles it (人人) or punctuation stands there.
 */
export function measureDoubledText(previous: string, next: string): number {
  const longest = Math.min(LONGEST_OVERLAP, previous.length, next.length);
  for (let length = longest; length >= 2; length -= 1) {
    // The last unit is compared first: almost every length fails on it.
    if (previous.charAt(previous.length - 1) !== next.charAt(length - 1)) continue;
    if (previous.endsWith(next.slice(0, length)) && isWorthDropping(next.slice(0, length))) return length;
  }
  const last = previous.slice(-1);
  return last !== '' && last === next.slice(0, 1) && /\p{Script=Han}/u.test(last) && !REDUPLICATED.includes(last) ? 1 : 0;
}

/** A number, a mark or blanks may well stand twice: 10|10年 is no doubling that can be told. */
function isWorthDropping(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/^[\p{Script=Han}]$/u.test(text);
}
