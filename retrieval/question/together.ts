// A notice or a list that is meant by people in it: 李军、霍建洲那批任免还有谁, 和王计芳一起任命的有谁.

import { findListFilter, findMeeting } from './list-cues.ts';
import type { TogetherIntent } from './office-intent.ts';

/** The others of the same paper, or the paper itself. */
const OTHERS =
  /还有(?:谁|哪|其他|其它|别|几)|(?:那|这|同|一)一?(?:批|份|次|拨|轮|个(?:文件|通知))|一起|一块|同时|一同|一道|同批|(?:任免|任命|免职|转正|提名)(?:的)?(?:通知)?是?(?:在)?哪[个份一]/u;
/** With one name alone: what is meant must be said. */
const WITH_ONE =
  /(?:和|跟|与|同)[^，。？?]{2,4}(?:一起|一块儿?|一同|一道|同时|同一?批|同一?份|一批)|(?:那|这|同一?)(?:批|份|次)(?:任免|任命|免职|通知)[^，。？?]{0,6}(?:谁|哪|几|多少)/u;
/** 石某某那批人大通过的，下来的都有谁: right after the name. */
const HIS_PAPER =
  /^(?:同志)?的?[那这]一?(?:批|份|次|拨|轮|个(?:文件|通知)).{0,16}(?:任|免|提名|转正|下来|上来|还有)/u;
/** Of a group rather than of a notice. */
const OF_GROUP = /名单|指挥部|小组|领导组|专班|哪个组/u;
const MOST_PEOPLE = 5;

const COUNTED = '(?:[一二两三四五六七八九十\\d]{1,3}|几|多)?(?:个|名|位)?(?:人|同志)';
const ABOUT = '(?:正式)?(?:任免|任职|任用|任命|免职|转正|提名)(?:职务)?';
const PAPER = '(?:那[份个]|这[份个])?(?:通知|文件|文(?!化|物|旅))';
/** 王某某等三人任免的通知里, 王某某那份三人的通知: a notice by the title it bears. */
const TITLED = new RegExp(
  `^(?:等${COUNTED}(?:的)?(?:${ABOUT}(?:的)?(?:${PAPER})?|${PAPER}|[那这][次批])|(?:的)?[那这][份个]${COUNTED}(?:的)?(?:${ABOUT})?(?:的)?${PAPER})`,
  'u',
);
const ASKS_PEOPLE = /谁|哪[几些两三四五六七八九十]|另外?(?:的)?(?:[一二两三四几])|其他|其余|还有|名单/u;
const ASKS_PAPER = /文号|哪[天年份期]|什么时候|几[月号]|哪一[天期份]|哪[个次]会|什么会/u;

/** The question without the title of the notice that it speaks of; null where it speaks of none. */
export function dropNoticeTitle(question: string, name: string): string | null {
  const at = question.indexOf(name);
  const titled = at < 0 ? null : TITLED.exec(question.slice(at + name.length));
  if (titled === null) return null;
  const rest = question.slice(at + name.length + titled[0].length);
  return question.slice(0, at) + rest.replace(/^(?:里面?|中|上)?的?[，,]?/u, '');
}

/** 石某某那份文件里免掉的人列一下. */
function asksOfHisPaper(question: string, name: string): boolean {
  const tail = question.slice(question.indexOf(name) + name.length);
  return (
    HIS_PAPER.test(tail) && /谁|哪[几些两三四五六七八九十]|人|名单|列/u.test(tail) && !ASKS_PAPER.test(tail)
  );
}

/** Null where something else is asked of the people named. `names` are known, in order. */
export function understandTogether(question: string, names: readonly string[]): TogetherIntent | null {
  const [first = ''] = names;
  const untitled = names.length === 1 ? dropNoticeTitle(question, first) : null;
  const isTitled =
    untitled !== null &&
    (ASKS_PEOPLE.test(question) || untitled.replace(/[？?\s呢的]/gu, '') === '') &&
    !ASKS_PAPER.test(question);
  const isMeant =
    isTitled ||
    (names.length > 1
      ? OTHERS.test(question) || OF_GROUP.test(question)
      : WITH_ONE.test(question) || asksOfHisPaper(question, first));
  if (names.length === 0 || names.length > MOST_PEOPLE || !isMeant) return null;
  if (names.length > 1 && !OTHERS.test(question) && !/哪[个份一]|什么/u.test(question)) return null;
  return {
    kind: 'together',
    people: names,
    filter: findListFilter(isTitled ? (untitled ?? question) : question),
    meeting: findMeeting(question),
    inGroup: OF_GROUP.test(question),
    isTitled,
  };
}

/** 同一批还有谁, 和他一起任命的呢: asked after somebody. */
const OF_SAME =
  /(?:同|这|那)一?(?:批|[份个](?:通知|文件?)|次任免)(?:[^，。？?]{0,6}(?:谁|哪|人)|[里中上][^，。？?]{0,14}(?:免|任)[^，。？?]{0,4}(?:谁|哪))|(?:和|跟|与)[他她](?:一起|一块儿?|一同|同?一?批|同时)|^(?:那么?|还)?(?:一起|一块儿?|一同|同时|同批)(?:还)?(?:被)?(?:任命|任免|任|免职?|免去|提名|转正|调整|上任)?(?:职)?[的了]?(?:还|都)?(?:有|是)?(?:谁|哪些|哪几)/u;

/** Whether the words hang on a notice that was told before. */
export function asksSameNotice(question: string): boolean {
  return OF_SAME.test(question);
}

/** The notice of somebody whom the question before spoke of; null where something else is asked. */
export function understandSameNotice(question: string, person: string): TogetherIntent | null {
  return asksSameNotice(question)
    ? {
        kind: 'together',
        people: [person],
        filter: findListFilter(question),
        meeting: findMeeting(question),
        inGroup: false,
        isTitled: false,
      }
    : null;
}
