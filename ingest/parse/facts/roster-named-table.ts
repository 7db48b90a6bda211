// Tables that name their columns: 序号 | 姓名 | 单位 | 职务 | 联系电话, or 企业 | 包联领导 | 职务 | 联络员 | 电话.

import { findTelephones } from './roster-contacts.ts';
import type { RosterList } from './roster-list.ts';
import { parseRole } from './roster-roles.ts';
import { joinPosition, parsePersons } from './roster-seats.ts';
import { isPersonName, withoutBlanks } from './names.ts';
import type { Row } from './roster-tables.ts';

const PERSON = /^(?:人员|成员|干部)?(?:姓名|名字)$/u;
const KINDS = [
  ['role', /^(?:组内|小组|领导小组|指挥部|专班|担任|拟任)(?:职务|分工|角色)$|^(?:分工|角色|类别)$/u],
  [
    'position',
    /^(?:所在|工作)?(?:单位|部门)(?:及|和|、|与|\/)?(?:职务|职称|职级)?$|^(?:现任|行政|党政|原任)?(?:职务|职称|职位|岗位)(?:及|和|、|与|\/)?(?:职称|职级)?$/u,
  ],
  ['telephone', /^(?:联系|办公|手机)?(?:电话|方式|手机|号码)(?:号码)?$/u],
] as const;

type ColumnKind = 'person' | (typeof KINDS)[number][0];

interface Column {
  readonly kind: ColumnKind | null;
  /** 包联领导, where the column's name is the role of its persons. */
  readonly role: string | null;
}

function columnOf(title: string): Column {
  const bare = withoutBlanks(title);
  if (PERSON.test(bare)) return { kind: 'person', role: null };
  const kind = KINDS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
  const role = kind === null ? parseRole(bare) : null;
  return role === null ? { kind, role } : { kind: 'person', role };
}

/** True for a row of column names of which one holds persons. */
export function namesColumns(row: Row): boolean {
  if (row.length < 2 || row.some((cell) => isPersonName(cell.text))) return false;
  const columns = row.map((cell) => columnOf(cell.text));
  const persons = columns.filter(({ kind }) => kind === 'person');
  const others = columns.filter(({ kind }) => kind !== null && kind !== 'person');
  return persons.some(({ role }) => role === null) || (persons.length > 0 && others.length > 0);
}

/** One seat for each person column of a row, with the columns up to the next one; 单位 and 职务 together are the position. */
export function readNamedTable(rows: readonly Row[], list: RosterList): void {
  let columns: Column[] = [];
  list.isOpen = true;
  for (const row of rows) {
    if (namesColumns(row)) {
      columns = row.map((cell) => columnOf(cell.text));
      continue;
    }
    const places = columns.flatMap(({ kind }, index) => (kind === 'person' ? [index] : []));
    for (const [order, place] of places.entries()) {
      const from = places.length === 1 ? 0 : place;
      readPerson(row, columns, { place, from, to: places[order + 1] ?? columns.length }, list);
    }
  }
}

function readPerson(
  row: Row,
  columns: readonly Column[],
  { place, from, to }: { place: number; from: number; to: number },
  list: RosterList,
): void {
  const cell = row[place];
  const persons = cell === undefined || cell.text === '' ? null : parsePersons(cell.text);
  if (cell === undefined || persons === null) return;
  const of = (kind: ColumnKind): string =>
    row
      .filter((_, index) => index >= from && index < to && columns[index]?.kind === kind)
      .map(({ text }) => text)
      .join(' ');
  const printed = withoutBlanks(of('role'));
  const role = columns[place]?.role ?? (printed === '' ? list.role : printed);
  if (columns[place]?.role === null) list.role = role;
  for (const { person, position } of persons) {
    const post = persons.length === 1 && position === '' ? joinPosition(of('position')) : position;
    list.add({ person, position: post }, cell.line, { role, telephone: findTelephones(of('telephone')) });
  }
}
