// What a list does not hold, and how many it does: a unit without a seat is said to have none; a count stands in a line.

import type { RosterSeat } from '../domain/personnel.ts';
import type { FoundGroup } from './find-groups.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildReference } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import type { RichLine } from '../domain/answer.ts';
import { buildRoleLines, rolesOf, wordHead } from './word-groups.ts';

const UNIT =
  /^(?:[里内上，,、\s]|中(?![级心学国行央医小共])|里面|当中|名单|成员|组员|的|有没有|有无|是否有|有[个位])*([\p{Script=Han}（）]{2,16}?)(?:那边|这边|方面)?(?:的|去|派|来|出|是|由|有|参加|选|代表|成员|组员|那[位个]|(?<=的)(?:副?总?经理|董事长|负责人|代表|领导)|人|了|过|分?在|属于|编|[，,]){0,6}(?:谁|哪一?[位个]|哪些?人|什么人|啥人|叫什么|叫啥|第几|哪个?组)/u;
const UNIT_END =
  /(?:[局委办院部会校站馆所社处科团队厅署关厂联协]|中心|公司|政府|办公室|集团|大学|银行|法院|检察院|[农工建商中]行|军分区|武警|开发区|高新区)$/u;
const NO_UNIT =
  /^(?:银行|法院|公安|政府|企业|公司|部门|单位|医院|学校|街道|集团|中心|医生|市里|省里)$|^(?:各|每|哪|其他|其它|这|那|有|都|几|领导小组|工作组|办公室|副)|成员单位|主任|[组队]长/u;

/** The unit whose seat a question asks for: 里交警支队去的是谁 → 交警支队; null if it names none. */
export function findAskedUnit(delegate: string): string | null {
  const unit = UNIT.exec(delegate)?.[1];
  return unit === undefined || !UNIT_END.test(unit) || NO_UNIT.test(unit) ? null : unit;
}

const KIND =
  /(?:支队|大队|总队|中心|公司|办公室|委员会|集团|政府|银行|[局委办院部会校站馆所社处科团队厅署关厂联协])$/u;

/** Whether a position of the list has two characters of the unit's own name in a row: then it may be there under another name. */
export function mayBeListed(unit: string, seats: readonly RosterSeat[]): boolean {
  const own = unit.replace(/^[省市县区](?=..)/u, '').replace(KIND, '');
  return seats.some(({ position }) => tokenizeBigrams(own).some((term) => position?.includes(term)));
}

/** Seats of a list that are shown where the one asked for is not among them. */
const SHOWN_SEATS = 12;

/** Plain no: the list is there, the unit is not in it; who is stands beside. */
export function buildNoSeat(unit: string, { group }: FoundGroup, facts: OfficeFacts): OfficeDraft {
  const document = facts.documents.get(group.documentId);
  const { seats } = group;
  return {
    outcome: 'not-found',
    lead: [
      buildLine(`${wordHead(group)}的名单里没有写明是“${unit}”的人。名单上的人：`),
      ...buildRoleLines(seats.slice(0, SHOWN_SEATS)),
      ...(seats.length > SHOWN_SEATS ? [buildLine(`……共${seats.length}人。`)] : []),
    ],
    notes: [],
    nearest: document === undefined ? [] : [buildReference(document)],
  };
}

/** 名单共28人：组长1人、副组长2人、成员25人。 */
export function buildCountLine(seats: readonly RosterSeat[]): RichLine {
  const roles = rolesOf(seats);
  const people = new Set(seats.map(({ person }) => person)).size;
  return buildLine(
    `名单共${people}人：${roles.map(([role, holders]) => `${role}${holders.length}人`).join('、')}。`,
  );
}
