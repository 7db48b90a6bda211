// A few words that hang on the question before: 前任呢, 副职呢, 他之前呢, 那教育局呢 → the question before, changed.

import { asksWhen, findGroupRole, findPersonAsk, SERVICE, TASK } from './office-cues.ts';
import type { OfficeIntent, PersonIntent, PostIntent } from './office-intent.ts';
import { findMemberKind } from './group-asks.ts';
import { asksForStep } from './implied-group.ts';
import { understandSameNotice } from './together.ts';
import { findListFilter } from './list-cues.ts';
import { findPostAsk, PREDECESSOR, SUCCESSOR } from './post-ask.ts';
import { findAskedPosts } from './office-post-words.ts';
import { findAskedTime } from './office-time.ts';
import { isGovernmentHead, isSingleSeat } from './office-titles.ts';
import { understandPerson } from './understand-person.ts';

export const PRONOUN = /(?<!其)他们?|她|此人|这个人|这位|该同志|那个人|这人/u;
const OTHER_BODY =
  /^(?:那么?|还有)?(?:[市县区]里的?)?([\p{Script=Han}（）]{2,16}?)(?:的|那边|这边)?呢[？?]?$/u;
const ABOUT_SAME =
  /文号|哪份文件|什么文件|哪个文件|什么时候|啥时候|哪天|那天|几号|几月|依据|哪次会|什么会|哪一期|原文|试用期/u;
/** 还有谁, 其他人呢: the whole list. */
const REST =
  /^(?:那|里面|里头|另外|除了.{1,4})?(?:还有(?:其他|别的?)?|其他|其余|别的?|剩下)(?:的)?(?:谁|哪些人|哪几位|人|成员|几个人|都有谁)/u;
const HEAD_OF_OFFICE = /^(?:那|它的?|他们的?|办公室的?)?((?:常务)?副?主任)(?:呢|是谁|是哪|叫什么|叫啥|谁)/u;

/** The body or group of 那森林防火的呢; null where the words are no such follow-up. */
export function findOtherBody(text: string): string | null {
  return OTHER_BODY.exec(text)?.[1] ?? null;
}

/** A follow-up is short; longer questions stand on their own. */
const SHORT = 18;

/** 再前任呢, 再往前呢. */
const FURTHER = /^(?:那么?)?(?:再|更)(?:之前|往前|以前|前面|前任|前一任|上一任|早)|上上任/u;

/** Whether one further back than the one before is asked for. */
export function asksFurther(text: string): boolean {
  return FURTHER.test(text);
}

/** 他之前呢, 在她后面的是谁: who held the post then; 他以前呢 asks what he did himself. */
const BEFORE_HIM =
  /^(?:那么?)?在?[他她](?:的)?(?:之前|前面|前头|前边)(?:的|那[位个]|是|谁|哪一?[位个]|叫什么|叫啥)*[呢？?]*$/u;
const AFTER_HIM =
  /^(?:那么?)?在?[他她](?:的)?(?:之后|后面|后头|后边)(?:的|那[位个]|是|谁|哪一?[位个]|叫什么|叫啥)*[呢？?]*$/u;

function findBesideHolder(text: string): 'predecessor' | 'successor' | null {
  if (BEFORE_HIM.test(text)) return 'predecessor';
  return AFTER_HIM.test(text) ? 'successor' : null;
}

/** 原来的那位局长叫什么. */
const FORMER_ONE =
  /^(?:那么?)?(?:原来|原先|以前|之前|先前|从前)的?(?:那一?[位个])?[\p{Script=Han}]{0,3}(?:长|主任|书记)(?:叫什么|叫啥|是谁|是哪|姓什么|呢)/u;

/** `holder` is whom the answer before named first. */
function changePost(text: string, before: PostIntent, holder: string | null): OfficeIntent | null {
  const isChange = before.ask === 'predecessor' || before.ask === 'left';
  if (isChange && (FURTHER.test(text) || PREDECESSOR.test(text)))
    return { ...before, ask: 'predecessor', person: holder, time: null, isNew: false };
  if (
    PREDECESSOR.test(text) ||
    FURTHER.test(text) ||
    FORMER_ONE.test(text) ||
    /^(?:那)?(?:之前|以前|前面|再之前|上一个|再往前)(?:那个|的)?(?:呢|是谁|是哪个|是哪位)?[？?]?$/u.test(text)
  )
    return { ...before, ask: 'predecessor', time: null, isNew: false };
  if (SUCCESSOR.test(text) || /(?:后来|之后|接着|然后)(?:呢|是谁)/u.test(text))
    return { ...before, ask: before.time === null ? 'successor' : 'holder', time: null, isNew: false };
  // 还有谁: the others in that post, or who had it besides where one person has it at a time.
  if (REST.test(text) && before.wanted.title !== null)
    return {
      ...before,
      ask: isSingleSeat(before.wanted.title) ? 'everybody' : 'holder',
      person: null,
      isNew: false,
    };
  if (findPostAsk(text) === 'everybody')
    return { ...before, ask: 'everybody', time: findAskedTime(text), isNew: false, person: null };
  const [post] = findAskedPosts(text);
  if (
    post !== undefined &&
    (post.body === '' || /^(?:那|还有|其他|别的|其他的|它的|该|另外)+$/u.test(post.body))
  ) {
    const isPlace = post.wanted.title !== null && isGovernmentHead(post.wanted.title.head);
    return {
      ...before,
      body:
        isPlace && before.wanted.title !== null && !isGovernmentHead(before.wanted.title.head)
          ? ''
          : before.body,
      wanted: post.wanted,
      ask: 'holder',
      isNew: false,
    };
  }
  if (/副职|副手|副的/u.test(text))
    return { ...before, wanted: { kind: 'deputy', title: null, words: '副职' }, ask: 'holder', isNew: false };
  const time = findAskedTime(text);
  if (time !== null && text.length <= SHORT) return { ...before, time, ask: 'holder' };
  if (/^(?:那)?(?:现在|目前|如今)/u.test(text)) return { ...before, time: null, ask: 'holder', isNew: false };
  const other = OTHER_BODY.exec(text)?.[1];
  if (other !== undefined && !/^(?:然后|后来|现在|之前|以前|其他)/u.test(other))
    return { ...before, body: other, ask: 'holder', person: null };
  return ABOUT_SAME.test(text) && text.length <= SHORT ? before : null;
}

