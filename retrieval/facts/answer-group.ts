// Who leads a group, who sits in it, who heads its office: from its list, whole, newest list first.

import type { GroupIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import type { RosterSeat } from '../domain/personnel.ts';
import { findDelegates } from './find-delegates.ts';
import { findSentUnit } from './find-sent-unit.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildListEvidence, buildSeatEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { findGroup } from './find-groups.ts';
import type { FoundGroup } from './find-groups.ts';
import { isOfMatter } from './group-matter.ts';
import { wordDate } from './office-words.ts';
import { buildEachGroupAnswer } from './answer-each-group.ts';
import { buildCountLine, buildNoSeat, findAskedUnit, mayBeListed } from './answer-group-gaps.ts';
import { buildNoRank, buildRankAnswer } from './answer-group-rank.ts';
import { buildKindAnswer } from './answer-group-kind.ts';
import { buildGroupOfficeAnswer } from './answer-group-office.ts';
import { buildOfficesAnswer } from './answer-group-roles.ts';
import { buildSiblingAnswer } from './answer-group-siblings.ts';
import { pickRank, pickSeats } from './pick-seats.ts';
import { buildRoleLines, LEADER, wordHead } from './word-groups.ts';

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
  if (delegates.length === 0 && (unit !== null || intent.ask === 'delegate') && !intent.asksService) {
    const elsewhere = buildSiblingAnswer(intent, found, notes, facts);
    if (elsewhere !== null) return elsewhere;
  }
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
  if (intent.rank !== null && delegates.length === 0) {
    const ranked = pickRank(intent.rank, chosen.length > 0 ? chosen : group.seats);
    if (ranked !== null) return buildRankAnswer(intent.rank, ranked, group, notes);
    if (chosen.length > 0) return buildNoRank(intent.rank, chosen, group);
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
            isAlone: intent.ask === 'delegate' && delegates.length === 0,
          },
        }
      : {}),
  };
}
