// Who leads a group, who sits in it, who heads its office: from its list, whole, newest list first.

import type { GroupIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import type { RosterSeat } from '../domain/personnel.ts';
import { findDelegates } from './find-delegates.ts';
import { findSentUnit } from './find-sent-unit.ts';
import type { EvidenceRef, OfficeDraft } from './office-draft.ts';
import { buildLine, buildListEvidence, buildSeatEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { findGroup } from './find-groups.ts';
import type { FoundGroup } from './find-groups.ts';
import { isOfMatter } from './group-matter.ts';
import { wordDate } from './office-words.ts';
import { buildEachGroupAnswer } from './answer-each-group.ts';
import { buildCountLine, buildNoSeat, findAskedUnit, mayBeListed } from './answer-group-gaps.ts';
import { buildKindAnswer } from './answer-group-kind.ts';
import { buildGroupOfficeAnswer } from './answer-group-office.ts';
import { buildRoleLines, DEPUTY, LEADER, wordHead } from './word-groups.ts';

function pickSeats(intent: GroupIntent, { group, office }: FoundGroup): readonly RosterSeat[] {
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

function buildOfficesAnswer(intent: GroupIntent, { group, office }: FoundGroup): OfficeDraft | null {
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

function otherNotes({ others }: FoundGroup): string[] {
  const [other] = others;
  if (other === undefined) return [];
  const leader = other.seats.find(({ role }) => LEADER.test(role ?? ''));
  return [
    `同名或相近的名单另有${others.length}份，如${other.docNo ?? other.title}（${wordDate(other.date)}${leader === undefined ? '' : `，${leader.role ?? ''}${leader.person}`}）；以上取较新的一份。`,
  ];
}

/** 副组长里公安局的是谁: of those asked for, the one of that body. */
function pickOfBody(
  intent: GroupIntent,
  found: FoundGroup,
  asked: readonly RosterSeat[],
  facts: OfficeFacts,
): readonly RosterSeat[] {
  if (intent.ask !== 'deputies' && intent.ask !== 'contacts') return asked;
  const ofBody = findDelegates(intent, found, facts).filter((seat) => asked.includes(seat));
  return ofBody.length > 0 ? ofBody : asked;
}

/** Null where no group is meant surely enough, or the lists do not hold what is asked. */
export function buildGroupAnswer(intent: GroupIntent, facts: OfficeFacts): OfficeDraft | null {
  const found = findGroup(intent, facts);
  if (found === null) return null;
  const { group, office } = found;
  const isChosen = intent.at !== null || intent.docNo !== null;
  if (!isChosen && intent.namesGroup && !isOfMatter(intent.content, group, facts)) return null;
  const { time } = intent;
  if (time !== null && !time.lacksYear && (group.date ?? '').slice(0, 4) > time.to.slice(0, 4)) {
    return {
      outcome: 'not-found',
      lead: [
        buildLine(
          `公报里没有${time.label}的${group.name}名单；最早的一份是${wordDate(group.date)}的（${group.docNo ?? group.title}）。`,
        ),
      ],
      notes: [],
      nearest: [],
    };
  }
  if (group.seats.length === 0 && (office === null || office.seats.length === 0))
    return intent.ask === 'office'
      ? buildGroupOfficeAnswer(found, [], [])
      : buildOfficesAnswer(intent, found);
  const notes = [
    ...(time === null || isWithin(group.date, time)
      ? []
      : [`公报没有${time.label}的名单，以上是${wordDate(group.date)}的。`]),
    ...otherNotes(found),
  ];
  const delegates =
    intent.ask === 'delegate' || intent.ask === 'members' || (intent.ask === 'role' && intent.role === '')
      ? findDelegates(intent, found, facts)
      : [];
  const listed = [...group.seats, ...(office?.seats ?? [])];
  if (intent.memberKind !== null && listed.length > 0)
    return buildKindAnswer(intent.memberKind, found, listed, notes, facts);
  if (!intent.namesGroup && intent.ask === 'delegate' && delegates.length === 0) {
    const sent = findSentUnit(intent.delegate, listed, facts);
    return sent === null || mayBeListed(sent.unit, listed) ? null : buildNoSeat(sent.unit, found, facts);
  }
  const unit = intent.ask === 'delegate' || intent.ask === 'members' ? findAskedUnit(intent.delegate) : null;
  if (unit !== null && delegates.length === 0 && !intent.asksService && !mayBeListed(unit, listed))
    return buildNoSeat(unit, found, facts);
  const asked = pickSeats(intent, found);
  const chosen = delegates.length > 0 ? delegates : pickOfBody(intent, found, asked, facts);
  const isWhole =
    !intent.asksService &&
    intent.role !== 'heads' &&
    delegates.length === 0 &&
    (intent.ask === 'members' || intent.ask === 'all' || intent.ask === 'delegate');
  if (intent.ask === 'office') return buildGroupOfficeAnswer(found, chosen, notes);
  if (intent.role === 'each') {
    const each = buildEachGroupAnswer(group, facts, notes);
    if (each !== null) return each;
  }
  const seats = isWhole && chosen.length === 0 ? [...group.seats, ...(office?.seats ?? [])] : chosen;
  if (seats.length === 0) {
    if (intent.ask === 'contacts' || intent.ask === 'role') return null;
    return buildOfficesAnswer(intent, found);
  }
  const lead = [
    buildLine(
      wordHead(seats[0]?.group?.endsWith('办公室') === true && office !== null && !isWhole ? office : group),
    ),
    ...(intent.asksCount && delegates.length === 0 ? [buildCountLine(seats)] : []),
    ...buildRoleLines(seats),
  ];
  const isOneList = new Set(seats.map(({ group: name }) => name)).size === 1;
  const evidence =
    isWhole || seats.length > 3 || (seats.length > 1 && isOneList)
      ? buildListEvidence(seats, isOneList ? (seats[0]?.group ?? group.name) : group.name)
      : seats.map(buildSeatEvidence);
  const [first, ...rest] = evidence;
  if (first === undefined) return null;
  return {
    outcome: 'cited',
    kind: 'roster',
    lead,
    evidence: [first, ...rest.slice(0, 1)],
    more: rest.slice(1),
    notes,
    ...(intent.asksService
      ? {
          place: {
            documentId: group.documentId,
            group: group.name,
            nearLine: group.firstLine,
            sought: 'service' as const,
          },
        }
      : {}),
  };
}
