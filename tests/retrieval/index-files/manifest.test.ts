// The manifest: written and read back, refused when damaged; an index of another model is refused by it.

import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexUnusableError } from '../../../retrieval/domain/errors.ts';
import { GENERATION_FILES } from '../../../retrieval/index-files/generation.ts';
import {
  INDEX_FORMAT,
  readManifest,
  writeManifest,
  type Manifest,
} from '../../../retrieval/index-files/manifest.ts';
import { readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { openIndex } from '../../../retrieval/index-files/open-index.ts';
import { NORMALIZER_VERSION } from '../../../retrieval/text/normalize.ts';
import { createTestFolder, MODELS_DIR, TINY_MODEL } from './model-fixtures.ts';

const GENERATION = 'generation-1';

async function buildManifest(changes: Partial<Manifest> = {}): Promise<Manifest> {
  const { fingerprint } = await readModelFolder(join(MODELS_DIR, 'gongwen-static-zh'), 'gongwen-static-zh');
  const content = createHash('sha256').update('content').digest('hex');
  return {
    format: INDEX_FORMAT,
    generation: GENERATION,
    builtAt: '2026-01-01T00:00:00.000Z',
    model: { name: 'gongwen-static-zh', fingerprint, dimension: 256 },
    tokenTable: fingerprint,
    normalizer: NORMALIZER_VERSION,
    parser: 'p',
    passages: { most: 500 },
    tables: {},
    counts: { issues: 1, documents: 2, passages: 3 },
    vectors: { elements: 3, ef: 64, recallAt10: 1 },
    files: Object.fromEntries(GENERATION_FILES.map((name) => [name, content])),
    sources: { '2022-05': { file: '2022-05.txt', sha256: content } },
    ...changes,
  };
}

/** An index whose files are whole as far as the manifest tells, and no index inside. */
async function writeIndexOf(changes: Partial<Manifest>): Promise<string> {
  const indexDir = await createTestFolder();
  await mkdir(join(indexDir, GENERATION));
  for (const name of GENERATION_FILES) await writeFile(join(indexDir, GENERATION, name), 'content');
  await writeManifest(indexDir, await buildManifest(changes));
  return indexDir;
}

async function refuse(indexDir: string, embeddingModel = 'gongwen-static-zh'): Promise<string> {
  const failure = await openIndex({
    indexDir,
    modelsDir: MODELS_DIR,
    embeddingModel,
    embeddingHost: null,
  }).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(IndexUnusableError);
  expect(String(failure)).not.toContain('\n');
  return failure instanceof Error ? failure.message : '';
}

describe('the manifest', () => {
  it('comes back as it was written, and leaves nothing beside it', async () => {
    const indexDir = await createTestFolder();
    const manifest = await buildManifest();
    await writeManifest(indexDir, manifest);
    expect(await readManifest(indexDir)).toEqual(manifest);
    expect(await readdir(indexDir)).toEqual(['manifest.json']);
  });

  it('is none where there is no index', async () => {
    expect(await readManifest(join(await createTestFolder(), 'none'))).toBeNull();
  });

  it.each(['', '{', '{}', '[]', 'null'])('is refused as damaged: %j', async (text) => {
    const indexDir = await createTestFolder();
    await writeFile(join(indexDir, 'manifest.json'), text);
    await expect(readManifest(indexDir)).rejects.toThrow(/manifest\.json is damaged; run "npm run ingest"$/u);
  });

  it('is refused when its generation lies outside the index', async () => {
    const indexDir = await createTestFolder();
    await writeFile(
      join(indexDir, 'manifest.json'),
      JSON.stringify(await buildManifest({ generation: '../elsewhere' })),
    );
    await expect(readManifest(indexDir)).rejects.toThrow(/is damaged/u);
  });

  it('is refused when it is of another format', async () => {
    const indexDir = await createTestFolder();
    await writeManifest(indexDir, await buildManifest({ format: INDEX_FORMAT + 1 }));
    await expect(readManifest(indexDir)).rejects.toThrow(
      /is of another format version than \d+; run "npm run ingest"$/u,
    );
  });
});

describe('opening an index', () => {
  it('refuses one that another model made, with both names and dimensions', async () => {
    const indexDir = await writeIndexOf({});
    expect(await refuse(indexDir, TINY_MODEL)).toBe(
      `The index ${indexDir} was built with model gongwen-static-zh (256 dimensions), EMBEDDING_MODEL asks for ${TINY_MODEL} (8); run "npm run ingest"`,
    );
  });

  it('refuses one that other weights of the same name made', async () => {
    const indexDir = await writeIndexOf({
      model: { name: 'gongwen-static-zh', fingerprint: 'other', dimension: 256 },
    });
    expect(await refuse(indexDir)).toMatch(
      /was built with another version of the model gongwen-static-zh; run "npm run ingest"$/u,
    );
  });

  it('refuses one with tokens of another shipped table, or text folded otherwise', async () => {
    expect(await refuse(await writeIndexOf({ tokenTable: 'other' }))).toMatch(
      /built by another version of the project; run "npm run ingest"$/u,
    );
    expect(await refuse(await writeIndexOf({ normalizer: -1 }))).toMatch(/built by another version/u);
  });

  it('refuses one whose file is not the one that the manifest names', async () => {
    const indexDir = await writeIndexOf({});
    await writeFile(join(indexDir, GENERATION, GENERATION_FILES[1]), 'contents');
    expect(await refuse(indexDir)).toContain('run "npm run ingest"');
  });

  it('says that there is none', async () => {
    const indexDir = await createTestFolder();
    expect(await refuse(indexDir)).toBe(`There is no index in ${indexDir}; run "npm run ingest"`);
  });
});
