// A printed position → the posts it names: 市委常委、常务副市长 is two, 市发改委（市粮食和物资储备局）主任 one in two bodies.

import { squash } from '../text/normalize.ts';
import type { OfficeTitle } from './office-titles.ts';
import { cutTitle, isGovernmentHead } from './office-titles.ts';

export interface ParsedPost {
  /** As printed, blanks gone, without the title: 市发改委; empty where none is printed: 副市长. */
  readonly body: string;
  readonly title: OfficeTitle;
  /** True for the body or title that the print puts in brackets. */
  readonly isBracketed: boolean;
}

const SEPARATORS = new Set(['、', '，', ',', '；', ';', '/', '兼']);

/** Splits at 、 and 兼 outside brackets. */
function splitOutside(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '（') depth += 1;
    else if (char === '）') depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATORS.has(char)) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part !== '');
}

interface Unbracketed {
  readonly text: string;
  readonly brackets: readonly string[];
}

function takeBrackets(text: string): Unbracketed {
  const brackets: string[] = [];
  const bare = text.replace(/（([^（）]{0,60})）/gu, (_, inside: string) => {
    brackets.push(inside);
    return '';
  });
  return { text: bare.replace(/[（）]/gu, ''), brackets };
}

/** 平定 of 平定副县长: a place without its last word, which the title has. 市长 is of whatever city. */
const SHORT_PLACE = /^\p{Script=Han}{1,2}[^省市县区旗乡镇委局办院府\P{Script=Han}]$/u;

/** 平定, 县长 → 平定县; any other body as it is. */
export function completePlace(body: string, { head }: Pick<OfficeTitle, 'head'>): string {
  return /^[县区旗]长$/u.test(head) && SHORT_PLACE.test(body) ? `${body}${head.charAt(0)}` : body;
}

/** 盂县县委, 平定县委, 矿区人民政府: the place whose 县长 or 区长 is named next. */
const OF_PLACE = /^(\p{Script=Han}{1,5}?([市县区旗]))(?:\2?委|(?:人民)?政府)$/u;

/** 盂县县委常委、副县长: the second post is of the same county; 市委常委、副市长 names no place. */
function inheritPlace(before: string, { head }: OfficeTitle, previous: ParsedPost | undefined): string {
  const [, place = '', kind] = OF_PLACE.exec(previous?.body ?? '') ?? [];
  return before === '' && kind === head.charAt(0) ? place : completePlace(before, { head });
}

/** 市生态环境局党组成员、执法队队长: the second part hangs on the first one's body. */
function resolveBody(before: string, title: OfficeTitle, previous: ParsedPost | undefined): string {
  if (isGovernmentHead(title.head)) return inheritPlace(before, title, previous);
  if (previous === undefined) return before;
  if (before === '') return previous.body;
  const isOwn =
    /^(?:省|市|县|区|中共|国家|中国|山西|国网)|[市县区](?:委|政府|人民政府)|^.{2,8}(?:市|县|区)/u.test(
      before,
    );
  // A firm has bureaus of its own: 华阳集团总经理助理、安监局局长.
  if (!isOwn && /(?:集团|公司)$/u.test(previous.body)) return `${previous.body}${before}`;
  return isOwn || /(?:局|委|委员会|院|公司|中心)$/u.test(before) ? before : `${previous.body}${before}`;
}

/** Empty where the words name no post. */
export function parsePosts(printed: string): ParsedPost[] {
  const text = squash(printed).replaceAll('(', '（').replaceAll(')', '）');
  const posts: ParsedPost[] = [];
  for (const part of splitOutside(text)) {
    const { text: bare, brackets } = takeBrackets(part);
    const cut = cutTitle(bare);
    if (cut === null) continue;
    const body = resolveBody(
      cut.before,
      cut.title,
      posts.findLast(({ isBracketed }) => !isBracketed),
    );
    posts.push({ body, title: cut.title, isBracketed: false });
    const bracketedTitle = brackets
      .map((inside) => cutTitle(inside))
      .find((inside) => inside !== null && inside.before === '');
    for (const inside of brackets) {
      const other = cutTitle(inside);
      if (other === null && inside.length > 2)
        posts.push({ body: inside, title: bracketedTitle?.title ?? cut.title, isBracketed: true });
      else if (other !== null && other.before !== '')
        posts.push({ body: other.before, title: other.title, isBracketed: true });
    }
  }
  return posts;
}
