// Walks through a document in reading order and fills lists: headings open groups, labels give roles, columns wait for theirs.

import {
  findTelephones,
  isNear,
  isTelephoneLabel,
  parseContact,
  withoutTelephones,
} from './roster-contacts.ts';
import { GroupContext } from './roster-context.ts';
import { hasNumbering, parseGroupHeading, withoutItemNumber, withoutNumbering } from './roster-groups.ts';
import type { RosterItem } from './roster-items.ts';
import { isFinished, RosterList } from './roster-list.ts';
import { readNamedTable } from './roster-named-table.ts';
import { officeSubject, splitOffices } from './roster-prose.ts';
import { isBareRole, isOfficeRole, parseRole, parseRoleHeading, rankOfRole } from './roster-roles.ts';
import { RunningText, SENTENCE, speaksOfOffice } from './roster-running-text.ts';
import type { NamedPerson } from './roster-seats.ts';
import { parseNameFirst, parsePersons, parseSeatLine, parseSpaced } from './roster-seats.ts';
import type { TextItem } from './roster-tables.ts';
import { belongsWhere, WaitingLists } from './roster-waiting.ts';
import { withoutBlanks } from './names.ts';
import { endsLikePost } from './posts.ts';

const LABEL = /^([^：:\t]{1,24}?)[\s\t]*[：:][\s\t]*(.*)$/su;
const PLACE =
  /^[（(][一二三四五六七八九十]{1,3}[）)](\p{Script=Han}{2,14}(?:区域|片区|网格|路段|流域))[：:]/u;

export class RosterReader {
  readonly list = new RosterList();
  /** Ends of positions that no seat waited for. */
  readonly orphans: TextItem[] = [];
  readonly text: RunningText;
  private readonly place: string;
  private readonly context: GroupContext;
  private readonly waiting = new WaitingLists();
  private telephone: { readonly numbers: string; readonly line: number } | null = null;

  /** `place`: the place whose government issues the document, 阳泉市; empty if unknown. */
  constructor(title: string, place: string) {
    this.place = place;
    this.context = new GroupContext(title, this.list);
    this.text = new RunningText(this.list, this.context);
  }

  read(items: readonly RosterItem[]): void {
    for (const [index, item] of items.entries()) {
      if (item.kind === 'run') this.readRun(item.items);
      else if (item.kind === 'columns') this.readColumns(item.columns, items.slice(index + 1, index + 6));
      else {
        this.text.end();
        readNamedTable(item.rows, this.list);
      }
    }
    this.text.end();
    for (const { items: rest, place, lead } of this.waiting.takeRest()) {
      if (lead.isHeaded) this.context.startUnnamed(false);
      else this.list.goBackTo(place);
      this.readAll(rest);
      this.text.end();
    }
  }

  private readAll(items: readonly TextItem[]): void {
    for (const item of items) this.readText(item);
  }

  /** Names in a row without any label that sit in the group already are another group's. */
  private readRun(items: readonly TextItem[]): void {
    const isNamesOnly =
      this.list.isOpen && items.length >= 3 && items.every(({ text }) => parseSpaced(text) !== null);
    if (isNamesOnly && belongsWhere(items, this.list, this.context.ordinal) === 'elsewhere')
      this.waiting.add(items, this.list);
    else this.readAll(items);
  }

  private readColumns(columns: readonly (readonly TextItem[])[], after: readonly RosterItem[]): void {
    this.text.end();
    if (this.list.isOpen) this.readAll(this.waiting.takeForGroup(this.list));
    for (const [index, column] of columns.entries()) {
      const where = index === 0 ? 'here' : belongsWhere(column, this.list, this.context.ordinal);
      const isOffice = where === 'list-of-its-own' && speaksOfOffice(after);
      if (isOffice) this.context.startUnnamed(true);
      if (where === 'here' || isOffice) this.readAll(column);
      else this.waiting.add(column, this.list);
    }
  }

