// Finds a Python that can run the training recipe, and runs its scripts.

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const MODEL_DIR = resolve(import.meta.dirname, '../../data/models/gongwen-static-zh');
export const TRAIN_DIR = resolve(MODEL_DIR, 'train');

const CANDIDATES = ['python3', '/usr/bin/python3'] as const;

async function canTrain(python: string): Promise<boolean> {
  try {
    await run(python, ['-c', 'import numpy, scipy.sparse']);
    return true;
  } catch {
    return false;
  }
}

/** The first Python here with numpy and scipy; null: there is none, and the recipe cannot run. */
export async function findPython(): Promise<string | null> {
  for (const python of CANDIDATES) if (await canTrain(python)) return python;
  return null;
}

/** Standard output of a script of the recipe; one thread, no compiled files left behind. */
export async function runScript(python: string, script: string, ...options: string[]): Promise<string> {
  const environment = { ...process.env, OMP_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout } = await run(python, [resolve(TRAIN_DIR, script), ...options], {
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
