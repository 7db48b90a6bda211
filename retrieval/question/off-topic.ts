// Requests that no gazette answers whatever it holds: to do something, to play a part, to chat.

import { isMachineRequest } from './machine-requests.ts';

/** Somebody who speaks of himself; 我市, 我省, 我校 are the writer's own city, province, school. */
const FOR_ME = '(?:帮|替|给)(?:我|俺|咱)(?![省市县区国校院])们?';

/** What somebody asks a machine or a servant to do, not a gazette to say. All linear: bounded gaps. */
const REQUESTS: readonly RegExp[] = [
  new RegExp(
    `${FOR_ME}.{0,6}(?:写|编(?!制|外)|订|预约|挂号|挂个号|买|交一?下|缴一?下|画|做(?!好|到)|翻译|算(?:一|算|下)|打(?:个|一个)?(?:电话|车)|叫(?:个|一个|辆|人|车)|点(?:个|一|外卖|餐)|转发|发送)`,
    'u',
  ),
  // To be done for somebody, unless it is asked how: 帮我办一下低保, but not with 要什么材料.
  new RegExp(
    `^(?=[^？?]{0,60}$)(?!.*(?:什么|哪|谁|多少|多久|怎么|如何|几|吗|条件|材料|流程|手续)).{0,12}${FOR_ME}.{0,6}(?:办一?下|办个|申请一?下|申请个|投诉|举报|报名)`,
    'u',
  ),
  /(?:写|编|作|讲|唱|画|拟)(?:一|个|首|篇|段|封|张|份|则|点){1,2}.{0,16}(?:诗|歌|笑话|故事|作文|文章|检讨|情书|信(?!用|息)|代码|程序|图|小说|文案|发言稿|演讲稿|段子)/u,
  /python|javascript|(?<![a-z])(?:java|sql)(?![a-z])|c\+\+|(?:写|编|改|调试|运行).{0,6}(?:代码|脚本|算法)|(?:代码|脚本)(?:怎么写|报错|运行)/iu,
  /^(?:你好|您好|嗨|哈喽|hi|hello|在吗|在不在|谢谢|感谢|再见|拜拜|早上好|晚上好|晚安|哈哈|嗯|好的|ok)[!！。.~～呀啊哦吗呢？? ]{0,6}$/iu,
  /你(?:是谁|叫什么|几岁|多大|吃了|爱不爱|喜欢|会不会|能干|会什么|有女朋友|有男朋友|是男|是女|是机器人|是真人)/u,
  /(?:今天|明天|后天|昨天|周末|这周).{0,6}(?:天气|下雨|下雪|多少度|冷不冷|热不热|气温|星期几|几号|限行)/u,
  /等于几|等于多少|[\d一二三四五六七八九十百千万] ?(?:加上?|减去?|乘以?|除以) ?[\d一二三四五六七八九十百千万]+(?:等于|是多少|得|[=？?]|$)|\d ?[+×x*÷/-] ?\d+ ?(?:=|等于)/u,
];

export function isOffTopic(question: string): boolean {
  return isMachineRequest(question) || REQUESTS.some((request) => request.test(question));
}
