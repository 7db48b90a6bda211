// Whether a question asks what a document is about as a whole: 讲了什么, 主要内容.

const OUTLINE =
  /(?:主要|大概|都)?(?:讲|说|写|规定)(?:了|的)?(?:是)?(?:些|点)?(?:什么|啥)|(?:主要|大概|大致|核心)?内容|是(?:关于|有关)(?:什么|啥)|(?:讲|说)(?:的|些)?(?:什么|啥)|概要|要点|大意/u;

export function asksForOutline(rest: string): boolean {
  return OUTLINE.test(rest);
}
