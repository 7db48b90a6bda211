// A bench for breaking things: folders of issues and an index of their own, the commands as processes, one ready index.

import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { ingestIssues } from '../../ingest/ingest-issues.ts';
import type { IngestSettings } from '../../ingest/settings.ts';
import { buildIndexConfig, openKnowledgeBase, type KnowledgeBase } from '../../retrieval/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The long form: as many rounds as a night allows. */
export const IS_LONG = process.env['TEST_LONG'] === '1';
/** A small issue, so that an ingest takes seconds. */
export const OLD_ISSUE = '2022-05';
export const NEW_ISSUE = '2023-04';

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Lab {
  readonly folder: string;
  readonly issues: string;
  readonly index: string;
  readonly settings: IngestSettings;
  readonly env: NodeJS.ProcessEnv;
}

/** A lab with the named issues of data/issues, as yet without an index. */
export async function createLab(names: readonly string[] = [OLD_ISSUE]): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-faults-'));
  models ??= copyModels();
  const lab = describeLab(folder, await models);
  await mkdir(lab.issues);
  for (const name of names) await addIssue(lab, name);
  return lab;
}

let models: Promise<string> | null = null;

/** The shipped model's own files, so that a test may damage them. */
async function copyModels(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-faults-models-'));
  const name = 'gongwen-static-zh';
  for (const part of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx']) {
    await cp(join(ROOT, 'data/models', name, part), join(folder, name, part), { recursive: true });
  }
  return folder;
}

function describeLab(folder: string, modelsDir: string): Lab {
  const [issues, index] = [join(folder, 'issues'), join(folder, 'index')];
  const settings = {
    GAZETTE_DIR: issues,
    INDEX_DIR: index,
    DATA_DIR: join(ROOT, 'data'),
    MODELS_DIR: modelsDir,
    EMBEDDING_MODEL: 'gongwen-static-zh',
    isFull: false,
  };
  const { isFull: _, ...variables } = settings;
  const env = {
    ...process.env,
    ...variables,
    STATE_DIR: join(folder, 'state'),
    BOT_TOKEN: '',
    LOG_LEVEL: 'warn',
  };
  return { folder, issues, index, settings, env };
}

export async function addIssue(lab: Lab, name: string): Promise<void> {
  await cp(join(ROOT, 'data/issues', `${name}.txt`), join(lab.issues, `${name}.txt`));
}

/** A lab whose index holds OLD_ISSUE: built once in a test file, copied for each test. */
export async function createReadyLab(): Promise<Lab> {
  ready ??= buildReadyLab();
  const source = await ready;
  const lab = await createLab();
  await cp(source.index, lab.index, { recursive: true });
  return lab;
}

let ready: Promise<Lab> | null = null;

async function buildReadyLab(): Promise<Lab> {
  const lab = await createLab();
  await ingestIssues(lab.settings);
  return lab;
}

export async function removeLab(lab: Lab): Promise<void> {
  await rm(lab.folder, { recursive: true, force: true });
}

export async function removeReadyLab(): Promise<void> {
  if (ready !== null) await removeLab(await ready);
  if (models !== null) await rm(await models, { recursive: true, force: true });
  [ready, models] = [null, null];
}

export async function openLab(lab: Lab): Promise<KnowledgeBase> {
  return await openKnowledgeBase(buildIndexConfig(lab.settings));
}

/** Starts a command of the project; `wrapper` goes in front, such as prlimit with its options. */
export function startCommand(
  lab: Lab,
  script: string,
  args: readonly string[] = [],
  wrapper: readonly string[] = [],
): ChildProcess {
  const [program = process.execPath, ...rest] = [
    ...wrapper,
    process.execPath,
    join(inject('commands'), script.replace(/\.ts$/u, '.js')),
    ...args,
  ];
  return spawn(program, rest, { cwd: ROOT, env: lab.env, stdio: ['pipe', 'pipe', 'pipe'] });
}

export async function finishCommand(child: ChildProcess, input = ''): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (stdout += part));
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (stderr += part));
  // A command that ends before it has read its input closes the pipe.
  child.stdin?.on('error', () => undefined).end(input);
  return await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done({ code, signal, stdout, stderr }));
  });
}

export async function runIngest(lab: Lab, wrapper: readonly string[] = []): Promise<Finished> {
  return await finishCommand(startCommand(lab, 'ingest/main.ts', [], wrapper));
}

export async function runAsk(lab: Lab, question: string): Promise<Finished> {
  return await finishCommand(startCommand(lab, 'bot/terminal/ask-main.ts', ['--json', question]));
}

/** Lines of stderr that speak of a fault: progress and notices of the package manager aside. */
export function pickFaultLines({ stderr }: Finished): string[] {
  return stderr
    .split('\n')
    .filter((line) => line !== '' && !/^(?:公报 issues|向量 vectors|npm )/u.test(line));
}

/** The generation that answers, by its folder. */
export async function readGeneration(lab: Lab): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(lab.index, 'manifest.json'), 'utf8'));
  const name =
    typeof manifest === 'object' && manifest !== null && 'generation' in manifest
      ? String(manifest.generation)
      : '';
  return join(lab.index, name);
}

/** Entries of INDEX_DIR that an ingest did not finish. */
export async function listUnfinished(lab: Lab): Promise<string[]> {
  return (await readdir(lab.index)).filter((name) => name.startsWith('building-') || name.endsWith('.tmp'));
}

/** Turns the bits of `count` bytes of a file from `offset` on. */
export async function flipBytes(file: string, offset: number, count = 1): Promise<void> {
  const bytes = await readFile(file);
  for (let at = offset; at < Math.min(offset + count, bytes.length); at += 1)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(file, bytes);
}
