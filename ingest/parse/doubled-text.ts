// Text printed twice where a page or column breaks: how much of the second half repeats the end of the first.
//
//   建立我市城市生活垃圾分类 | 类评估制度      应急指挥部…填报完成《阳 | 《阳泉市重污染天气…

import type { WordUsage } from './word-usage.ts';

/** Longest overlap looked for, in units: a line that is repeated whole. */
const LONGEST_OVERLAP = 200;
/** Words that are doubled by right; a break between their halves repeats nothing. */
const REDUPLICATED =
  '人天家处时年月日层级步件事户村镇县种样条项大小常往渐仅稳慢好多刚久频纷各面点星块片个队组代辈口声头路线街区厂校班门站分秒';

/** Offices and places often meet their own first character: 阳泉市|市场监管局, 资源局|局长. */
const BODY_ENDS = '市县区省局部院处队站所室科办委';

/**
 * Units at the start of `next` that repeat the end of `previous`; 0 where nothing is doubled.
 * A single character counts only where the two halves cannot both be words.
 */
export function measureDoubledText(previous: string, next: string, usage: WordUsage): number {
  const longest = Math.min(LONGEST_OVERLAP, previous.length, next.length);
  for (let length = longest; length >= 2; length -= 1) {
    // The last unit is compared first: almost every length fails on it.
    if (previous.charAt(previous.length - 1) !== next.charAt(length - 1)) continue;
    const repeated = next.slice(0, length);
    if (/\p{Script=Han}/u.test(repeated) && previous.endsWith(repeated)) return length;
  }
  return isDoubledCharacter(previous, next, usage) ? 1 : 0;
}

function isDoubledCharacter(previous: string, next: string, usage: WordUsage): boolean {
  const last = previous.slice(-1);
  if (last === '' || last !== next.charAt(0) || !/\p{Script=Han}/u.test(last) || REDUPLICATED.includes(last))
    return false;
  if (!/\p{Script=Han}/u.test(next.charAt(1))) return true;
  return !BODY_ENDS.includes(last) && !usage.isFree(next.slice(0, 2), previous.slice(-2, -1));
}
