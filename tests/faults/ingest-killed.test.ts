// kill -9 at any moment of an ingest: the old or the new index answers, whole, and the next ingest works at once.

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import {
  addIssue,
  createReadyLab,
  finishCommand,
  IS_LONG,
  listUnfinished,
  NEW_ISSUE,
  OLD_ISSUE,
  openLab,
  pickFaultLines,
  removeLab,
  removeReadyLab,
  runIngest,
  startCommand,
  type Lab,
} from './fault-lab.ts';

const ROUNDS = IS_LONG ? 50 : 3;

/** The issues that answer; opening checks every byte of every file. */
async function readHeldIssues(lab: Lab): Promise<string[]> {
  const gazette = await openLab(lab);
  try {
    const issues = gazette.summary.issues.map(({ id }) => id);
    const answer = await gazette.answer({ text: '2022年第5期有哪些文件', history: [] });
    expect(answer.outcome).toBe('cited');
    return issues;
  } finally {
    await gazette.close();
  }
}

afterAll(removeReadyLab);

describe('an ingest that is killed', () => {
  it(
    `leaves the old or the new index whole, ${ROUNDS} times over, and the next one goes through`,
    async () => {
      const lab = await createReadyLab();
      await addIssue(lab, NEW_ISSUE);
      // How long one takes uninterrupted, on a copy: the moments are spread over all of it.
      const whole = await createReadyLab();
      await addIssue(whole, NEW_ISSUE);
      const start = performance.now();
      expect((await runIngest(whole)).code).toBe(0);
      const duration = performance.now() - start;
      await removeLab(whole);

      const random = createRandom(ROUNDS);
      const outcomes = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        // Every other time all is built anew, which spends more of its time in writing.
        const child = startCommand(lab, 'ingest/main.ts', round % 2 === 0 ? [] : ['--full']);
        const finished = finishCommand(child);
        await pause(duration * (0.1 + 0.9 * random()));
        child.kill('SIGKILL');
        await finished;
        outcomes.add((await readHeldIssues(lab)).join());
      }
      for (const issues of outcomes) expect([OLD_ISSUE, `${OLD_ISSUE},${NEW_ISSUE}`]).toContain(issues);

      const next = await runIngest(lab);
      expect([next.code, pickFaultLines(next)]).toEqual([0, []]);
      expect(await readHeldIssues(lab)).toEqual([OLD_ISSUE, NEW_ISSUE]);
      expect(await listUnfinished(lab)).toEqual([]);
      await removeLab(lab);
    },
    IS_LONG ? 1_200_000 : 120_000,
  );
});
