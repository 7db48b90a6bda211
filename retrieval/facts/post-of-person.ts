// 现在院长是谁 after somebody who was one: the post that the question before was about, by its title alone.

import type { PostIntent } from '../question/office-intent.ts';
import { buildPostIntent } from '../question/office-post-question.ts';
import { findAskedPosts } from '../question/office-post-words.ts';
import { findAskedTime } from '../question/office-time.ts';
import { cutTitle } from '../question/office-titles.ts';
import { fitsTitle } from './find-posts.ts';
import type { OfficeFacts } from './office-facts.ts';

const PLAIN = /^(?:那么?|现在|目前|如今|之前|以前|原来|原先|后来|新|老|前任|上一任|的|该|这个?|那个?)*$/u;
const BEFORE = /之前|以前|原来|原先|前任|上一任|前一任/u;

/** Null where no title without a body is asked for, or the person had no such post. */
export function findPostOfPerson(text: string, name: string, facts: OfficeFacts): PostIntent | null {
  const asked = findAskedPosts(text).find(({ body, wanted }) => wanted.title !== null && PLAIN.test(body));
  if (asked === undefined) return null;
  const claims = facts.claimsOfPerson.get(name) ?? [];
  const head = asked.wanted.title?.head;
  // 副局长有谁 after a 局长: of the same body.
  const own =
    claims.findLast(({ post }) => fitsTitle(asked.wanted, post.title)) ??
    claims.findLast(({ post }) => post.title.head === head && !post.title.isDeputy);
  if (own === undefined) return null;
  const body = cutTitle(own.post.printed)?.before ?? '';
  const intent = buildPostIntent(text, { ...asked, body }, null, findAskedTime(text));
  return BEFORE.test(text) ? { ...intent, ask: 'predecessor', person: name } : intent;
}
