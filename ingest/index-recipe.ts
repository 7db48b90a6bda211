// How an index is made: model, tables, parser, settings. What was made by the same recipe need not be made again.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkGeneration } from '../retrieval/index-files/generation.ts';
import { INDEX_FORMAT, readManifest, type Manifest } from '../retrieval/index-files/manifest.ts';
import type { Embedders } from '../retrieval/index-files/open-embedders.ts';
import { NORMALIZER_VERSION } from '../retrieval/text/normalize.ts';
import type { Tables } from './read-tables.ts';
import type { IngestSettings } from './settings.ts';
import { PASSAGE_SETTINGS } from './split-passages.ts';

/** The manifest without what only a finished build can tell. */
export type IndexRecipe = Omit<
  Manifest,
  'generation' | 'files' | 'vectors' | 'builtAt' | 'counts' | 'sources'
>;

/** SHA-256 over the code that makes passages and facts: an issue parsed by other code counts as changed. */
async function readParserHash(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

export async function readRecipe(
  embedders: Embedders,
  settings: IngestSettings,
  tables: Tables,
): Promise<IndexRecipe> {
  const { fingerprint, dimension } = embedders.embedder;
  return {
    format: INDEX_FORMAT,
    model: { name: settings.EMBEDDING_MODEL, fingerprint, dimension },
    tokenTable: embedders.shipped.fingerprint,
    normalizer: NORMALIZER_VERSION,
    parser: await readParserHash(),
    passages: { ...PASSAGE_SETTINGS },
    tables: tables.hashes,
  };
}

/** What must be equal for a parsed issue of the last generation to be kept as it is. */
function isSameRecipe(base: Manifest, wanted: IndexRecipe): boolean {
  return (
    base.model.fingerprint === wanted.model.fingerprint &&
    base.tokenTable === wanted.tokenTable &&
    base.normalizer === wanted.normalizer &&
    base.parser === wanted.parser &&
    base.tables['ocr-corrections'] === wanted.tables['ocr-corrections'] &&
    base.tables['corrections'] === wanted.tables['corrections']
  );
}

/** The last generation if it is whole and made the same way; null: start from nothing. */
export async function findBase(indexDir: string, recipe: IndexRecipe): Promise<Manifest | null> {
  try {
    const base = await readManifest(indexDir);
    if (base === null || !isSameRecipe(base, recipe)) return null;
    await checkGeneration(indexDir, base);
    return base;
  } catch {
    // A damaged index is no base, and the reason to ingest.
    return null;
  }
}
