// Before the tests: the commands that they run as processes, each in one file, so that a start costs a third of what tsx takes.
// What `npm run` itself starts is still started so by the tests of `npm run`.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';

const ROOT = resolve(import.meta.dirname, '..');
/** Below it packages are found. */
const CACHE = join(ROOT, 'node_modules/.cache');

declare module 'vitest' {
  export interface ProvidedContext {
    /** Holds `ingest/main.js` for `ingest/main.ts`, and so on. */
    commands: string;
  }
}

/** Files that stand beside a source are looked for there, not beside the bundle. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  setup(building) {
    // oxlint-disable-next-line require-unicode-regexp -- esbuild takes Go's expressions, which have no such flag
    building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

let folder = '';

async function bundle(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['bot/terminal/*-main.ts', 'ingest/main.ts', 'tests/fakes/*-main.ts'],
    outdir: folder,
    outbase: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    plugins: [keepPlaces],
  });
}

export async function setup(project: TestProject): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  folder = await mkdtemp(join(CACHE, 'commands-'));
  await bundle();
  project.onTestsRerun(bundle);
  project.provide('commands', folder);
}

export async function teardown(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
