// Whether a question asks what a document is about as a whole: 讲了什么, 主要内容.

const SAYS = '(?:主要|大概|都)?(?:讲|说|写|规定)(?:了|的)?(?:是)?(?:些|点)?(?:什么|啥)(?:内容)?';
const CONTENT = '(?:主要|大概|大致|核心)?内容(?:是什么|是啥|有哪些)?|(?:概要|要点|大意)(?:是什么)?';
const ABOUT = '是(?:关于|有关)(?:什么|啥)的?';
const OUTLINE = new RegExp(`${SAYS}|${CONTENT}|${ABOUT}`, 'u');
/** What documents are called, at the end of what describes one. */
const CALLED = '(?:通知|方案|办法|规定|预案|意见|规划|计划|细则|措施|通报|决定|公告)[》”"]?';
const DESCRIBED = new RegExp(
  `^(.{2,40}${CALLED})[，,]?(?:里面?|中)?(?:的)?(?:${SAYS}|${CONTENT}|${ABOUT})[？?。]?$`,
  'u',
);

export function asksForOutline(rest: string): boolean {
  return OUTLINE.test(rest);
}

/** What describes the document, in a question that asks for nothing but what it is about; null for any other. */
export function findOutlined(question: string): string | null {
  return DESCRIBED.exec(question)?.[1] ?? null;
}
