// What stands beside a list in its document: where the office is, which county a group serves, which meeting decided.

import type { GazetteStore } from '../ports.ts';
import { findMeetingLines, findOfficePlace, findServicePlace } from './find-office-place.ts';
import type { CitedDraft, EvidenceRef } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate } from './office-words.ts';

/** Puts the sentence that says where the office is in front. */
export async function readPlace(
  draft: CitedDraft,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<CitedDraft | null> {
  const document = draft.place === undefined ? undefined : facts.documents.get(draft.place.documentId);
  if (draft.place === undefined || document === undefined) return draft;
  const lines = await store.readLines(document.issue, document.lines.first, document.lines.last);
  const isService = draft.place.sought === 'service';
  const found = isService
    ? findServicePlace(lines, draft.place.nearLine)
    : findOfficePlace(lines, draft.place.nearLine);
  if (found === null) return isService ? draft : null;
  const sentence: EvidenceRef = {
    issue: document.issue,
    documentId: document.id,
    lines: [{ first: found.line, last: found.line }],
    names: [found.place],
    beside: '',
    heading: [draft.place.group],
  };
  if (isService) {
    return {
      ...draft,
      lead: [...draft.lead, buildLine(`服务：${found.place}。`, [found.place])],
      // 他们组服务哪个县: the line that says it comes first; who leads the group stands beside.
      evidence: draft.place.isAlone ? [sentence, ...draft.evidence] : [...draft.evidence, sentence],
    };
  }
  const rest = draft.evidence.filter(({ lines: [first] }) => first?.first !== found.line);
  return {
    ...draft,
    lead: [
      buildLine(`${draft.place.group}办公室设在${found.place}。`, [found.place]),
      ...draft.lead.slice(1),
    ],
    evidence: [sentence, ...rest.slice(0, 1)],
  };
}

/** Puts the lines that say which meeting decided before the ones of whom it was decided; as it is where no notice says so. */
export async function readMeeting(
  draft: CitedDraft,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<CitedDraft> {
  const [first, ...rest] = draft.evidence;
  const document = facts.documents.get(first.documentId);
  const decided = facts.actions.find(({ documentId }) => documentId === first.documentId)?.decided ?? null;
  if (document === undefined || decided === null)
    return { ...draft, notes: [...draft.notes, '公报没有登载由哪次会议决定。'] };
  const lines = await store.readLines(document.issue, document.lines.first, document.lines.last);
  const meeting = findMeetingLines(lines, first.lines[0]?.first ?? document.lines.last);
  const day = decided.date === null ? '' : wordDate(decided.date);
  return {
    ...draft,
    lead: [buildLine(`${day}${decided.name}决定。`), ...draft.lead],
    evidence: meeting === null ? draft.evidence : [{ ...first, lines: [meeting, ...first.lines] }, ...rest],
  };
}
