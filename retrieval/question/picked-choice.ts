// A turn that asks by a place alone: a choice among those offered before (2, 第2个, 选二), or an entry of a list (第三个是什么).

import { parseNumeral } from '../text/chinese-date.ts';

const NUMBER = '(?<number>\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 第2条 is an article, 2022 a year: neither is a choice. */
const PICK = new RegExp(
  `^(?:(?:我|就|那就|那)?(?:要|选择|选|看|查)?(?:的是)?)?第?${NUMBER}(?:个|项|号)?(?:吧|的|呢)?[)）.。、，!！ ]*$`,
  'u',
);

/** The place, from 1, of the choice that a cleaned turn picks; null where it is no such turn. */
export function findPick(turn: string): number | null {
  const number = PICK.exec(turn)?.groups?.['number'];
  return number === undefined ? null : parseNumeral(number);
}

/** What may be asked of an entry; 第二个月, 第三个五年, 第二个副组长 are no entries. */
const ASKED =
  '(?:的|是|讲|说|写|叫|呢|谁|哪|几|由|怎|在|登|刊|何时|有(?!关)|什么|啥|主要|内容|全文|原文|文号|标题|题目|日期|印发|发布|发文|成文|有效期|任命|免)';
/** 第三个是什么, 第2份讲了什么, 最后一位什么时候任的: an entry of a list, with what is asked of it. */
const ENTRY = new RegExp(
  `^(?:那么?|其中|里面|上面)?(?:的)?(?:第${NUMBER}|(?<last>最后一?))(?:个|份|位|项|篇)(?:文件|通知|人)?(?<asked>${ASKED}.{0,16})?$`,
  'u',
);

export interface EntryPick {
  /** From 1; -1 is the last. */
  readonly place: number;
  /** What is asked of it; empty where it is only pointed at. */
  readonly asked: string;
}

/** Null for a cleaned turn that is of no entry, or of more than that. */
export function findEntryPick(turn: string): EntryPick | null {
  const { number, last, asked = '' } = ENTRY.exec(turn)?.groups ?? {};
  const place = number === undefined ? (last === undefined ? null : -1) : parseNumeral(number);
  return place === null ? null : { place, asked: asked.replace(/呢[？?]?$/u, '') };
}

/** 27号, 那27号呢: what may be the number of a paper. */
export function namesNumber(turn: string): boolean {
  return PICK.test(turn) && /\d号/u.test(turn);
}
