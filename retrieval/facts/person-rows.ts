// One person's posts as lines: each appointment and removal, and each position that rosters show, repeated sightings put together.

import type { PersonnelAction, RosterSeat } from '../domain/personnel.ts';
import type { PostClaim } from './office-claims.ts';
import { isAction } from './office-claims.ts';
import type { EvidenceRef } from './office-draft.ts';
import { buildActionEvidence, buildSeatEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate, wordSource } from './office-words.ts';
import { findHouse } from './same-bodies.ts';

export interface PersonRow {
  readonly kind: 'appoint' | 'remove' | 'nominate' | 'seen' | 'seat';
  /** Day of the newest statement, ISO; '' if none is printed. */
  readonly date: string;
  readonly dates: readonly string[];
  readonly text: string;
  readonly postKey: string | null;
  /** Places and bodies of all posts in the line, to tell namesakes by. */
  readonly bodies: readonly string[];
  readonly documents: readonly string[];
  /** The gazette says that it ended. */
  readonly isOver: boolean;
  /** Notices before rosters on one day. */
  readonly weight: number;
  readonly evidence: EvidenceRef;
  /** Lists that show the post, by day; empty for a notice. */
  readonly sightings: readonly { readonly date: string; readonly evidence: EvidenceRef }[];
}

const VERBS = { appoint: '任', nominate: '被提名为', remove: '免去' } as const;

/** 市委常委、副市长 is of two bodies. */
function bodiesOf({ source }: PostClaim, claims: readonly PostClaim[], facts: OfficeFacts): string[] {
  return claims
    .filter((claim) => claim.source === source)
    .map(({ post }) => findHouse(post.body, facts.houses));
}

function buildActionRows(name: string, claims: readonly PostClaim[], facts: OfficeFacts): PersonRow[] {
  const rows: PersonRow[] = [];
  for (const action of facts.actionsOfPerson.get(name) ?? []) {
    const claim = claims.find(({ source }) => source === action);
    const decided =
      action.decided === null
        ? ''
        : `，${action.decided.date === null ? '' : wordDate(action.decided.date)}${action.decided.name}决定`;
    const since = action.kind === 'remove' ? '' : '起';
    const ofPost = claim === undefined ? [] : claims.filter(({ post }) => post.key === claim.post.key);
    const isOver =
      action.kind === 'remove' ||
      ofPost.some(({ kind, date }) => kind === 'remove' && (date ?? '') >= (action.date ?? ''));
    const verb = action.lapsed
      ? `${action.post}自行免去（公报未写明是何职务）`
      : `${VERBS[action.kind]}${action.post}`;
    const notes = action.notes === null ? '' : `（${action.notes}）`;
    const sightings = ofPost.filter(({ kind }) => kind === 'seen');
    const document = facts.documents.get(action.documentId);
    rows.push({
      kind: action.kind,
      date: action.date ?? '',
      dates: [action.date ?? '', action.decided?.date ?? ''],
      text: `${wordDate(action.date ?? document?.date ?? null)}${since}${verb}${notes}（${wordSource(action)}${decided}）${wordSightings(action, sightings, isOver)}`,
      postKey: claim?.post.key ?? null,
      bodies: claim === undefined ? [] : bodiesOf(claim, claims, facts),
      documents: [action.documentId],
      isOver,
      weight: action.kind === 'remove' ? 1 : 0,
      evidence: buildActionEvidence(action),
      sightings: [],
    });
  }
  return rows;
}

/** Rosters that bear a notice out, or were out of date after it. */
function wordSightings(
  { kind, date }: PersonnelAction,
  sightings: readonly PostClaim[],
  isOver: boolean,
): string {
  const last = sightings.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0];
  if (last === undefined || last.date === null || (last.date <= (date ?? '') && kind !== 'remove')) return '';
  if (kind === 'remove')
    return last.date > (date ?? '') ? `，${wordDate(last.date)}的名单仍列旧职，以通知为准` : '';
  return isOver ? '' : `，${wordDate(last.date)}名单在任`;
}

/** Sightings in one post are one line, told by the newest and the number of them. */
function buildSightingRows(claims: readonly PostClaim[], facts: OfficeFacts): PersonRow[] {
  const byPost = new Map<string, PostClaim[]>();
  const used = new Set<unknown>();
  for (const claim of claims) {
    // A seat with two posts is one line, under its first.
    if (claim.kind !== 'seen' || used.has(claim.source)) continue;
    used.add(claim.source);
    byPost.set(claim.post.key, [...(byPost.get(claim.post.key) ?? []), claim]);
  }
  const noticed = new Set(claims.filter(({ kind }) => kind !== 'seen').map(({ post }) => post.key));
  return [...byPost]
    .filter(([key]) => !noticed.has(key))
    .flatMap(([key, sightings]) => {
      const ordered = sightings.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
      const [first, last] = [ordered[0], ordered.at(-1)];
      if (first === undefined || last === undefined || isAction(last.source) || isAction(first.source))
        return [];
      const from = first.date !== last.date && first.date !== null ? `${wordDate(first.date)}至` : '';
      return [
        {
          kind: 'seen' as const,
          date: last.date ?? '',
          dates: ordered.map(({ date }) => date ?? ''),
          text: `${from}${wordDate(last.date)}名单：${last.source.position ?? ''}（${wordSource(last.source)}）`,
          postKey: key,
          bodies: bodiesOf(last, claims, facts),
          documents: ordered.map(({ documentId }) => documentId),
          isOver: false,
          weight: 2,
          evidence: buildSeatEvidence(last.source),
          sightings: ordered.flatMap(({ date, source }) =>
            isAction(source) ? [] : [{ date: date ?? '', evidence: buildSeatEvidence(source) }],
          ),
        },
      ];
    });
}

