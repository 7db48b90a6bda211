// What the question before lends to one that hangs on it: whom it named, which group, in which document.

import { buildGroupContent } from '../question/group-content.ts';
import { findOtherBody } from '../question/follow-up-words.ts';
import type { GroupIntent, OfficeIntent } from '../question/office-intent.ts';
import { findKnownNames } from '../question/office-names.ts';
import { buildGroupIntent } from '../question/office-question.ts';
import { findAskedTime, isWithin } from '../question/office-time.ts';
import { findTitles } from '../question/office-titles.ts';
import { pickChange } from './answer-post-change.ts';
import { pickLeft } from './answer-post-people.ts';
import { findDelegates } from './find-delegates.ts';
import { findGroup } from './find-groups.ts';
import { findPosts } from './find-posts.ts';
import { decidedOn } from './office-claims.ts';
import type { OfficeFacts } from './office-facts.ts';
import { pickCurrent, pickDuring } from './office-timeline.ts';
import { findPersonChange } from './person-change.ts';
import { buildPersonRows } from './person-rows.ts';
import { buildHistories } from './post-history.ts';

const PLAIN_GROUP =
  /(?:应急|突发|现场|总|市|专项|工作|办公室|领导小组|领导组|指挥部|工作专班|专班|小组|工作组|领导|负责人|主任|组长|那|这|个|的|由|是|在|里|哪|局|有|还|还有|其他|其它|兼|当|他|她|和|与|呢|都|分别|人员|人|一共|多少|牵头|单位|现在|具体|\s)/gu;

/** Share of the words that must be in the name of a part: 管后勤的 → 后勤保障组. */
const PART = 0.3;

/** Nothing but words that every group has. */
export function isBareGroup(content: string): boolean {
  return content.replace(PLAIN_GROUP, '').length < 2;
}

const NUMBERED_PART = /第[一二三四五六七八九十\d]{1,3}(?:小|工作)?组/gu;

/** 第一组组长是谁: a part by its number and nothing else; many documents have one. */
export function isNumberedAlone(content: string): boolean {
  const rest = content.replace(NUMBERED_PART, '');
  return rest !== content && isBareGroup(rest);
}

/** Whom the answer to a question names first: 他 of the next one. */
export function findHolder(intent: OfficeIntent, facts: OfficeFacts): string | null {
  if (intent.kind === 'person') return intent.name;
  if (intent.kind === 'post') {
    const [history] = buildHistories(findPosts(intent.body, intent.wanted, facts), facts);
    if (history === undefined) return null;
    const { time } = intent;
    if (intent.ask === 'predecessor' || intent.ask === 'successor') {
      const change = pickChange(intent, history);
      return change?.other?.person ?? change?.base.person ?? null;
    }
    if (intent.ask === 'first') return history.timeline[0]?.person ?? null;
    if (intent.ask === 'left') return pickLeft(time, history)[0]?.person ?? null;
    // 2022年9月谁当了商务局局长: whom a notice of that time appointed is told first.
    const appointed =
      time === null
        ? undefined
        : history.timeline.find(
            ({ begins }) =>
              begins !== null && (isWithin(begins.date, time) || isWithin(decidedOn(begins), time)),
          );
    if (appointed !== undefined) return appointed.person;
    const holders =
      time === null || time.lacksYear
        ? pickCurrent(history.timeline)
        : pickDuring(history.timeline, time.from, time.to);
    return (holders[0] ?? history.timeline.at(-1))?.person ?? null;
  }
  if (intent.kind === 'group') return findGroup(intent, facts)?.group.seats[0]?.person ?? null;
  return null;
}

/** The other of a change that was asked for, 前任 or 继任; null where none is known. */
export function findChanged(intent: OfficeIntent, facts: OfficeFacts): string | null {
  if (intent.kind === 'post') {
    const [history] = buildHistories(findPosts(intent.body, intent.wanted, facts), facts);
    return history === undefined ? null : (pickChange(intent, history)?.other?.person ?? null);
  }
  if (intent.kind !== 'person' || (intent.ask !== 'predecessor' && intent.ask !== 'successor')) return null;
  return findPersonChange(intent, buildPersonRows(intent.name, facts), facts)?.other.person ?? null;
}

/** 李某副市长牵头的那个小组: whoever is named is in no group's name. */
function dropNames(text: string, facts: OfficeFacts): string {
  return findKnownNames(text, facts.names).reduce((words, name) => {
    const at = words.indexOf(name);
    const [head, tail] = [words.slice(0, at), words.slice(at + name.length)];
    const title = findTitles(tail)[0];
    return `${head} ${title?.start === 0 ? tail.slice(title.end) : tail}`;
  }, text);
}

/** A group's part asked for in words that name no group: the question before says which, or in which document; `told` is what that one asked, where it is known. */
export function leanGroup(
  text: string,
  before: string,
  facts: OfficeFacts,
  told: GroupIntent | null = null,
): GroupIntent | null {
  const own = buildGroupIntent(text, findAskedTime(text), null);
  const leaning: GroupIntent = {
    ...own,
    content: buildGroupContent(dropNames(before, facts)),
    time: own.time ?? findAskedTime(before),
  };
  const base = (told === null ? null : findGroup(told, facts)) ?? findGroup(leaning, facts);
  if (base === null || isBareGroup(own.content)) return base === null ? null : leaning;
  const { docNo } = base.group;
  const part =
    docNo === null
      ? undefined
      : facts.groupIndex
          .find(own.content, 40)
          .find(({ group, coverage }) => group.docNo === docNo && coverage >= PART);
  if (part !== undefined) return { ...own, docNo };
  return { ...leaning, content: `${own.content} ${leaning.content}` };
}

/** 森林防火的呢 after 防汛抗旱指挥部: the same of another group, where the words are no unit of the one before. */
export function understandOtherGroup(
  text: string,
  before: GroupIntent,
  facts: OfficeFacts,
): GroupIntent | null {
  const other = findOtherBody(text);
  const known = findGroup(before, facts);
  if (other === null || known === null) return null;
  const content = buildGroupContent(other);
  const intent: GroupIntent = { ...before, content, memberKind: null, docNo: null, at: null };
  const found = isBareGroup(intent.content) ? null : findGroup(intent, facts);
  if (found === null || found.group === known.group) return null;
  return findDelegates({ ...before, delegate: text }, known, facts).length > 0 ? null : intent;
}
