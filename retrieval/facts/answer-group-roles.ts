// A group whose list names offices and no persons: the offices by role.

import type { GroupIntent } from '../question/office-intent.ts';
import type { FoundGroup } from './find-groups.ts';
import type { EvidenceRef, OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import { DEPUTY, LEADER, wordHead } from './word-groups.ts';

/** Null where no office is printed, or none for the role asked for. */
export function buildOfficesAnswer(intent: GroupIntent, { group, office }: FoundGroup): OfficeDraft | null {
  const own = intent.ofOffice && office !== null ? office.offices : group.offices;
  const wanted = own.filter(({ role }) =>
    intent.ask === 'leader'
      ? LEADER.test(role) || role.endsWith('主任')
      : intent.ask === 'deputies'
        ? DEPUTY.test(role)
        : intent.ask === 'role' && intent.role !== 'heads'
          ? intent.role === '办公室主任'
            ? /^(?:办公室)?主任$/u.test(role)
            : role.includes(intent.role)
          : true,
  );
  // Who heads the office is not told by who leads the group.
  if (intent.ask === 'role' && intent.role === '办公室主任' && office === null && wanted.length === 0)
    return null;
  const shown = wanted.length > 0 ? wanted : own;
  const [first] = shown;
  if (first === undefined) return null;
  const byRole = new Map<string, string[]>();
  for (const { role, office: words } of shown) byRole.set(role, [...(byRole.get(role) ?? []), words]);
  const lead = [
    buildLine(`${wordHead(intent.ofOffice && office !== null ? office : group)}只列职务，没有列姓名：`),
    ...[...byRole].map(([role, words]) => buildLine(`${role}：${words.join('、')}。`)),
  ];
  const lines = [...new Map(shown.map((seat) => [seat.lines.first, seat.lines])).values()];
  const evidence: EvidenceRef = {
    issue: first.issue,
    documentId: first.documentId,
    lines: lines.slice(0, 3),
    names: [],
    beside: first.office,
    heading: [first.group],
  };
  return { outcome: 'cited', kind: 'roster', lead, evidence: [evidence], more: [], notes: [] };
}
