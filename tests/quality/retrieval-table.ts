// How often each lane finds the gold passage and document, with a paired bootstrap against bigrams.

import { holdsGold, type GoldQuestion } from './questions.ts';
import { createRandom } from '../random.ts';
import type { AnalysedPassage } from '../../retrieval/passages/analysed-passage.ts';

/** 0-based ranks of the first gold passage and of the first passage of a gold document; −1 when not found. */
export interface LaneRanks {
  readonly passage: number;
  readonly document: number;
}

export function findRanks(question: GoldQuestion, found: readonly AnalysedPassage[]): LaneRanks {
  const documents = new Set(question.gold.map(({ issue, doc_no: docNo }) => `${issue} ${docNo}`));
  return {
    passage: found.findIndex(({ passage }) => holdsGold(passage, question.gold)),
    document: found.findIndex(({ document }) => documents.has(`${document.issue} ${document.docNo}`)),
  };
}

const RESAMPLES = 1000;

/** 95 % interval of the mean difference of two paired lists. */
export function bootstrapDifference(
  a: readonly number[],
  b: readonly number[],
): { mean: number; low: number; high: number } {
  const differences = a.map((value, index) => value - (b[index] ?? 0));
  const random = createRandom(20221031);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((x, y) => x - y);
  return {
    mean: mean(differences),
    low: means[Math.floor(RESAMPLES * 0.025)] ?? 0,
    high: means[Math.floor(RESAMPLES * 0.975)] ?? 0,
  };
}

const MEASURES: readonly { readonly name: string; readonly of: (ranks: LaneRanks) => number }[] = [
  { name: 'R@1', of: ({ passage }) => (passage === 0 ? 1 : 0) },
  { name: 'R@5', of: ({ passage }) => (passage >= 0 && passage < 5 ? 1 : 0) },
  { name: 'R@10', of: ({ passage }) => (passage >= 0 && passage < 10 ? 1 : 0) },
  { name: 'MRR@10', of: ({ passage }) => (passage >= 0 && passage < 10 ? 1 / (passage + 1) : 0) },
  { name: 'doc R@1', of: ({ document }) => (document === 0 ? 1 : 0) },
  { name: 'doc R@5', of: ({ document }) => (document >= 0 && document < 5 ? 1 : 0) },
];

/** One line a lane: the measures, and the gain over `base` with its interval for R@1, R@5 and R@10. */
export function renderTable(ranks: ReadonlyMap<string, readonly LaneRanks[]>, base: string): string {
  const baseRanks = ranks.get(base) ?? [];
  const header = `${'lane'.padEnd(20)}${MEASURES.map(({ name }) => name.padStart(9)).join('')}   gain over ${base}: R@1, R@5, R@10 [95 %]`;
  const lines = [...ranks].map(([lane, rows]) => {
    const values = MEASURES.map(({ of }) => rows.map(of));
    const cells = values.map((list) =>
      (list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)).toFixed(3).padStart(9),
    );
    const gains = MEASURES.slice(0, 3).map(({ of }) => {
      const { mean, low, high } = bootstrapDifference(rows.map(of), baseRanks.map(of));
      return `${mean >= 0 ? '+' : ''}${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
    });
    return `${lane.padEnd(20)}${cells.join('')}   ${lane === base ? '' : gains.join('  ')}`;
  });
  return [header, ...lines].join('\n');
}
