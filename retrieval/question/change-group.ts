// A few words after a question on a group: 副组长呢, 财政局的呢, 办公室在哪, 第二副组长是谁 → the same group, asked otherwise.

import {
  asksForOther,
  asksForRest,
  asksHowItWorks,
  asksHowMany,
  asksWhetherStill,
  findOtherBody,
  SHORT,
} from './follow-up-words.ts';
import { asksForParts, findMemberKind, memberKindOf } from './group-asks.ts';
import { asksForStep } from './implied-group.ts';
import { findGroupRole, findRank, SERVICE, TASK, TELEPHONE } from './office-cues.ts';
import type { GroupIntent } from './office-intent.ts';

const HEAD_OF_OFFICE = /^(?:那|它的?|他们的?|办公室的?)?((?:常务)?副?主任)(?:呢|是谁|是哪|叫什么|叫啥|谁)/u;
/** 那办公室呢: where it is and who heads it. */
const OFFICE = /^(?:那么?|它的?|他们的?)?办公室(?:那边)?呢?[？?]?$/u;
/** 有没有农商行的人. */
const ANYBODY_OF =
  /^(?:那么?|里面?|里头)?(?:有没有|有无|是否有|有)([\p{Script=Han}（）]{2,14}?)(?:的|派的?)(?:人|代表|同志)?(?:吗|么|没有)?[？?]?$/u;

/** 银行来的那个呢. */
const THAT_ONE = /(?:来|去|派|出)?的?那[个位](?=呢|[？?]?$)/u;
/** 一共几个组. */
const PARTS = /(?:几|多少)个?(?:小|工作)?组(?!长|员)/u;

/** Null where the words do not hang on it. */
export function changeGroup(text: string, before: GroupIntent): GroupIntent | null {
  if (asksHowItWorks(text)) return null;
  // The firms that the question before asked for, and the place in its list, are not those of this one.
  const group: GroupIntent = {
    ...before,
    memberKind: null,
    rank: null,
    asksCount: false,
    asksService: false,
  };
  // 他们组服务哪个县区: of the group, not of whom it names first.
  if (SERVICE.test(text)) return { ...group, ask: 'delegate', delegate: '', asksService: true };
  if (asksWhetherStill(text)) return { ...before, memberKind: null };
  // 办公室主任 may be two: all that were asked for are told again.
  if (asksForOther(text)) return { ...before, memberKind: null, rank: null };
  if (asksHowMany(text))
    return { ...group, ask: 'members', role: '', ofOffice: false, delegate: '', asksCount: true };
  if (TELEPHONE.test(text) && text.length <= SHORT)
    return { ...group, ask: 'contacts', role: '', ofOffice: false, delegate: '' };
  if (PARTS.test(text) || asksForParts(text))
    return { ...group, ask: 'parts', role: '', ofOffice: false, delegate: text };
  const memberKind =
    text.length > SHORT ? null : findMemberKind(/^(?:那|里|有)/u.test(text) ? text : `里${text}`);
  if (memberKind !== null) return { ...group, ask: 'members', role: '', delegate: text, memberKind };
  if (OFFICE.test(text)) return { ...group, ask: 'office', role: '', ofOffice: true, delegate: '' };
  const { ask, role, ofOffice } = findGroupRole(text);
  const rank = findRank(text);
  if (asksForRest(text)) return { ...group, ask: 'members', role: '', ofOffice: false, delegate: '' };
  // 主任呢: a group has one in its office only.
  const head = HEAD_OF_OFFICE.exec(text)?.[1];
  if (head !== undefined)
    return { ...group, ask: 'role', role: head === '主任' ? '办公室主任' : head, ofOffice: true };
  if (ask !== 'delegate' && !asksForStep(text))
    return { ...group, ask, role, ofOffice, rank, delegate: text };
  if (TASK.test(text) || asksForStep(text)) return null;
  const unit = ANYBODY_OF.exec(text)?.[1] ?? findOtherBody(text.replace(THAT_ONE, ''));
  const kind = unit === null ? null : memberKindOf(unit);
  if (kind !== null) return { ...group, ask: 'members', role: '', delegate: text, memberKind: kind };
  // 办公室里城管局派的谁, 规划局呢: of the office still.
  const isOfOffice = ofOffice || (before.ask === 'delegate' && before.ofOffice);
  if (unit !== null)
    return { ...group, ask: 'delegate', role: '', ofOffice: isOfOffice, delegate: `${unit}是谁` };
  return /谁|哪位|人/u.test(text) && text.length <= SHORT
    ? { ...group, ask: 'delegate', role: '', ofOffice, rank, delegate: text }
    : null;
}
