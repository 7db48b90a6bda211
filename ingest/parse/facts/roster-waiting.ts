// Columns and runs of names that stand before the heading of their group wait here until its list has begun.

import { parseGroupHeading } from './roster-groups.ts';
import type { ListPlace, RosterList } from './roster-list.ts';
import { isFinished } from './roster-list.ts';
import { parseRole, rankOfRole } from './roster-roles.ts';
import { parsePersons, parseSpaced } from './roster-seats.ts';
import type { TextItem } from './roster-tables.ts';

const LABEL = /^([^：:\t]{1,24}?)[\s\t]*[：:][\s\t]*(.*)$/su;
/** So many persons of a column must already sit in the present group for it to be another's. */
const FOREIGN_SHARE = 0.3;

export interface WaitingItems {
  readonly items: readonly TextItem[];
  /** The list's groupCount when they were met. */
  readonly since: number;
  /** 第三组 waits until 第二组 is over; null for all others. */
  readonly ordinal: number | null;
  /** Its first line is the end of a position that began elsewhere. */
  readonly startsWithTail: boolean;
  /** Where the list stood: if no other group takes them, they go on from there. */
  readonly place: ListPlace;
}

/** The persons of a column before it opens a group of its own, and the first role it prints. */
function leadOf(items: readonly TextItem[]): {
  persons: string[];
  role: string | null;
  isRoleFirst: boolean;
} {
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
  return { persons, role, isRoleFirst };
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
  const { persons, role, isRoleFirst } = leadOf(items);
  const repeated = persons.filter((person) => list.has(person)).length;
  const repeatsRole =
    role !== null &&
    list.hasRole(role) &&
    list.role !== null &&
    rankOfRole(role) <= rankOfRole(list.role) &&
    repeated > 0;
  if (isRoleFirst && role !== null && rankOfRole(role) === 1 && list.hasHead()) return 'list-of-its-own';
  return repeatsRole || (repeated >= 2 && repeated >= persons.length * FOREIGN_SHARE) ? 'elsewhere' : 'here';
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
      place: list.place,
    });
  }

  private take(isReady: (waiting: WaitingItems) => boolean): TextItem[] {
    const ready = this.waiting.filter(isReady);
    this.waiting = this.waiting.filter((waiting) => !ready.includes(waiting));
    return ready.flatMap(({ items }) => items);
  }

  /** For a later group whose list has begun. */
  takeForGroup(list: RosterList): TextItem[] {
    return this.take(({ ordinal, since }) => ordinal === null && since !== list.groupCount && list.hasRoles);
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
