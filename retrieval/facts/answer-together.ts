// A notice or a list by people that it names: all whom it names are told; where no paper names them together, each is.

import type { ListFilter, TogetherIntent } from '../question/office-intent.ts';
import { tellActions } from './answer-list.ts';
import { fitsFilter } from './pick-actions.ts';
import { buildPersonAnswer } from './answer-person.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildSeatEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { buildRoleLines, wordHead } from './word-groups.ts';

const MOST_GROUPS = 8;

/** Notices that name all of them; of somebody alone, those that do with him what is asked for, where there are any. */
function findNotices(people: readonly string[], filter: ListFilter | null, facts: OfficeFacts): Set<string> {
  const [first, ...rest] = people.map((name) => {
    const own = (facts.actionsOfPerson.get(name) ?? []).filter(({ lapsed }) => !lapsed);
    const fitting = own.filter((action) => fitsFilter(action, filter));
    // 王大和谁一起任命: not the notice that removed him.
    const meant = people.length === 1 && fitting.length > 0 ? fitting : own;
    return new Set(meant.map(({ documentId }) => documentId));
  });
  return new Set([...(first ?? [])].filter((id) => rest.every((others) => others.has(id))));
}

/** 王某那次人大会上: the notice of that meeting, where one is. */
function pickOfMeeting(ids: Set<string>, meeting: string | null, facts: OfficeFacts): Set<string> {
  if (meeting === null) return ids;
  const name = new RegExp(meeting, 'u');
  const decided = facts.actions.filter(
    ({ documentId, decided: by }) => ids.has(documentId) && name.test(by?.name ?? ''),
  );
  return decided.length === 0 ? ids : new Set(decided.map(({ documentId }) => documentId));
}

function tellGroups(people: readonly string[], facts: OfficeFacts): OfficeDraft | null {
  const groups = facts.groups
    .filter(({ seats }) => people.every((name) => seats.some(({ person }) => person === name)))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const [only] = groups;
  const own = groups.map(({ seats }) => seats.filter(({ person }) => people.includes(person)));
  const [first, ...rest] = own.flat().map(buildSeatEvidence);
  if (only === undefined || first === undefined) return null;
  const lead =
    groups.length === 1
      ? [buildLine(wordHead(only)), ...buildRoleLines(only.seats)]
      : [
          buildLine(`同时列有${people.join('、')}的名单有${groups.length}份：`),
          ...groups.slice(0, MOST_GROUPS).map((group) => buildLine(`${wordHead(group)}。`)),
        ];
  return {
    outcome: 'cited',
    kind: 'roster',
    lead,
    evidence: [first, ...rest.slice(0, 1)],
    more: rest.slice(1),
    notes: [],
  };
}

export function buildTogetherAnswer(
  { people, filter, meeting, inGroup, isTitled }: TogetherIntent,
  facts: OfficeFacts,
): OfficeDraft | null {
  const naming = pickOfMeeting(
    findNotices(people, isTitled || meeting !== null ? null : filter, facts),
    meeting,
    facts,
  );
  const titled = [...naming].filter(
    (id) => facts.documents.get(id)?.title.includes(`${people[0] ?? ''}等`) === true,
  );
  const notices = isTitled && titled.length > 0 ? new Set(titled) : naming;
  const ofNotices = facts.actions.filter(({ documentId, lapsed }) => notices.has(documentId) && !lapsed);
  const fitting = ofNotices.filter((action) => fitsFilter(action, filter));
  const told = tellActions(
    fitting.length > 0 ? fitting : ofNotices,
    people.length > 1 ? `同时写到${people.join('、')}的通知，` : `写到${people.join('')}的通知，`,
    fitting.length > 0 && fitting.length < ofNotices.length
      ? [`同时还有不在所问之列的任免${ofNotices.length - fitting.length}人次。`]
      : [],
    facts,
  );
  const listed = inGroup || told === null ? tellGroups(people, facts) : null;
  if (listed !== null || told !== null) return inGroup ? (listed ?? told) : (told ?? listed);
  const [name = '', ...others] = people;
  const each = buildPersonAnswer(
    { kind: 'person', name, others, ask: 'all', post: null, presumed: null, time: null, asksWhen: false },
    facts,
  );
  const note = `公报没有同时写到${people.join('、')}的任免通知或名单。`;
  return each === null || each.outcome === 'ambiguous' ? each : { ...each, notes: [note, ...each.notes] };
}
