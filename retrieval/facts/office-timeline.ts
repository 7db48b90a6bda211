// Appointments, removals and sightings of one post → who held it from when until when; notices overrule rosters.

import type { PostClaim } from './office-claims.ts';

/** A person's time in a post, as far as the gazette tells it. */
export interface OfficeHolder {
  readonly person: string;
  /** The notice that appointed, null where the beginning is unknown. */
  readonly begins: PostClaim | null;
  /** The notice that removed, null where none is held. */
  readonly ends: PostClaim | null;
  /** Rosters that name the person in the post, oldest first. */
  readonly seen: readonly PostClaim[];
  /** Rosters dated after the end that still name the person: out of date when they were printed. */
  readonly stale: readonly PostClaim[];
  /** Somebody else came after, though no notice of this person's leaving is held. */
  readonly isSucceeded: boolean;
}

interface OpenHolder {
  readonly person: string;
  begins: PostClaim | null;
  ends: PostClaim | null;
  readonly seen: PostClaim[];
  readonly stale: PostClaim[];
  isSucceeded: boolean;
}

/** A roster this soon after a notice may have been drawn up before it; days. */
const ROSTER_LAG_DAYS = 90;
const RANK: Readonly<Record<PostClaim['kind'], number>> = { remove: 0, nominate: 1, appoint: 1, seen: 2 };
const DAY = 86_400_000;

