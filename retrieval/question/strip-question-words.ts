// Takes out of a question what asks and nothing else (请问, 有没有, 是多少, 吗): the rest is what to look for.

/** Longest first; each stands for nothing that a document would print. */
const ASKING = [
  '我想问一下', '我想知道', '我想了解', '想问一下', '请问一下', '麻烦问下', '请教一下', '问一下', '打听一下', '能不能告诉我', '你知道', '告诉我', '帮我查一下', '帮我查', '帮我找', '查一下', '查查', '查询', '请问', '想知道', '谁知道', '咨询',
  '是怎么规定的', '怎么规定的', '有什么规定', '有哪些规定', '有没有规定', '有规定吗', '有什么说法', '有啥说法', '是怎么回事', '怎么回事', '怎么说的', '咋说的', '是什么样的',
  '有没有什么', '是什么意思', '什么时候', '啥时候', '是多少', '有多少', '要多少', '多少钱', '多少', '多久', '多长时间', '是什么', '有什么', '有哪些', '有啥', '都有谁', '有谁', '是谁', '谁是', '叫什么名字', '叫什么', '叫啥', '为什么', '为啥', '怎么办理', '怎么办', '怎么样', '怎么', '怎样', '如何', '咋办', '咋样', '咋', '什么', '哪些', '哪个', '哪家', '哪里', '哪儿', '哪一', '哪位', '哪份', '哪天', '哪年', '几个', '几家', '几条', '几天', '几年', '几级', '能不能', '可不可以', '可以吗', '行不行', '是不是', '有没有', '要不要', '会不会', '用不用', '是否', '需不需要', '到底', '究竟', '具体', '大概', '一共', '总共', '分别', '现在', '目前', '如果', '的话', '一下', '这个', '那个', '这份', '那份', '请', '吗', '呢', '吧', '啊', '呀', '嘛', '哦', '了', '谁', '啥',
] as const;

const ASKING_PATTERN = new RegExp(ASKING.toSorted((a, b) => b.length - a.length).join('|'), 'gu');

/** The question with its asking words turned to blanks, so that no bigram spans a gap. */
export function stripQuestionWords(question: string): string {
  return question.replace(ASKING_PATTERN, ' ').replace(/[？?！!。，,；;：:]/gu, ' ').replace(/\s+/gu, ' ').trim();
}
