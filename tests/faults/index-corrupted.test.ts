// A damaged, mixed-up or foreign index is refused at the start with one line that says what to run; it never answers.

import { cp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestIssues } from '../../ingest/ingest-issues.ts';
import { IndexUnusableError, openKnowledgeBase } from '../../retrieval/index.ts';
import { GENERATION_FILES } from '../../retrieval/index-files/generation.ts';
import { createRandom } from '../random.ts';
import {
  createLab,
  createReadyLab,
  flipBytes,
  IS_LONG,
  NEW_ISSUE,
  openLab,
  pickFaultLines,
  readGeneration,
  removeLab,
  removeReadyLab,
  runAsk,
  type Lab,
} from './fault-lab.ts';

/** Places a file is damaged at, in each file of the index. */
const PLACES = IS_LONG ? 200 : 6;

let lab: Lab;
beforeEach(async () => {
  lab = await createReadyLab();
});
afterEach(async () => await removeLab(lab));
afterAll(removeReadyLab);

/** Why the index is refused; null when it opens. */
async function readRefusal(): Promise<unknown> {
  try {
    await (await openLab(lab)).close();
    return null;
  } catch (error) {
    return error;
  }
}

async function expectRefused(line = /run "npm run ingest"$/u): Promise<void> {
  const refusal = await readRefusal();
  expect(refusal).toBeInstanceOf(IndexUnusableError);
  const message = refusal instanceof Error ? refusal.message : '';
  expect(message).toMatch(line);
  expect(message).not.toContain('\n');
}

async function changeManifest(change: (text: string) => string): Promise<void> {
  const file = join(lab.index, 'manifest.json');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

describe('an index with a changed byte', () => {
  it.each(GENERATION_FILES)(`is refused wherever it is in %s (${PLACES} places)`, async (name) => {
    const file = join(await readGeneration(lab), name);
    const { size } = await stat(file);
    const random = createRandom(size);
    for (let place = 0; place < PLACES; place += 1) {
      const offset = place === 0 ? 0 : place === 1 ? size - 1 : Math.floor(random() * size);
      await flipBytes(file, offset);
      await expectRefused();
      await flipBytes(file, offset);
    }
    // Put right again, it answers: the refusals came from the bytes.
    expect(await readRefusal()).toBeNull();
  });

  it('is refused or answers as before when the byte is in the manifest', async () => {
    const file = join(lab.index, 'manifest.json');
    const { size } = await stat(file);
    const random = createRandom(size);
    let refused = 0;
    for (let place = 0; place < PLACES * 5; place += 1) {
      const offset = Math.floor(random() * size);
      await flipBytes(file, offset);
      const refusal = await readRefusal();
      if (refusal !== null) {
        expect(refusal).toBeInstanceOf(IndexUnusableError);
        refused += 1;
      }
      await flipBytes(file, offset);
    }
    // Only the date of the build, counts and names of sources say nothing about the files.
    expect(refused).toBeGreaterThan(PLACES * 2);
  });
});

describe('an index that is not whole', () => {
  it.each(GENERATION_FILES)('is refused when %s is cut short, empty or gone', async (name) => {
    const file = join(await readGeneration(lab), name);
    const { size } = await stat(file);
    for (const length of [Math.floor(size / 2), 0]) {
      await truncate(file, length);
      await expectRefused();
    }
    await rm(file);
    await expectRefused();
  });

  it.each([
    ['empty', () => ''],
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['of another format version', (text: string) => text.replace(/"format": \d+/u, '"format": 9999')],
    ['a list', () => '[]'],
    [
      'pointing out of its folder',
      (text: string) => text.replace(/"generation": "[^"]+"/u, '"generation": "../../../etc"'),
    ],
    [
      'naming a generation that is gone',
      (text: string) => text.replace(/"generation": "[^"]+"/u, '"generation": "generation-1"'),
    ],
  ])('is refused when its manifest is %s', async (_, change) => {
    await changeManifest(change);
    await expectRefused();
  });
});

describe('files of two indexes', () => {
  let other: Lab;
  beforeEach(async () => {
    other = await createLab([NEW_ISSUE]);
    await ingestIssues(other.settings);
  });
  afterEach(async () => await removeLab(other));

  it('are refused when swapped', async () => {
    for (const name of GENERATION_FILES.filter((file) => file !== 'tokens.bin')) {
      const file = join(await readGeneration(lab), name);
      await cp(file, `${file}.own`);
      await cp(join(await readGeneration(other), name), file);
      await expectRefused();
      await cp(`${file}.own`, file);
    }
    await cp(join(other.index, 'manifest.json'), join(lab.index, 'manifest.json'));
    await expectRefused();
  });
});

describe('an index of something else', () => {
  it('is refused when it was made by another model', async () => {
    const config = {
      indexDir: lab.index,
      modelsDir: join('tests', 'fixtures'),
      embeddingModel: 'tiny-model',
      embeddingHost: null,
    };
    await expect(
      openKnowledgeBase({
        ...config,
        modelsDir: lab.settings.MODELS_DIR,
        embeddingModel: join(process.cwd(), 'tests/fixtures/tiny-model'),
      }),
    ).rejects.toThrow(/was built with model gongwen-static-zh.*run "npm run ingest"$/u);
  });

  it.each([
    ['model', (text: string) => text.replace(/("fingerprint": ")[^"]{4}/u, '$1beef')],
    ['token table', (text: string) => text.replace(/("tokenTable": ")[^"]{4}/u, '$1beef')],
    ['normaliser', (text: string) => text.replace(/"normalizer": \d+/u, '"normalizer": 0')],
  ])('is refused when its manifest names another %s', async (_, change) => {
    await changeManifest(change);
    await expectRefused();
  });

  it('is told by the command in one line with exit code 1, and mended by an ingest', async () => {
    const file = join(await readGeneration(lab), 'passages.hnsw');
    await flipBytes(file, 5000, 100);
    const finished = await runAsk(lab, '水资源管理');
    expect([finished.code, finished.stdout, pickFaultLines(finished)]).toEqual([
      1,
      '',
      [expect.stringMatching(/passages\.hnsw is damaged or of another index; run "npm run ingest"$/u)],
    ]);
    const { isUnchanged } = await ingestIssues(lab.settings);
    expect(isUnchanged).toBe(false);
    expect(await readRefusal()).toBeNull();
  });

  it('is told by the command where there is none', async () => {
    await rm(lab.index, { recursive: true });
    const finished = await runAsk(lab, '水资源管理');
    expect([finished.code, finished.stdout, pickFaultLines(finished)]).toEqual([
      1,
      '',
      [expect.stringMatching(/^There is no index in .*; run "npm run ingest"$/u)],
    ]);
  });
});
