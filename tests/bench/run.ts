// The benchmark: corpora of several sizes, ingested and asked, beside what a user would pick instead. Markdown on stdout.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { arePeersInstalled } from './engines.ts';
import {
  answersSchema,
  engineSchema,
  ingestSchema,
  type EngineFigures,
  type SizeFigures,
} from './figures.ts';
import { describeMachine, renderEngines, renderSizes } from './report.ts';
import { createRandom } from '../random.ts';
import { readOriginals, renameIssue, writeCorpus } from './synthetic-corpus.ts';

const SEED = 7;
const PEERS = ['minisearch', 'orama', 'langchain'] as const;
/** In a larger corpus every passage has twins of other years, and no question tells which of them is meant. Issues. */
const MOST_FOR_PEERS = 5;
const QUESTION_SETS = ['own-', 'validation'] as const;

const command = new Command('bench')
  .description('Measures ingest and answers, and what a user would pick instead')
  .option('--short', 'five issues, few questions, no peers: for continuous integration', false)
  .option('--issues <counts>', 'sizes of the corpora, with commas between them', '5,100')
  .option('--no-peers', 'leave the comparison out')
  .option('--keep <folder>', 'keep the corpora and indexes in this folder');
const options = command.parse().opts<{ short: boolean; issues: string; peers: boolean; keep?: string }>();
const sizes = options.short ? [5] : options.issues.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  command.error('--issues takes whole numbers, such as 5,100');

/** One child process a measurement, so that memory is its own. */
async function measure<T>(
  schema: z.ZodType<T>,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<T> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('tests/bench', script), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with exit code ${String(code)}`);
  return schema.parse(JSON.parse(text));
}

function tell(message: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${message}\n`);
}

async function measureSize(folder: string, issues: number): Promise<SizeFigures> {
  const corpus = join(folder, `issues-${issues}`);
  const env = {
    GAZETTE_DIR: corpus,
    INDEX_DIR: join(folder, `index-${issues}`),
    BENCH_QUESTIONS: options.short ? '60' : '250',
  };
  const originals = await readOriginals(resolve('data/issues'));
  const bytes = await writeCorpus(corpus, originals, issues, SEED);
  tell(`${issues} issues, ${(bytes / 1e6).toFixed(1)} MB: ingest`);
  const full = await measure(ingestSchema, 'measure-ingest.ts', ['--full'], env);
  tell(`${issues} issues: ingest again, nothing changed`);
  const unchanged = await measure(ingestSchema, 'measure-ingest.ts', [], env);
  tell(`${issues} issues: questions`);
  const answers = await measure(answersSchema, 'measure-answers.ts', [], env);
  const [original] = originals;
  if (original === undefined) throw new Error('data/issues holds no issue');
  // A variant that no corpus reaches.
  await writeFile(join(corpus, 'issue-added.txt'), renameIssue(original, 0, 2799, createRandom(SEED)));
  tell(`${issues} issues: ingest again, one issue added`);
  const added = await measure(ingestSchema, 'measure-ingest.ts', [], env);
  await rm(join(corpus, 'issue-added.txt'));
  // The index that the engines read is the one of the corpus as it was.
  if (options.peers && !options.short && issues <= MOST_FOR_PEERS)
    await measure(ingestSchema, 'measure-ingest.ts', [], env);
  return { issues, bytes, full, unchanged, added, answers };
}

async function measureEngines(folder: string, issues: number): Promise<EngineFigures[]> {
  const env = { GAZETTE_DIR: join(folder, `issues-${issues}`), INDEX_DIR: join(folder, `index-${issues}`) };
  const hasPeers = await arePeersInstalled();
  if (!hasPeers) tell('the peers are not installed: npm ci --prefix tests/bench/peers');
  const found: EngineFigures[] = [];
  for (const engine of ['own', 'trigram', ...(hasPeers ? PEERS : [])]) {
    tell(`${issues} issues: ${engine}`);
    found.push(
      ...(await measure(z.array(engineSchema), 'measure-engine.ts', [engine, ...QUESTION_SETS], env)),
    );
  }
  return found;
}

const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'gazette-bench-')));
await mkdir(folder, { recursive: true });
try {
  process.stdout.write(`${await describeMachine()}\n\n`);
  const measured: SizeFigures[] = [];
  for (const issues of sizes) measured.push(await measureSize(folder, issues));
  process.stdout.write(`${renderSizes(measured)}\n`);
  for (const issues of sizes) {
    if (!options.peers || options.short || issues > MOST_FOR_PEERS) continue;
    process.stdout.write(`${renderEngines(issues, await measureEngines(folder, issues))}\n`);
  }
} finally {
  if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
}
