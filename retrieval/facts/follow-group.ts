// A few words after a question on a group: the same list asked otherwise, another part of its document, its list of another time.

import { parseNumeral } from '../text/chinese-date.ts';
import { changeGroup } from '../question/change-group.ts';
import { bringsMatter, SHORT } from '../question/follow-up-words.ts';
import { findGroupRole } from '../question/office-cues.ts';
import type { AskedTime, GroupIntent } from '../question/office-intent.ts';
import { completeYear, findAskedTime, isWithin } from '../question/office-time.ts';
import { findGroup, placeOf } from './find-groups.ts';
import { WHOLE } from './roster-groups.ts';
import { asksForPart } from './find-part.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';
import { isSubsequence } from '../text/subsequence.ts';

const NUMERAL = '([一二三四五六七八九十\\d]{1,3})';
/** 第四组呢, 那四组, 第五组组长. */
const NUMBERED = new RegExp(`^(?:那么?|还有)?第?${NUMERAL}(?:工作|小)?组(?!成|织)`, 'u');
const NEXT = /^(?:那么?)?(?:下一?|后一?|接下来的?)个?组/u;
const PREVIOUS = /^(?:那么?)?(?:上一?|前一?)个?组/u;
/** 领导小组组长呢, 总指挥是谁: the whole that a part belongs to. */
const OF_WHOLE = /领导小?组|总指挥(?!部)|指挥部(?!的?办)|总的(?:组长|负责人|牵头)|最上面|整个(?:小组|专班)/u;
/** 另外几个组呢, 其他组的组长. */
const EACH = /(?:另外|其他|其余|别的|剩下|各)(?:的)?(?:那)?(?:[几两三四五六七八九十]个?)?(?:小|工作)?组/u;
/** 资料组呢, 宣传组的组长, 写材料的那个资料组. */
const NAMED =
  /^(?:那么?|还有)?(?:[\p{Script=Han}]{2,10}的那?个?)?([\p{Script=Han}]{2,8}?)(?:那个?)?组(?!成|织|员|长)/u;
/** 换成别的一组以后, the words that still ask: 组长呢 of 第四组组长呢. */
const QUESTION_END = /(?:呢|的|那边|[？?])+$/u;
/** 平定县是哪个组, 农商行在第几组: asked of all parts. */
const IN_WHICH = /(?:哪一?个?|第几个?)(?:小|工作)?组(?!成|织|长|员)/u;
/** 去矿区的那组呢: the same of another part. */
const ASKS_NOTHING = /组呢?[？?]?$/u;
/** What a year or a half may stand beside and nothing else: 到下半年那份名单呢. */
const AROUND_TIME = /^(?:那么?|到了?|换成?|在|的|那|这|份|次|名单|版|时候?|呢|是谁|又|谁|[？?\s])*$/u;

const ANY_PART = { ask: 'delegate', role: '', ofOffice: false, rank: null, memberKind: null } as const;

function partsOf({ documentId }: RosterGroup, facts: OfficeFacts): RosterGroup[] {
  return (facts.groupsOfDocument.get(documentId) ?? [])
    .filter(({ isOffice }) => !isOffice)
    .toSorted((a, b) => a.firstLine - b.firstLine);
}

/** The one group of a document that the others are parts of; null where there is none or several. */
export function wholeOf(group: RosterGroup, facts: OfficeFacts): RosterGroup | null {
  const wholes = partsOf(group, facts).filter(({ name }) => WHOLE.test(name));
  return wholes.length === 1 ? (wholes[0] ?? null) : null;
}

/** Another part of the document, by its number, its name, or as the whole; null where the words name none. */
function findOther(text: string, group: RosterGroup, facts: OfficeFacts): RosterGroup | null {
  const parts = partsOf(group, facts);
  const said = parseNumeral(NUMBERED.exec(text)?.[1] ?? '');
  const { ordinal } = group;
  const step = NEXT.test(text) ? 1 : PREVIOUS.test(text) ? -1 : 0;
  const wanted = said ?? (step === 0 || ordinal === null ? null : ordinal + step);
  if (wanted !== null) return parts.find((part) => part.ordinal === wanted) ?? null;
  if (OF_WHOLE.test(text) && !WHOLE.test(group.name)) return wholeOf(group, facts);
  const stem = NAMED.exec(text)?.[1];
  const named =
    stem === undefined
      ? []
      : parts.filter((part) => part !== group && !WHOLE.test(part.name) && isSubsequence(stem, part.name));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The list of that time that is most like the one before; null where there is none. */
function findOfTime(
  before: GroupIntent,
  group: RosterGroup,
  time: AskedTime,
  facts: OfficeFacts,
): RosterGroup | null {
  const said = before.at === null ? before.content : `${before.content} ${group.name}`;
  const found = findGroup({ ...before, content: said, at: null, docNo: null, time, namesGroup: true }, facts);
  return found !== null && isWithin(found.group.date, time) ? found.group : null;
}

/** A half year or a month without its year is of the year of the list before. */
function completeTime(time: AskedTime, { date }: RosterGroup): AskedTime {
  return time.lacksYear && date !== null ? completeYear(time, date.slice(0, 4)) : time;
}

/** Null where the words do not hang on the group before. */
export function followGroup(text: string, before: GroupIntent, facts: OfficeFacts): GroupIntent | null {
  const known = findGroup(before, facts)?.group;
  if (known === undefined) return null;
  const base = { ...before, ordinal: null, docNo: null, part: 'told' as const, at: placeOf(known) };
  const asked = findAskedTime(text);
  if (asked !== null && text.length <= SHORT && !bringsMatter(text)) {
    const time = completeTime(asked, known);
    const rest = text.replace(asked.label, '');
    const changed = AROUND_TIME.test(rest) ? before : (changeGroup(rest, before) ?? before);
    const other = findOfTime(before, known, time, facts);
    return { ...changed, time, ordinal: null, docNo: null, part: 'told', at: placeOf(other ?? known) };
  }
  if (EACH.test(text) && partsOf(known, facts).length > 1)
    return { ...base, ask: 'leader', role: 'each', ofOffice: false, rank: null, memberKind: null };
  if (IN_WHICH.test(text) && text.length <= SHORT)
    return {
      ...base,
      ...ANY_PART,
      part: 'open',
      delegate: text,
      at: placeOf(wholeOf(known, facts) ?? known),
    };
  const other = findOther(text, known, facts);
  if (other !== null) {
    const { ask, role } = findGroupRole(text.replace(QUESTION_END, ''));
    const isSame = ask === 'delegate' || (before.ask === 'delegate' && ask !== 'contacts');
    const own =
      isSame && before.ask !== 'delegate' && before.ask !== 'office' ? before : { ...before, ask, role };
    const plain = own.ask === 'delegate' ? { ...own, ask: 'all' as const, role: '' } : own;
    return {
      ...base,
      ...plain,
      ofOffice: false,
      rank: null,
      memberKind: null,
      delegate: '',
      part: 'told',
      at: placeOf(other),
    };
  }
  const changed = changeGroup(text, base);
  // 管后勤的组长谁当: a part by what it does, to be found in the same document or not at all.
  if (changed !== null && asksForPart(text) && partsOf(known, facts).length > 1)
    return {
      ...(ASKS_NOTHING.test(text) ? base : changed),
      part: 'asked',
      at: placeOf(wholeOf(known, facts) ?? known),
    };
  return changed === null ? null : { ...changed, part: 'told', at: placeOf(known) };
}
