// A body said by what it does or in a word too many: 管上访的局, 修路的市政工程处, 执法队伍, 山西阳泉商务局 → the words by which the gazette names it.

import { dropTaking } from '../question/post-ask.ts';
import { dropOwnProvince } from '../question/foreign-places.ts';
import type { PostIntent } from '../question/office-intent.ts';
import { findKnownNames } from '../question/office-names.ts';
import { findAskedPost } from '../question/office-post-words.ts';
import { stemOfPlace } from './body-names.ts';
import { findPosts } from './find-posts.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { findHouse } from './same-bodies.ts';

/** Less sure words may be of another matter. */
const SURE_WORD = 0.8;
/** The rest of a description would be a word of many bodies; characters. */
const LEAST_REST = 3;

/** 国网阳泉, 阳泉一中: named after the place, and not the place. */
function namesOther(owner: string, { place }: OfficeFacts): boolean {
  const stem = stemOfPlace(place);
  const own = dropOwnProvince(owner, place);
  return stem.length > 1 && own.includes(stem) && own !== stem && !own.endsWith(place);
}

/** 招商引资的投促局 → 投促局: the question without what describes the body whose post it asks for, where only the rest names one. */
export function dropDescription(text: string, facts: OfficeFacts): string {
  const post = findAskedPost(text);
  const body = post?.body ?? '';
  const owner = body.slice(0, Math.max(0, body.lastIndexOf('的')));
  const rest = body.slice(body.lastIndexOf('的') + 1);
  const isDescribed = post !== null && rest !== body && rest.length >= LEAST_REST && text.includes(body);
  // 王大的商务局局长, 从谁手里接的商务局局长: whose post it is describes nothing.
  if (
    !isDescribed ||
    dropTaking(body) !== body ||
    findKnownNames(body, facts.names).length > 0 ||
    findPosts(body, post.wanted, facts).length > 0
  )
    return text;
  if (namesOther(owner, facts)) return text.replace(body, `${owner}${rest}`);
  return findPosts(rest, post.wanted, facts).length > 0 ? text.replace(body, rest) : text;
}

/** Other words for a body, the nearest first. */
function readBodyOtherwise(body: string, facts: OfficeFacts): string[] {
  const plain = body.endsWith('队伍') ? [body.slice(0, -1)] : [];
  const own = dropOwnProvince(body, facts.place);
  const printed = facts.expansions
    .expand(body)
    .filter(({ weight }) => weight >= SURE_WORD)
    .flatMap(({ said, printed: words }) => words.map((word) => body.replace(said, word)));
  return [...(own === body ? [] : [own]), ...plain, ...printed];
}

/** The intent with the words that name a body holding such a post; as it is where its own do, or where none or several would. */
export function settleBody(intent: PostIntent, facts: OfficeFacts): PostIntent {
  if (intent.body === '' || findPosts(intent.body, intent.wanted, facts).length > 0) return intent;
  for (const body of readBodyOtherwise(intent.body, facts)) {
    const found = findPosts(body, intent.wanted, facts);
    if (new Set(found.map(({ post }) => findHouse(post.body, facts.houses))).size === 1)
      return { ...intent, body };
  }
  return intent;
}

const BY_MATTER = /(?:分管|主管|专管|负责|服务|管)[\p{Script=Han}]{2,8}的/u;

/** Plain no to 管公园的副局长 that says no more than is known: which body is meant; null where its own words name it. */
export function refuseDescribed({ body }: PostIntent, text: string): OfficeDraft | null {
  if (body === '' || text.includes(body) || !BY_MATTER.test(text)) return null;
  return {
    outcome: 'not-found',
    lead: [buildLine('没有认出所问的是哪个单位，无法回答；请写出单位的名称再问。')],
    notes: [],
    nearest: [],
  };
}