function dayOf(claim: PostClaim | null | undefined): string {
  return claim?.date ?? '';
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** By day; on one day the removal comes before the appointment, and both before what a roster shows. */
export function compareClaims(a: PostClaim, b: PostClaim): number {
  return dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : RANK[a.kind] - RANK[b.kind];
}

function appoint(holders: OpenHolder[], claim: PostClaim): void {
  const open = holders.find((holder) => holder.person === claim.person && holder.ends === null);
  if (open === undefined)
    holders.push({
      person: claim.person,
      begins: claim,
      ends: null,
      seen: [],
      stale: [],
      isSucceeded: false,
    });
  else open.begins ??= claim;
}

function remove(holders: OpenHolder[], claim: PostClaim): void {
  const open = holders.find((holder) => holder.person === claim.person && holder.ends === null);
  if (open === undefined)
    holders.push({
      person: claim.person,
      begins: null,
      ends: claim,
      seen: [],
      stale: [],
      isSucceeded: false,
    });
  else open.ends = claim;
}

function see(holders: OpenHolder[], claim: PostClaim): void {
  const own = holders.filter((holder) => holder.person === claim.person);
  const open = own.find((holder) => holder.ends === null);
  if (open !== undefined) open.seen.push(claim);
  else if (own.length > 0) own.at(-1)?.stale.push(claim);
  else
    holders.push({
      person: claim.person,
      begins: null,
      ends: null,
      seen: [claim],
      stale: [],
      isSucceeded: false,
    });
}

export function firstKnown(holder: OfficeHolder): string {
  return [dayOf(holder.begins), dayOf(holder.seen[0]), dayOf(holder.ends)].find((day) => day !== '') ?? '';
}

export function lastKnown(holder: OfficeHolder): string {
  return [dayOf(holder.begins), dayOf(holder.seen.at(-1)), dayOf(holder.ends)].reduce(
    (last, day) => (day > last ? day : last),
    '',
  );
}

/** Of a post that one person holds at a time, only the last holder's time can still run. */
function closeSucceeded(holders: OpenHolder[]): void {
  for (const holder of holders) {
    if (holder.ends !== null) continue;
    const last = lastKnown(holder);
    holder.isSucceeded = holders.some((other) => {
      if (other.person === holder.person) return false;
      const start = firstKnown(other);
      if (other.begins !== null && dayOf(other.begins) > firstKnown(holder)) {
        // Seen well after the other's notice, and never removed: the holder followed the other, not the reverse.
        return holder.begins !== null || daysBetween(dayOf(other.begins), last) <= ROSTER_LAG_DAYS;
      }
      if (holder.begins !== null && daysBetween(dayOf(holder.begins), start) <= ROSTER_LAG_DAYS) return false;
      return start > last;
    });
  }
}

/**
 * Holders in order of time. `isSingle`: the post has one holder at a time. A roster that names somebody after the notice of
 * removal is kept as `stale` and changes nothing.
 */
export function buildTimeline(claims: readonly PostClaim[], isSingle: boolean): OfficeHolder[] {
  const holders: OpenHolder[] = [];
  for (const claim of claims.toSorted(compareClaims)) {
    if (claim.kind === 'remove') remove(holders, claim);
    else if (claim.kind === 'seen') see(holders, claim);
    else appoint(holders, claim);
  }
  if (isSingle) closeSucceeded(holders);
  return holders.toSorted((a, b) =>
    firstKnown(a) < firstKnown(b) ? -1 : firstKnown(a) > firstKnown(b) ? 1 : 0,
  );
}

export function isCurrent(holder: OfficeHolder): boolean {
  return holder.ends === null && !holder.isSucceeded;
}

/** Those who may hold the post at the end of what is known, the latest known first. */
export function pickCurrent(timeline: readonly OfficeHolder[]): OfficeHolder[] {
  return timeline.filter(isCurrent).toSorted((a, b) => (lastKnown(a) < lastKnown(b) ? 1 : -1));
}

/** Those whose time, as far as it is known, touches the days `from` to `to` (ISO, inclusive). */
export function pickDuring(timeline: readonly OfficeHolder[], from: string, to: string): OfficeHolder[] {
  return timeline.filter((holder) => {
    const start = firstKnown(holder);
    if (start > to)
      return (
        holder.begins === null &&
        holder.ends !== null &&
        isOnlyKnownByEnd(holder) &&
        dayOf(holder.ends).slice(0, 4) === to.slice(0, 4)
      );
    if (holder.ends !== null) return dayOf(holder.ends) >= from;
    return holder.isSucceeded ? lastKnown(holder) >= from : true;
  });
}

function isOnlyKnownByEnd(holder: OfficeHolder): boolean {
  return holder.begins === null && holder.seen.length === 0;
}

/** The holder before: who left last before, or at, the time that this one came. */
export function pickPredecessor(
  timeline: readonly OfficeHolder[],
  holder: OfficeHolder,
): OfficeHolder | null {
  const start = firstKnown(holder);
  const before = timeline.filter(
    (other) =>
      other.person !== holder.person &&
      !isCurrent(other) &&
      (other.ends === null
        ? lastKnown(other) <= start
        : daysBetween(start, dayOf(other.ends)) <= ROSTER_LAG_DAYS),
  );
  return before.toSorted((a, b) => (lastKnown(a) < lastKnown(b) ? 1 : -1))[0] ?? null;
}

/** The holder after: who came first once this one had gone; whoever is only known to have left came before. */
export function pickSuccessor(timeline: readonly OfficeHolder[], holder: OfficeHolder): OfficeHolder | null {
  const end = dayOf(holder.ends) || lastKnown(holder);
  const after = timeline.filter((other) => {
    if (other.person === holder.person || isOnlyKnownByEnd(other)) return false;
    if (other.ends !== null && dayOf(other.ends) <= end) return false;
    return (
      firstKnown(other) >= end ||
      (other.begins !== null &&
        firstKnown(other) > firstKnown(holder) &&
        daysBetween(dayOf(other.begins), end) <= ROSTER_LAG_DAYS)
    );
  });
  return after.toSorted((a, b) => (firstKnown(a) < firstKnown(b) ? -1 : 1))[0] ?? null;
}

/** Of a post that several hold at a time, only one notice that removes and appoints tells who followed whom. */
export function pickSwapped(
  timeline: readonly OfficeHolder[],
  holder: OfficeHolder,
  wantsNext: boolean,
): OfficeHolder | null {
  const document = wantsNext ? holder.ends?.documentId : holder.begins?.documentId;
  if (document === undefined) return null;
  const swapped = timeline.filter(
    (other) =>
      other.person !== holder.person && (wantsNext ? other.begins : other.ends)?.documentId === document,
  );
  return swapped.length === 1 ? (swapped[0] ?? null) : null;
}
