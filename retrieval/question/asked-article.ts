// Whether a question asks for one article or chapter of a document: 特困人员认定办法第四条, 第二章讲了什么. Whole sentences only.

import { parseNumeral } from '../text/chinese-date.ts';
import { dropGeneric } from './shares-title.ts';

export interface AskedPart {
  readonly unit: '条' | '章';
  readonly number: number;
  /** As typed: 第二十条. */
  readonly label: string;
}

export interface AskedArticle extends AskedPart {
  /** What describes the document; empty where only the talk tells which. */
  readonly described: string;
  /** 办法, 规定: what the document is called; empty as above. */
  readonly called: string;
}

const PART = '第 ?(?<number>[一二三四五六七八九十]{1,4}|\\d{1,3}) ?(?<unit>[条章])';
const SUB = '(?:第?[一二三四五六七八九十\\d]{1,3}[款项])?';
const SAYS =
  '(?:的)?(?:具体)?(?:内容|规定|原文|全文|条文)?(?:(?:里面?|中)?(?:都|主要)?(?:是|说|讲|写|规定|包括)?(?:了|的)?(?:是)?(?:些)?(?:什么|啥|哪些)?(?:内容|规定)?|怎么(?:说|写|讲|规定)的?)';
const FRONT = '(?:请问|请|帮我|我想|想|麻烦|给我)*(?:查一?下|查查?|看一?下|看看?|列出|打开)?[“"《]?';
const END = '[呢吗呀？?。 ]*$';
const CALLED = '(?:办法|规定|细则|条例|方案|意见|规划|计划|措施|预案|规则|制度|章程|通知)';
const DESCRIBED = `(?<described>\\P{P}[^。？?；;]{0,60}?(?<called>${CALLED}))(?:[（(][^（）()]{1,6}[）)])?[》”"]?`;

const BEHIND = new RegExp(`^${FRONT}${DESCRIBED}(?:里面?|中|内)?[的，, ]*${PART}${SUB}${SAYS}${END}`, 'u');
const BEFORE = new RegExp(`^${FRONT}${PART}${SUB}[的，, ]*[《“"]?${DESCRIBED}${SAYS}${END}`, 'u');
const ALONE = new RegExp(`^[\\s的里中，,]*(?:那|那么)?${PART}${SUB}${SAYS}${END}`, 'u');

function readPart({ number = '', unit }: Record<string, string | undefined>): AskedPart | null {
  const value = parseNumeral(number);
  if (value === null || value < 1) return null;
  return { unit: unit === '章' ? '章' : '条', number: value, label: `第${number}${unit ?? '条'}` };
}

/** The part alone, where the document is known: 第四条是什么; null for anything more. */
export function findAskedPart(rest: string): AskedPart | null {
  const groups = ALONE.exec(rest)?.groups;
  return groups === undefined ? null : readPart(groups);
}

/** The part of a document that a cleaned question names; null for any other question. */
export function findAskedArticle(question: string): AskedArticle | null {
  const alone = findAskedPart(question);
  if (alone !== null) return { ...alone, described: '', called: '' };
  const groups = (BEHIND.exec(question) ?? BEFORE.exec(question))?.groups;
  if (groups === undefined) return null;
  const part = readPart(groups);
  const { described = '', called = '' } = groups;
  if (part === null) return null;
  // 该办法第四条: which, the talk tells.
  const isNamed = dropGeneric(described).length >= 2;
  return { ...part, described: isNamed ? described : '', called };
}
