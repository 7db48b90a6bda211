// Everybody who had a post, who had it first, and who left it: a post's holders as a list, oldest first.

import type { AskedTime } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { pickDuring, pickSuccessor } from './office-timeline.ts';
import { wordHeld } from './office-words.ts';
import type { PostHistory } from './post-history.ts';
import { citeClaims, decidingClaim, staleNote, wordHolder } from './word-holders.ts';

/** Holders that one reply names. */
const MOST = 12;
const QUOTED = 3;

/** Null where nobody is known of that time. */
export function answerEverybody(
  time: AskedTime | null,
  history: PostHistory,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  const holders =
    time === null || time.lacksYear ? history.timeline : pickDuring(history.timeline, time.from, time.to);
  if (holders.length === 0) return null;
  const shown = holders.slice(-MOST);
  const when = time === null || time.lacksYear ? '' : `${time.label}，`;
  // The newest is what matters most: its lines are quoted first.
  const claims = shown.toReversed().map((holder) => decidingClaim(holder));
  return citeClaims(
    'post',
    [
      buildLine(`${when}公报所载任过${history.printed}的有${holders.length}人（各期有缺，可能不全）：`),
      ...shown.map((holder) => buildLine(`${wordHolder(holder)}。`, [holder.person])),
      ...(holders.length > shown.length
        ? [buildLine(`更早的还有${holders.length - shown.length}人，写明年份可以再问。`)]
        : []),
    ],
    claims.slice(0, QUOTED),
    claims.slice(QUOTED).flatMap((claim) => (claim === null ? [] : [claim])),
    [...notes, ...staleNote(shown), `以上据${wordHeld(facts.summary)}。`],
  );
}

/** The first holder that the gazette tells of, which need not be the first of all; null for a post that several hold. */
export function answerFirst(
  history: PostHistory,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  const [first, next] = history.timeline;
  if (first === undefined || !history.isSingle) return null;
  return citeClaims(
    'post',
    [
      buildLine(`公报所载最早的一任：${wordHolder(first)}。`, [first.person]),
      buildLine('更早是否有人任过，公报里没有记载。'),
      ...(next === undefined ? [] : [buildLine(`其后：${wordHolder(next)}。`, [next.person])]),
    ],
    [decidingClaim(first), next === undefined ? null : decidingClaim(next)],
    [],
    [...notes, `以上据${wordHeld(facts.summary)}。`],
  );
}

function leftWithin({ ends }: OfficeHolder, time: AskedTime | null): boolean {
  return ends !== null && (time === null || isWithin(ends.date, time));
}

/** Those whom a notice removed, the latest first. */
export function pickLeft(time: AskedTime | null, { timeline }: PostHistory): OfficeHolder[] {
  return timeline
    .filter((holder) => leftWithin(holder, time))
    .toSorted((a, b) => ((a.ends?.date ?? '') < (b.ends?.date ?? '') ? 1 : -1));
}

/** Null where no notice removed anybody. */
export function answerLeft(
  time: AskedTime | null,
  history: PostHistory,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  const left = pickLeft(time, history);
  const [last] = left;
  if (last === undefined) return null;
  const next = history.isSingle ? pickSuccessor(history.timeline, last) : null;
  const shown = left.slice(0, MOST);
  return citeClaims(
    'post',
    [
      ...shown.map((holder) => buildLine(`${wordHolder(holder)}。`, [holder.person])),
      ...(next === null
        ? history.isSingle
          ? [buildLine('此后由谁接任，公报里没有记载。')]
          : []
        : [buildLine(`其后：${wordHolder(next)}。`, [next.person])]),
    ],
    [last.ends, next === null ? null : decidingClaim(next)],
    shown.slice(1).flatMap(({ ends }) => (ends === null ? [] : [ends])),
    [...notes, ...staleNote(shown), `以上据${wordHeld(facts.summary)}。`],
  );
}
