// Which kind of document a question speaks of: 那个预案, 十四五规划, 管理办法.

/** Kinds that titles name; 通知 and 文件 are every document. */
const KINDS = [
  '规划',
  '预案',
  '方案',
  '办法',
  '规定',
  '细则',
  '意见',
  '通报',
  '计划',
  '措施',
  '决定',
  '清单',
] as const;

/** In no order; empty where no kind is named. */
export function findDocumentKinds(question: string): readonly string[] {
  return KINDS.filter((kind) => question.includes(kind));
}
