// A fragment that changes one thing of the question before: 三级响应由谁启动? 那二级呢 → 二级响应由谁启动?

import { formatNumeral, parseNumeral } from '../text/chinese-date.ts';
import { findArticleStep } from './article-step.ts';

/** Things of one kind: a fragment that names one takes the place of the one named before. */
const KINDS: readonly RegExp[] = [
  /(?:[一二三四五ⅠⅡⅢⅣ]|IV|I{1,3}|[1-4])级/u,
  /[红橙黄蓝]色/u,
  /特别重大|重大|较大|一般/u,
  /(?:19|20)\d{2}年?/u,
  /第[一二三四五六七八九十\d]{1,3}(?:季度|期|批|条|章|轮|组|届|片区)/u,
  /[\p{Script=Han}]{1,3}(?:县|区|镇|乡)(?!级|域)/u,
  /上半年|下半年|年初|年底/u,
];
/** What may stand around the one thing of such a fragment, and nothing else. */
const AROUND =
  /^(?:那么?|如果|要是|换成|换|到|至于|是|了|的|时候?|的话|那边|这边|预警|响应|情况|呢|怎么样|咋样|又?如何|多少|几个?|呀|吗|[，。？?\s])*$/u;
const LATER = /^(?:那|再)*(?:往后|后|下|过)(?:一|1)?年|来年|第二年|转年/u;
const EARLIER = /^(?:那|再)*(?:往前|前|上)(?:一|1)?年|头一年/u;
const YEAR = /((?:19|20)\d{2})(?=年|[^\d]|$)/u;

/** The last that is named: of 《第一条……的规定》第三条 the third is asked for. */
const PART = /(.*)第 ?([一二三四五六七八九十]{1,4}|\d{1,3}) ?([条章])/u;

function moveYear(fragment: string, before: string): string | null {
  const step = LATER.test(fragment) ? 1 : EARLIER.test(fragment) ? -1 : 0;
  if (step === 0 || !YEAR.test(before)) return null;
  return before.replace(YEAR, (year) => String(Number(year) + step));
}

/** 上一条呢 after 第十三条; null where no article was asked for, or none comes before it. */
function moveArticle(fragment: string, before: string): string | null {
  const step = findArticleStep(fragment);
  const [asked, front = '', numeral = '', unit] = PART.exec(before) ?? [];
  if (step === null || asked === undefined || unit !== step.unit) return null;
  const number = (parseNumeral(numeral) ?? 0) + step.by;
  return number < 1 ? null : before.replace(asked, `${front}第${formatNumeral(number)}${unit}`);
}

/** The question before with the one thing changed; null where the fragment says more than that. */
export function continueQuestion(fragment: string, before: string): string | null {
  const moved = moveYear(fragment, before) ?? moveArticle(fragment, before);
  if (moved !== null) return moved;
  for (const kind of KINDS) {
    const [named] = kind.exec(fragment) ?? [];
    if (named === undefined || !kind.test(before)) continue;
    if (!AROUND.test(fragment.replace(named, ''))) continue;
    return before.replace(kind, named);
  }
  return null;
}

/** A fragment made whole by the turns before it, which may be fragments of earlier ones; else the question as it is. All are cleaned. */
export function resolveFragment(question: string, turns: readonly string[]): string {
  return [...turns, question].reduce((before, turn) => continueQuestion(turn, before) ?? turn, '');
}
