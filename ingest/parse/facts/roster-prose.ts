// Seats that running text gives: 办公室主任由…兼任, 张三和李四同志兼任办公室主任, 办公室主任：张三（兼）, 授予…个人.

import type { NamedPerson } from './roster-seats.ts';
import { parseGlued, parsePersons } from './roster-seats.ts';
import { splitPersonNames, withoutBlanks } from './names.ts';
import { endsLikePost } from './posts.ts';

export interface ProseSeat {
  readonly role: string;
  readonly persons: readonly NamedPerson[];
  /** Where no person but offices are named: 市应急管理局局长. */
  readonly offices: readonly string[];
  /** The group named as the sentence's subject: 抗震救灾指挥部; null if it says 领导小组 or nothing. */
  readonly subject: string | null;
  readonly isOffice: boolean;
}

const ROLE = '(?:办公室)?(?:常务|执行|第一)?副?(?:主任|组长|总召集人|召集人|总指挥长?|总指挥|指挥长|秘书长)';
const BY = new RegExp(`(${ROLE})(?:一职)?由([^。；;]{2,80}?)(?:兼任|担任|兼)`, 'gu');
const ACTS_AS = new RegExp(
  `([^，。；;,：:]{2,80}?)(?:同志)?(?:兼任|担任|任)(${ROLE})(?=[，。；;,、的]|$)`,
  'gu',
);
const ENDS_IN_ROLE = new RegExp(`${ROLE}(?:一职)?$`, 'u');
const COLON = /(办公室(?:常务|执行)?副?主任)[：:]([^。]{2,120})/gu;
const SUBJECT = /([^，。；;,：:、]{2,60}?)(?:下设|设立|设)(?:立)?(?:综合)?办公室/u;
const AWARD =
  /([^授予。；;]{0,400}?)(?:等)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})名(?:个人|同志)[^“”]{0,12}“([^“”]{2,40})”/gu;
const GROUP_END = /(?:小组|领导组|工作组|专家组|[部会指委]|专班|联席会议|机制|机构|工作队)$/u;
/** Cheap signs, looked for before the expressions that take longer. */
const SETS_OFFICE = /设(?:立)?(?:综合)?办公室/u;
const TAKES_ROLE = new RegExp(`(?:兼任|担任|任)${ROLE}`, 'u');
const GENERIC =
  /^(?:市|县|区)?(?:领导小组|领导组|指挥部|委员会|专班|工作专班|工作组|联席会议|小组|工作小组|市领导小组|市指挥部)$/u;

/** The group whose office a paragraph speaks of; null for 领导小组下设办公室 and the like. */
export function officeSubject(paragraph: string): string | null {
  if (!SETS_OFFICE.test(paragraph)) return null;
  const subject =
    SUBJECT.exec(paragraph)?.[1]
      ?.replace(/^(?:.{0,8}成立|其中|并)/u, '')
      .replace(/（[^（）]*）|[(][^()]*[)]/gu, '') ?? null;
  return subject === null || GENERIC.test(subject) || !GROUP_END.test(subject) || subject.length > 40
    ? null
    : subject;
}

const LONGEST_OFFICE = 60;

/** Offices in a list; a 、 divides where a post ends: 市甲局、市乙局主要负责人 is one. */
export function splitOffices(text: string): string[] {
  const offices: string[] = [];
  let pending = '';
  for (const part of withoutBlanks(text)
    .replace(/[。；;]$/u, '')
    .split(/[、，,]/u)) {
    pending = pending === '' ? part : `${pending}、${part}`;
    if (pending.length > LONGEST_OFFICE) pending = '';
    if (!endsLikePost(pending)) continue;
    if (pending.length <= LONGEST_OFFICE) offices.push(pending);
    pending = '';
  }
  return offices;
}

function toSeat(role: string, text: string, subject: string | null, isOffice: boolean): ProseSeat | null {
  const persons = parsePersons(text.replace(/同志$/u, ''));
  if (persons !== null) return { role, persons, offices: [], subject, isOffice };
  const offices = splitOffices(text);
  return offices.length > 0 ? { role, persons: [], offices, subject, isOffice } : null;
}

/** True if a paragraph sets the office of a group up: who comes after it in a list is of the office. */
export function namesOffice(paragraph: string): boolean {
  return /办公室设在|下设办公室|设办公室/u.test(withoutBlanks(paragraph));
}

/** Every seat that a paragraph of prose states. */
export function parseProse(text: string): ProseSeat[] {
  const paragraph = withoutBlanks(text);
  const isOffice = /办公室/u.test(paragraph);
  const subject = officeSubject(paragraph);
  const seats: ProseSeat[] = [];
  const add = (role: string, named: string): void => {
    const seat = toSeat(role, named, subject, isOffice && /主任/u.test(role));
    if (seat !== null) seats.push(seat);
  };
  for (const match of paragraph.matchAll(BY)) add(match[1] ?? '', match[2] ?? '');
  for (const match of TAKES_ROLE.test(paragraph) ? paragraph.matchAll(ACTS_AS) : []) {
    const parts = (match[1] ?? '').split('由');
    // 主任由张三兼任: the role before 由 has been read already.
    if (!ENDS_IN_ROLE.test(parts.at(-2) ?? ''))
      add(match[2] ?? '', (parts.at(-1) ?? '').replace(/^[、和及]/u, ''));
  }
  for (const match of paragraph.matchAll(COLON)) add(match[1] ?? '', match[2] ?? '');
  return seats;
}

/** Persons who are given an award, with the award as printed in quotation marks. */
export function parseAwards(text: string): { award: string; persons: readonly NamedPerson[] }[] {
  const paragraph = withoutBlanks(text);
  if (!paragraph.includes('授予')) return [];
  return [...paragraph.matchAll(AWARD)].flatMap((match) => {
    const list = (match[1] ?? '').split(/授予|个组织和|个单位和|个集体和/u).at(-1) ?? '';
    const names = splitPersonNames(list);
    const glued = names === null ? parseGlued(list) : null;
    const persons =
      names !== null ? names.map((person) => ({ person, position: '' })) : glued === null ? [] : [glued];
    return persons.length === 0 ? [] : [{ award: match[2] ?? '', persons }];
  });
}