function changePerson(text: string, before: PersonIntent): OfficeIntent | null {
  const isBare =
    /^(?:那|那么|然后|再)?(?:之前|以前|原来|现在|后来|之后)?(?:呢|是什么|做什么|干什么|是啥)[？?]?$/u.test(
      text,
    );
  if (
    PREDECESSOR.test(text) ||
    SUCCESSOR.test(text) ||
    PRONOUN.test(text) ||
    isBare ||
    (ABOUT_SAME.test(text) && text.length <= SHORT)
  ) {
    return {
      ...before,
      ask: findPersonAsk(text),
      post: null,
      time: findAskedTime(text) ?? (ABOUT_SAME.test(text) ? before.time : null),
      asksWhen: asksWhen(text),
    };
  }
  return /之前|以前|原来|免|现在|后来|什么职务|别的职务|还任|还当/u.test(text) && text.length <= SHORT
    ? { ...before, ask: findPersonAsk(text), post: null, time: findAskedTime(text), asksWhen: asksWhen(text) }
    : null;
}

/**
 * `before` is what the question before asked; `holder` whom its answer names first, for 他. Null where the words do not hang on it.
 */
export function changeOfficeIntent(
  text: string,
  before: OfficeIntent,
  holder: string | null,
): OfficeIntent | null {
  // 他们组服务哪个县区: of the group, not of whom it names first.
  if (before.kind === 'group' && SERVICE.test(text)) return { ...before, ask: 'delegate', asksService: true };
  const together = holder === null || before.kind === 'group' ? null : understandSameNotice(text, holder);
  if (together !== null) return together;
  // 他们办公室在哪: of the group, not of whom it names first.
  const isOfGroup = before.kind === 'group' && /[他她它]们/u.test(text);
  // 他之前是谁, 他之前呢: of the post that was asked about, whatever else the holder was.
  if (before.kind === 'post' && holder !== null && PRONOUN.test(text)) {
    const ask = findBesideHolder(text) ?? findPostAsk(text);
    if (ask === 'predecessor' || ask === 'successor')
      return { ...before, ask, person: holder, time: null, isNew: false };
  }
  if (holder !== null && PRONOUN.test(text) && !isOfGroup) {
    return understandPerson(text.replace(PRONOUN, holder), holder, [], findAskedTime(text));
  }
  switch (before.kind) {
    case 'post':
      return changePost(text, { ...before, others: [] }, holder);
    case 'person':
      return changePerson(text, before);
    case 'together':
      return null;
    case 'list': {
      const filter = findListFilter(text);
      if (filter !== null && text.length <= SHORT) return { ...before, filter, post: null };
      const time = findAskedTime(text);
      return time !== null && text.length <= SHORT ? { ...before, docNo: null, issue: null, time } : null;
    }
    case 'group': {
      // The firms that the question before asked for are not those of this one.
      const group = { ...before, memberKind: null };
      const memberKind = text.length > SHORT ? null : findMemberKind(text);
      if (memberKind !== null) return { ...group, ask: 'members', role: '', delegate: text, memberKind };
      const { ask, role, ofOffice } = findGroupRole(text);
      if (REST.test(text)) return { ...group, ask: 'members', role: '', ofOffice: false, delegate: text };
      // 主任呢: a group has one in its office only.
      const head = HEAD_OF_OFFICE.exec(text)?.[1];
      if (head !== undefined)
        return { ...group, ask: 'role', role: head === '主任' ? '办公室主任' : head, ofOffice: true };
      if (ask !== 'delegate' && !asksForStep(text)) return { ...group, ask, role, ofOffice, delegate: text };
      const other = OTHER_BODY.exec(text)?.[1];
      if (TASK.test(text) || asksForStep(text)) return null;
      return other !== undefined || (/谁|哪位|人/u.test(text) && text.length <= SHORT)
        ? { ...group, ask: 'delegate', role: '', delegate: other ?? text }
        : null;
    }
    default:
      return before satisfies never;
  }
}
