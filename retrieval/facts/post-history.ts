// The history of a post: all that the gazette says of one body and rank, as one timeline.

import { isSingleSeat } from '../question/office-titles.ts';
import type { PostMatch } from './find-posts.ts';
import type { PostClaim } from './office-claims.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordHeld } from './office-words.ts';
import { findHouse } from './same-bodies.ts';
import { buildTimeline, compareClaims } from './office-timeline.ts';
import type { OfficeHolder } from './office-timeline.ts';

export interface PostHistory {
  /** As the gazette prints it at its fullest. */
  readonly printed: string;
  /** The post under each name of its body, in order of time. */
  readonly names: readonly string[];
  readonly timeline: readonly OfficeHolder[];
  readonly claims: readonly PostClaim[];
  readonly isSingle: boolean;
}

/** Posts of one body with one rank have one history: 副局长 and 常务副局长 stand side by side. */
export function buildHistories(matches: readonly PostMatch[], facts: OfficeFacts): PostHistory[] {
  const byBody = new Map<string, PostMatch[]>();
  for (const match of matches) {
    const key = findHouse(match.post.body, facts.houses);
    byBody.set(key, [...(byBody.get(key) ?? []), match]);
  }
  return [...byBody.values()].map((group) => {
    const claims = group.flatMap(({ post }) => facts.claimsOfPost.get(post.key) ?? []);
    const isSingle = group.every(({ post }) => isSingleSeat(post.title));
    const plain = group.filter(({ post }) => post.title.modifier === '');
    const printed =
      (plain.length > 0 ? plain : group)
        .map(({ post }) => post.printed)
        .toSorted((a, b) => b.length - a.length)[0] ?? '';
    const inTime = claims.toSorted(compareClaims);
    const names = [...new Map(inTime.map(({ post }) => [post.body.full, post.printed])).values()];
    return { printed, names, timeline: buildTimeline(claims, isSingle), claims, isSingle };
  });
}

function isLater(claim: PostClaim, told: PostClaim): boolean {
  return claim.documentId !== told.documentId && (claim.date ?? '') > (told.date ?? '');
}

/** What the issues after the claim that is told say: no change, or nothing of the post at all. */
export function wordSince(told: PostClaim | null, { claims }: PostHistory, facts: OfficeFacts): string {
  const held = wordHeld(facts.summary);
  const isLast = told?.source.issue === facts.summary.issues.at(-1)?.id;
  return told === null || isLast || claims.some((claim) => isLater(claim, told))
    ? `${held}此后未见变动。`
    : `${held}的任免通知和名单此后未再出现这一职务。`;
}
