// Where a group's office is and who heads it: the heads from the list, the place from a sentence of the document.

import type { RosterSeat } from '../domain/personnel.ts';
import type { FoundGroup } from './find-groups.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildOfficeEvidence, buildSeatEvidence } from './office-draft.ts';
import { buildRoleLines, wordHead } from './word-groups.ts';

/** Null for a group of which nothing is printed. */
export function buildGroupOfficeAnswer(
  { group }: FoundGroup,
  heads: readonly RosterSeat[],
  notes: readonly string[],
): OfficeDraft | null {
  const [head, ...others] = heads;
  const proof = head ?? group.seats[0] ?? group.offices[0];
  if (proof === undefined) return null;
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: [buildLine(wordHead(group)), ...buildRoleLines(heads)],
    evidence: [
      'person' in proof ? buildSeatEvidence(proof) : buildOfficeEvidence(proof),
      ...others.slice(0, 1).map(buildSeatEvidence),
    ],
    more: [],
    notes,
    place: {
      documentId: group.documentId,
      group: group.name,
      nearLine: proof.lines.first,
      sought: 'office',
      isAlone: true,
    },
  };
}
