// Of a group's list the seats that a question asks for: the leader, the deputies, the office's head, everybody.

import type { RosterSeat } from '../domain/personnel.ts';
import type { GroupIntent } from '../question/office-intent.ts';
import type { FoundGroup } from './find-groups.ts';
import { DEPUTY, LEADER } from './word-groups.ts';

/** In order of print; [] where the list has none of them. */
export function pickSeats(intent: GroupIntent, { group, office }: FoundGroup): readonly RosterSeat[] {
  const seats = intent.ofOffice && office !== null && office.seats.length > 0 ? office.seats : group.seats;
  const all = [...group.seats, ...(office?.seats ?? [])];
  const has = (test: RegExp, from: readonly RosterSeat[]): RosterSeat[] =>
    from.filter(({ role }) => test.test(role ?? ''));
  switch (intent.ask) {
    case 'leader': {
      if (intent.ofOffice && office !== null)
        return has(/(?:主任|组长)$/u, office.seats).filter(({ role }) => !DEPUTY.test(role ?? ''));
      const leaders = has(LEADER, group.seats);
      // 领办领导, 获奖个人: a list without 组长 is led by its first role.
      const first = group.seats[0]?.role ?? null;
      return leaders.length > 0 || first === null || /成员|组员|联络员|联系人/u.test(first)
        ? leaders
        : group.seats.filter(({ role }) => role === first);
    }
    case 'deputies':
      return has(DEPUTY, seats);
    case 'members':
      return seats.length > 0 ? seats : all;
    case 'contacts':
      return has(/联络员|联系人/u, all);
    case 'role': {
      if (intent.role === 'heads')
        return seats.filter(({ role }) => LEADER.test(role ?? '') || DEPUTY.test(role ?? ''));
      if (intent.role === '办公室主任') {
        const heads = has(/^(?:办公室)?主任$/u, office?.seats ?? has(/办公室主任/u, group.seats));
        // An office whose list has a 组长 and no 主任 is headed by that one.
        return heads.length > 0 ? heads : has(LEADER, office?.seats ?? []);
      }
      const exact = all.filter(({ role }) => role === intent.role);
      return exact.length > 0 ? exact : all.filter(({ role }) => role?.includes(intent.role) ?? false);
    }
    case 'all':
      return intent.role === 'heads'
        ? [
            ...group.seats.filter(({ role }) => LEADER.test(role ?? '') || DEPUTY.test(role ?? '')),
            ...(intent.ofOffice ? has(/^(?:办公室)?主任$/u, office?.seats ?? []) : []),
          ]
        : all;
    case 'office':
      return office?.seats.filter(({ role }) => /主任/u.test(role ?? '')).slice(0, 3) ?? [];
    case 'parts':
      return [];
    case 'delegate':
      return intent.asksService ? has(LEADER, group.seats) : [];
    default:
      return intent.ask satisfies never;
  }
}

const MEMBER = /^(?:成员|组员)$/u;

/** 第二副组长: the one at that place among those asked for, of members where the list has other roles too; null where there are fewer. */
export function pickRank(rank: number, asked: readonly RosterSeat[]): RosterSeat | null {
  const members = asked.filter(({ role }) => MEMBER.test(role ?? ''));
  const isMixed = new Set(asked.map(({ role }) => role)).size > 1;
  const ranked = isMixed && members.length > 0 ? members : asked;
  return (rank < 0 ? ranked.at(-1) : ranked[rank - 1]) ?? null;
}
