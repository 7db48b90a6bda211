// The group that a question means, its office and its other lists; null where none is meant surely enough.

import type { GroupIntent, GroupPlace } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { GroupMatch } from './group-index.ts';
import { findOffice, settleOffice, settleServed } from './find-group-office.ts';
import type { RosterGroup } from './roster-groups.ts';
import { WHOLE } from './roster-groups.ts';

export interface FoundGroup {
  readonly group: RosterGroup;
  readonly office: RosterGroup | null;
  /** Lists of like name in other documents, newest first. */
  readonly others: readonly RosterGroup[];
}

/** Share of the question's weighted words that a group must cover; from questions of our own. */
const SURE = 0.42;
/** Where the question names no group and may mean a task (谁负责), its document must fit better. */
const SURER = 0.6;
/** A group is meant for sure too where every other document fits so much worse. */
const CLEARLY = 0.3;
/** Matches this near the best may be meant as well. */
const LIKE = 0.08;

/** A list of persons answers more than one of offices. */
function personsFirst(a: RosterGroup, b: RosterGroup): number {
  return Number(b.seats.length > 0) - Number(a.seats.length > 0);
}

function newestFirst(a: RosterGroup, b: RosterGroup): number {
  return (a.date ?? '') < (b.date ?? '')
    ? 1
    : (a.date ?? '') > (b.date ?? '')
      ? -1
      : a.firstLine - b.firstLine;
}

/** Short names of groups in full: 森防指 → 森林草原防灭火指挥部. */
function expandNames(content: string, facts: OfficeFacts): string {
  for (let length = Math.min(16, content.length); length >= 2; length -= 1) {
    for (let start = 0; start + length <= content.length; start += 1) {
      const full = facts.aliases.present.get(content.slice(start, start + length));
      if (full !== undefined && full.length > length && /(?:部|组|委员会|专班)$/u.test(full))
        return content.slice(0, start) + full + content.slice(start + length);
    }
  }
  return content;
}

/** A word of the lexicon is as sure as its entry, and a little less than the word itself. */
const SAID_PART = 0.95;
const MOST_MATCHES = 60;
/** Readings of a question that are tried. */
const MOST_READINGS = 8;

interface Reading {
  readonly content: string;
  readonly part: number;
}

/** 下企业 → 入企, 雾霾 → 重污染天气: the question with a word that people say put as documents print it. */
export function readOtherwise(content: string, facts: OfficeFacts): Reading[] {
  const full = expandNames(content, facts);
  const said = facts.expansions
    .expand(content)
    .flatMap(({ said: word, printed, weight }) =>
      printed.map((words) => ({ content: content.replace(word, ` ${words} `), part: SAID_PART * weight })),
    );
  return [...(full === content ? [] : [{ content: full, part: 1 }]), ...said].slice(0, MOST_READINGS);
}

/** Groups by the words of a question, in the reading that fits best; best first. */
export function findMatches(content: string, facts: OfficeFacts, limit = MOST_MATCHES): GroupMatch[] {
  const own = facts.groupIndex.find(content, limit);
  const sure = own[0]?.coverage ?? 0;
  const others = readOtherwise(content, facts)
    .map(({ content: words, part }) =>
      facts.groupIndex.find(words, limit).map((match) => ({
        ...match,
        coverage: match.coverage * part,
        nameCoverage: match.nameCoverage * part,
      })),
    )
    .filter((matches) => (matches[0]?.coverage ?? 0) >= sure && matches.length > 0)
    .toSorted((a, b) => (b[0]?.coverage ?? 0) - (a[0]?.coverage ?? 0));
  return others[0] ?? own;
}

/** 专家组, 技术组: a part of a body's plan that must be in the name of what is found. */
export function hasPart(content: string, group: RosterGroup): boolean {
  if (['专家', '现场指挥部'].some((word) => content.includes(word) && !group.name.includes(word)))
    return false;
  const part = /([\p{Script=Han}]{2})组$/u.exec(content.trim())?.[1];
  if (part === undefined || /领导|工作|专项|[一二三四五六七八九十的那这个]|小$/u.test(part)) return true;
  return [...part].every((char) => group.name.includes(char));
}

/** The first list of a document that is named by its number. */
function findInDocument(docNo: string, ordinal: number | null, facts: OfficeFacts): FoundGroup | null {
  const group = facts.groups
    .filter(
      (other) => other.docNo === docNo && !other.isOffice && (ordinal === null || other.ordinal === ordinal),
    )
    .toSorted((a, b) => personsFirst(a, b) || a.firstLine - b.firstLine)[0];
  return group === undefined ? null : { group, office: findOffice(group, facts), others: [] };
}

export function placeOf({ documentId, firstLine, name }: RosterGroup): GroupPlace {
  return { documentId, firstLine, name };
}

