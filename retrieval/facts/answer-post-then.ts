// Who held a post at the time that a question names; a time of which nothing is known gets a plain no.

import type { AskedTime, PostIntent } from '../question/office-intent.ts';
import { completeYear, isWithin } from '../question/office-time.ts';
import type { PostClaim } from './office-claims.ts';
import { decidedOn } from './office-claims.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { lastKnown, pickCurrent, pickDuring } from './office-timeline.ts';
import { wordHeld } from './office-words.ts';
import type { PostHistory } from './post-history.ts';
import { citeClaims, decidingClaim, staleNote, wordHolder } from './word-holders.ts';

/** The year taken for a day or month without one: the newest in which the post is spoken of then. */
function settleYear(time: AskedTime, claims: readonly PostClaim[]): { time: AskedTime; note: string[] } {
  if (!time.lacksYear) return { time, note: [] };
  const years = claims
    .flatMap(({ date }) => (date !== null && isWithin(date, time) ? [date.slice(0, 4)] : []))
    .toSorted();
  const year =
    years.at(-1) ??
    claims
      .flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)]))
      .toSorted()
      .at(-1);
  if (year === undefined) return { time, note: [] };
  return {
    time: { ...completeYear(time, year), label: time.label },
    note: [`问题没有年份，按${year}年${time.label}回答。`],
  };
}

/** Day of the notice and day of the decision. */
function daysOf(claim: PostClaim, time: AskedTime): (string | null)[] {
  // 以前 and 以后 go by the notice.
  if (time.from.startsWith('0000') || time.to.startsWith('9999')) return [claim.date];
  return [claim.date, decidedOn(claim)];
}

function isSeenWithin({ seen }: OfficeHolder, time: AskedTime): boolean {
  return seen.some(({ date }) => isWithin(date, time));
}

/** Told by the lists of that time where there are any: a later one may print another post. */
function seenThen(holder: OfficeHolder, time: AskedTime): OfficeHolder {
  const seen = holder.seen.filter(({ date }) => isWithin(date, time));
  return seen.length === 0 ? holder : { ...holder, seen };
}

/** Whether anything is printed of a holder from the time asked for on: who was last seen before it may have gone by then. */
function isKnownThen(holder: OfficeHolder, time: AskedTime): boolean {
  const { begins } = holder;
  return (
    time.to.startsWith('9999') ||
    lastKnown(holder) >= time.from ||
    (begins !== null && daysOf(begins, time).some((day) => isWithin(day, time)))
  );
}

/** Holders at the time asked for; appointments of that time first. */
export function answerDuring(
  asked: AskedTime,
  intent: PostIntent,
  history: PostHistory,
  notes: string[],
  facts: OfficeFacts,
): OfficeDraft {
  const settled = settleYear(asked, history.claims);
  const { time } = settled;
  notes.push(...settled.note);
  const known = pickCurrent(history.timeline)[0];
  const lastWords = known === undefined ? '' : `所知最后一任：${wordHolder(known)}。`;
  if (time.from > facts.asOf) {
    return {
      outcome: 'not-found',
      lead: [
        buildLine(`${wordHeld(facts.summary)}没有${time.label}的公报，无法回答那时谁任${history.printed}。`),
        ...(lastWords === '' ? [] : [buildLine(lastWords)]),
      ],
      notes,
      nearest: [],
    };
  }
  const during = pickDuring(history.timeline, time.from, time.to);
  const appointed = history.timeline.filter(
    ({ begins }) => begins !== null && daysOf(begins, time).some((day) => isWithin(day, time)),
  );
  const chosen =
    intent.isNew && appointed.length > 0
      ? appointed
      : [
          ...appointed,
          ...during
            .filter((holder) => !appointed.includes(holder))
            .toSorted((a, b) => Number(isSeenWithin(b, time)) - Number(isSeenWithin(a, time))),
        ];
  if (
    chosen.length === 0 ||
    (intent.isNew && appointed.length === 0 && !during.some((holder) => isSeenWithin(holder, time)))
  ) {
    const before = intent.isNew
      ? undefined
      : history.timeline.findLast((holder) => holder !== known && lastKnown(holder) < time.from);
    const first = history.timeline[0];
    const isLater = before === undefined && first !== undefined && first !== known;
    const beforeWords =
      before !== undefined
        ? [buildLine(`此前所载：${wordHolder(before)}。`, [before.person])]
        : isLater && !intent.isNew
          ? [buildLine(`此后最早所载：${wordHolder(first)}。`, [first.person])]
          : [];
    return {
      outcome: 'not-found',
      lead: [
        buildLine(`公报里没有${time.label}${intent.isNew ? '任命' : '在任的'}${history.printed}的记载。`),
        ...beforeWords,
        ...(lastWords === '' ? [] : [buildLine(lastWords)]),
      ],
      notes,
      nearest: [],
    };
  }
  const names = chosen.map(({ person }) => person);
  const isKnown = chosen.some((holder) => isKnownThen(holder, time));
  const opening = isKnown ? `${time.label}：` : `公报没有${time.label}的记载，此前最近所载：`;
  const lead = chosen
    .slice(0, 12)
    .map((holder, index) =>
      buildLine(`${index === 0 ? opening : ''}${wordHolder(seenThen(holder, time))}。`, [names[index] ?? '']),
    );
  if (!isKnown) notes.push(`${time.label}是否仍任，没有记载。`);
  const sight = chosen.map((holder) =>
    holder.begins !== null && daysOf(holder.begins, time).some((day) => isWithin(day, time))
      ? holder.begins
      : (holder.seen.find(({ date }) => isWithin(date, time)) ?? decidingClaim(holder)),
  );
  return citeClaims(
    'post',
    lead,
    sight.slice(0, 3),
    sight.slice(3).flatMap((claim) => (claim === null ? [] : [claim])),
    [...notes, ...staleNote(chosen)],
  );
}
