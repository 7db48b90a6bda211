// 各工作组组长分别是谁: the leaders of all groups of one document, a line each.

import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildSeatEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate } from './office-words.ts';
import type { RosterGroup } from './roster-groups.ts';
import { LEADER } from './word-groups.ts';

/** Null where the document has but one group. */
export function buildEachGroupAnswer(
  { documentId, docNo, title, date }: RosterGroup,
  facts: OfficeFacts,
  notes: readonly string[],
): OfficeDraft | null {
  const groups = (facts.groupsOfDocument.get(documentId) ?? []).filter(({ isOffice }) => !isOffice);
  const led = groups.flatMap(({ name, seats }) => {
    const leaders = seats.filter(({ role }) => LEADER.test(role ?? '') || role?.startsWith('领办') === true);
    return leaders.length === 0 ? [] : [{ name, leaders }];
  });
  const [first, ...rest] = led.flatMap(({ leaders }) => leaders.map(buildSeatEvidence));
  if (led.length < 2 || first === undefined) return null;
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: [
      buildLine(`${docNo ?? title}（${wordDate(date)}）的名单有${led.length}个组：`),
      ...led.map(({ name, leaders }) =>
        buildLine(
          `${name}${leaders[0]?.role ?? ''}：${leaders.map(({ person, position }) => (position === null ? person : `${person}（${position}）`)).join('、')}。`,
          leaders.map(({ person }) => person),
        ),
      ),
    ],
    evidence: [first, ...rest.slice(0, 2)],
    more: rest.slice(2),
    notes,
  };
}
