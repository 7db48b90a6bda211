// Holds a run against the figures under version control: ok, okish within a stated tolerance, or FAIL.

import { z } from 'zod';

const baselineSchema = z.object({
  command: z.string(),
  figures: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export type Baseline = z.infer<typeof baselineSchema>;

/** A loss this small is chance (one question in a hundred); beyond the second it fails. */
const OK = 0.005;
const OKISH = 0.02;
/** Figures of which more is better. */
const COMPARED = ['doc1', 'doc3', 'ev1', 'ev3', 'ans', 'none'] as const;

const rowSchema = z.object({
  doc1: z.number(),
  doc3: z.number(),
  ev1: z.number(),
  ev3: z.number(),
  ans: z.number(),
  none: z.number().nullable(),
});

export function compareToBaseline(
  kept: unknown,
  figures: Baseline['figures'],
): { lines: string[]; hasFailed: boolean } {
  const baseline = baselineSchema.parse(kept);
  let hasFailed = false;
  const lines = Object.entries(figures).map(([set, rows]) => {
    const before = rowSchema.safeParse(baseline.figures[set]?.['ALL']);
    const now = rowSchema.parse(rows['ALL']);
    if (!before.success) return `${set}: no baseline`;
    const verdicts = COMPARED.map((name) => {
      const loss = (before.data[name] ?? 0) - (now[name] ?? 0);
      const verdict = loss <= OK ? 'ok' : loss <= OKISH ? 'okish' : 'FAIL';
      hasFailed ||= verdict === 'FAIL';
      return `${name} ${(now[name] ?? 0).toFixed(3)} ${verdict}`;
    });
    if (rows['verbatim'] !== 1) hasFailed = true;
    return `${set}: ${verdicts.join(', ')}, verbatim ${String(rows['verbatim'])} ${rows['verbatim'] === 1 ? 'ok' : 'FAIL'}`;
  });
  return { lines, hasFailed };
}
