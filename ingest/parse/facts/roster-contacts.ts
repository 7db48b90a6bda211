// Contact persons and their telephones: 联系人：张三 0353-1234567, 联系电话：… on the line before or after.

import type { NamedPerson } from './roster-seats.ts';
import { parsePersons } from './roster-seats.ts';
import { withoutBlanks } from './names.ts';

const TELEPHONE = /(?<!\d)(?:(?:\(?0\d{2,3}\)?[-—－ ]?)?\d{7,8}|1\d{10})(?!\d)/gu;
const TELEPHONE_LABEL = /^(?:联系|咨询|办公|值班|监督|举报)?(?:电话|方式|手机)/u;
/** So many lines may stand between a contact person and the telephone. */
const NEAR = 4;

/** The numbers in a text, joined by 、; null if there are none. */
export function findTelephones(text: string): string | null {
  const numbers = text.match(TELEPHONE);
  return numbers === null ? null : numbers.join('、');
}

/** A text with its telephone numbers, and the word before them, cut out. */
export function withoutTelephones(text: string): string {
  return text
    .replace(TELEPHONE, '')
    .replace(
      /[（(，,；;]?[ \u3000]{0,4}(?:联系|办公|手机)?(?:电话|方式|号码)[：:]?[ \u3000]{0,4}[）)]?$/u,
      '',
    );
}

export function isTelephoneLabel(label: string): boolean {
  return TELEPHONE_LABEL.test(withoutBlanks(label));
}

export function isNear(first: number, second: number): boolean {
  return Math.abs(first - second) <= NEAR;
}

/** Who stands after 联系人：, with the number on the same line; null if nobody. */
export function parseContact(
  rest: string,
): { persons: readonly NamedPerson[]; telephone: string | null } | null {
  const names =
    rest.replace(TELEPHONE, ' ').split(/[；;]|[，,（(]?\s*(?:联系|办公)?(?:电话|方式|手机)/u)[0] ?? '';
  const persons = parsePersons(names.replace(/[，,。；;（(\s]+$/u, ''));
  return persons === null ? null : { persons, telephone: findTelephones(rest) };
}
