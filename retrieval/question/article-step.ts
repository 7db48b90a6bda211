// 上一条呢, 下一章讲什么: the article or chapter beside the one that was told last.

export interface ArticleStep {
  readonly unit: '条' | '章';
  /** -1 for the one before, 1 for the one behind. */
  readonly by: -1 | 1;
}

const STEP =
  /^(?:那么?|再|它|的|看看?|请)*(?:(?<back>上|前)|下|后|接下来)(?:面)?的?一?(?<unit>[条章])(?:的)?(?:具体|主要)?(?:内容|规定|原文|全文)?(?:是|说|讲|写|规定)?(?:了|的)?(?:是)?(?:些)?(?:什么|啥|哪些)?(?:内容|规定)?[呢吗呀啊？?。 ]*$/u;

/** Null for a cleaned turn that asks for anything else. */
export function findArticleStep(turn: string): ArticleStep | null {
  const { back, unit } = STEP.exec(turn)?.groups ?? {};
  if (unit === undefined) return null;
  return { unit: unit === '章' ? '章' : '条', by: back === undefined ? 1 : -1 };
}
