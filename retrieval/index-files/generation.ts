// A generation: one folder under INDEX_DIR with the files of a whole index; the manifest names the one that answers.

import { mkdir, open as openFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IndexUnusableError } from '../domain/errors.ts';
import { readFileHash, REBUILD, type Manifest } from './manifest.ts';

export const STORE_FILE = 'gazette.sqlite';
export const VECTOR_FILE = 'passages.hnsw';
export const TOKEN_FILE = 'tokens.bin';
export const GENERATION_FILES = [STORE_FILE, VECTOR_FILE, TOKEN_FILE] as const;

const FINISHED = 'generation-';
const UNFINISHED = 'building-';

/** A folder to build in. It becomes a generation by `finishGeneration`; one that is still unfinished is nobody's. */
export async function createBuildFolder(
  indexDir: string,
  now: Date,
): Promise<{ name: string; folder: string }> {
  const stamp = now
    .toISOString()
    .replace(/[^0-9]/gu, '')
    .slice(0, 17);
  const name = `${stamp}-${process.pid}`;
  const folder = join(indexDir, UNFINISHED + name);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return { name: FINISHED + name, folder };
}

/** Gives a whole and verified build its name; it answers once the manifest names it too. */
export async function finishGeneration(indexDir: string, folder: string, name: string): Promise<void> {
  await rename(folder, join(indexDir, name));
  const parent = await openFile(indexDir, 'r');
  try {
    await parent.sync();
  } finally {
    await parent.close();
  }
}

async function removeEntries(indexDir: string, isRemoved: (name: string) => boolean): Promise<void> {
  const names = await readdir(indexDir).catch(() => []);
  for (const name of names.filter(isRemoved)) {
    await rm(join(indexDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes what a killed ingest left behind. Only for the holder of the ingest lock. */
export async function removeUnfinished(indexDir: string): Promise<void> {
  await removeEntries(
    indexDir,
    (name) => name.startsWith(UNFINISHED) || /^manifest\.json\.\d+\.tmp$/u.test(name),
  );
}

/** Removes generations that neither answer nor are kept as the last good one. Failures are left for the next ingest. */
export async function removeOldGenerations(indexDir: string, keep: readonly string[]): Promise<void> {
  await removeEntries(indexDir, (name) => name.startsWith(FINISHED) && !keep.includes(name));
}

/** SHA-256 of the generation's files. */
export async function readGenerationHashes(folder: string): Promise<Record<string, string>> {
  const hashes = await Promise.all(
    GENERATION_FILES.map(async (name) => [name, await readFileHash(join(folder, name))] as const),
  );
  return Object.fromEntries(hashes);
}

/** @throws IndexUnusableError when a file is missing or not the one that the manifest describes. */
export async function checkGeneration(indexDir: string, manifest: Manifest): Promise<void> {
  const folder = join(indexDir, manifest.generation);
  const found = await readGenerationHashes(folder).catch((cause: unknown) => {
    throw new IndexUnusableError(`The index ${folder} lacks a file; ${REBUILD}`, { cause });
  });
  for (const name of GENERATION_FILES) {
    if (found[name] !== manifest.files[name]) {
      throw new IndexUnusableError(
        `The index file ${join(folder, name)} is damaged or of another index; ${REBUILD}`,
      );
    }
  }
}
