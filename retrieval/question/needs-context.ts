// Whether a question hangs on the turns before it, or opens a new topic.

import { stripQuestionWords } from './strip-question-words.ts';

/** Words that point back. */
const POINTS_BACK =
  /^(?:那|那么|那它|还有|另外|然后|其中|接着|再(?!生|就业|教育|融资|造|保险)|又|除此)|(?:^|[，。？ ])该(?=[县市区镇乡村局委公单部项人企校机制度方办文通预])|(?:^|[，。？ ])它|(?:^|[，。？ ])(?:他|她|他们|她们|它们|其|该|此|这|那)(?:[^\p{Script=Han}]|们|个|份|些|里|么|位|项|次|办法|方案|文件|通知|预案|是|的|要|有|由|在|呢)|上面|上述|刚才|前面|同一|里面|里头|呢[？?]?$/u;
/** A question with fewer characters of its own content says too little alone. */
const LITTLE_CONTENT = 5;
/** 2025年目标是什么, 6月30日之后还能用吗: when says nothing of what. */
const TIME =
  /(?:(?:19|20)\d{2}|今|明|后|去|前)年(?:[上下]半年|年?[底初末中])?|\d{1,2}月(?:份|\d{1,2}[日号])?|\d{1,2}[日号]|[上下]半年|[一二三四]季度|(?:以|之)?[前后内](?=还|就|能|要|得|不|$)/gu;

export function needsContext(question: string): boolean {
  const content = stripQuestionWords(question.replace(TIME, ' ')).replaceAll(' ', '');
  return POINTS_BACK.test(question) || content.length < LITTLE_CONTENT;
}

/** Longer turns ask something of their own; characters. */
const LONGEST_CONFIRMATION = 12;
const CONFIRMS = /(?:是|对|没错|应该)?(?:吧|对不对|是不是|是吗|对吗)[？?]?$/u;

/** 市商务局是吧: a turn that only makes sure of what was said. */
export function onlyConfirms(turn: string): boolean {
  return CONFIRMS.test(turn) && turn.length <= LONGEST_CONFIRMATION;
}
