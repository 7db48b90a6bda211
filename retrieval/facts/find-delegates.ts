// Members of a group by the body that sent them: 小组里检察院派的谁.

import type { GroupIntent } from '../question/office-intent.ts';
import type { RosterSeat } from '../domain/personnel.ts';
import { isAbbreviationOf, splitUnits } from './abbreviation.ts';
import { findAskedUnit } from './answer-group-gaps.ts';
import type { FoundGroup } from './find-groups.ts';
import { parseBodyName } from './body-names.ts';
import { findSentUnit } from './find-sent-unit.ts';
import { namesOfSeat } from './names-of-seat.ts';
import type { OfficeFacts } from './office-facts.ts';
import { formatTitle } from '../question/office-titles.ts';

/** Ends by which a unit shows its kind: a firm is no bureau whose name it has in it. */
const KIND = /(?:公司|集团|银行|医院|学校|大学|学院|支队|大队|中心)$/u;

function isOfOtherKind(unit: string | null, seat: RosterSeat, facts: OfficeFacts): boolean {
  const kind = KIND.exec(unit ?? '')?.[0];
  return (
    kind !== undefined &&
    !facts.parsePosition(seat.position ?? '').some(({ body }) => body.full.includes(kind)) &&
    !namesOfSeat(seat, facts).some((name) => name === unit)
  );
}

/** Whether the words name the rank of somebody: 副县长 is no 县长. */
function isOfRank({ position }: RosterSeat, words: string, facts: OfficeFacts): boolean {
  const ranks = facts.parsePosition(position ?? '').map(({ title }) => formatTitle(title));
  return ranks.some((rank) => words.replaceAll(`副${rank}`, '').includes(rank));
}

function scoreSeat(seat: RosterSeat, words: string, facts: OfficeFacts): number {
  if (isOfOtherKind(findAskedUnit(words), seat, facts)) return 0;
  const body = Math.max(
    0,
    ...namesOfSeat(seat, facts).map((name) => (words.includes(name) ? name.length : 0)),
  );
  const bodyWords =
    findAskedUnit(words) ??
    /[里中的，, ]?([\p{Script=Han}]{2,10}?)(?:的?(?:是)?谁|派|出|的人|参加|哪|是哪|有谁|成员|副|局长|主任)/u.exec(
      words,
    )?.[1] ??
    '';
  const short =
    body > 0 || bodyWords.length < 2
      ? 0
      : Math.max(
          0,
          ...facts
            .parsePosition(seat.position ?? '')
            .map(({ body: own }) => isAbbreviationOf(bodyWords, own.bare)),
        );
  if (body === 0 && short === 0) return 0;
  // 城管局哪个副局长: the rank decides between two of one body.
  return body + short + (isOfRank(seat, words, facts) ? 0.5 : 0);
}

function pickBest(seats: readonly RosterSeat[], words: string, facts: OfficeFacts): RosterSeat[] {
  const scored = seats
    .map((seat) => ({ seat, score: scoreSeat(seat, words, facts) }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const chosen = scored.filter(({ score }) => score === best).map(({ seat }) => seat);
  return [...new Map(chosen.map((seat) => [seat.person, seat])).values()];
}

/** 市中院审判委员会专职委员 for 中级法院: somebody of a part of the unit asked for, where nobody of the unit itself is listed. */
function pickOfPart(seats: readonly RosterSeat[], words: string, facts: OfficeFacts): RosterSeat[] {
  const unit = findAskedUnit(words);
  if (unit === null) return [];
  const asked = parseBodyName(unit, facts.place, facts.aliases);
  return seats.filter(({ position }) =>
    facts.parsePosition(position ?? '').some(({ body }) => {
      if (asked.scope !== null && body.scope !== null && asked.scope !== body.scope) return false;
      const [whole = '', ...parts] = splitUnits(body.full);
      return parts.length > 0 && (whole === asked.full || isAbbreviationOf(asked.bare, whole) > 0);
    }),
  );
}

function findOfUnit(intent: GroupIntent, { group, office }: FoundGroup, facts: OfficeFacts): RosterSeat[] {
  const seats =
    intent.ofOffice && office !== null && office.seats.length > 1
      ? office.seats
      : [...group.seats, ...(office?.seats ?? [])];
  // Without a group's name the matter stands in the same words: only the unit before the verb was sent.
  if (!intent.namesGroup) {
    const sent = findSentUnit(intent.delegate, group.seats, facts);
    if (sent !== null && sent.seats.length > 0) return [...sent.seats];
    return [
      ...(findSentUnit(intent.delegate, seats, facts)?.seats ?? pickBest(seats, intent.delegate, facts)),
    ];
  }
  // Who sits in the group itself, if only for a part of the unit, comes before who sits in its office.
  const own = intent.ofOffice ? [] : findOfNamed(intent, group.seats, facts);
  if (own.length === 0) return findOfNamed(intent, seats, facts);
  // 平定县的副县长, whose 县长 sits in the group: somebody of the rank asked for, if only in the office.
  const isAsked = (seat: RosterSeat): boolean => isOfRank(seat, intent.delegate, facts);
  const ranked = own.some(isAsked) ? [] : findOfNamed(intent, office?.seats ?? [], facts).filter(isAsked);
  return ranked.length > 0 ? ranked : own;
}

function findOfNamed(intent: GroupIntent, seats: readonly RosterSeat[], facts: OfficeFacts): RosterSeat[] {
  const after = pickBest(seats, intent.delegate, facts);
  // 市应急局在防汛指挥部是谁: the body may stand before the group.
  if (after.length > 0) return after;
  const before = intent.before === '' ? [] : pickBest(seats, intent.before, facts);
  if (before.length > 0) return before;
  const sent = findSentUnit(intent.delegate, seats, facts)?.seats ?? [];
  if (sent.length > 0) return [...sent];
  const ofPart = pickOfPart(seats, intent.delegate, facts);
  return ofPart.length > 0 ? ofPart : pickPrinted(seats, intent.delegate);
}

/** 共青团 of 共青团某市委少工委主任: the unit's words as they are printed, where its name is read otherwise. */
function pickPrinted(seats: readonly RosterSeat[], words: string): RosterSeat[] {
  const unit = findAskedUnit(words)?.replace(/^[市县区](?=..)/u, '');
  return unit === undefined ? [] : seats.filter(({ position }) => position?.includes(unit) === true);
}

/** Seats of the group, or of its office where that is asked for, whose body the question names; [] if it names none. */
export function findDelegates(intent: GroupIntent, found: FoundGroup, facts: OfficeFacts): RosterSeat[] {
  const seats = findOfUnit(intent, found, facts);
  // 农业农村局的成员: its head may be a 副指挥长 beside.
  const members = /成员|组员/u.test(intent.delegate)
    ? seats.filter(({ role }) => role === '成员' || role === '组员')
    : [];
  return members.length > 0 ? members : seats;
}
