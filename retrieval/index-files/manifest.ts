// manifest.json: what the index is made of and by what; the one file whose rename swaps a new index in.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { IndexUnusableError } from '../domain/errors.ts';

/** Changes when the files of an index change their meaning. */
export const INDEX_FORMAT = 2;

const manifestSchema = z.object({
  format: z.number(),
  /** Folder of this generation under INDEX_DIR. */
  generation: z.string().regex(/^generation-[a-z0-9-]+$/u),
  builtAt: z.string(),
  model: z.object({ name: z.string(), fingerprint: z.string(), dimension: z.number() }),
  /** Of the shipped token table. */
  tokenTable: z.string(),
  normalizer: z.number(),
  /** SHA-256 of the parser's own source: another parser makes other passages. */
  parser: z.string(),
  passages: z.record(z.string(), z.union([z.number(), z.string()])),
  tables: z.record(z.string(), z.string()),
  counts: z.object({ issues: z.number(), documents: z.number(), passages: z.number() }),
  vectors: z.object({ elements: z.number(), ef: z.number(), recallAt10: z.number() }),
  /** SHA-256 of each file of the generation, by name. */
  files: z.record(z.string(), z.string()),
  /** SHA-256 of each source file, by issue. */
  sources: z.record(z.string(), z.object({ file: z.string(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST_FILE = 'manifest.json';
export const REBUILD = 'run "npm run ingest"';

const READ_BYTES = 1024 * 1024;

/** SHA-256 of a file as hex, read in a stream. */
export async function readFileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: READ_BYTES }), hash);
  return hash.digest('hex');
}

/** The manifest under `indexDir`; null where there is none. @throws IndexUnusableError when it is damaged or of another format. */
export async function readManifest(indexDir: string): Promise<Manifest | null> {
  const file = join(indexDir, MANIFEST_FILE);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR'))
      return null;
    throw new IndexUnusableError(`The index manifest ${file} cannot be read; check its permissions`, {
      cause,
    });
  }
  try {
    const manifest = manifestSchema.parse(JSON.parse(text));
    if (manifest.format === INDEX_FORMAT) return manifest;
  } catch (cause) {
    throw new IndexUnusableError(`The index manifest ${file} is damaged; ${REBUILD}`, { cause });
  }
  throw new IndexUnusableError(
    `The index ${indexDir} is of another format version than ${INDEX_FORMAT}; ${REBUILD}`,
  );
}

/** Writes the manifest beside the old one, flushes it, and renames it into place: the swap. */
export async function writeManifest(indexDir: string, manifest: Manifest): Promise<void> {
  const file = join(indexDir, MANIFEST_FILE);
  const beside = `${file}.${process.pid}.tmp`;
  const handle = await openFile(beside, 'w', 0o644);
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  const folder = await openFile(indexDir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
