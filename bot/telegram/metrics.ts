// Counters and histograms for /metrics.

import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface BotMetrics {
  countUpdate(kind: string): void;
  /** Kind of the answer, or error; seconds from taking up the question to having the answer. */
  observeAnswer(kind: string, seconds: number): void;
  countApiError(method: string, code: string): void;
  setInFlight(updates: number): void;
  /** The text that Prometheus reads. */
  read(): Promise<string>;
  readonly contentType: string;
}

/** Bounds round the promise of 50 ms a question. */
const ANSWER_BUCKETS_S = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

export function createMetrics(): BotMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const updates = new Counter({
    name: 'gazette_updates_total',
    help: 'Updates taken up',
    labelNames: ['kind'],
    registers,
  });
  const questions = new Counter({
    name: 'gazette_questions_total',
    help: 'Questions by kind of answer',
    labelNames: ['kind'],
    registers,
  });
  const answers = new Histogram({
    name: 'gazette_answer_seconds',
    help: 'Time to an answer',
    buckets: ANSWER_BUCKETS_S,
    registers,
  });
  const apiErrors = new Counter({
    name: 'gazette_api_errors_total',
    help: 'Failed Bot API calls',
    labelNames: ['method', 'code'],
    registers,
  });
  const inFlight = new Gauge({
    name: 'gazette_updates_in_flight',
    help: 'Updates being answered',
    registers,
  });
  return {
    countUpdate: (kind) => updates.inc({ kind }),
    observeAnswer: (kind, seconds) => {
      questions.inc({ kind });
      answers.observe(seconds);
    },
    countApiError: (method, code) => apiErrors.inc({ method, code }),
    setInFlight: (count) => inFlight.set(count),
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