/** The group that is printed there. */
function findAt({ documentId, firstLine, name }: GroupPlace, facts: OfficeFacts): FoundGroup | null {
  const group = facts.groupsOfDocument
    .get(documentId)
    ?.find((other) => other.firstLine === firstLine && other.name === name);
  return group === undefined ? null : { group, office: findOffice(group, facts), others: [] };
}

/** A plan's own group is asked for by the plan's name. */
export const OF_PLAN = /预案|方案|办法/u;

function foldBody({ name }: RosterGroup): string {
  return name.replace(/^市|[“”]/gu, '');
}

function isSameBody(a: RosterGroup, b: RosterGroup): boolean {
  return foldBody(a) === foldBody(b) && foldBody(a).length > SHORTEST_BODY;
}

/** The newest list that names the people of a body which a plan gives by offices only; the group itself where there is none. */
export function pickListOf(group: RosterGroup, facts: OfficeFacts): RosterGroup {
  if (group.seats.length > 0) return group;
  const lists = facts.groups.filter((other) => other.seats.length > 0 && isSameBody(other, group));
  return lists.toSorted(newestFirst)[0] ?? group;
}

/** 现场指挥部, 综合协调组: shorter names are of many bodies; characters. */
const SHORTEST_BODY = 6;

/** Bigrams of a part's name that must be said for the part to be meant. */
const PART_SAID = 2;

/** 技术组, 那个组: a part by its kind. */
const OWN_PART = /(?<!领导小|领导)组/u;

/** The whole where only a word of a part's name was said: DRG医保支付改革 is not its 支付政策制定组. */
export function widen(group: RosterGroup, content: string, facts: OfficeFacts): RosterGroup {
  if (WHOLE.test(group.name) || group.isOffice || group.ordinal !== null || OWN_PART.test(content))
    return group;
  const said = tokenizeBigrams(group.name).filter((term) => content.includes(term));
  if (said.length >= PART_SAID) return group;
  const wholes = (facts.groupsOfDocument.get(group.documentId) ?? []).filter(
    ({ name, seats }) => WHOLE.test(name) && seats.length > 0,
  );
  return wholes.length === 1 ? (wholes[0] ?? group) : group;
}

/** The group that a question means. */
export function findGroup(intent: GroupIntent, facts: OfficeFacts): FoundGroup | null {
  const found = findMeant(intent, facts);
  return found === null ? null : settleOffice(found, intent, facts);
}

function findMeant(intent: GroupIntent, facts: OfficeFacts): FoundGroup | null {
  const { docNo, ordinal, time } = intent;
  if (intent.at !== null) return findAt(intent.at, facts);
  const all = findMatches(intent.content, facts).filter(
    ({ group, isElsewhere }) =>
      // 公交事故医学救护组 is no 医学救护组 of another plan.
      !(isElsewhere && group.name.length <= SHORTEST_BODY) &&
      (docNo === null || group.docNo === docNo) &&
      (ordinal === null || group.ordinal === ordinal) &&
      hasPart(intent.content, group),
  );
  if (docNo !== null && all.length === 0) return findInDocument(docNo, ordinal, facts);
  const within = time === null ? [] : all.filter(({ group }) => isWithin(group.date, time));
  const matches = within.length > 0 && (within[0]?.coverage ?? 0) >= SURE ? within : all;
  const [best] = matches;
  if (best === undefined) return null;
  const rival = matches.find(({ group }) => group.documentId !== best.group.documentId);
  const isClear = best.nameCoverage >= SURE && best.coverage - (rival?.coverage ?? 0) >= CLEARLY;
  const isSure = intent.namesGroup || intent.isPersonal || isClear;
  if (best.coverage < (isSure ? SURE : SURER) && docNo === null) return null;
  // 市森林草原防灭火指挥部 of a plan and 森林草原防灭火指挥部 of a list are one body.
  const alike = matches.filter(
    ({ group, coverage }) =>
      coverage >= best.coverage - LIKE || (!OF_PLAN.test(intent.content) && isSameBody(group, best.group)),
  );
  const named = Math.max(...alike.map(({ nameCoverage }) => nameCoverage));
  const top = alike.filter(({ nameCoverage }) => nameCoverage >= named - LIKE);
  const groups = [...new Set(top.map((match) => settleServed(match.group, facts)))];
  const documents = new Set(groups.map(({ documentId }) => documentId));
  // In one document the nearest name counts; among documents the newest.
  const bestOf = [...documents]
    .map((id) => groups.filter(({ documentId }) => documentId === id).toSorted(personsFirst)[0])
    .filter((group) => group !== undefined)
    .toSorted(newestFirst);
  const [nearest] = bestOf;
  if (nearest === undefined) return null;
  const group = widen(nearest, intent.content, facts);
  const isLike = (other: RosterGroup): boolean =>
    other.name.slice(-6) === group.name.slice(-6) && other.seats.length > 0 === group.seats.length > 0;
  return { group, office: findOffice(group, facts), others: bestOf.slice(1).filter(isLike) };
}
