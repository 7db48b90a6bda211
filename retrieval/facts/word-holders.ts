// Holders of a post in sentences: since when, by which notice, until when; with the lines that prove it.

import type { PersonnelAction } from '../domain/personnel.ts';
import type { PostClaim } from './office-claims.ts';
import { isAction } from './office-claims.ts';
import type { EvidenceRef, OfficeDraft } from './office-draft.ts';
import { buildActionEvidence, buildSeatEvidence } from './office-draft.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { wordDate, wordSource } from './office-words.ts';

const VERBS: Readonly<Record<PersonnelAction['kind'], string>> = {
  appoint: '任',
  nominate: '被提名为',
  remove: '免去',
};

export function buildClaimEvidence({ source }: PostClaim): EvidenceRef {
  return isAction(source) ? buildActionEvidence(source) : buildSeatEvidence(source);
}

/** As printed: the post of a notice, the position of a roster. */
export function printedOf({ source }: PostClaim): string {
  return isAction(source) ? source.post : (source.position ?? '');
}

/** 试用期一年, in brackets. */
export function wordNotes({ source }: PostClaim): string {
  return isAction(source) && source.notes !== null ? `（${source.notes}）` : '';
}

/** The claim that proves it best: the notice that appointed, else the newest roster, else the notice that removed. */
export function decidingClaim(holder: OfficeHolder): PostClaim | null {
  return holder.begins ?? holder.seen.at(-1) ?? holder.ends;
}

/** Who, since when or seen when, until when, by which documents. */
export function wordHolder(holder: OfficeHolder): string {
  const { person, begins, ends, seen } = holder;
  const end = ends === null ? '' : `，${wordDate(ends.date)}免职（${wordSource(ends.source)}）`;
  if (begins !== null && isAction(begins.source)) {
    const confirmed =
      begins.source.notes === '正式任用' ? '（试用期满正式任用，此前已任）' : wordNotes(begins);
    return `${person}，${wordDate(begins.date)}起${VERBS[begins.source.kind]}${printedOf(begins)}${confirmed}（${wordSource(begins.source)}）${end}`;
  }
  const sighting = seen.at(-1);
  if (sighting !== undefined) {
    return `${person}，${wordDate(sighting.date)}的名单载为${printedOf(sighting)}（${wordSource(sighting.source)}），自何时起不详${end}`;
  }
  return ends === null
    ? person
    : `${person}，${wordDate(ends.date)}被免去${printedOf(ends)}${wordNotes(ends)}（${wordSource(ends.source)}），自何时起任不详`;
}

/** Somebody who held the post, by how it ended or was last seen. */
export function wordPast(label: string, holder: OfficeHolder): string {
  const { person, ends } = holder;
  if (ends !== null)
    return `${label}：${person}，${wordDate(ends.date)}免职（${wordSource(ends.source)}）${wordNotes(ends)}。`;
  const { begins } = holder;
  const sighting = holder.seen.at(-1);
  const since = begins === null ? '' : `${wordDate(begins.date)}任职，${wordSource(begins.source)}`;
  const last =
    sighting === undefined
      ? ''
      : `${wordDate(sighting.date)}名单在列${begins === null ? `，${wordSource(sighting.source)}` : ''}`;
  return `${label}：${person}（${[since, last].filter((part) => part !== '').join('；')}）。`;
}

/** Rosters that still list somebody after the notice of removal. */
export function staleNote(holders: readonly OfficeHolder[]): string[] {
  return holders.flatMap(({ person, stale, ends }) => {
    const last = stale.at(-1);
    return last === undefined || ends === null
      ? []
      : [`${wordDate(last.date)}的名单仍列${person}，在免职通知之后，以通知为准。`];
  });
}

/** A holder of a post that several hold, in one short line. */
export function wordBriefly(holder: OfficeHolder): string {
  const { person, begins, seen } = holder;
  const sighting = seen.at(-1);
  if (begins !== null)
    return `${person}：${wordDate(begins.date)}起任${printedOf(begins)}${wordNotes(begins)}（${wordSource(begins.source)}）`;
  return sighting === undefined
    ? person
    : `${person}：${printedOf(sighting)}（${wordDate(sighting.date)}名单，${wordSource(sighting.source)}）`;
}

/** Not found where no claim proves anything. */
export function citeClaims(
  kind: 'post',
  lead: OfficeDraft['lead'],
  claims: readonly (PostClaim | null)[],
  more: readonly PostClaim[],
  notes: readonly string[],
): OfficeDraft {
  const [first, ...rest] = claims.flatMap((claim) => (claim === null ? [] : [buildClaimEvidence(claim)]));
  if (first === undefined) return { outcome: 'not-found', lead, notes, nearest: [] };
  return {
    outcome: 'cited',
    kind,
    lead,
    evidence: [first, ...rest],
    more: more.map(buildClaimEvidence),
    notes,
  };
}
