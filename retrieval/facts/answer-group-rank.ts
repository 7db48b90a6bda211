// 第二副组长是谁: one seat by its place among those of its role, as the list is printed.

import type { RosterSeat } from '../domain/personnel.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildSeatEvidence } from './office-draft.ts';
import type { RosterGroup } from './roster-groups.ts';
import { buildRoleLines, wordHead, wordSeat } from './word-groups.ts';

/** `rank` counts from 1; -1 is the last. */
export function buildRankAnswer(
  rank: number,
  seat: RosterSeat,
  group: RosterGroup,
  notes: readonly string[],
): OfficeDraft {
  const place = rank < 0 ? '最后' : `第${rank}`;
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: [
      buildLine(wordHead(group)),
      buildLine(`${seat.role ?? ''}中排在${place}的：${wordSeat(seat)}。`, [seat.person]),
    ],
    evidence: [buildSeatEvidence(seat)],
    more: [],
    notes: [...notes, '先后按公报名单的印刷顺序。'],
  };
}

/** Plain no: the list has fewer. */
export function buildNoRank(rank: number, seats: readonly RosterSeat[], group: RosterGroup): OfficeDraft {
  const role = seats[0]?.role ?? '成员';
  return {
    outcome: 'not-found',
    lead: [
      buildLine(`${wordHead(group)}的名单里${role}只有${seats.length}人，没有第${rank}个。`),
      ...buildRoleLines(seats),
    ],
    notes: [],
    nearest: [],
  };
}
