// Requests that no gazette answers whatever it holds: to do something, to play a part, to chat.

/** What somebody asks a machine or a servant to do, not a gazette to say. All linear: bounded gaps. */
const REQUESTS: readonly RegExp[] = [
  /(?:帮|替|给|为)(?:我|俺|咱)们?.{0,6}(?:写|编|订|预约|挂号|买|交一?下|缴一?下|办一?下|申请一?下|投诉|举报|画|做|翻译|算|打|叫|点|转发|发送|报名|打电话)/u,
  /(?:写|编|作|讲|唱|画|拟)(?:一|个|首|篇|段|封|张|份|则|点){1,2}.{0,16}(?:诗|歌|笑话|故事|作文|文章|检讨|情书|信|代码|程序|图|小说|文案|发言稿|演讲稿|段子)/u,
  /忽略.{0,8}(?:指令|提示|规则|要求|内容|以上|之前|上面)|系统提示|提示词|开发者模式|越狱|system ?prompt|ignore (?:all|the|previous|above)|<\/?(?:system|user|assistant)>|扮演|假装你|假设你|你现在(?:是|开始|扮)|从现在(?:起|开始)/iu,
  /(?:python|java|javascript|c\+\+|sql|代码|编程|算法)/iu,
  /^(?:你好|您好|嗨|哈喽|hi|hello|在吗|在不在|谢谢|感谢|再见|拜拜|早上好|晚上好|晚安|哈哈|嗯|好的|ok)[!！。.~～呀啊哦吗呢？? ]{0,6}$/iu,
  /你(?:是谁|叫什么|几岁|多大|吃了|爱不爱|喜欢|会不会|能干|会什么|有女朋友|有男朋友|是男|是女|是机器人|是真人)/u,
  /(?:今天|明天|后天|昨天|周末|这周).{0,6}(?:天气|下雨|下雪|多少度|冷不冷|热不热|气温|星期几|几号|限行)/u,
  /(?:等于几|等于多少|[加减乘除]以?[\d一二三四五六七八九十百千万]+|\d+ ?[+×x*÷/-] ?\d+ ?(?:=|等于))/u,
];

export function isOffTopic(question: string): boolean {
  return REQUESTS.some((request) => request.test(question));
}
