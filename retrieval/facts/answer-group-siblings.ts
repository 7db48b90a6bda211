// Somebody of a unit whom the group asked about does not have, in the other parts of its document: 农商行派的是谁 → 第五组.

import type { GroupIntent } from '../question/office-intent.ts';
import { findAskedUnit } from './answer-group-gaps.ts';
import { findDelegates } from './find-delegates.ts';
import type { FoundGroup } from './find-groups.ts';
import { WHOLE } from './roster-groups.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildSeatEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';
import { buildRoleLines, wordHead } from './word-groups.ts';

/** Parts of the group's document, then of its lists of other times. Another body of a document that sets up several is no part. */
function partsAround({ group, others }: FoundGroup, facts: OfficeFacts): RosterGroup[] {
  return [group, ...others].flatMap(({ documentId }) =>
    (facts.groupsOfDocument.get(documentId) ?? []).filter(
      (part) => part !== group && !part.isOffice && !WHOLE.test(part.name),
    ),
  );
}

/** Null where the words name no unit, or no part has somebody of it. */
export function buildSiblingAnswer(
  intent: GroupIntent,
  found: FoundGroup,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  const unit = findAskedUnit(intent.delegate);
  if (unit === null) return null;
  const meant = { ...intent, ofOffice: false, namesGroup: true };
  const holding = partsAround(found, facts).flatMap((part) => {
    const seats = findDelegates(meant, { group: part, office: null, others: [] }, facts);
    return seats.length === 0 ? [] : [{ part, seats }];
  });
  const [first] = holding;
  const shown = holding.filter(({ part }) => part.documentId === first?.part.documentId);
  const [proof, ...proofs] = shown.flatMap(({ seats }) => seats.map(buildSeatEvidence));
  if (first === undefined || proof === undefined) return null;
  const isPart = !WHOLE.test(found.group.name);
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: [
      ...(isPart || found.group.documentId !== first.part.documentId
        ? [buildLine(`${wordHead(found.group)}的名单里没有写明是“${unit}”的人；在别的组里有：`)]
        : []),
      ...shown.flatMap(({ part, seats }) => [buildLine(wordHead(part)), ...buildRoleLines(seats)]),
    ],
    evidence: [proof, ...proofs.slice(0, 2)],
    more: proofs.slice(2),
    notes,
  };
}