  private readText(item: TextItem): void {
    const text = item.text.replace(/^#+\s*/u, '');
    const bare = withoutBlanks(text);
    const isMarked = text !== item.text || hasNumbering(text);
    if (this.waiting.hasHeaded && !isMarked && !this.list.hasRoles && this.isHeadless(text)) {
      this.readAll(this.waiting.takeHeaded(this.list));
    }
    const seat = isMarked ? withoutItemNumber(text) : text;
    const isSeat = this.list.isOpen && seat !== null && this.personsOf(seat) !== null;
    const heading =
      isSeat || isBareRole(text.replace(/[：:]\s*$/u, '')) ? null : parseGroupHeading(item.text);
    const label = LABEL.exec(text);
    if (heading !== null || isSeat || label !== null) this.readAll(this.waiting.takeForTail(this.list));
    if (heading !== null) {
      this.close();
      this.context.open(heading);
    } else if (isBareRole(text)) {
      this.openRole(bare);
    } else if (label !== null && this.readLabel(label[1] ?? '', label[2] ?? '', item.line)) {
      return;
    } else if (isSeat && this.readSeats(seat, item.line)) {
      return;
    } else if (
      this.list.isOpen &&
      label === null &&
      !isMarked &&
      !SENTENCE.test(bare) &&
      this.readTail(item)
    ) {
      return;
    } else if (isMarked && !SENTENCE.test(bare)) {
      const role = parseRoleHeading(withoutNumbering(text));
      this.close();
      if (role === null) this.context.leave();
      else this.list.setRole(role);
    } else {
      if (this.list.isOpen) this.close();
      const place = PLACE.exec(bare)?.[1];
      if (place !== undefined) this.context.openPlace(place);
      this.text.add({ line: item.line, text });
    }
  }

  /** A member or the office's sentence straight below a group's heading: its head must stand elsewhere. */
  private isHeadless(text: string): boolean {
    const { base } = this.list;
    const isMember = parseSpaced(text)?.every(({ position }) => isFinished(position)) === true;
    return base !== null && (isMember || officeSubject(withoutBlanks(text)) === base);
  }

  /** A line with a colon; false if it is no list of persons or offices. */
  private readLabel(label: string, rest: string, line: number): boolean {
    const role = parseRole(label);
    const bare = withoutBlanks(label);
    if (isTelephoneLabel(bare)) this.noteTelephone(rest, line);
    if (role === null) {
      const persons = bare.length <= 10 && !hasNumbering(label) ? parseSpaced(rest) : null;
      if (persons === null || !persons.every(({ position }) => isFinished(position))) {
        if (this.list.isOpen) this.close();
        return false;
      }
      this.openRole(bare);
      this.addAll(persons, line, null);
      return true;
    }
    if (role.endsWith('联系人')) return this.readContact(role, rest, line);
    const persons = parsePersons(withoutTelephones(rest), this.place);
    if (persons === null && /[。；;].{4}|由.*(?:兼任|担任)/su.test(rest)) return false;
    this.openRole(role);
    if (persons !== null) this.addAll(persons, line, findTelephones(rest));
    else if (rest.trim() !== '') {
      const { group } = this.list;
      for (const office of group === null ? [] : splitOffices(rest))
        this.text.offices.push({ group: group ?? '', role, office, line });
      this.list.isOpen = false;
    }
    return true;
  }

  private openRole(role: string): void {
    this.text.end();
    if (isOfficeRole(role)) this.list.isOffice = true;
    else if (this.list.hasRoles && /(?:组长|指挥长?|召集人)$/u.test(role) && rankOfRole(role) === 1)
      this.list.isOffice = false;
    if (this.list.base === null) this.list.base = this.context.candidate;
    this.list.setRole(role);
  }

  private readContact(role: string, rest: string, line: number): boolean {
    const contact = parseContact(rest);
    if (contact === null) return false;
    const group = this.list.isOpen && this.list.hasRoles ? this.list.group : null;
    this.close();
    const near = this.telephone !== null && isNear(this.telephone.line, line) ? this.telephone.numbers : null;
    for (const named of contact.persons)
      this.list.put({ group, role, named, line, telephone: contact.telephone ?? near });
    return true;
  }

  /** A number after 联系电话： is the contact person's who stands just before or after. */
  private noteTelephone(rest: string, line: number): void {
    const numbers = findTelephones(rest);
    if (numbers === null) return;
    this.telephone = { numbers, line };
    for (const seat of this.list.seats.slice(-3)) {
      if (seat.role?.endsWith('联系人') === true && seat.telephone === null && isNear(seat.first, line))
        seat.telephone = numbers;
    }
  }

  private readSeats(text: string, line: number): boolean {
    const persons = this.personsOf(withoutTelephones(text));
    if (persons === null || (SENTENCE.test(text) && !text.includes('\t'))) return false;
    const { last } = this.list;
    const isWord = persons.length === 1 && persons[0]?.position === '' && endsLikePost(text);
    if (isWord && last !== undefined && last.position !== '' && !isFinished(last.position)) return false;
    this.addAll(persons, line, findTelephones(text));
    return true;
  }

  /** The persons of a line of the open list; one without any blank may also be the end of the position before. */
  private personsOf(text: string): NamedPerson[] | null {
    const { last } = this.list;
    const isComplete = last === undefined || last.position === '' || isFinished(last.position);
    return parseSeatLine(text) ?? (isComplete ? parseNameFirst(text, this.place) : null);
  }

  private addAll(persons: readonly NamedPerson[], line: number, telephone: string | null): void {
    this.text.end();
    this.list.isOpen = true;
    for (const person of persons) this.list.add(person, line, { telephone });
  }

  private readTail(item: TextItem): boolean {
    if (this.list.complete(item.text, item.line)) return true;
    if (!endsLikePost(item.text) || item.text.length > 40) return false;
    this.orphans.push(item);
    return true;
  }

  /** The list before is over: what waited for this group is put in, and nothing goes on without a label. */
  private close(): void {
    this.text.end();
    if (this.list.isOpen) {
      this.readAll(this.waiting.takeForGroup(this.list));
      this.text.end();
    }
    this.list.isOpen = false;
    this.list.role = null;
    this.readAll(this.waiting.takeAfter(this.context.ordinal));
  }
}
