// The shipped model and the two small ones of the fixtures, and copies of them that a test may damage.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach } from 'vitest';

export const MODELS_DIR = resolve('data/models');
export const TINY_MODEL = resolve('tests/fixtures/tiny-model');
export const TINY_ENCODER = resolve('tests/fixtures/tiny-encoder');

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(
    folders.splice(0).map(async (folder) => await rm(folder, { recursive: true, force: true })),
  );
});

/** A folder that is gone after the test. */
export async function createTestFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-model-'));
  folders.push(folder);
  return folder;
}

/** A copy of `model` under a new folder, by the name given. */
export async function copyModel(model: string, name = 'copy'): Promise<string> {
  const folder = join(await createTestFolder(), name);
  await cp(model, folder, { recursive: true });
  return folder;
}

/** config.json with some keys replaced; an undefined value removes its key. */
export async function changeConfig(
  folder: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const file = join(folder, 'config.json');
  const config: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(Object.assign({}, config, changes)));
}
