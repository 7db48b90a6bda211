// What an ingest cannot do: one line that says what and what to do, exit code 1, and the old index answers.

import { chmod, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestIssues } from '../../ingest/ingest-issues.ts';
import {
  addIssue,
  createLab,
  createReadyLab,
  finishCommand,
  listUnfinished,
  NEW_ISSUE,
  OLD_ISSUE,
  openLab,
  pickFaultLines,
  readGeneration,
  removeLab,
  removeReadyLab,
  runIngest,
  startCommand,
  type Finished,
  type Lab,
} from './fault-lab.ts';

const MASTHEAD = '阳泉市人民政府公报\n\n2022年第9期\n\n2022年12月31日出版\n\n';

let lab: Lab;
beforeEach(async () => {
  lab = await createReadyLab();
});
afterEach(async () => await removeLab(lab));
afterAll(removeReadyLab);

async function expectOldIndex(): Promise<void> {
  const gazette = await openLab(lab);
  expect(gazette.summary.issues.map(({ id }) => id)).toEqual([OLD_ISSUE]);
  await gazette.close();
  expect(await listUnfinished(lab)).toEqual([]);
}

/** One line, no stack, exit code 1. */
function expectOneLine(finished: Finished, line: RegExp): void {
  expect(pickFaultLines(finished)).toEqual([expect.stringMatching(line)]);
  expect([finished.code, finished.stdout]).toEqual([1, '']);
}

