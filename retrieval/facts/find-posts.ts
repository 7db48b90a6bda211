// Words for a post → the posts that the gazette names: the same body by any of its names, the same rank, never a neighbour.

import type { WantedTitle } from '../question/office-intent.ts';
import type { OfficeTitle } from '../question/office-titles.ts';
import { impliedSuffix, isChief, isGovernmentHead } from '../question/office-titles.ts';
import { isAbbreviationOf } from './abbreviation.ts';
import type { BodyName } from './body-names.ts';
import { isGovernment, parseBodyName } from './body-names.ts';
import type { Post } from './office-claims.ts';
import type { OfficeFacts } from './office-facts.ts';
import { buildBodyKey, findHouse } from './same-bodies.ts';

export interface PostMatch {
  readonly post: Post;
  /** 1 the same name, less for a short form or a former name. */
  readonly score: number;
  /** The name asked for is a former one. */
  readonly isFormer: boolean;
}

/** Heads that people say for one another: 经理 for 总经理, 队长 for 支队长. */
const SAID_FOR: Readonly<Record<string, readonly string[]>> = {
  经理: ['总经理'],
  总裁: ['总经理'],
  总编: ['总编辑'],
  总编辑: ['总编'],
  政委: ['政治委员'],
  队长: ['支队长', '大队长', '总队长'],
  主任: ['主任委员'],
  司令: ['司令员'],
  总工: ['总工程师'],
};

function isSameHead(asked: string, head: string): boolean {
  return asked === head || (SAID_FOR[asked]?.includes(head) ?? false);
}

export function fitsTitle(wanted: WantedTitle, title: OfficeTitle): boolean {
  if (wanted.kind === 'chief') return isChief(title) && title.party === '';
  if (wanted.kind === 'acting') return title.modifier.startsWith('主持');
  if (wanted.kind === 'deputy' || wanted.title === null) return title.isDeputy;
  const asked = wanted.title;
  if (asked.isDeputy !== title.isDeputy || !isSameHead(asked.head, title.head)) return false;
  if (asked.grade !== '' && asked.grade !== title.grade) return false;
  if (asked.modifier !== '' && asked.modifier !== title.modifier) return false;
  return asked.party === ''
    ? title.party === '' || asked.head === '书记' || asked.head === '委员' || asked.head === '成员'
    : asked.party === title.party;
}

/** Whether the rank leads the body itself: a 科长 of 统计局 leads a part of it, a 秘书长 does not lead the government. */
function leadsBody({ title: { head }, body }: Post): boolean {
  const last = impliedSuffix(head).at(-1);
  if (last === undefined || isGovernmentHead(head)) return true;
  if (head === '秘书长') return !/(?:政府|^)$/u.test(body.full);
  return (
    body.full.endsWith(last) || body.bare.endsWith(last) || (head === '校长' && body.full.endsWith('学'))
  );
}

/** Shorter endings (局, 中心) are of bodies that have nothing in common; characters. */
const LEAST_ENDING = 3;
/** All the words of a body's name, or a known short name. */
const SURE_BODY = 0.95;
/** A body named by all its words or a known short name. */
export const NAMED_BODY = 0.8;

/** The body itself under the name it had: less than its present name. */
const EARLIER_NAME = 0.85;

function scoreBody(
  asked: BodyName,
  former: string | undefined,
  body: BodyName,
  facts: OfficeFacts,
): { score: number; isFormer: boolean } {
  if (asked.full === body.full || asked.bare === body.bare) return { score: 1, isFormer: false };
  if (body.full === '' && isGovernment(asked.full)) return { score: 1, isFormer: false };
  // A body with a name of its own is no short form of another: 商业银行 is not 农村商业银行.
  // Nor is 安监局, which a body of the place was called, short for the bureau of a firm.
  const isKnown = facts.aliases.namesOf.has(asked.full) || facts.aliases.former.has(asked.bare);
  const short = isKnown
    ? 0
    : Math.max(
        isAbbreviationOf(asked.bare, body.bare),
        isAbbreviationOf(asked.bare, body.full),
        isAbbreviationOf(asked.full, body.full),
      );
  if (short > 0) return { score: short, isFormer: false };
  // 园林局 for what was 园林管理局 when it was printed.
  if (facts.aliases.former.get(body.full) === asked.full && isAbbreviationOf(asked.bare, body.full) > 0)
    return { score: EARLIER_NAME, isFormer: false };
  return former !== undefined && former === body.full
    ? { score: 0.6, isFormer: true }
    : { score: 0, isFormer: false };
}

