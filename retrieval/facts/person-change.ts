// Who came before or after somebody in a post that he held.

import type { PersonIntent } from '../question/office-intent.ts';
import type { CitedDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { pickPredecessor, pickSuccessor, pickSwapped } from './office-timeline.ts';
import { wordHeld } from './office-words.ts';
import type { PersonRow } from './person-rows.ts';
import { buildHistories } from './post-history.ts';
import { buildClaimEvidence, decidingClaim, wordHolder } from './word-holders.ts';

export interface PersonChange {
  readonly own: OfficeHolder;
  readonly other: OfficeHolder;
}

/** The first of his posts, those he left before the others, of which the one before or after is known; null for none. */
export function findPersonChange(
  intent: PersonIntent,
  rows: readonly PersonRow[],
  facts: OfficeFacts,
): PersonChange | null {
  const wantsNext = intent.ask === 'successor';
  const keyed = rows.filter(
    ({ postKey, kind }) =>
      postKey !== null && (wantsNext ? kind === 'remove' || kind === 'seen' : kind !== 'remove'),
  );
  for (const { postKey } of keyed.toSorted(
    (a, b) => Number(b.kind === 'remove') - Number(a.kind === 'remove'),
  )) {
    const post = facts.posts.find(({ key }) => key === postKey);
    if (post === undefined) continue;
    const [history] = buildHistories([{ post, score: 1, isFormer: false }], facts);
    const own = history?.timeline.findLast(({ person }) => person === intent.name);
    if (history === undefined || own === undefined) continue;
    const other = !history.isSingle
      ? pickSwapped(history.timeline, own, wantsNext)
      : wantsNext
        ? pickSuccessor(history.timeline, own)
        : pickPredecessor(history.timeline, own);
    if (other !== null) return { own, other };
  }
  return null;
}

/** Null where nobody is known. */
export function answerPersonChange(
  intent: PersonIntent,
  rows: readonly PersonRow[],
  facts: OfficeFacts,
): CitedDraft | null {
  const change = findPersonChange(intent, rows, facts);
  if (change === null) return null;
  const { own, other } = change;
  const wantsNext = intent.ask === 'successor';
  const claim = wantsNext ? decidingClaim(other) : (other.ends ?? decidingClaim(other));
  const ownClaim = wantsNext ? (own.ends ?? decidingClaim(own)) : decidingClaim(own);
  if (claim === null || ownClaim === null) return null;
  return {
    outcome: 'cited',
    kind: 'post',
    lead: [
      buildLine(`${wantsNext ? '继任' : '前任'}：${wordHolder(other)}。`, [other.person]),
      buildLine(`${wordHolder(own)}。`, [own.person]),
    ],
    evidence: [buildClaimEvidence(claim), buildClaimEvidence(ownClaim)],
    more: [],
    notes: [`${wordHeld(facts.summary)}此后未见变动。`],
  };
}
