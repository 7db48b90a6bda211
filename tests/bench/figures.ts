// The figures that the benchmark's children print.

import { z } from 'zod';

const times = z.object({ p50: z.number(), p95: z.number(), p99: z.number(), mean: z.number() });
const loop = z.object({ p99: z.number(), max: z.number() });

export const ingestSchema = z.object({
  wallMs: z.number(),
  cpuMs: z.number(),
  peakMb: z.number(),
  stages: z.record(z.string(), z.number()),
  embedded: z.number(),
  parsed: z.number(),
  counts: z.object({ issues: z.number(), documents: z.number(), passages: z.number() }),
  vectors: z.object({ ef: z.number(), recallAt10: z.number() }),
  files: z.record(z.string(), z.number()),
});

export const answersSchema = z.object({
  questions: z.number(),
  openMs: z.number(),
  readyMs: z.number(),
  rssReadyMb: z.number(),
  rssMb: z.number(),
  heapMb: z.number(),
  peakMb: z.number(),
  alone: times,
  cpuMs: z.number(),
  byStage: z.record(z.string(), times),
  atOnce: times,
  perSecond: z.number(),
  loop,
  loopAtOnce: loop,
});

export const engineSchema = z.object({
  engine: z.string(),
  set: z.string(),
  pieces: z.number(),
  questions: z.number(),
  buildMs: z.number(),
  times,
  passageAt: z.array(z.number()),
  documentAt: z.array(z.number()),
  addedMb: z.number(),
});

export type EngineFigures = z.infer<typeof engineSchema>;

export interface SizeFigures {
  readonly issues: number;
  readonly bytes: number;
  readonly full: z.infer<typeof ingestSchema>;
  readonly unchanged: z.infer<typeof ingestSchema>;
  readonly added: z.infer<typeof ingestSchema>;
  readonly answers: z.infer<typeof answersSchema>;
}