function scopeFits(asked: BodyName, body: BodyName): number {
  if (asked.scope === body.scope) return 1;
  // No place in the question: the gazette's own first, others after.
  if (asked.scope === null) return body.scope === '' ? 1 : 0.7;
  return 0;
}

/** 环保局东区分局 → 生态环境局东区分局; undefined where the words open with no former name. */
function findFormer(bare: string, facts: OfficeFacts): string | undefined {
  for (let length = bare.length; length >= 3; length -= 1) {
    const full = facts.aliases.former.get(bare.slice(0, length));
    if (full !== undefined) return full + bare.slice(length);
  }
  return undefined;
}

/** All posts of bodies that the words may mean, whatever their title, best first. */
export function findBodies(words: string, facts: OfficeFacts): PostMatch[] {
  const asked = parseBodyName(words, facts.place, facts.aliases);
  const former = findFormer(asked.bare, facts);
  return facts.posts
    .flatMap((post) => {
      const scope = scopeFits(asked, post.body);
      if (scope === 0) return [];
      const { score, isFormer } = scoreBody(asked, former, post.body, facts);
      return score === 0 ? [] : [{ post, score: score * scope, isFormer }];
    })
    .toSorted((a, b) => b.score - a.score);
}

/** A newer list may print the same body under its other name, or a post of it under that name alone. */
function addOtherNames(
  matches: PostMatch[],
  bodies: readonly PostMatch[],
  wanted: WantedTitle,
  facts: OfficeFacts,
): PostMatch[] {
  const found = new Set(matches.map(({ post }) => post.key));
  const known = matches.length > 0 ? matches : bodies.filter(({ score }) => score >= SURE_BODY);
  const houses = new Map(
    known.flatMap((match) => {
      const house = facts.houses.get(buildBodyKey(match.post.body));
      return house === undefined ? [] : [[house, match] as const];
    }),
  );
  if (houses.size === 0) return matches;
  const others = facts.posts.flatMap((post) => {
    const match = houses.get(findHouse(post.body, facts.houses));
    return match === undefined || found.has(post.key) || !fitsTitle(wanted, post.title)
      ? []
      : [{ ...match, post }];
  });
  return [...matches, ...others];
}

/** 综合行政执法队 of 农业综合行政执法队 and its like: posts whose bodies' names all end in the words, where none is named so; [] for fewer than two. */
export function findAlikePosts(words: string, wanted: WantedTitle, facts: OfficeFacts): PostMatch[] {
  const { bare, full, scope } = parseBodyName(words, facts.place, facts.aliases);
  if (bare.length < LEAST_ENDING || wanted.title === null) return [];
  const fitting = facts.posts.filter(
    ({ body, title }) => body.scope === (scope ?? '') && fitsTitle(wanted, title) && body.bare.endsWith(bare),
  );
  const isNamed = fitting.some(({ body }) => body.bare === bare || body.full === full);
  const houses = new Set(fitting.map(({ body }) => findHouse(body, facts.houses)));
  return isNamed || houses.size < 2 ? [] : fitting.map((post) => ({ post, score: 1, isFormer: false }));
}

/** Posts of the best-fitting body only; several bodies that fit equally well are all there. */
export function findPosts(words: string, wanted: WantedTitle, facts: OfficeFacts): PostMatch[] {
  const isOfPlace =
    wanted.title?.head === '书记' && parseBodyName(words, facts.place, facts.aliases).bare === '';
  // 矿区书记 is 矿区区委书记.
  const bodies = findBodies(isOfPlace && words !== '' ? `${words}委` : words, facts);
  const fitting = bodies.filter(
    ({ post }) => fitsTitle(wanted, post.title) && (wanted.kind !== 'chief' || leadsBody(post)),
  );
  const best = fitting[0]?.score ?? 0;
  return addOtherNames(
    fitting.filter(({ score }) => score >= best - 0.02),
    bodies,
    wanted,
    facts,
  );
}
