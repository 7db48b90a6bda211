// A child of the benchmark: opens an index, asks questions one by one and eight at once; figures as JSON on stdout.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerQuestion } from '../../retrieval/answer-question.ts';
import type { AnswerTools } from '../../retrieval/answer-tools.ts';
import { buildIndexConfig } from '../../retrieval/config.ts';
import { openAnswerTools } from '../../retrieval/open-knowledge-base.ts';
import { PassageCache } from '../../retrieval/passages/passage-cache.ts';
import { parseIngestSettings } from '../../ingest/settings.ts';
import { readQuestionSet } from '../quality/questions.ts';
import { summarizeTimes } from './statistics.ts';

const WARM_UP = 40;
const AT_ONCE = 8;

/** Milliseconds of one question by stage. */
type Stages = Record<string, number>;
let current: Stages = {};

/** An object whose methods add the time until they are done to a stage. */
function timeMethods<T extends object>(target: T, stageOf: (method: string) => string): T {
  return new Proxy(target, {
    get(object, key): unknown {
      const value: unknown = Reflect.get(object, key);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const stages = current;
        const stage = stageOf(String(key));
        const start = performance.now();
        const add = (): void => void (stages[stage] = (stages[stage] ?? 0) + performance.now() - start);
        // The object's own fields are private to it: its methods run on itself, not on the proxy.
        const result: unknown = Reflect.apply(value, object, given);
        if (result instanceof Promise) return result.finally(add);
        add();
        return result;
      };
    },
  });
}

function timeTools(tools: AnswerTools): AnswerTools {
  const store = timeMethods(tools.store, (method) => (method === 'searchText' ? 'full text' : 'read rows'));
  const tokens = tools.tokens;
  return {
    ...tools,
    store,
    vectors: timeMethods(tools.vectors, () => 'vectors'),
    embedder: timeMethods(tools.embedder, () => 'embed'),
    cache: new PassageCache(store, (text) => tokens.tokenize(text)),
  };
}

const settings = parseIngestSettings(process.env, false);
const opening = performance.now();
const tools = await openAnswerTools(buildIndexConfig(settings));
const readyMs = performance.now();
const openMs = readyMs - opening;
const rssReadyMb = process.memoryUsage().rss / 2 ** 20;

const questions = readQuestionSet('tests/quality/questions', 'own-').map(({ question }) => question);
const step = Math.max(1, Math.floor(questions.length / Number(process.env['BENCH_QUESTIONS'] ?? 200)));
const asked = questions.filter((_, index) => index % step === 0);
const others = questions.filter((_, index) => index % step !== 0).slice(0, WARM_UP);
for (const text of others) await answerQuestion({ text, history: [] }, tools);

// One at a time, by stage.
const timed = timeTools(tools);
const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();
const times: number[] = [];
const cpuBefore = process.cpuUsage();
const stages: Stages[] = [];
for (const text of asked) {
  current = {};
  const start = performance.now();
  await answerQuestion({ text, history: [] }, timed);
  times.push(performance.now() - start);
  stages.push(current);
}
delays.disable();
const cpu = process.cpuUsage(cpuBefore);
const names = [...new Set(stages.flatMap((each) => Object.keys(each)))];
const byStage = Object.fromEntries(
  names.map((name) => [name, summarizeTimes(stages.map((each) => each[name] ?? 0))]),
);

// Eight at once, on the tools as they are.
const delaysAtOnce = monitorEventLoopDelay({ resolution: 5 });
delaysAtOnce.enable();
const timesAtOnce: number[] = [];
const startAtOnce = performance.now();
let next = 0;
const askers = Array.from({ length: AT_ONCE }, async () => {
  for (let text = asked[next++]; text !== undefined; text = asked[next++]) {
    const start = performance.now();
    await answerQuestion({ text, history: [] }, tools);
    timesAtOnce.push(performance.now() - start);
  }
});
await Promise.all(askers);
const wallAtOnce = performance.now() - startAtOnce;
delaysAtOnce.disable();

process.stdout.write(
  `${JSON.stringify({
    questions: asked.length,
    openMs,
    readyMs,
    rssReadyMb,
    cpuMs: (cpu.user + cpu.system) / 1000 / asked.length,
    heapMb: process.memoryUsage().heapUsed / 2 ** 20,
    rssMb: process.memoryUsage().rss / 2 ** 20,
    peakMb: process.resourceUsage().maxRSS / 1024,
    alone: summarizeTimes(times),
    byStage,
    atOnce: summarizeTimes(timesAtOnce),
    perSecond: (asked.length / wallAtOnce) * 1000,
    loop: { p99: delays.percentile(99) / 1e6, max: delays.max / 1e6 },
    loopAtOnce: { p99: delaysAtOnce.percentile(99) / 1e6, max: delaysAtOnce.max / 1e6 },
  })}\n`,
);
await tools.close();
