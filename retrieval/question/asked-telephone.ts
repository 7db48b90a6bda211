// 0353-2290111是谁的电话: a telephone number that a question asks about, and nothing else.

import type { TelephoneNumber } from '../text/telephone-numbers.ts';
import { findTelephones } from '../text/telephone-numbers.ts';

/** What may stand around a number whose owner is asked for. */
const AROUND =
  /请问|想问|帮我|麻烦|这个?|那个?|电话|座机|手机|热线|号码?|联系方式|单位|部门|人|地方|机构|[他她它]|谁|哪[里儿个家位]?|什么|啥|是|的|属于|归|为|联系|[用打拨找能到给来有不在了我查问一下个]|没有|登载?|公报|里面?|知道|[吗呢啊吧么嘛\s\p{P}]/gu;
/** 0353-2290111是卫健委的电话吗: whose it is says whether. */
const WHETHER =
  /(?:电话|座机|号码|联系方式).{0,6}(?:吗|么|吧|对不对|对不|没有?)[？?。\s]*$|是不是.{2,14}(?:电话|座机|号码|联系方式)/u;
const SHORT = 24;

/** Null where no number is named, several are, or something else is asked with it. */
export function findAskedTelephone(text: string): TelephoneNumber | null {
  const [number, ...others] = findTelephones(text);
  if (number === undefined || others.length > 0) return null;
  const around = `${text.slice(0, number.start)} ${text.slice(number.end)}`;
  const isWhether = WHETHER.test(around) && around.length <= SHORT;
  return isWhether || around.replace(AROUND, '') === '' ? number : null;
}