/** The message of a refused ingest in this process; the empty string when it is not refused. */
async function readRefusal(changes: Partial<Lab['settings']> = {}): Promise<string> {
  return await ingestIssues({ ...lab.settings, ...changes }).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe('an ingest whose disk is full', () => {
  it.each([
    ['early', 600],
    ['later', 2400],
  ])('keeps the old index (%s)', async (_, kilobytes) => {
    await addIssue(lab, NEW_ISSUE);
    const finished = await runIngest(lab, ['prlimit', `--fsize=${kilobytes * 1024}`]);
    expectOneLine(finished, /old index stays.*disk/u);
    await expectOldIndex();
  });

  it('notices that the vectors were not written, of which their library says nothing', async () => {
    // A store that fits under the limit and a graph that does not: the token table comes after the graph.
    const small = await createLab([]);
    await writeFile(
      join(small.issues, 'a.txt'),
      `${MASTHEAD}目录\n\n关于试验的通知\n阳政发〔2022〕1号\n\n为了试验，特此通知。\n`,
    );
    const finished = await runIngest(small, ['prlimit', `--fsize=${400 * 1024}`]);
    expect([finished.code, pickFaultLines(finished).length]).toEqual([1, 1]);
    expect(await readdir(small.index)).toEqual(['ingest.lock']);
    await removeLab(small);
  });
});

describe('an ingest that may not write', () => {
  it('says so of an index folder whose name is taken by a file', async () => {
    await rm(lab.index, { recursive: true });
    await writeFile(lab.index, 'not a folder');
    expectOneLine(await runIngest(lab), /index folder .* cannot be (?:made|written)/u);
  });

  it('says so of a read-only index folder', async (context) => {
    await addIssue(lab, NEW_ISSUE);
    await chmod(lab.index, 0o555);
    if (process.getuid?.() === 0) {
      // Permissions do not bind root; the immutable flag does, where the file system knows it.
      try {
        execFileSync('chattr', ['+i', lab.index], { stdio: 'ignore' });
      } catch {
        context.skip('this file system has no immutable flag, and root may write anywhere');
      }
    }
    try {
      expectOneLine(await runIngest(lab), /index folder .* cannot be written; check its permissions/u);
      await expectOldIndex();
    } finally {
      await chmod(lab.index, 0o755).catch(() => undefined);
      if (process.getuid?.() === 0) execFileSync('chattr', ['-i', lab.index], { stdio: 'ignore' });
    }
  });
});

describe('two ingests at once', () => {
  it('let one through and stop the other with a line', async () => {
    await addIssue(lab, NEW_ISSUE);
    const both = await Promise.all([runIngest(lab), runIngest(lab)]);
    const [done, stopped] = both.toSorted((a, b) => (a.code ?? 9) - (b.code ?? 9));
    expect(done?.code).toBe(0);
    // On a busy machine the second may start after the first has ended; then it finds nothing to do.
    if (stopped?.code === 0)
      expect(both.filter(({ stdout }) => stdout.startsWith('unchanged'))).toHaveLength(1);
    else if (stopped !== undefined)
      expectOneLine(stopped, /Another ingest is writing .*; wait until it ends/u);
    expect(await listUnfinished(lab)).toEqual([]);
  });

  it('do not wait for one that was killed', async () => {
    await addIssue(lab, NEW_ISSUE);
    const child = startCommand(lab, 'ingest/main.ts', ['--full']);
    const killed = finishCommand(child);
    // Killed as soon as it holds the lock and builds.
    for (let tries = 0; tries < 600 && (await listUnfinished(lab)).length === 0; tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
    }
    child.kill('SIGKILL');
    await killed;
    expect(await listUnfinished(lab)).toHaveLength(1);
    expect(await readRefusal()).toBe('');
    expect(await listUnfinished(lab)).toEqual([]);
  });
});

describe('a folder of issues with a fault', () => {
  it('is named when it is missing or empty', async () => {
    const empty = join(lab.folder, 'empty');
    await mkdir(empty);
    expect(await readRefusal({ GAZETTE_DIR: join(lab.folder, 'nowhere') })).toMatch(
      /nowhere cannot be read; check GAZETTE_DIR/u,
    );
    expect(await readRefusal({ GAZETTE_DIR: empty })).toMatch(
      /empty holds no \.txt or \.md file; put an issue there/u,
    );
    await expectOldIndex();
  });

  it('is told of all its bad files at once, and keeps the old index', async () => {
    await addIssue(lab, NEW_ISSUE);
    await writeFile(join(lab.issues, 'empty.txt'), '');
    await writeFile(join(lab.issues, 'letter.txt'), '今天天气很好。\n这不是公报。\n');
    await writeFile(join(lab.issues, 'gbk.txt'), Buffer.from([0xd1, 0xf4, 0xc8, 0xaa, 0xca, 0xd0, 0x0a]));
    await writeFile(join(lab.issues, 'twin.txt'), `${MASTHEAD.replace('第9期', '第5期')}目录\n`);
    await writeFile(join(lab.issues, 'huge.txt'), MASTHEAD);
    await truncate(join(lab.issues, 'huge.txt'), 50 * 1024 * 1024);
    const finished = await runIngest(lab);
    expect([finished.code, finished.stdout]).toEqual([1, '']);
    expect(pickFaultLines(finished).toSorted()).toEqual(
      [
        /empty\.txt is empty; replace or remove it/u,
        /gbk\.txt is not UTF-8 text; convert it/u,
        /huge\.txt has 50 MB, more than the 20 MB/u,
        /2022-05\.txt and twin\.txt are both issue 2022-05; remove one/u,
        /letter\.txt is no gazette issue: .*; remove it/u,
      ].map((line) => expect.stringMatching(line)),
    );
    await expectOldIndex();
  });

  it('may hold an issue that breaks off in the middle: what is there is indexed', async () => {
    await addIssue(lab, NEW_ISSUE);
    await truncate(join(lab.issues, `${NEW_ISSUE}.txt`), 50_001);
    // 50,001 falls inside a character as often as not; a file cut there is not UTF-8 and is named so.
    const refusal = await readRefusal();
    if (refusal !== '') {
      expect(refusal).toMatch(/2023-04\.txt is not UTF-8 text/u);
      await expectOldIndex();
      return;
    }
    const gazette = await openLab(lab);
    expect(gazette.summary.issues).toHaveLength(2);
    await gazette.close();
  });

  it('may lose an issue: the index follows', async () => {
    await addIssue(lab, NEW_ISSUE);
    expect(await readRefusal()).toBe('');
    const before = await readGeneration(lab);
    await rm(join(lab.issues, `${NEW_ISSUE}.txt`));
    expect(await readRefusal()).toBe('');
    expect(await readGeneration(lab)).not.toBe(before);
    await expectOldIndex();
  });
});
