// The group that a question means, its office and its other lists; null where none is meant surely enough.

import type { GroupIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { GroupMatch, RosterGroup } from './roster-groups.ts';

export interface FoundGroup {
  readonly group: RosterGroup;
  readonly office: RosterGroup | null;
  /** Lists of like name in other documents, newest first. */
  readonly others: readonly RosterGroup[];
}

/** Share of the question's weighted words that a group must cover; from questions of our own. */
const SURE = 0.5;
/** Matches this near the best may be meant as well. */
const LIKE = 0.08;

function isOfficeOf(office: RosterGroup, group: RosterGroup): boolean {
  return office.documentId === group.documentId && office.isOffice && (office.name === `${group.name}办公室` || office.name.replace(/办公室$/u, '').endsWith(group.name.slice(-6)));
}

function findOffice(group: RosterGroup, facts: OfficeFacts): RosterGroup | null {
  const offices = facts.groups.filter((other) => other.documentId === group.documentId && other.isOffice);
  return offices.find((office) => office.name === `${group.name}办公室`) ?? offices.find((office) => isOfficeOf(office, group)) ?? (offices.length === 1 && !/第.{1,2}组|片区|区域/u.test(group.name) ? (offices[0] ?? null) : null);
}

/** An office stands for the group it serves, a list of persons before one of offices. */
function settle(match: GroupMatch, facts: OfficeFacts): RosterGroup {
  const { group } = match;
  if (!group.isOffice) return group;
  return facts.groups.find((other) => !other.isOffice && isOfficeOf(group, other)) ?? group;
}

function newestFirst(a: RosterGroup, b: RosterGroup): number {
  return (a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : a.firstLine - b.firstLine;
}

export function findGroup(intent: GroupIntent, facts: OfficeFacts): FoundGroup | null {
  const { docNo, ordinal, time } = intent;
  const all = facts.groupIndex.find(intent.content, 60).filter(({ group }) => (docNo === null || group.docNo === docNo) && (ordinal === null || group.ordinal === ordinal));
  const within = time === null ? [] : all.filter(({ group }) => isWithin(group.date, time));
  const matches = within.length > 0 && (within[0]?.coverage ?? 0) >= SURE ? within : all;
  const [best] = matches;
  if (best === undefined || (best.coverage < SURE && docNo === null)) return null;
  const alike = matches.filter(({ coverage }) => coverage >= best.coverage - LIKE);
  const named = Math.max(...alike.map(({ nameCoverage }) => nameCoverage));
  const top = alike.filter(({ nameCoverage }) => nameCoverage >= named - LIKE);
  const groups = [...new Set(top.map((match) => settle(match, facts)))];
  const documents = new Set(groups.map(({ documentId }) => documentId));
  // In one document the nearest name counts; among documents the newest.
  const bestOf = [...documents].map((id) => groups.filter(({ documentId }) => documentId === id)[0]).filter((group) => group !== undefined).toSorted(newestFirst);
  const [group] = bestOf;
  if (group === undefined) return null;
  const isLike = (other: RosterGroup): boolean => other.name.slice(-6) === group.name.slice(-6) && (other.seats.length > 0) === (group.seats.length > 0);
  return { group, office: findOffice(group, facts), others: bestOf.slice(1).filter(isLike) };
}
