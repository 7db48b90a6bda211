// Walks through a document in reading order and fills lists: headings open groups, labels give roles, columns wait for theirs.

import { parseContact, findTelephones, isNear, isTelephoneLabel } from './roster-contacts.ts';
import { findGroupSetUp, hasNumbering, parseGroupHeading } from './roster-groups.ts';
import type { GroupHeading } from './roster-groups.ts';
import type { RosterItem } from './roster-items.ts';
import { isFinished, RosterList } from './roster-list.ts';
import { readNamedTable } from './roster-named-table.ts';
import { namesOffice, officeSubject, parseAwards, parseProse, splitOffices } from './roster-prose.ts';
import { isOfficeRole, parseRole, rankOfRole } from './roster-roles.ts';
import type { NamedPerson } from './roster-seats.ts';
import { parseByPlace, parsePersons, parseSpaced } from './roster-seats.ts';
import type { TextItem } from './roster-tables.ts';
import { belongsWhere, WaitingLists } from './roster-waiting.ts';
import { withoutBlanks } from './names.ts';
import { endsLikePost } from './posts.ts';

export interface FoundOffice {
  readonly group: string;
  readonly role: string;
  readonly office: string;
  readonly line: number;
}

const LABEL = /^([^：:\t]{1,24}?)[\s\t]*[：:][\s\t]*(.*)$/su;
const SENTENCE = /[。；;！!？?]|.{46,}/u;
const PLACE =
  /^[（(][一二三四五六七八九十]{1,3}[）)](\p{Script=Han}{2,14}(?:区域|片区|网格|路段|流域))[：:]/u;

export class RosterReader {
  readonly list = new RosterList();
  readonly offices: FoundOffice[] = [];
  /** Ends of positions that no seat waited for. */
  readonly orphans: TextItem[] = [];
  private readonly waiting = new WaitingLists();
  /** The group that the title or the last sentence sets up. */
  private candidate: string | null;
  /** The last group with a name of its own, to which 第三组 belongs. */
  private parent: string | null = null;
  private ordinal: number | null = null;
  /** True while a heading named the present group: a sentence below it only explains it. */
  private isUnderHeading = false;
  private prose: TextItem[] = [];
  private telephone: { readonly numbers: string; readonly line: number } | null = null;

  constructor(title: string) {
    this.candidate = findGroupSetUp(title);
  }

  read(items: readonly RosterItem[]): void {
    for (const [index, item] of items.entries()) {
      if (item.kind === 'run') this.readRun(item.items);
      else if (item.kind === 'columns') this.readColumns(item.columns, items.slice(index + 1, index + 6));
      else {
        this.endProse();
        readNamedTable(item.rows, this.list);
      }
    }
    this.endProse();
    const rest = this.waiting.takeAll();
    if (rest.length > 0) this.list.isOpen = true;
    this.readAll(rest);
    this.endProse();
  }

  private readAll(items: readonly TextItem[]): void {
    for (const item of items) this.readText(item);
  }

  /** Names in a row without any label that sit in the group already are another group's. */
  private readRun(items: readonly TextItem[]): void {
    const isNamesOnly = items.length >= 3 && items.every(({ text }) => parseSpaced(text) !== null);
    if (isNamesOnly && this.list.isOpen && belongsWhere(items, this.list, this.ordinal) === 'elsewhere')
      this.waiting.add(items, this.list);
    else this.readAll(items);
  }

  private readColumns(columns: readonly (readonly TextItem[])[], after: readonly RosterItem[]): void {
    this.endProse();
    if (this.list.isOpen) this.readAll(this.waiting.takeForGroup(this.list));
    for (const [index, column] of columns.entries()) {
      const where = index === 0 ? 'here' : belongsWhere(column, this.list, this.ordinal);
      if (where === 'elsewhere') {
        this.waiting.add(column, this.list);
        continue;
      }
      if (where === 'list-of-its-own') this.startUnnamed(after);
      this.readAll(column);
    }
  }

