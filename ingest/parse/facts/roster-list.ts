// The list that a roster reader is filling: its group, its running role, its seats, and the positions still unfinished.

import { joinCut } from './cut-text.ts';
import { passesOn, rankOfRole } from './roster-roles.ts';
import type { NamedPerson } from './roster-seats.ts';
import { joinPosition } from './roster-seats.ts';
import { endsLikePost } from './posts.ts';

export interface ListPlace {
  readonly base: string | null;
  readonly isOffice: boolean;
  readonly role: string | null;
}

export interface OpenSeat {
  readonly group: string | null;
  readonly role: string | null;
  readonly person: string;
  position: string;
  telephone: string | null;
  readonly first: number;
  last: number;
  /** UTF-16 offsets in `position` at which lines were joined. */
  readonly seams: number[];
}

/** Ends of posts that ask for their own body before them: 院长 goes on from …医院, not from …委员会. */
const LONGEST_POSITION = 120;
/** How many seats back the one that breaks off may stand. */
const NEAREST_SEATS = 40;
const OWN_BODY_TITLE = /^([局院站处科所校部厅队台馆厂])长/u;

/** True if a position may be complete: it ends as a post does, and not in 、. */
export function isFinished(position: string): boolean {
  return (
    position !== '' &&
    !/[、，]$/u.test(position) &&
    endsLikePost(position) &&
    !/[一二三四]级$/u.test(position)
  );
}

function seatOf(
  { person, position }: NamedPerson,
  line: number,
): Pick<OpenSeat, 'person' | 'position' | 'first' | 'last' | 'seams'> {
  return { person, position, first: line, last: line, seams: [] };
}

export class RosterList {
  readonly seats: OpenSeat[] = [];
  base: string | null = null;
  isOffice = false;
  role: string | null = null;
  isOpen = false;
  /** Counts headings that named a group. */
  groupCount = 0;
  /** Persons and ranks of the list under the present heading. */
  private members = new Set<string>();
  private ranks = new Set<number>();
  private roles = new Set<string>();

  get group(): string | null {
    return this.base !== null && this.isOffice ? `${this.base.replace(/办公室$/u, '')}办公室` : this.base;
  }

  /** Group and role of the running list, to come back to. */
  get place(): ListPlace {
    return { base: this.base, isOffice: this.isOffice, role: this.role };
  }

  goBackTo({ base, isOffice, role }: ListPlace): void {
    this.base = base;
    this.isOffice = isOffice;
    this.role = role;
    this.isOpen = true;
  }

  get hasRoles(): boolean {
    return this.roles.size > 0;
  }

  startGroup(group: string | null): void {
    this.base = group;
    this.isOffice = group?.endsWith('办公室') === true;
    this.groupCount += 1;
    this.startList();
  }

  /** A list of the office, or under a new heading: nobody sits in it yet. */
  startList(): void {
    this.role = null;
    this.isOpen = false;
    this.members = new Set();
    this.ranks = new Set();
    this.roles = new Set();
  }

  setRole(role: string): void {
    this.role = role;
    this.isOpen = true;
    this.roles.add(role);
    this.ranks.add(rankOfRole(role));
  }

  hasRole(role: string): boolean {
    return this.roles.has(role);
  }

  hasHead(): boolean {
    return this.ranks.has(1);
  }

  has(person: string): boolean {
    return this.members.has(person);
  }

  add(
    named: NamedPerson,
    line: number,
    given: { role?: string | null; telephone?: string | null } = {},
  ): void {
    const { role = this.role, telephone = null } = given;
    this.members.add(named.person);
    this.seats.push({ group: this.group, role, ...seatOf(named, line), telephone });
    if (this.role !== null && !passesOn(this.role)) this.role = null;
  }

  /** A seat outside the running list: from a sentence, or a contact person. */
  put({
    group,
    role,
    named,
    line,
    telephone,
  }: {
    group: string | null;
    role: string;
    named: NamedPerson;
    line: number;
    telephone: string | null;
  }): void {
    this.seats.push({ group, role, ...seatOf(named, line), telephone });
  }

  get last(): OpenSeat | undefined {
    return this.seats.at(-1);
  }

  /** Appends the tail of a position to the seat that waits for it: the last one, or one of the last lines before. */
  complete(tail: string, line: number): boolean {
    const text = joinPosition(tail);
    const own = OWN_BODY_TITLE.exec(text)?.[1];
    for (const seat of this.seats.slice(-NEAREST_SEATS).toReversed()) {
      if (
        seat.position.length > LONGEST_POSITION ||
        isFinished(seat.position) ||
        (seat.position === '' && seat !== this.last)
      )
        continue;
      const isWhole = /^[局院站处科所校部厅队台馆厂]长$/u.test(text);
      if (isWhole && own !== undefined && !seat.position.endsWith(own) && !seat.position.endsWith('、'))
        continue;
      seat.seams.push(seat.position.length);
      seat.position = seat.position === '' ? text : joinCut(seat.position, text).text;
      if (line > seat.last) seat.last = line;
      return true;
    }
    return false;
  }
}
