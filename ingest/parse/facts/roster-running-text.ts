// Keeps the sentences between the lists until they end, since a page may cut them, and reads the seats they state.

import { parseContact } from './roster-contacts.ts';
import type { GroupContext } from './roster-context.ts';
import type { RosterItem } from './roster-items.ts';
import type { RosterList } from './roster-list.ts';
import { namesOffice, officeSubject, parseAwards, parseProse } from './roster-prose.ts';
import type { TextItem } from './roster-tables.ts';
import { withoutBlanks } from './names.ts';

/** What is no name and post: a mark that ends a sentence, or a length that no member's line has. */
export const SENTENCE = /[。；;！!？?]|.{46,}/u;
/** A contact person inside a sentence: …（联系人：张三，电话：…）. */
const CONTACT = /联系人[：:]([^。；;）)]{2,60})/gu;

export interface FoundOffice {
  readonly group: string;
  readonly role: string;
  readonly office: string;
  readonly line: number;
}

export class RunningText {
  readonly offices: FoundOffice[] = [];
  private pieces: TextItem[] = [];
  private readonly list: RosterList;
  private readonly context: GroupContext;

  constructor(list: RosterList, context: GroupContext) {
    this.list = list;
    this.context = context;
  }

  add(item: TextItem): void {
    if (/[。；;：:！!？?]$/u.test(this.pieces.at(-1)?.text.trim() ?? '')) this.end();
    this.pieces.push(item);
  }

  /** Reads what has been kept; called before anything that is no running text. */
  end(): void {
    const { pieces } = this;
    const [first] = pieces;
    if (first === undefined) return;
    this.pieces = [];
    const text = pieces.map((piece) => piece.text).join('');
    const lineOf = (word: string): number =>
      (pieces.find((piece) => withoutBlanks(piece.text).includes(word)) ?? first).line;
    this.context.setUp(text);
    for (const match of withoutBlanks(text).matchAll(CONTACT)) {
      const contact = parseContact(match[1] ?? '');
      for (const named of contact?.persons ?? []) {
        const line = lineOf(named.person);
        this.list.put({ group: null, role: '联系人', named, line, telephone: contact?.telephone ?? null });
      }
    }
    for (const { role, persons, offices, subject, isOffice } of parseProse(text)) {
      const base = subject ?? this.list.base ?? this.context.candidate;
      const group = base !== null && isOffice ? `${base.replace(/办公室$/u, '')}办公室` : base;
      for (const named of persons)
        this.list.put({ group, role, named, line: lineOf(named.person), telephone: null });
      if (group === null) continue;
      for (const office of offices) this.offices.push({ group, role, office, line: lineOf(office) });
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
}

/** True if the next sentence begins with 办公室…: the list before it is of the office. */
export function speaksOfOffice(after: readonly RosterItem[]): boolean {
  const next = after
    .flatMap((item) => (item.kind === 'run' ? item.items : []))
    .find(({ text }) => SENTENCE.test(withoutBlanks(text)));
  return next !== undefined && /^(?:领导小组|指挥部)?办公室/u.test(withoutBlanks(next.text));
}
