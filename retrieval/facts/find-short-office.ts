// 治超办 → the office of the one group that the short name fits; several groups, or none, are told apart.

import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';

const SHORT_OFFICE = /^(?:[\p{Script=Han}]{2,4}?[市县区])?市?([\p{Script=Han}]{2,8})办$/u;

function groupStem(name: string): string {
  return name
    .replace(/办公室$/u, '')
    .replace(/[“”"《》（）()\s]/gu, '')
    .replace(/^(?:[\p{Script=Han}]{2,4}?市|市)/u, '')
    .replaceAll('领导小组', '领导组');
}

/** The group whose office is meant, 'several' where more than one fits, null where none does or the words are no such name. */
export function findShortOffice(words: string, facts: OfficeFacts): RosterGroup | 'several' | null {
  const short = SHORT_OFFICE.exec(words)?.[1];
  if (short === undefined) return null;
  // 森防办 serves what the aliases call 森防指.
  const full = facts.aliases.present.get(`${short}指`) ?? short;
  const fitting = facts.groups.filter(
    ({ name, documentId, isOffice }) =>
      (name.includes(short) || name.includes(full)) &&
      !isOffice &&
      (facts.groupsOfDocument.get(documentId) ?? []).some((other) => other.isOffice),
  );
  const stems = new Set(fitting.map(({ name }) => groupStem(name)));
  if (stems.size > 1) return 'several';
  return fitting.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0] ?? null;
}