  /** A second list with a head of its own and no heading: the office's, if the text goes on with 办公室…; else nobody knows. */
  private startUnnamed(after: readonly RosterItem[]): void {
    const next = after
      .flatMap((item) => (item.kind === 'run' ? item.items : []))
      .find(({ text }) => SENTENCE.test(withoutBlanks(text)));
    const isOffice = next !== undefined && /^(?:领导小组|指挥部)?办公室/u.test(withoutBlanks(next.text));
    this.list.startGroup(isOffice ? this.list.base : null);
    this.list.isOffice = isOffice;
    if (!isOffice) this.candidate = null;
  }

  private readText(item: TextItem): void {
    const text = item.text.replace(/^#+\s*/u, '');
    const bare = withoutBlanks(text);
    const isMarked = text !== item.text || hasNumbering(text);
    const isSeat = this.list.isOpen && !isMarked && (parseSpaced(text) ?? parseByPlace(text)) !== null;
    const heading = isSeat ? null : parseGroupHeading(item.text);
    const label = LABEL.exec(text);
    if (heading !== null || isSeat || label !== null) this.readAll(this.waiting.takeForTail(this.list));
    if (heading !== null) {
      this.close();
      this.openGroup(heading);
    } else if (label !== null && this.readLabel(label[1] ?? '', label[2] ?? '', item.line)) {
      return;
    } else if (isSeat && this.readSeats(text, item.line)) {
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
      this.close();
      this.list.isOffice = false;
      this.list.startList();
      this.isUnderHeading = false;
    } else {
      const place = PLACE.exec(bare)?.[1];
      if (place !== undefined) {
        this.close();
        this.list.startGroup(place);
      }
      this.readProse({ line: item.line, text });
    }
  }

  private openGroup({ group, ordinal, isGeneric }: GroupHeading): void {
    if (ordinal !== null) {
      this.ordinal = ordinal;
      this.list.startGroup(`${this.parent ?? ''}${group ?? ''}`);
      return;
    }
    this.ordinal = null;
    const known = this.candidate ?? this.parent;
    if (group === null) {
      if (this.list.base === null && known !== null) this.list.startGroup(known);
      this.list.isOffice = false;
      this.list.startList();
      return;
    }
    const isOffice = group.length <= 10 && group.endsWith('办公室');
    if (isOffice || isGeneric) {
      this.list.startGroup(known ?? this.list.base ?? group);
      this.list.isOffice = isOffice;
      return;
    }
    this.startGroup(group, true);
  }

  private startGroup(group: string, isUnderHeading: boolean): void {
    this.list.startGroup(group);
    this.parent = group;
    this.isUnderHeading = isUnderHeading;
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
      this.addAll(persons, line);
      return true;
    }
    if (role.endsWith('联系人')) return this.readContact(role, rest, line);
    const persons = parsePersons(rest);
    if (persons === null && /[。；;].{4}|由.*(?:兼任|担任)/su.test(rest)) return false;
    this.openRole(role);
    if (persons !== null) this.addAll(persons, line);
    else if (rest.trim() !== '') {
      this.addOffices(role, rest, line);
      this.list.isOpen = false;
    }
    return true;
  }

  private openRole(role: string): void {
    this.endProse();
    if (isOfficeRole(role)) this.list.isOffice = true;
    else if (this.list.hasRoles && /(?:组长|指挥长?|召集人)$/u.test(role) && rankOfRole(role) === 1)
      this.list.isOffice = false;
    if (this.list.base === null) this.list.base = this.candidate;
    this.list.setRole(role);
  }

