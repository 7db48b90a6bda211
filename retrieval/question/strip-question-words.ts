// Takes out of a question what asks and nothing else (请问, 有没有, 是多少, 吗): the rest is what to look for.

/** Longest first; each stands for nothing that a document would print. */
const ASKING = (
  '能不能告诉我 是怎么规定的 我想问一下 帮我查一下 怎么规定的 有什么规定 有哪些规定 ' +
  '有没有规定 有什么说法 是怎么回事 是什么样的 有没有什么 是什么意思 叫什么名字 我想知道 ' +
  '我想了解 想问一下 请问一下 麻烦问下 请教一下 打听一下 有规定吗 有啥说法 怎么回事 ' +
  '怎么说的 什么时候 多长时间 怎么办理 可不可以 需不需要 问一下 你知道 告诉我 帮我查 ' +
  '帮我找 查一下 想知道 谁知道 咋说的 啥时候 是多少 有多少 要多少 多少钱 是什么 有什么 ' +
  '有哪些 都有谁 叫什么 为什么 怎么办 怎么样 能不能 可以吗 行不行 是不是 有没有 要不要 ' +
  '会不会 用不用 查查 查询 请问 咨询 多少 多久 有啥 有谁 是谁 谁是 叫啥 为啥 怎么 ' +
  '怎样 如何 咋办 咋样 什么 哪些 哪个 哪家 哪里 哪儿 哪一 哪位 哪份 哪天 哪年 几个 ' +
  '几家 几条 几天 几年 几级 是否 到底 究竟 具体 大概 总共 分别 现在 目前 如果 的话 ' +
  '这个 那个 这份 那份 咋 谁 啥'
).split(' ');

/**
 * Single characters that ask only where they are no part of a word: not in 申请, 请示, 了解, 为了, 酒吧, 统一下发;
 * a particle stands at the end of a clause.
 */
const PARTICLES = [
  '(?<![申邀聘报提])请(?![示求客柬]|假(?![装如设定]))',
  '(?<![统之第])一下(?![发达放])',
  '(?<![为除终])了(?!解|不)',
  '吗|呢(?!绒)',
  '(?:(?<![酒网贴])吧|啊|呀|嘛|哦)(?![\\p{Script=Han}])',
  '(?<![统第])一共(?![享同])',
];

const ASKING_PATTERN = new RegExp([...ASKING, ...PARTICLES].join('|'), 'gu');

/** The question with its asking words turned to blanks, so that no bigram spans a gap. */
export function stripQuestionWords(question: string): string {
  return question
    .replace(ASKING_PATTERN, ' ')
    .replace(/[？?！!。，,；;：:]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
