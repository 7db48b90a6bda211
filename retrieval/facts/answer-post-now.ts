// Who holds a post as of the newest issue held; of a post that several hold, the recent ones apart from the earlier.

import type { PostIntent } from '../question/office-intent.ts';
import { mayBeMisread } from './alike-names.ts';
import { answerChange } from './answer-post-change.ts';
import { answerEverybody, answerFirst, answerLeft } from './answer-post-people.ts';
import { answerDuring } from './answer-post-then.ts';
import type { PostClaim } from './office-claims.ts';
import type { NotFoundDraft, OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { compareClaims, isCurrent, lastKnown, pickCurrent, pickPredecessor } from './office-timeline.ts';
import { wordHeld } from './office-words.ts';
import type { PostHistory } from './post-history.ts';
import { wordSince } from './post-history.ts';
import { citeClaims, decidingClaim, staleNote, wordBriefly, wordHolder, wordPast } from './word-holders.ts';

function answerNow(history: PostHistory, notes: readonly string[], facts: OfficeFacts): OfficeDraft {
  const { timeline, isSingle } = history;
  const current = pickCurrent(timeline);
  const held = wordHeld(facts.summary);
  const [holder] = current;
  if (holder === undefined) {
    const last = timeline.toSorted((a, b) => (lastKnown(a) < lastKnown(b) ? 1 : -1))[0];
    if (last === undefined)
      return {
        outcome: 'not-found',
        lead: [buildLine(`公报里没有${history.printed}的任职记载。`)],
        notes,
        nearest: [],
      };
    const lead = [
      buildLine(`${wordHolder(last)}。`, [last.person]),
      buildLine('此后由谁接任，公报里没有记载。'),
    ];
    return citeClaims(
      'post',
      lead,
      [last.ends ?? decidingClaim(last), last.begins],
      [],
      [...notes, ...staleNote([last]), `以上据${held}。`],
    );
  }
  if (isSingle) {
    const before = pickPredecessor(timeline, holder);
    const isOther = before !== null && !mayBeMisread(before.person, holder.person);
    const lead = [
      buildLine(`${wordHolder(holder)}。`, [holder.person]),
      ...(isOther ? [buildLine(wordPast('前任', before), [before.person])] : []),
      ...(before === null || isOther
        ? []
        : [
            buildLine(`更早的名单写作“${before.person}”，可能是同一人（一字之差，以原件为准）。`, [
              before.person,
            ]),
          ]),
    ];
    const others = current.slice(1).filter(({ person }) => person !== holder.person);
    if (others.length > 0)
      lead.push(...others.map((other) => buildLine(`另载：${wordHolder(other)}。`, [other.person])));
    const more = holder.begins === null ? holder.seen.slice(0, -1) : holder.seen;
    return citeClaims(
      'post',
      lead,
      [decidingClaim(holder), before === null ? null : (before.ends ?? decidingClaim(before))],
      more,
      [
        ...notes,
        ...staleNote(before === null ? [] : [before]),
        wordSince(decidingClaim(holder), history, facts),
      ],
    );
  }
  return answerSeveral(current, history, notes, facts);
}

function newestClaim(claims: readonly (PostClaim | null)[]): PostClaim | null {
  return (
    claims
      .filter((claim) => claim !== null)
      .toSorted(compareClaims)
      .at(-1) ?? null
  );
}

/** Who is last spoken of this long before the newest is told apart; days. */
const RECENT_DAYS = 400;

function answerSeveral(
  current: readonly OfficeHolder[],
  history: PostHistory,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft {
  const newest = Date.parse(
    lastKnown(
      current[0] ?? { person: '', begins: null, ends: null, seen: [], stale: [], isSucceeded: false },
    ),
  );
  const recent = current.filter(
    (holder) => newest - Date.parse(lastKnown(holder)) <= RECENT_DAYS * 86_400_000,
  );
  const earlier = current.filter((holder) => !recent.includes(holder));
  const removed = history.timeline.filter(
    (other) => other.ends !== null && !current.some(({ person }) => person === other.person),
  );
  const lead = [
    ...(recent.length > 1
      ? [buildLine(`公报近期所载${history.printed}有${recent.length}人（可能不全）：`)]
      : []),
    ...recent.slice(0, 12).map((other) => buildLine(`${wordBriefly(other)}。`, [other.person])),
    ...(earlier.length === 0
      ? []
      : [
          buildLine(
            `更早所载、此后未见的：${earlier
              .slice(0, 8)
              .map((other) => `${other.person}（${lastKnown(other).slice(0, 4)}年）`)
              .join('、')}。`,
          ),
        ]),
    ...removed.slice(-2).map((other) => buildLine(wordPast('已免', other), [other.person])),
  ];
  const claims = recent.map(decidingClaim);
  return citeClaims(
    'post',
    lead,
    claims.slice(0, 2),
    claims.slice(2).flatMap((claim) => (claim === null ? [] : [claim])),
    [
      ...notes,
      ...(recent.length > 1 ? [] : ['这个职务可以有几人，公报所载可能不全。']),
      ...staleNote(removed),
      wordSince(newestClaim(claims), history, facts),
    ],
  );
}

/** Plain no to what no list prints of a post, and who is listed in it. */
export function buildUntold(
  words: string,
  post: string,
  history: PostHistory | undefined,
  facts: OfficeFacts,
): NotFoundDraft {
  // Of long ago, perhaps: each with the year in which it was last seen.
  const holders = (history === undefined ? [] : pickCurrent(history.timeline)).map(
    (holder) => `${holder.person}（${lastKnown(holder).slice(0, 4)}年）`,
  );
  return {
    outcome: 'not-found',
    lead: [
      buildLine(words),
      ...(holders.length === 0
        ? []
        : [buildLine(`名单上的${post}：${[...new Set(holders)].join('、')}（可能不全）。`)]),
    ],
    notes: [`查的是${wordHeld(facts.summary)}的任免通知和名单。`],
    nearest: [],
  };
}

/** The answer from a post's history, for now, then, or a change. */
export function buildHolderAnswer(
  intent: PostIntent,
  history: PostHistory,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft {
  if (intent.ask === 'everybody')
    return answerEverybody(intent.time, history, notes, facts) ?? answerNow(history, notes, facts);
  if (intent.ask === 'first') return answerFirst(history, notes, facts) ?? answerNow(history, notes, facts);
  if (intent.ask === 'left') {
    const left = answerLeft(intent.time, history, notes, facts);
    if (left !== null) return left;
    notes = [...notes, `公报没有登载${intent.time?.label ?? ''}免去${history.printed}的通知。`];
  } else if (intent.ask !== 'holder')
    return answerChange(intent, history, notes, facts) ?? answerNow(history, notes, facts);
  if (intent.time !== null) return answerDuring(intent.time, intent, history, [...notes], facts);
  if (intent.isNew && !history.isSingle) {
    const newest = pickCurrent(history.timeline)
      .filter(({ begins }) => begins !== null)
      .toSorted((a, b) => ((a.begins?.date ?? '') < (b.begins?.date ?? '') ? 1 : -1));
    const [first] = newest;
    if (first !== undefined && isCurrent(first))
      return citeClaims(
        'post',
        [buildLine(`${wordHolder(first)}。`, [first.person])],
        [first.begins],
        [],
        [...notes, wordSince(first.begins, history, facts)],
      );
    if (history.timeline.every(({ begins }) => begins === null))
      return buildUntold(
        `公报没有登载任命${history.printed}的通知，不能说谁是新任。`,
        history.printed,
        history,
        facts,
      );
  }
  return answerNow(history, notes, facts);
}