  private readContact(role: string, rest: string, line: number): boolean {
    const contact = parseContact(rest);
    if (contact === null) return false;
    const inGroup = this.list.isOpen && this.list.hasRoles;
    const { group } = this.list;
    this.close();
    const near = this.telephone !== null && isNear(this.telephone.line, line) ? this.telephone.numbers : null;
    for (const named of contact.persons) {
      this.list.put({
        group: inGroup ? group : null,
        role,
        named,
        line,
        telephone: contact.telephone ?? near,
      });
    }
    return true;
  }

  /** A number after 联系电话： is the contact person's who stands just before or after. */
  private noteTelephone(rest: string, line: number): void {
    const numbers = findTelephones(rest);
    if (numbers === null) return;
    this.telephone = { numbers, line };
    for (const seat of this.list.seats.slice(-3)) {
      if (seat.role === '联系人' && seat.telephone === null && isNear(seat.first, line))
        seat.telephone = numbers;
    }
  }

  private readSeats(text: string, line: number): boolean {
    const persons = parseSpaced(text) ?? parseByPlace(text);
    if (persons === null || (SENTENCE.test(text) && !text.includes('\t'))) return false;
    const last = this.list.last;
    const isWord = persons.length === 1 && persons[0]?.position === '' && endsLikePost(text);
    if (isWord && last !== undefined && last.position !== '' && !isFinished(last.position)) return false;
    this.addAll(persons, line);
    return true;
  }

  private addAll(persons: readonly NamedPerson[], line: number): void {
    this.endProse();
    this.list.isOpen = true;
    for (const person of persons) this.list.add(person, line);
  }

  private readTail(item: TextItem): boolean {
    if (this.list.complete(item.text, item.line)) return true;
    if (!endsLikePost(item.text) || item.text.length > 24) return false;
    this.orphans.push(item);
    return true;
  }

  private addOffices(role: string, rest: string, line: number): void {
    const { group } = this.list;
    if (group === null) return;
    for (const office of splitOffices(rest)) this.offices.push({ group, role, office, line });
  }

  /** Prose is kept until its end, since a page may cut its sentences. */
  private readProse(item: TextItem): void {
    if (this.list.isOpen) this.close();
    if (/[。；;：:！!？?]$/u.test(this.prose.at(-1)?.text.trim() ?? '')) this.endProse();
    this.prose.push(item);
  }

  private endProse(): void {
    const [first] = this.prose;
    if (first === undefined) return;
    const text = this.prose.map((part) => part.text).join('');
    const pieces = this.prose;
    const lineOf = (word: string): number =>
      (pieces.find((piece) => withoutBlanks(piece.text).includes(word)) ?? first).line;
    this.prose = [];
    const setUp = findGroupSetUp(text);
    if (setUp !== null) {
      this.candidate = setUp;
      if (!this.isUnderHeading || this.list.hasRoles) this.startGroup(setUp, false);
    }
    for (const { role, persons, offices, subject, isOffice } of parseProse(text)) {
      const base = subject ?? this.list.base ?? this.candidate;
      const group = base !== null && isOffice ? `${base.replace(/办公室$/u, '')}办公室` : base;
      for (const named of persons)
        this.list.put({ group, role, named, line: lineOf(named.person), telephone: null });
      for (const office of group === null ? [] : offices)
        this.offices.push({ group: group ?? '', role, office, line: lineOf(office) });
    }
    for (const { award, persons } of parseAwards(text)) {
      for (const named of persons)
        this.list.put({ group: award, role: '获奖个人', named, line: lineOf(named.person), telephone: null });
    }
    const subject = officeSubject(text);
    if (namesOffice(text) && (subject === null || subject === this.list.base)) {
      this.list.startList();
      this.list.isOffice = true;
    }
  }

  /** The list before is over: what waited for this group is put in, and nothing goes on without a label. */
  private close(): void {
    this.endProse();
    if (this.list.isOpen) {
      this.readAll(this.waiting.takeForGroup(this.list));
      this.endProse();
    }
    this.list.isOpen = false;
    this.list.role = null;
    this.readAll(this.waiting.takeAfter(this.ordinal));
  }
}
