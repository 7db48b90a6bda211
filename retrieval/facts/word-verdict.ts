// 某人是某职吗: yes by a notice, yes as of a list, formerly, or not that the gazette says.

import type { PersonIntent } from '../question/office-intent.ts';
import { isGovernmentHead } from '../question/office-titles.ts';
import { parseBodyName } from './body-names.ts';
import { findPosts, fitsTitle } from './find-posts.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { lastKnown, pickCurrent } from './office-timeline.ts';
import { wordAsked, wordDate } from './office-words.ts';
import type { PersonRow } from './person-rows.ts';
import type { PostHistory } from './post-history.ts';
import { buildHistories } from './post-history.ts';
import { wordHolder } from './word-holders.ts';

function pickLastAfter({ timeline }: PostHistory, own: OfficeHolder): OfficeHolder | undefined {
  return timeline.findLast((other) => other.person !== own.person && lastKnown(other) > lastKnown(own));
}

/** 是院长吗, of some body or other: told by the rows where there is such a post among them. */
function isOfSomeBody({ post, name }: PersonIntent, facts: OfficeFacts): boolean {
  return (
    post !== null &&
    post.body === '' &&
    !isGovernmentHead(post.wanted.title?.head ?? '') &&
    (facts.claimsOfPerson.get(name)?.some((claim) => fitsTitle(post.wanted, claim.post.title)) ?? false)
  );
}

/** 某市市长王大是谁: that the gazette has him in no such post; empty where it has, or cannot tell. */
function wordPresumed({ presumed, name }: PersonIntent, facts: OfficeFacts): string {
  const claims = facts.claimsOfPerson.get(name) ?? [];
  if (presumed === null || claims.length === 0 || /组$|指挥部|办公室|专班|会议/u.test(presumed.body))
    return '';
  const { scope } = parseBodyName(presumed.body, facts.place, facts.aliases);
  const keys = new Set(findPosts(presumed.body, presumed.wanted, facts).map(({ post }) => post.key));
  const isElsewhere = scope !== null && scope !== '' && !claims.some(({ post }) => post.body.scope === scope);
  const isOther = keys.size > 0 && !claims.some(({ post }) => keys.has(post.key));
  return isElsewhere || isOther ? `公报没有记载${name}任${wordAsked(presumed)}。所载职务：` : '';
}

/** 被免了吗: by a notice, by who is told of since, or not that the gazette says; empty where no post is named. */
function wordLeft(intent: PersonIntent, facts: OfficeFacts): string {
  const { post, name } = intent;
  if (post === null || isOfSomeBody(intent, facts)) return '';
  const matches = findPosts(post.body, post.wanted, facts);
  const keys = new Set(matches.map((match) => match.post.key));
  const isHeld = facts.claimsOfPerson.get(name)?.some(({ post: own }) => keys.has(own.key)) ?? false;
  if (!isHeld) return `公报没有记载${name}任${wordAsked(post)}。所载职务：`;
  const own = buildHistories(matches, facts)
    .map((history) => ({ history, holder: history.timeline.findLast(({ person }) => person === name) }))
    .find(({ holder }) => holder !== undefined);
  if (own?.holder === undefined) return '';
  if (own.holder.ends !== null) return `已免：${wordHolder(own.holder)}。所载职务：`;
  const since = own.history.isSingle ? pickLastAfter(own.history, own.holder) : undefined;
  const none = `公报没有登载免去${name}${wordAsked(post)}职务的通知`;
  return since === undefined ? `${none}。所载职务：` : `${none}，其后所载：${wordHolder(since)}。所载职务：`;
}

/** 任某职吗, 免了吗: yes, formerly, or not that the gazette says; empty where no such thing is asked or taken for granted. */
export function wordVerdict(intent: PersonIntent, rows: readonly PersonRow[], facts: OfficeFacts): string {
  const { post, name } = intent;
  if (intent.ask === 'removed') return wordLeft(intent, facts);
  if (post === null) return wordPresumed(intent, facts);
  if (isOfSomeBody(intent, facts)) return '';
  const asked = wordAsked(post);
  const matches = findPosts(post.body, post.wanted, facts);
  const keys = new Set(matches.map((match) => match.post.key));
  const fitting = rows.filter(({ postKey }) => postKey !== null && keys.has(postKey));
  // 市委副书记、市长 is one line of two posts.
  const held = (facts.claimsOfPerson.get(name) ?? []).filter(({ post: own }) => keys.has(own.key));
  if (fitting.length === 0 && held.length === 0) return `公报没有记载${name}任${asked}。所载职务：`;
  const [history] = intent.time === null ? buildHistories(matches, facts) : [];
  const [current] = history?.isSingle === true ? pickCurrent(history.timeline) : [];
  // A newer list names somebody else: the old one proves nothing for now.
  if (current !== undefined && current.person !== name)
    return `曾任，其后所载：${wordHolder(current)}。此前：`;
  const own =
    history?.isSingle === true ? history.timeline.findLast(({ person }) => person === name) : undefined;
  // Nobody is known to be there now, but somebody else left it since.
  const since = own?.isSucceeded === true && history !== undefined ? pickLastAfter(history, own) : undefined;
  if (current === undefined && since !== undefined)
    return `曾任，其后所载：${wordHolder(since)}，现由谁任没有记载。此前：`;
  const isOver =
    fitting.length === 0 ? held.some(({ kind }) => kind === 'remove') : fitting.every((row) => row.isOver);
  if (isOver) return '曾任，已离任：';
  const isNoticed = held.some(({ kind }) => kind === 'appoint' || kind === 'nominate');
  const lastSeen =
    held
      .map(({ date }) => date ?? '')
      .toSorted()
      .at(-1) ?? '';
  // A list proves its own day only.
  return isNoticed || lastSeen === ''
    ? '是，据公报：'
    : `是，据${wordDate(lastSeen)}的名单（此后是否变动没有记载）：`;
}
