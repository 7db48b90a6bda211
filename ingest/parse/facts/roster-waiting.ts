// Columns and runs of names that stand before the heading of their group wait here until its list has begun.

import { parseGroupHeading } from './roster-groups.ts';
import type { ListPlace, RosterList } from './roster-list.ts';
import { isFinished } from './roster-list.ts';
import { parseRole, rankOfRole } from './roster-roles.ts';
import { parsePersons, parseSpaced } from './roster-seats.ts';
import type { TextItem } from './roster-tables.ts';

const LABEL = /^([^：:\t]{1,24}?)[\s\t]*[：:][\s\t]*(.*)$/su;
/** One person may stand twice by a slip of the press, or be two of one name; two are another group's. */
const FOREIGN = 2;

interface Lead {
  readonly persons: readonly string[];
  readonly role: string | null;
  readonly isHeaded: boolean;
}

export interface WaitingItems {
  readonly items: readonly TextItem[];
  /** The list's groupCount when they were met. */
  readonly since: number;
  /** 第三组 waits until 第二组 is over; null for all others. */
  readonly ordinal: number | null;
  /** Its first line is the end of a position that began elsewhere. */
  readonly startsWithTail: boolean;
  /** Its persons before any heading, the first role it prints, and whether that role is a head's and comes first. */
  readonly lead: Lead;
  /** Where the list stood: if no other group takes them, they go on from there. */
  readonly place: ListPlace;
}

/** The persons of a column before it opens a group of its own, and the first role it prints. */
function leadOf(items: readonly TextItem[]): Lead {
  const persons: string[] = [];
  let role: string | null = null;
  let isRoleFirst = false;
  for (const { text } of items) {
    if (parseGroupHeading(text) !== null || /[。；;]/u.test(text)) break;
    const label = LABEL.exec(text);
    const found = label === null ? null : parseRole(label[1] ?? '');
    if (label !== null && found === null) break;
    if (found !== null && role === null) {
      role = found;
      isRoleFirst = persons.length === 0;
    }
    persons.push(...(parsePersons(label?.[2] ?? text) ?? []).map(({ person }) => person));
  }
  return { persons, role, isHeaded: isRoleFirst && role !== null && rankOfRole(role) === 1 };
}

function startsWithTail(items: readonly TextItem[]): boolean {
  const [first] = items;
  return (
    first !== undefined &&
    parseSpaced(first.text) === null &&
    !LABEL.test(first.text) &&
    parseGroupHeading(first.text) === null &&
    first.text.length < 30
  );
}

function countRepeated(persons: readonly string[], list: RosterList): number {
  return persons.filter((person) => list.has(person)).length;
}

export type Belongs = 'here' | 'elsewhere' | 'list-of-its-own';

/**
 * Whether a column or run goes on with the present list. Nobody sits twice in a group, a role is printed once,
 * groups are numbered in turn, and the end of a position needs one that is unfinished.
 */
export function belongsWhere(items: readonly TextItem[], list: RosterList, ordinal: number | null): Belongs {
  const [first] = items;
  const heading = first === undefined ? null : parseGroupHeading(first.text);
  if (heading?.ordinal !== undefined && heading.ordinal !== null)
    return heading.ordinal > (ordinal ?? 0) + 1 ? 'elsewhere' : 'here';
  if (heading !== null) return 'here';
  if (startsWithTail(items) && list.last !== undefined && isFinished(list.last.position)) return 'elsewhere';
  const { persons, role, isHeaded } = leadOf(items);
  const repeated = countRepeated(persons, list);
  const repeatsRole =
    role !== null &&
    list.hasRole(role) &&
    list.role !== null &&
    rankOfRole(role) <= rankOfRole(list.role) &&
    repeated > 0;
  if (isHeaded && list.hasHead()) return 'list-of-its-own';
  return repeatsRole || repeated >= FOREIGN ? 'elsewhere' : 'here';
}

export class WaitingLists {
  private waiting: WaitingItems[] = [];

  add(items: readonly TextItem[], list: RosterList): void {
    const [first] = items;
    const heading = first === undefined ? null : parseGroupHeading(first.text);
    this.waiting.push({
      items,
      since: list.groupCount,
      ordinal: heading?.ordinal ?? null,
      startsWithTail: startsWithTail(items),
      lead: leadOf(items),
      place: list.place,
    });
  }

  private take(isReady: (waiting: WaitingItems) => boolean): TextItem[] {
    const ready = this.waiting.filter(isReady);
    this.waiting = this.waiting.filter((waiting) => !ready.includes(waiting));
    return ready.flatMap(({ items }) => items);
  }

  /** For a later group whose list has begun, and has neither the persons nor the role yet. */
  takeForGroup(list: RosterList): TextItem[] {
    if (!list.hasRoles) return [];
    return this.take(({ ordinal, since, lead: { persons, role, isHeaded } }) => {
      if (ordinal !== null || isHeaded || since === list.groupCount) return false;
      return (role === null || !list.hasRole(role)) && countRepeated(persons, list) < FOREIGN;
    });
  }

  /** For a later group whose heading is followed by members without a head. */
  takeHeaded(list: RosterList): TextItem[] {
    return this.take(({ since, lead }) => lead.isHeaded && since !== list.groupCount);
  }

  get hasHeaded(): boolean {
    return this.waiting.some(({ lead }) => lead.isHeaded);
  }

  /** For a position of a later group that breaks off. */
  takeForTail(list: RosterList): TextItem[] {
    const last = list.last;
    if (last === undefined || isFinished(last.position) || last.position === '') return [];
    return this.take(
      (waiting) => waiting.startsWithTail && waiting.since !== list.groupCount && list.hasRoles,
    );
  }

  /** For the group after the one numbered `ordinal`. */
  takeAfter(ordinal: number | null): TextItem[] {
    return this.take(
      (waiting) => waiting.ordinal !== null && ordinal !== null && waiting.ordinal === ordinal + 1,
    );
  }

  /** Those that no group has taken. */
  takeRest(): readonly WaitingItems[] {
    const rest = this.waiting;
    this.waiting = [];
    return rest;
  }
}
