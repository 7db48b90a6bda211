// Questions in a row and eight at once: no growth of memory, no unhandled rejection, an event loop that is never held up.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, KnowledgeBase } from '../../retrieval/index.ts';
import { readQuestionSet } from '../quality/questions.ts';
import { createReadyLab, IS_LONG, openLab, removeLab, removeReadyLab, type Lab } from './fault-lab.ts';

const QUESTIONS = IS_LONG ? 10_000 : 100;
const AT_ONCE = 8;
/** What the product promises on an idle machine; a busy one holds up any process now and then. */
const LONGEST_BLOCK_MS = 50;
const BUSY_ALLOWANCE = 4;
/** Passages are kept as they are asked for, up to a fixed number: growth beyond this is a leak. */
const MOST_GROWTH_MB = 60;

const texts = readQuestionSet('tests/quality/questions', 'own-').map(({ question }) => question);
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);

let lab: Lab;
let gazette: KnowledgeBase;
beforeAll(async () => {
  lab = await createReadyLab();
  gazette = await openLab(lab);
  process.on('unhandledRejection', onRejection);
}, 120_000);
afterAll(async () => {
  process.off('unhandledRejection', onRejection);
  await gazette.close();
  await removeLab(lab);
  await removeReadyLab();
});

async function ask(index: number): Promise<Answer> {
  return await gazette.answer({ text: texts[index % texts.length] ?? '', history: [] });
}

function readHeapMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

describe(`${QUESTIONS} questions`, () => {
  it(
    'in a row leave memory as it was and never hold up the event loop',
    async () => {
      // The caches fill and the code warms up first.
      for (let index = 0; index < Math.min(texts.length, QUESTIONS); index += 1) await ask(index);
      const before = readHeapMb();
      const delays = monitorEventLoopDelay({ resolution: 5 });
      delays.enable();
      for (let index = 0; index < QUESTIONS; index += 1) await ask(index);
      delays.disable();
      expect(readHeapMb() - before).toBeLessThan(MOST_GROWTH_MB);
      expect(delays.percentile(99) / 1e6).toBeLessThan(LONGEST_BLOCK_MS * BUSY_ALLOWANCE);
      expect(rejections).toEqual([]);
    },
    IS_LONG ? 900_000 : 60_000,
  );

  it(
    'eight at once are answered as they are one by one',
    async () => {
      const alone = await Promise.all(Array.from({ length: AT_ONCE }, async (_, index) => await ask(index)));
      const answers: Answer[] = [];
      let next = 0;
      const askers = Array.from({ length: AT_ONCE }, async () => {
        for (let index = next++; index < QUESTIONS; index = next++) answers[index] = await ask(index);
      });
      await Promise.all(askers);
      expect(answers.slice(0, AT_ONCE)).toEqual(alone);
      expect(answers.filter((answer) => answer === undefined)).toEqual([]);
      expect(rejections).toEqual([]);
    },
    IS_LONG ? 900_000 : 60_000,
  );
});
