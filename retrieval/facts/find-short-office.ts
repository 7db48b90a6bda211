// 治超办 → the office of the one group that the short name fits; several groups, or none, are told apart.

import { findMatches } from './find-groups.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';
import { WHOLE } from './roster-groups.ts';
import { isSubsequence } from '../text/subsequence.ts';

const SHORT_OFFICE = /^(?:[\p{Script=Han}]{2,4}?[市县区])?市?([\p{Script=Han}]{2,8})办$/u;

function groupStem(name: string): string {
  return name
    .replace(/办公室$/u, '')
    .replace(/[“”"《》（）()\s]/gu, '')
    .replace(/^(?:[\p{Script=Han}]{2,4}?市|市)/u, '')
    .replaceAll('领导小组', '领导组');
}

/** Short names of two characters take the first of two words: 国卫 of 国家卫生城市, 打假 of 打击…假冒…. */
const TAKEN = 2;
/** What a group does, before what it is for. */
const BEFORE_MATTER = /^(?:全市)?(?:推进|集中|清理|创建|严厉)*/u;
/** A plan's headquarters is no standing office: 食安办 is of a commission, not of 食品安全突发事件应急指挥机构. */
const STANDING = /(?:领导组|专班|联席会议|委员会)$/u;

function isTakenFrom(short: string, stem: string): boolean {
  const matter = stem.replace(BEFORE_MATTER, '');
  return (
    short.length === TAKEN &&
    STANDING.test(stem) &&
    matter.startsWith(short.charAt(0)) &&
    isSubsequence(short, matter.replace(/工作?(?:领导组|专班)$/u, ''))
  );
}

/** Lists of one body at different times differ before its last words; characters. */
const COMMON_END = 8;

/** The group whose office is meant, 'several' where more than one fits, null where none does or the words are no such name. */
export function findShortOffice(words: string, facts: OfficeFacts): RosterGroup | 'several' | null {
  const short = SHORT_OFFICE.exec(words)?.[1];
  if (short === undefined) return null;
  // 森防办 serves what the aliases call 森防指.
  const full = facts.aliases.present.get(`${short}指`) ?? short;
  const served = facts.groups.filter(
    ({ documentId, isOffice }) =>
      !isOffice && (facts.groupsOfDocument.get(documentId) ?? []).some((other) => other.isOffice),
  );
  const named = served.filter(({ name }) => name.includes(short) || name.includes(full));
  const meant = named.length > 0 ? named : served.filter(({ name }) => isTakenFrom(short, groupStem(name)));
  // 入企办: of the whole, not of its parts, whose names have the word as well.
  const wholes = meant.filter(({ name }) => WHOLE.test(name));
  const fitting = wholes.length > 0 ? wholes : meant;
  const stems = new Set(fitting.map(({ name }) => groupStem(name).slice(-COMMON_END)));
  if (stems.size > 1) return 'several';
  return fitting.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0] ?? null;
}

/** The next group must fit so much worse. */
const CLEARLY = 0.1;
/** Share of the words that a group's name or title must hold. */
const SURE = 0.6;
/** Two characters alone are words of many bodies. */
const LEAST = 4;

/** 重污染应急办: the office of the group that the words before 办 fit; null where none fits surely or has an office. */
export function findWordedOffice(words: string, facts: OfficeFacts): RosterGroup | null {
  const short = SHORT_OFFICE.exec(words)?.[1];
  if (short === undefined || short.length < LEAST) return null;
  const [best, ...others] = findMatches(short, facts);
  if (best === undefined || best.coverage < SURE) return null;
  const rival = others.find(({ group }) => group.documentId !== best.group.documentId);
  if (rival !== undefined && rival.coverage >= best.coverage - CLEARLY) return null;
  const own = facts.groupsOfDocument.get(best.group.documentId) ?? [];
  return own.some(({ isOffice }) => isOffice) ? best.group : null;
}
