// Which appointments and removals a list asks for: by notice, issue, meeting, time, kind, post and body.

import type { PersonnelAction } from '../domain/personnel.ts';
import type { ListFilter, ListIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import type { OfficeTitle } from '../question/office-titles.ts';
import { impliedSuffix } from '../question/office-titles.ts';
import { findBodies, findPosts, fitsTitle, NAMED_BODY } from './find-posts.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Whether an action is of the kind asked for. */
export function fitsFilter(action: PersonnelAction, filter: ListFilter | null): boolean {
  if (filter === null) return true;
  if (filter === 'confirmed') return action.notes === '正式任用';
  if (filter === 'retained') return action.notes === '保留原职级待遇';
  if (filter === 'probation') return action.notes === '试用期一年';
  if (filter === 'appoint') return action.kind === 'appoint' || action.kind === 'nominate';
  return action.kind === filter;
}

function daysOf(action: PersonnelAction): (string | null)[] {
  return [action.date, action.decided?.date ?? null];
}

/** The newest year in which something happened on the day named without one. */
function settleYear(
  actions: readonly PersonnelAction[],
  intent: ListIntent,
): { kept: PersonnelAction[]; note: string[] } {
  const { time } = intent;
  if (time === null) return { kept: [...actions], note: [] };
  const within = actions.filter((action) => daysOf(action).some((day) => isWithin(day, time)));
  if (!time.lacksYear) return { kept: within, note: [] };
  const year = within
    .flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)]))
    .toSorted()
    .at(-1);
  return {
    kept: within.filter(({ date }) => date?.startsWith(year ?? '-') ?? false),
    note: year === undefined ? [] : [`问题没有年份，按${year}年回答。`],
  };
}

/** 28 of 阳政任字〔2022〕28号. */
function numberOf({ docNo }: PersonnelAction): number {
  return Number(/(\d+)号$/u.exec(docNo ?? '')?.[1] ?? -1);
}

/** A notice by its number alone: the newest of those that bear it, of the year said where one is. */
function settleNumber(intent: ListIntent, facts: OfficeFacts): { intent: ListIntent; note: string[] } {
  const { number, numberYear } = intent;
  if (number === null || intent.docNo !== null) return { intent, note: [] };
  const meant = facts.actions.filter(
    (action) =>
      numberOf(action) === number &&
      (numberYear === null || action.docNo?.includes(`〔${numberYear}〕`) === true),
  );
  const byDay = meant.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const [newest, ...others] = [...new Set(byDay.map(({ docNo }) => docNo))];
  if (newest === undefined || newest === null) return { intent, note: [] };
  return {
    intent: { ...intent, docNo: newest },
    note: others.length === 0 ? [] : [`同号的还有${others.map((docNo) => docNo ?? '').join('、')}。`],
  };
}

/** Whether a post is one of the body: under any of its names, or as its words are printed. */
function isOfBody(body: string, facts: OfficeFacts): (action: PersonnelAction) => boolean {
  const keys = new Set(
    findBodies(body, facts)
      .filter(({ score }) => score >= NAMED_BODY)
      .map(({ post }) => post.key),
  );
  return ({ post }) => post.includes(body) || facts.parsePosition(post).some(({ key }) => keys.has(key));
}

/** Whether an action is about such a post: one that the words name, else one of that rank in a body that ends in the words. */
function isOfPost(
  { body, wanted }: NonNullable<ListIntent['post']>,
  facts: OfficeFacts,
): (action: PersonnelAction) => boolean {
  const keys = new Set(body === '' ? [] : findPosts(body, wanted, facts).map(({ post }) => post.key));
  // 执法队长 is 执法队队长.
  const ends = [body, `${body}${impliedSuffix(wanted.title?.head ?? '')}`];
  const isSameRank = (title: OfficeTitle): boolean =>
    wanted.title === null
      ? fitsTitle(wanted, title) &&
        (wanted.words.includes(title.head) || /正职|副职|一把手/u.test(wanted.words))
      : wanted.title.head === title.head &&
        wanted.title.isDeputy === title.isDeputy &&
        wanted.title.party === title.party;
  return ({ post }) =>
    facts
      .parsePosition(post)
      .some(
        ({ key, title, body: own }) =>
          keys.has(key) || (isSameRank(title) && (body === '' || ends.some((end) => own.bare.endsWith(end)))),
      );
}

export interface PickedActions {
  /** With the 文号 that its number alone means. */
  readonly intent: ListIntent;
  readonly actions: readonly PersonnelAction[];
  readonly notes: readonly string[];
}

function isInScope({
  docNo,
  issue,
  meeting,
  isNewest,
  filter,
}: ListIntent): (action: PersonnelAction) => boolean {
  const isOfMeeting = meeting === null ? null : new RegExp(meeting, 'u');
  return (action) =>
    !action.lapsed &&
    (docNo === null || action.docNo === docNo) &&
    (issue === null || action.issue === issue) &&
    (isOfMeeting === null || isOfMeeting.test(action.decided?.name ?? '')) &&
    (!isNewest || fitsFilter(action, filter));
}

/** Whatever stops a notice from being meant leaves none. */
export function pickActions(asked: ListIntent, facts: OfficeFacts): PickedActions {
  const { intent, note: numberNote } = settleNumber(asked, facts);
  if (intent.number !== null && intent.docNo === null) return { intent, actions: [], notes: [] };
  const { post, body, filter } = intent;
  const scoped = facts.actions.filter(isInScope(intent));
  const days = scoped.map(({ date }) => date ?? '').toSorted();
  const newest = days.at(-1) ?? '';
  const { kept, note } = settleYear(
    intent.isNewest ? scoped.filter(({ date }) => date === newest) : scoped,
    intent,
  );
  const tests = [
    ...(body === null ? [] : [isOfBody(body, facts)]),
    ...(post === null ? [] : [isOfPost(post, facts)]),
  ];
  const actions = kept.filter((action) => fitsFilter(action, filter) && tests.every((test) => test(action)));
  const hidden = kept.length - actions.length;
  const isNarrowed = filter !== null || tests.length > 0;
  return {
    intent,
    actions,
    notes: [
      ...numberNote,
      ...note,
      ...(hidden > 0 && isNarrowed ? [`同时还有不在所问之列的任免${hidden}人次。`] : []),
    ],
  };
}
