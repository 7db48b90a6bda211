// A post with a word before it that no list prints: 女副市长有几个, 党外副市长, 最年轻的副市长, 副市长里谁是女的.

import { findTitles } from './office-titles.ts';

export interface QualifiedPost {
  /** What lists would have to print, to tell. */
  readonly untold: string;
  /** The question without the word. */
  readonly rest: string;
}

const KINDS: readonly (readonly [untold: string, words: string])[] = [
  ['男女', '[男女]性?'],
  ['党派', '党外|非党|非中共|无党派|民主党派'],
  ['民族', '少数民族'],
  ['年龄', '最?年轻|(?:年龄|年纪|岁数)最[大小]|[6-9]0后'],
  ['学历', '博士|硕士|研究生|本科生?|学历最[高低]'],
];
const SORT = '(?:人士|同志|干部|身份|学历)?';
const COUNTED = '(?:谁|哪[一几]?[个位些名]?|有没有|有|几[个位名]?|多少[个位名]?|还|都|是|[里中]面?|当中)*';
/** A post follows right after it, or after 的; before it no body's name may stand. */
const BEFORE = '(?<=^|[，,、。：:\\s有几哪些少个位名的里是请出]|现任|现在|目前|市政府)';

function findKind(question: string, [untold, words]: (typeof KINDS)[number]): QualifiedPost | null {
  const titles = findTitles(question);
  const before = new RegExp(`${BEFORE}(?:${words})${SORT}的?`, 'u').exec(question);
  const end = before === null ? 0 : before.index + before[0].length;
  const isBefore =
    before !== null && titles.some(({ start }) => (before[0].endsWith('的') ? start >= end : start === end));
  if (isBefore) return { untold, rest: question.slice(0, before.index) + question.slice(end) };
  const after = new RegExp(`^${COUNTED}(?:${words})${SORT}的?${COUNTED}[吗呢]?[？?。]?$`, 'u');
  const title = titles.find((each) => after.test(question.slice(each.end)));
  if (title === undefined) return null;
  return { untold, rest: `${question.slice(0, title.end).replace(/谁是|哪一?[个位名]/u, '')}有哪些` };
}

/** Null where the question says no such thing of a post. */
export function findQualified(question: string): QualifiedPost | null {
  for (const kind of KINDS) {
    const found = findKind(question, kind);
    if (found !== null) return found;
  }
  return null;
}
