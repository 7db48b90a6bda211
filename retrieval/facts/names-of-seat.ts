// The names by which people may call the body of somebody in a list: 市检察院副检察长 → 检察院, 检察.

import type { RosterSeat } from '../domain/personnel.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Words too plain to tell a body by. */
const PLAIN = /^(?:政府|人民政府|公司|中心|办公室|委员会|单位|部门|局|委|政府办|工作|领导|小组|成员)$/u;
/** 市气象局党组成员副局长, no mark between the two posts. */
const PARTY_POST = /(?<=..)党(?:组|委|总支)(?:副?书记|成员|委员)$/u;
const SUFFIX = /(?:委员会|办公室|局|委|办|院|部|中心|公司|支队|社|所|站)$/u;

export function namesOfSeat(seat: RosterSeat, facts: OfficeFacts): string[] {
  if (seat.position === null) return [];
  return facts.parsePosition(seat.position).flatMap(({ body }) => {
    const printed = [body.bare, body.full].map((name) => name.replace(PARTY_POST, ''));
    const names = [...printed, ...(facts.aliases.namesOf.get(body.full) ?? []), body.scope ?? ''];
    return [...names, ...names.map((name) => name.replace(SUFFIX, ''))].filter(
      (name) => name.length >= 2 && !PLAIN.test(name),
    );
  });
}
