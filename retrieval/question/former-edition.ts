// Whether a question asks for the number or date of what a document took the place of: 老预案是几号文, 上一版办法哪年印发的.

import { stripMetadata } from './metadata.ts';

const TEXT = '(?:应急)?(?:预案|办法|规定|细则|方案|规划|计划|意见|措施|条例)';
const EARLIER = '(?:原来|原先|以前|之前|从前|先前|早先|此前|过去)';
const REPEALED = '(?:被|给)?(?:废止|废除|作废|替代|代替|取代|替换|顶替|换)(?:掉|了)?';
/** 那个, 那一版的. */
const THAT = '(?:的|[那这]?一?[个份部版]|版本?)*';
const FORMER = new RegExp(
  `(?:(?<![养敬])老|(?<!破)旧|(?<![还高草平中复])原(?=${THAT}${TEXT})|${EARLIER}(?:的|那)|${REPEALED}的|[上前]一?[个份部版])${THAT}[老旧]?(?<kind>${TEXT}|通知|文件)` +
    `|(?:${EARLIER}的?那?一?|[上前]一?|[老旧])版本?`,
  'u',
);
/** What a printed sentence of repeal can tell of it. */
const PARTICULARS =
  /文号|几号(?:文|文件|$|[？?的])|(?:多少|什么|哪个|第几|几)号|哪一?年|几几年|(?:什么|啥)时候|何时|哪天|几月|哪[个份一](?:份)?(?:文件?|通知)|什么文件|叫什么|全称|名称|日期/u;
/** 那个通知修改的原文件: it stands still, changed. */
const CHANGED = /修改|修订|修正|更正/u;
/** 老办法什么时候废止的: of the end, which is the new one's beginning. */
const WHEN_ENDED =
  /(?:哪一?年|(?:什么|啥)时候|何时|哪天|几月|几号)[^，。？?]{0,4}(?:废|作废|失效|停|取消|没了)/u;

/** What describes the document that took its place; null for a question that asks no such thing. */
export function findFormerEdition(question: string): string | null {
  const found = FORMER.exec(question);
  if (found === null || !PARTICULARS.test(question) || CHANGED.test(question) || WHEN_ENDED.test(question))
    return null;
  return stripMetadata(question.replace(found[0], found.groups?.['kind'] ?? '')).replace(/哪一?年的?/u, ' ');
}
