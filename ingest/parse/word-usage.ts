// Which pairs of characters an issue uses after which: whether 市场 can begin a word, or 类评 stands in 分类评估 alone.

import type { PrintLine } from './source-lines.ts';

export interface WordUsage {
  /** True if the pair stands in the issue after at least two characters other than `before`, so that it is free of it. */
  isFree(pair: string, before: string): boolean;
}

/** Predecessors remembered of a pair: enough to find two others. */
const REMEMBERED = 3;

/** Counts once over all lines; pairs of Han characters only. */
export function buildWordUsage(lines: readonly PrintLine[]): WordUsage {
  const predecessors = new Map<string, string>();
  for (const { plain } of lines) {
    for (let index = 1; index + 1 < plain.length; index += 1) {
      const before = plain.charAt(index - 1);
      const pair = plain.slice(index, index + 2);
      const known = predecessors.get(pair) ?? '';
      if (known.length < REMEMBERED && !known.includes(before)) predecessors.set(pair, known + before);
    }
  }
  return {
    isFree: (pair, before) => (predecessors.get(pair) ?? '').replace(before, '').length >= 2,
  };
}
