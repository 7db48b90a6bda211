// The words of the terminal chat, in one place.

import type { CorpusSummary } from '../../retrieval/index.ts';
import { formatIssue } from '../reply/names.ts';

export const HELP = [
  '直接输入问题即可，例如“电动自行车怎么上牌”。也可以用：',
  '  /source N   看第 N 条出处的原文上下文（带行号）',
  '  /more       看更多结果',
  '  /doc 文号   打开一份文件，例如 /doc 阳政办发2022 75',
  '  /who 职务   查谁任某职    /person 姓名   查某人任职    /group 名称   查领导小组、指挥部',
  '  /issues     列出所收各期',
  '  /new        忘掉前面的话题',
  '  /quit       退出',
].join('\n');

export function greet(summary: CorpusSummary, examples: readonly string[]): string {
  const issues = summary.issues.map((issue) => formatIssue(issue)).join('、');
  return [
    `这里可以查《${summary.name}》${summary.issues.length}期（${issues}），共${summary.documents}份文件。非官方，以公报原文为准。`,
    `试试问：${examples.join(' ')} 输入 /help 看命令，/quit 退出。`,
  ].join('\n');
}
