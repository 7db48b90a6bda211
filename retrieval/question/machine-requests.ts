// Sentences that are requests to a machine and no part of a question: forget your rules, play a part, invent a number.

import { cleanQuestion, MAX_QUESTION_LENGTH } from './clean-question.ts';

/** What is said to a machine about how it has to answer. All linear: bounded gaps. */
export const MACHINE_REQUESTS: readonly RegExp[] = [
  /忽略(?:掉|你)?(?:的)?(?:上面|以上|之前|前面|所有|全部|一切|此前|先前|上述).{0,8}(?:指令|提示|规则|要求|内容|设定|话)|忽略.{0,8}(?:指令|提示词)|系统提示词|你的(?:系统)?提示|提示词|开发者模式|越狱|扮演|假设你(?:是|叫)|你现在(?:是|开始|扮)|从现在(?:起|开始)[，, ]?(?:请)?你/u,
  /(?:假装|装作|假定)(?:你|自己|公报|文件|原文|是|有)|假设(?:公报|文件|原文)[里中上]?(?:写|登|印|有|说)/u,
  /(?:不要|不必|不用|别)(?:引用|照抄|理会|遵守|遵循)(?:原文|公报|出处|规则|指令|要求|限制)|(?:编|编造|捏造|杜撰)一?(?:个|条|段|份)(?:数|答案|文号|名字|理由|说法)/u,
  /(?:任何|所有|一切|每个)(?:问题|提问).{0,6}(?:回答|回复|说)[“"'‘「『：:]|只(?:准|许|能|需要?)?(?:回答|回复|输出)[“"'‘「『：:]/u,
  /^[[【（(<「\s]*(?:system|assistant|developer|user|系统|管理员)(?:提示|指令|消息|通知|prompt|message)?[\]】）)>」\s]*[：:]/iu,
  /system ?prompt|(?:ignore|disregard|forget|override) (?:all|any|the|my|your|every|previous|prior|above)|you are now|pretend (?:to|that|you)|act as (?:a|an|if)|<\/?(?:system|user|assistant)>/iu,
  /(?:drop|truncate|alter) table|(?:union|insert|delete) (?:select|into|from)|<\/?script/iu,
];

export function isMachineRequest(sentence: string): boolean {
  return MACHINE_REQUESTS.some((request) => request.test(sentence));
}

/** A sentence with what ends it; a full stop of another script ends one before a blank only: PM2.5 is no end. */
const SENTENCE = /[^。！？!?；;\n]*?(?:[。！？!?；;\n]+|\.(?=\s)|$)/gu;

/**
 * The question without sentences that are requests to a machine; as it is where nothing else is left, so that it is
 * refused for what it is. `raw` is as typed: cleaning would join its lines.
 */
export function dropMachineRequests(raw: string): string {
  if (raw.length > MAX_QUESTION_LENGTH) return raw;
  const sentences = raw.match(SENTENCE) ?? [];
  const rest = sentences.filter((sentence) => !isMachineRequest(cleanQuestion(sentence))).join('');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : raw;
}