/** Seats that print no post, or one that is not read as such: only the role in the group. */
function buildSeatRows(seats: readonly RosterSeat[], facts: OfficeFacts): PersonRow[] {
  return seats
    .filter((seat) => seat.position === null || facts.parsePosition(seat.position).length === 0)
    .map((seat) => ({
      kind: 'seat',
      date: seat.date ?? '',
      dates: [seat.date ?? ''],
      text: `${wordDate(seat.date)}名单：${seat.position ?? ''}${seat.position === null ? '' : '，'}${wordSeat(seat.group ?? '', seat.role ?? '')}（${wordSource(seat)}）`,
      postKey: null,
      bodies: [],
      documents: [seat.documentId],
      isOver: false,
      weight: 3,
      evidence: buildSeatEvidence(seat),
      sightings: [],
    }));
}

/** A group and a role in it; the head of an office is not its 办公室办公室主任. */
function wordSeat(group: string, role: string): string {
  return `${group.endsWith('办公室') && role.startsWith('办公室') ? group.slice(0, -'办公室'.length) : group}${role}`;
}

/** Each group the person sits in, by role: for 他是哪些领导小组的组长. */
export function buildGroupRows(name: string, facts: OfficeFacts): PersonRow[] {
  const seats = new Map(
    (facts.seatsOfPerson.get(name) ?? []).map((seat) => [
      `${seat.documentId}|${seat.group ?? ''}|${seat.role ?? ''}`,
      seat,
    ]),
  );
  return [...seats.values()]
    .filter(({ group }) => group !== null)
    .map((seat) => ({
      kind: 'seat',
      date: seat.date ?? '',
      dates: [seat.date ?? ''],
      text: `${wordSeat(seat.group ?? '', seat.role ?? '成员')}（${wordDate(seat.date)}，${wordSource(seat)}）`,
      postKey: null,
      bodies: [],
      documents: [seat.documentId],
      isOver: false,
      weight: /^(?:组长|总指挥|指挥长)$/u.test(seat.role ?? '') ? 0 : 1,
      evidence: buildSeatEvidence(seat),
      sightings: [],
    }));
}

/** In no order yet. */
export function buildPersonRows(name: string, facts: OfficeFacts): PersonRow[] {
  const claims = facts.claimsOfPerson.get(name) ?? [];
  const rows = [...buildActionRows(name, claims, facts), ...buildSightingRows(claims, facts)];
  const plain = buildSeatRows(facts.seatsOfPerson.get(name) ?? [], facts);
  return rows.length === 0 ? plain : [...rows, ...plain.filter(({ text }) => !/联系人|联络员/u.test(text))];
}

/** A removal and an appointment this near are one move; days. */
const MOVE_DAYS = 60;

function isNear(a: string, b: string): boolean {
  return a !== '' && b !== '' && Math.abs(Date.parse(a) - Date.parse(b)) <= MOVE_DAYS * 86_400_000;
}

/** A body and its own section: 卫生健康委员会, 卫生健康委员会医政科. */
function isSameHouse(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (!short.endsWith('|') && long.startsWith(short));
}

/** What to say where the rows may be of two people of one name; null where one body or one notice joins them. */
export function findNamesakeDoubt(rows: readonly PersonRow[]): string | null {
  const posts = rows.filter(({ bodies }) => bodies.length > 0);
  const groups: { bodies: Set<string>; documents: Set<string>; sightings: Set<string>; days: string[] }[] =
    [];
  for (const row of posts) {
    const isNotice = row.kind !== 'seen';
    const joined = groups.filter(
      (group) =>
        [...group.bodies].some((body) => row.bodies.some((own) => isSameHouse(body, own))) ||
        (isNotice &&
          (row.documents.some((id) => group.documents.has(id)) ||
            group.days.some((day) => isNear(day, row.date)))),
    );
    const merged = {
      bodies: new Set(row.bodies),
      documents: new Set(isNotice ? row.documents : []),
      sightings: new Set(isNotice ? [] : row.documents),
      days: isNotice ? [row.date] : [],
    };
    for (const group of joined) {
      for (const body of group.bodies) merged.bodies.add(body);
      for (const id of group.documents) merged.documents.add(id);
      for (const id of group.sightings) merged.sightings.add(id);
      merged.days.push(...group.days);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  if (groups.length < 2) return null;
  const together = groups.some((group, index) =>
    groups.slice(index + 1).some((other) => [...group.sightings].some((id) => other.sightings.has(id))),
  );
  return together
    ? '同一份名单里有同名而单位不同的人，可能是两个人，请以原文为准。'
    : '所列单位不同，是否同一人，公报没有说明。';
}
