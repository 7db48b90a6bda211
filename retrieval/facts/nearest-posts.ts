// Where no post fits: those that come near, named as such; a body that only sounds like the one asked for.

import type { WantedTitle } from '../question/office-intent.ts';
import { formatTitle } from '../question/office-titles.ts';
import { buildPinyin } from '../text/pinyin.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { parseBodyName } from './body-names.ts';
import type { Post } from './office-claims.ts';
import { findBodies, fitsTitle } from './find-posts.ts';
import { readBodySpellings } from './body-spellings.ts';
import type { OfficeFacts } from './office-facts.ts';
import { buildTimeline, isCurrent } from './office-timeline.ts';
import { isSubsequence } from '../text/subsequence.ts';

const MOST = 4;
/** Share of bigrams that two names must have in common to be called near. */
const NEAR = 0.4;

function wordPost(post: Post, facts: OfficeFacts): string {
  const timeline = buildTimeline(facts.claimsOfPost.get(post.key) ?? [], false);
  const names = [...new Set(timeline.filter(isCurrent).map(({ person }) => person))];
  return names.length === 0
    ? post.printed
    : `${post.printed}（${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}）`;
}

function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter((term) => right.has(term)).length;
  return (2 * common) / (left.size + right.size);
}

/** 市退役军人事务局副局长（刘广顺）、…; empty for none. */
export function wordNearestPosts(words: string, facts: OfficeFacts): string {
  if (words === '') return '';
  const same = findBodies(words, facts)
    .filter(({ score }) => score >= 0.6)
    .map(({ post }) => post);
  const asked = parseBodyName(words, facts.place, facts.aliases);
  const spellings = readBodySpellings(facts);
  const [bare, full] = [new Set(tokenizeBigrams(asked.bare)), new Set(tokenizeBigrams(asked.full))];
  const near =
    same.length > 0
      ? same
      : facts.posts
          .filter(({ body }) => asked.scope === null || asked.scope === body.scope)
          .map((post) => ({
            post,
            score: Math.max(
              similarity(bare, spellings.readBigrams(post.body.bare)),
              similarity(full, spellings.readBigrams(post.body.full)),
            ),
          }))
          .filter(({ score }) => score >= NEAR)
          .toSorted((a, b) => b.score - a.score)
          .map(({ post }) => post);
  const distinct = [
    ...new Map(near.map((post) => [`${post.body.full}${formatTitle(post.title)}`, post])).values(),
  ];
  return distinct
    .slice(0, MOST)
    .map((post) => wordPost(post, facts))
    .join('、');
}

/** Fewer characters may stand in many names by chance. */
const LEAST_REORDERED = 4;

/** 森林公安局 → 公安局森林分局: all the characters in another order, in the names of one body only; null otherwise. */
export function findReordered(words: string, wanted: WantedTitle, facts: OfficeFacts): Post | null {
  const asked = parseBodyName(words, facts.place, facts.aliases);
  if (asked.bare.length < LEAST_REORDERED) return null;
  const found = facts.posts.filter(
    ({ body, title }) =>
      (asked.scope === null || asked.scope === body.scope) &&
      fitsTitle(wanted, title) &&
      // In this order it would be a short form, and was not taken for one.
      !isSubsequence(asked.bare, body.bare) &&
      body.bare.at(-1) === asked.bare.at(-1) &&
      [...asked.bare].every((char) => body.bare.includes(char)),
  );
  const bodies = new Set(found.map(({ body }) => body.full));
  return bodies.size === 1 ? (found[0] ?? null) : null;
}

/** A body of the gazette that sounds exactly like the words: 市审记局 → 审计局; null for none or several. */
export function findNearBodies(words: string, facts: OfficeFacts): string | null {
  const asked = parseBodyName(words, facts.place, facts.aliases);
  const sound = buildPinyin(asked.bare);
  if (sound === null || (asked.scope !== null && asked.scope !== '')) return null;
  const found = readBodySpellings(facts)
    .readAlike(asked.bare.length, sound)
    .filter((name) => name !== asked.bare);
  return found.length === 1 ? (found[0] ?? null) : null;
}
