// Members of a group that are of one kind of body: 哪几家通信公司是成员.

import type { RosterSeat } from '../domain/personnel.ts';
import type { MemberKind } from '../question/group-asks.ts';
import { buildNoSeat } from './answer-group-gaps.ts';
import type { FoundGroup } from './find-groups.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildListEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { buildRoleLines, wordHead } from './word-groups.ts';

export function buildKindAnswer(
  { words, body, trade }: MemberKind,
  found: FoundGroup,
  listed: readonly RosterSeat[],
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft {
  const seats = listed.filter(
    ({ position }) => position !== null && body.test(position) && (trade === null || trade.test(position)),
  );
  const [first, ...rest] = buildListEvidence(seats, found.group.name);
  if (first === undefined) return buildNoSeat(words, found, facts);
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: [
      buildLine(wordHead(found.group)),
      buildLine(`名单里单位是${words}的有${new Set(seats.map(({ person }) => person)).size}人：`),
      ...buildRoleLines(seats),
    ],
    evidence: [first, ...rest],
    more: [],
    notes,
  };
}
