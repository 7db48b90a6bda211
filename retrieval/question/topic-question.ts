// Whether a question asks which documents govern a subject, rather than for a fact in one of them.

import { stripQuestionWords } from './strip-question-words.ts';
import { understandWanted, type Wanted } from './wanted.ts';

const DOCUMENT_WORDS =
  '(?:规定|政策|办法|文件|方案|通知|预案|细则|意见|规划|计划|措施|制度|条例|公报|章程|标准|目录|清单|说法|规矩|决定|通报|公告|文)';
const TOPIC = new RegExp(
  `(?:哪(?:个|份|些|几个|一个|一份)|什么|啥|有没有|有无|有哪些|有什么|有啥|出过|出了|发过|发了|印过|下过|见|找|查|关于|相关|专门).{0,24}${DOCUMENT_WORDS}|${DOCUMENT_WORDS}(?:吗|没|有吗|是哪|有哪|在哪|叫什么|叫啥|是什么|是几号|怎么(?:说|规定)|[？?]?$)|文号(?:是|多少|几|给|呢|[？?]?$)|几号文`,
  'u',
);

/** A word or two and nothing that asks: 充电桩, 老旧小区改造, DRG. */
const BARE = /^[\p{Script=Han}a-zA-Z]{2,8}$/u;

/** Whether somebody typed a subject alone, as into a search box. */
export function isBareSubject(question: string): boolean {
  return (
    BARE.test(question) && stripQuestionWords(question) === question && understandWanted(question) === null
  );
}

/** A question of no narrower kind: what is done about something, how it is handled. */
export function isBroadQuestion(question: string, wanted: Wanted | null): boolean {
  return wanted === null || wanted === 'steps' || isTopicQuestion(question);
}

export function isTopicQuestion(question: string): boolean {
  return TOPIC.test(question) || isBareSubject(question);
}
