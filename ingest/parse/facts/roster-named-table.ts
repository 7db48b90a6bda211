// Tables that name their columns: 序号 | 姓名 | 单位 | 职务 | 联系电话.

import { squash } from '../../../retrieval/text/normalize.ts';
import { findTelephones } from './roster-contacts.ts';
import type { RosterList } from './roster-list.ts';
import { joinPosition } from './roster-seats.ts';
import { isPersonName, withoutBlanks } from './names.ts';
import type { Row } from './roster-tables.ts';

const COLUMNS = [
  ['person', /^(?:人员|成员)?(?:姓名|名字)$/u],
  ['role', /^(?:组内职务|小组职务|担任职务|组内分工|角色|类别|小组分工|领导小组职务|指挥部职务|拟任职务)$/u],
  [
    'position',
    /^(?:工作)?(?:单位|部门)(?:及|和|、|与)?(?:职务|职称|职级)?$|^(?:现任|行政|党政)?(?:职务|职称|职位|岗位)(?:职称|职级)?$|^单位职务$/u,
  ],
  ['telephone', /^(?:联系|办公|手机)?(?:电话|方式|手机|号码)(?:号码)?$/u],
] as const;

type ColumnKind = (typeof COLUMNS)[number][0];

function kindsOf(row: Row): (ColumnKind | null)[] {
  return row.map((cell) => COLUMNS.find(([, pattern]) => pattern.test(squash(cell.text)))?.[0] ?? null);
}

/** Adds one seat a row; 单位 and 职务 together are the position. Rows without a name carry nothing. */
export function readNamedTable(rows: readonly Row[], list: RosterList): void {
  let kinds: (ColumnKind | null)[] = [];
  list.isOpen = true;
  for (const row of rows) {
    const found = kindsOf(row);
    if (found.includes('person')) {
      kinds = found;
      continue;
    }
    const of = (kind: ColumnKind): string[] =>
      row.filter((_, index) => kinds[index] === kind).map((cell) => cell.text);
    const cell = row[kinds.indexOf('person')];
    if (cell === undefined || !isPersonName(cell.text)) continue;
    const printed = withoutBlanks(of('role').join(''));
    const role = printed === '' ? list.role : printed;
    list.role = role;
    list.add(
      { person: withoutBlanks(cell.text), position: joinPosition(of('position').join(' ')) },
      cell.line,
      { role, telephone: findTelephones(of('telephone').join(' ')) },
    );
  }
}
