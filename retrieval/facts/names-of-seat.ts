// The names by which people may call the body of somebody in a list: 市检察院副检察长 → 检察院, 检察.

import type { RosterSeat } from '../domain/personnel.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Words too plain to tell a body by. */
const PLAIN = /^(?:政府|人民政府|公司|中心|办公室|委员会|单位|部门|局|委|政府办|工作|领导|小组|成员)$/u;
const SUFFIX = /(?:委员会|办公室|局|委|办|院|部|中心|公司|支队|社|所|站)$/u;

export function namesOfSeat(seat: RosterSeat, facts: OfficeFacts): string[] {
  if (seat.position === null) return [];
  return facts.parsePosition(seat.position).flatMap(({ body }) => {
    const names = [body.bare, body.full, ...(facts.aliases.namesOf.get(body.full) ?? []), body.scope ?? ''];
    return [...names, ...names.map((name) => name.replace(SUFFIX, ''))].filter(
      (name) => name.length >= 2 && !PLAIN.test(name),
    );
  });
}
