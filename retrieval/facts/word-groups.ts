// Groups and their seats in words: a line a role.

import type { RichLine } from '../domain/answer.ts';
import type { RosterSeat } from '../domain/personnel.ts';
import { buildLine } from './office-draft.ts';
import { wordDate } from './office-words.ts';
import type { RosterGroup } from './roster-groups.ts';

export const LEADER = /^(?:组长|第一组长|总指挥长?|指挥长|召集人|总召集人|第一召集人|领队|队长)$/u;
export const DEPUTY = /^(?:常务)?副/u;
/** 王大（市商务局局长）. */
export function wordSeat({ person, position }: RosterSeat): string {
  return position === null ? person : `${person}（${position}）`;
}

/** Seats by role, in order of print; nobody twice in one role. */
export function rolesOf(seats: readonly RosterSeat[]): [string, RosterSeat[]][] {
  const roles = new Map<string, RosterSeat[]>();
  for (const seat of seats) {
    const role = seat.role ?? '成员';
    roles.set(role, [...(roles.get(role) ?? []), seat]);
  }
  return [...roles].map(([role, holders]) => [role, withoutTwins(holders)]);
}

/** Whether two seats of one role are one: the same name, and no position that tells two people apart. */
function isSameSeat(a: RosterSeat, b: RosterSeat): boolean {
  if (a.person !== b.person) return false;
  const [one, other] = [a.position, b.position];
  return one === null || other === null || one.includes(other) || other.includes(one);
}

/** A person whom two lists of one group name in one role stands there once, with the fuller position. */
function withoutTwins(seats: readonly RosterSeat[]): RosterSeat[] {
  const kept: RosterSeat[] = [];
  for (const seat of seats) {
    const index = kept.findIndex((other) => isSameSeat(other, seat));
    const twin = kept[index];
    if (twin === undefined) kept.push(seat);
    else if ((seat.position?.length ?? 0) > (twin.position?.length ?? 0)) kept[index] = seat;
  }
  return kept;
}

/** 组长：a（b）; 成员13人：…: a line a role. */
export function buildRoleLines(seats: readonly RosterSeat[]): RichLine[] {
  return rolesOf(seats).map(([role, holders]) =>
    buildLine(
      `${role}${holders.length > 2 ? `${holders.length}人` : ''}：${holders.map(wordSeat).join('、')}。`,
      holders.map(({ person }) => person),
    ),
  );
}

/** A name this short needs its document's title; characters. */
const SHORT_NAME = 5;

/** The group with its document and date. */
export function wordHead(group: RosterGroup): string {
  // 领导小组 alone says nothing: the document's title tells whose.
  const name = group.name.length <= SHORT_NAME ? `《${group.title}》${group.name}` : group.name;
  return `${name}（${group.docNo ?? group.title}${group.date === null ? '' : `，${wordDate(group.date)}`}）`;
}
