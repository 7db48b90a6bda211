// Who was in a post before or after somebody, where a notice or the order of time tells it.

import type { PostIntent } from '../question/office-intent.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { pickCurrent, pickPredecessor, pickSuccessor, pickSwapped } from './office-timeline.ts';
import type { PostHistory } from './post-history.ts';
import { wordSince } from './post-history.ts';
import { citeClaims, decidingClaim, staleNote, wordHolder, wordPast } from './word-holders.ts';

export interface PostChange {
  /** Whose predecessor or successor is asked for. */
  readonly base: OfficeHolder;
  readonly isNamed: boolean;
  /** Null where nobody is known. */
  readonly other: OfficeHolder | null;
}

/** Null for a post of which nobody is known. */
export function pickChange(intent: PostIntent, { timeline, isSingle }: PostHistory): PostChange | null {
  const named =
    intent.person === null ? undefined : timeline.findLast(({ person }) => person === intent.person);
  const current = isSingle
    ? (pickCurrent(timeline)[0] ?? timeline.at(-1))
    : pickCurrent(timeline).toSorted((a, b) => ((a.begins?.date ?? '') < (b.begins?.date ?? '') ? 1 : -1))[0];
  const base = named ?? current;
  if (base === undefined) return null;
  const wantsNext = intent.ask === 'successor';
  const other = !isSingle
    ? pickSwapped(timeline, base, wantsNext)
    : !wantsNext
      ? pickPredecessor(timeline, base)
      : named === undefined && base.ends === null
        ? base
        : pickSuccessor(timeline, base);
  return { base, isNamed: named !== undefined, other };
}

/** Null where the several holders of a post cannot be put in a row. */
export function answerChange(
  intent: PostIntent,
  history: PostHistory,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  const change = pickChange(intent, history);
  if (change === null) return null;
  const { base, isNamed, other } = change;
  const label = intent.ask === 'predecessor' ? '前任' : '继任';
  // Of several deputies nobody is the one before: those who left are told with those who are there.
  if (other === null && !history.isSingle && !isNamed) return null;
  if (other === null) {
    const lead = [
      buildLine(
        `${isNamed ? `${base.person}任${history.printed}` : history.printed}的${label}，公报里没有记载。`,
      ),
      buildLine(`${wordHolder(base)}。`, [base.person]),
    ];
    return {
      outcome: 'not-found',
      lead,
      notes: [...notes, wordSince(decidingClaim(base), history, facts)],
      nearest: [],
    };
  }
  if (intent.ask === 'predecessor') {
    const lead = [
      buildLine(wordPast(`${history.printed}的前任`, other), [other.person]),
      buildLine(`其后：${wordHolder(base)}。`, [base.person]),
    ];
    return citeClaims(
      'post',
      lead,
      [other.ends ?? decidingClaim(other), decidingClaim(base)],
      [],
      [...notes, ...staleNote([other])],
    );
  }
  const lead = [
    buildLine(`${wordHolder(other)}。`, [other.person]),
    ...(other === base ? [] : [buildLine(wordPast('前任', base), [base.person])]),
  ];
  return citeClaims(
    'post',
    lead,
    [decidingClaim(other), other === base ? null : (base.ends ?? decidingClaim(base))],
    [],
    [...notes, wordSince(decidingClaim(other), history, facts)],
  );
}
