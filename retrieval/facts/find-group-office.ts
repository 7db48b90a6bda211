// Which office belongs to which group of a document: by their names, else the only one to the whole.

import type { GroupIntent } from '../question/office-intent.ts';
import type { FoundGroup } from './find-groups.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';
import { WHOLE } from './roster-groups.ts';

/** How far two names agree from the end: 煤矿生产安全事故应急指挥部 is nearer to its own office than 生产安全事故应急指挥部 is. */
function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** An office and its group agree in at least these characters. */
const OFFICE_AGREES = 6;

/** 领导组 and 领导小组 are one word. */
function foldGroup(name: string): string {
  return name.replaceAll('领导小组', '领导组');
}

function pickNearest(
  name: string,
  candidates: readonly RosterGroup[],
  nameOf: (group: RosterGroup) => string,
): RosterGroup | null {
  const scored = candidates.map((group) => ({
    group,
    score:
      commonEnd(foldGroup(name), foldGroup(nameOf(group))) -
      Math.abs(name.length - nameOf(group).length) / 100,
  }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best !== undefined && best.score >= Math.min(OFFICE_AGREES, name.length) - 1 ? best.group : null;
}

function withoutOffice(group: RosterGroup): string {
  return group.name.replace(/办公室$/u, '');
}

/** The office of a group, as its document lists it; null for none. */
export function findOffice(group: RosterGroup, facts: OfficeFacts): RosterGroup | null {
  const all = facts.groupsOfDocument.get(group.documentId) ?? [];
  const offices = all.filter(({ isOffice }) => isOffice);
  const near = pickNearest(group.name, offices, withoutOffice);
  // The only office of a document is that of its whole, not of each part.
  const isPart =
    /第.{1,2}组|片区|区域/u.test(group.name) ||
    (!WHOLE.test(group.name) && all.some(({ name, isOffice }) => !isOffice && WHOLE.test(name)));
  return near ?? (offices.length === 1 && !isPart ? (offices[0] ?? null) : null);
}

/** The group whose office is meant: of a part, the one whole of its document, which alone has an office. */
export function settleOffice(found: FoundGroup, intent: GroupIntent, facts: OfficeFacts): FoundGroup {
  const asksOffice = intent.ofOffice || intent.ask === 'office';
  if (!asksOffice || found.office !== null || WHOLE.test(found.group.name)) return found;
  const wholes = (facts.groupsOfDocument.get(found.group.documentId) ?? []).filter(
    ({ name, isOffice }) => !isOffice && WHOLE.test(name),
  );
  const [whole] = wholes;
  return whole === undefined || wholes.length > 1
    ? found
    : { group: whole, office: findOffice(whole, facts), others: found.others };
}

/** An office stands for the group it serves. */
export function settleServed(group: RosterGroup, facts: OfficeFacts): RosterGroup {
  if (!group.isOffice) return group;
  const served = (facts.groupsOfDocument.get(group.documentId) ?? []).filter(({ isOffice }) => !isOffice);
  return pickNearest(withoutOffice(group), served, ({ name }) => name) ?? group;
}
