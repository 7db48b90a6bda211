// An ingest while somebody asks: the old index answers until the new one is whole, then the new one, without a restart.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../bot/logger.ts';
import { openGazetteHolder, type GazetteHolder } from '../../bot/telegram/gazette-holder.ts';
import { buildIndexConfig, openKnowledgeBase, readIndexFingerprint } from '../../retrieval/index.ts';
import {
  addIssue,
  createReadyLab,
  flipBytes,
  NEW_ISSUE,
  OLD_ISSUE,
  readGeneration,
  removeLab,
  removeReadyLab,
  runIngest,
  type Lab,
} from './fault-lab.ts';
import { join } from 'node:path';

const logger = createLogger({ level: 'silent', secrets: [] });

let lab: Lab;
let holder: GazetteHolder;
beforeEach(async () => {
  lab = await createReadyLab();
  const config = buildIndexConfig(lab.settings);
  holder = await openGazetteHolder(
    {
      openKnowledgeBase: async () => await openKnowledgeBase(config),
      readFingerprint: async () => await readIndexFingerprint(config),
    },
    logger,
  );
}, 120_000);
afterEach(async () => {
  await holder.close();
  await removeLab(lab);
});
afterAll(removeReadyLab);

function readIssues(): string[] {
  return holder.summary.issues.map(({ id }) => id);
}

async function askList(): Promise<string> {
  return (
    await holder.use(async (gazette) => await gazette.answer({ text: '2022年第5期有哪些文件', history: [] }))
  ).outcome;
}

describe('a bot that answers while an ingest runs', () => {
  it('is answered all along, and opens the new index by itself', async () => {
    await addIssue(lab, NEW_ISSUE);
    const ingest = { isRunning: true };
    const running = runIngest(lab).finally(() => (ingest.isRunning = false));
    const outcomes = new Set<string>();
    while (ingest.isRunning) {
      outcomes.add(await askList());
      await holder.refresh();
      await new Promise((done) => setTimeout(done, 20));
    }
    expect((await running).code).toBe(0);
    await holder.refresh();
    expect([...outcomes]).toEqual(['cited']);
    expect(readIssues()).toEqual([OLD_ISSUE, NEW_ISSUE]);
    expect(await askList()).toBe('cited');
  });

  it('goes on with the old index when the new one is damaged', async () => {
    await addIssue(lab, NEW_ISSUE);
    expect((await runIngest(lab)).code).toBe(0);
    await flipBytes(join(await readGeneration(lab), 'gazette.sqlite'), 9000);
    expect(await holder.refresh()).toBe('failed');
    expect(readIssues()).toEqual([OLD_ISSUE]);
    expect(await askList()).toBe('cited');
  });
});
