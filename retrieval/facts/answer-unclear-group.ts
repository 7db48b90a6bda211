// A group whose words fit several alike (综合协调组, 领导小组): which one is meant is asked back.

import type { GroupIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import { findMatches } from './find-groups.ts';
import { isBareGroup } from './lean-on-before.ts';
import type { AmbiguousDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';
import { wordHead } from './word-groups.ts';

/** Names this short are of many bodies: 技术组, 现场指挥部; characters. */
const SHORT_NAME = 6;
/** Matches that differ by less fit alike. */
const ALIKE = 0.02;
/** Below this share of the question's words no group is meant. */
const SURE = 0.42;
const MOST_CHOICES = 8;

function newestFirst(a: RosterGroup, b: RosterGroup): number {
  return (b.date ?? '').localeCompare(a.date ?? '');
}

/** Lists of one body at different times are one; short names are of as many bodies as documents. */
function countBodies(groups: readonly RosterGroup[]): RosterGroup[] {
  const bodies = new Map<string, RosterGroup>();
  for (const group of groups.toSorted(newestFirst)) {
    const key = group.name.length > SHORT_NAME ? group.name : `${group.name}|${group.documentId}`;
    if (!bodies.has(key)) bodies.set(key, group);
  }
  return [...bodies.values()];
}

function buildChoices(asked: string, groups: readonly RosterGroup[], rest: string): AmbiguousDraft {
  return {
    outcome: 'ambiguous',
    lead: [buildLine(`公报里有${groups.length}个“${asked}”，请选一个，或写出是哪项工作的：`)],
    choices: groups.slice(0, MOST_CHOICES).map((group) => ({
      label: wordHead(group),
      question: `${group.docNo ?? group.title}${group.name}${rest === '' ? '的名单' : rest}`,
    })),
    notes: [],
  };
}

/** Null where one group fits better than the others, or something else tells which is meant. */
export function buildLikeGroups(intent: GroupIntent, facts: OfficeFacts): AmbiguousDraft | null {
  const { content, docNo, at, time, ordinal, delegate } = intent;
  if (docNo !== null || at !== null) return null;
  const matches = findMatches(content, facts).filter(
    ({ group }) =>
      !group.isOffice &&
      (ordinal === null || group.ordinal === ordinal) &&
      (time === null || isWithin(group.date, time)),
  );
  const [best] = matches;
  if (best === undefined || best.nameCoverage < SURE) return null;
  if (best.group.name.length > SHORT_NAME && ordinal === null) return null;
  const alike = matches.filter(
    ({ coverage, nameCoverage }) =>
      coverage >= best.coverage - ALIKE && nameCoverage >= best.nameCoverage - ALIKE,
  );
  const groups = countBodies(alike.map(({ group }) => group));
  const documents = new Set(groups.map(({ documentId }) => documentId));
  return documents.size < 2
    ? null
    : buildChoices(content.trim().split(' ')[0]?.replace(/的$/u, '') ?? '', groups, delegate);
}

/** A word for the kind of body whose office is meant. */
const OWNED = /领导小组|领导组|指挥部|专班|小组/u;

/** 领导小组组长是谁: nothing but a word that many groups have. Null where the words say more, or one group alone has it. */
export function buildBareGroups(intent: GroupIntent, facts: OfficeFacts): AmbiguousDraft | null {
  const { content, docNo, namesGroup, ofOffice, role, delegate } = intent;
  const word = content.trim();
  if (docNo !== null || !namesGroup || !isBareGroup(content)) return null;
  // 办公室主任是谁: every group has an office.
  if (ofOffice && !OWNED.test(word)) {
    const offices = countBodies(facts.groups.filter(({ isOffice }) => isOffice));
    return offices.length < 2 ? null : buildChoices('办公室', offices, `${role.replace('办公室', '')}是谁`);
  }
  const groups = countBodies(facts.groups.filter(({ name, isOffice }) => !isOffice && name.includes(word)));
  return groups.length < 2 ? null : buildChoices(word, groups, delegate);
}
