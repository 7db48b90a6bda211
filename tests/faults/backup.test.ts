// The backup page, tried: its own commands are cut from the page and run; what comes back is what was there.

import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState } from '../../bot/state/open-state.ts';
import {
  addIssue,
  createReadyLab,
  NEW_ISSUE,
  OLD_ISSUE,
  openLab,
  removeLab,
  removeReadyLab,
  runIngest,
  type Lab,
} from './fault-lab.ts';

const USER = 7;

let lab: Lab;
let home: string;
beforeEach(async () => {
  lab = await createReadyLab();
  // The page speaks of an installation: data/state and data/index below one folder, with its node_modules.
  home = join(lab.folder, 'home');
  await mkdir(join(home, 'data'), { recursive: true });
  await symlink(resolve('node_modules'), join(home, 'node_modules'));
}, 120_000);
afterEach(async () => await removeLab(lab));
afterAll(removeReadyLab);

/** The shell blocks of a section of the page, in order. */
async function readBlocks(section: string): Promise<string[]> {
  const page = await readFile('docs/backup.md', 'utf8');
  const text = page.slice(page.indexOf(`## ${section}`)).split('\n## ')[0] ?? '';
  return [...text.matchAll(/```sh\n([\s\S]*?)```/gu)].map(([, block = '']) =>
    block.replaceAll(/^ {3}/gmu, ''),
  );
}

/** The one block that says `words`; the page's example date becomes today's. */
async function runBlock(section: string, words: string): Promise<void> {
  const block = (await readBlocks(section)).find((each) => each.includes(words));
  expect(block, `${section} has no block with ${words}`).toBeDefined();
  const today = execFileSync('date', ['+%F'], { encoding: 'utf8' }).trim();
  execFileSync('sh', ['-euc', (block ?? '').replaceAll(/backup-\d{4}-\d\d-\d\d/gu, `backup-${today}`)], {
    cwd: home,
    stdio: 'pipe',
  });
}

describe('the backup page', () => {
  it('brings back the state as it was, saved while the bot ran', async () => {
    const folder = join(home, 'data/state');
    const state = await openState(folder);
    await state.follows.follow(USER, '水资源', 20, 1);
    await runBlock('Back up', 'VACUUM INTO');
    await state.follows.follow(USER, '后来的', 20, 2);
    await state.close();

    await runBlock('Restore', 'bot.sqlite-wal');
    expect((await stat(join(folder, 'bot.sqlite'))).mode & 0o777).toBe(0o600);
    const restored = await openState(folder);
    expect((await restored.follows.readFollows(USER)).map(({ topic }) => topic)).toEqual(['水资源']);
    await restored.close();
  });

  it('brings back the state as it was, saved while the bot stood still', async () => {
    const folder = join(home, 'data/state');
    const state = await openState(folder);
    await state.follows.follow(USER, '水资源', 20, 1);
    await state.close();
    await runBlock('Back up', 'tar -czf');
    await rm(folder, { recursive: true });
    execFileSync('sh', ['-c', 'tar -xzf gazette-state-*.tgz'], { cwd: home });
    expect((await stat(folder)).mode & 0o077).toBe(0);
    const restored = await openState(folder);
    expect(await restored.follows.readFollows(USER)).toHaveLength(1);
    await restored.close();
  });

  it('brings back an index that was copied while an ingest ran', async () => {
    await cp(lab.index, join(home, 'data/index'), { recursive: true });
    const moved: Lab = {
      ...lab,
      index: join(home, 'data/index'),
      env: { ...lab.env, INDEX_DIR: join(home, 'data/index') },
      settings: { ...lab.settings, INDEX_DIR: join(home, 'data/index') },
    };
    await addIssue(moved, NEW_ISSUE);
    const running = runIngest(moved);
    await runBlock('Back up', 'backup-index');
    expect((await running).code).toBe(0);

    await rm(moved.index, { recursive: true });
    await cp(join(home, 'backup-index'), moved.index, { recursive: true });
    const gazette = await openLab(moved);
    expect(gazette.summary.issues.map(({ id }) => id)).toEqual([OLD_ISSUE]);
    await gazette.close();
  });
});
