// Builds a generation beside the one that answers, verifies it, and swaps it in by one rename.

import { constants } from 'node:fs';
import { copyFile, open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IngestError } from '../retrieval/domain/errors.ts';
import { chooseBreadth, RECALL_FLOOR, type StoredVector } from '../retrieval/index-files/build-vectors.ts';
import {
  createGenerationFolder,
  GENERATION_FILES,
  readGenerationHashes,
  removeOldGenerations,
  STORE_FILE,
  TOKEN_FILE,
  VECTOR_FILE,
} from '../retrieval/index-files/generation.ts';
import { HnswVectorIndex } from '../retrieval/index-files/hnsw-vector-index.ts';
import { writeManifest, type Manifest } from '../retrieval/index-files/manifest.ts';
import { SqliteIndexWriter, type IssueRecord } from '../retrieval/index-files/sqlite-index-writer.ts';
import { buildTokenVectors, writeTokenVectors } from '../retrieval/index-files/token-table-file.ts';
import type { Tables } from './read-tables.ts';
import type { Stopwatch } from './stopwatch.ts';
import { verifyGeneration } from './verify-generation.ts';

/** A graph in which more than this share is hidden is built anew. */
const HIDDEN_SHARE = 0.2;

/** A generation under construction. */
export interface IndexBuild {
  readonly name: string;
  readonly folder: string;
  readonly writer: SqliteIndexWriter;
  /** The generation it was copied from; null when it starts from nothing. */
  readonly base: Manifest | null;
}

/** Starts a generation: as a copy of `base`, whose unchanged issues stay, or empty. */
export async function createIndexBuild(indexDir: string, base: Manifest | null): Promise<IndexBuild> {
  const { name, folder } = await createGenerationFolder(indexDir, new Date());
  const store = join(folder, STORE_FILE);
  if (base === null) return { name, folder, base, writer: await SqliteIndexWriter.create(store) };
  await copyFile(join(indexDir, base.generation, STORE_FILE), store, constants.COPYFILE_FICLONE);
  return { name, folder, base, writer: await SqliteIndexWriter.openCopy(store) };
}

export interface IndexChanges {
  readonly removedRows: readonly number[];
  readonly added: readonly IssueRecord[];
}

/** Builds the vector file: grown from the base's graph while few rows of it are hidden, else anew. */
async function buildVectorFile(indexDir: string, build: IndexBuild, changes: IndexChanges, dimension: number): Promise<Manifest['vectors']> {
  const vectors = await build.writer.readAllVectors();
  const index = openGraph(indexDir, build.base, changes, vectors, dimension);
  const breadth = chooseBreadth(index, vectors);
  if (breadth.recallAt10 < RECALL_FLOOR) {
    throw new IngestError(`The vector index finds only ${breadth.recallAt10.toFixed(3)} of the nearest passages (floor ${RECALL_FLOOR}); run "npm run ingest -- --full"`);
  }
  index.write(join(build.folder, VECTOR_FILE));
  return { elements: index.count, ...breadth };
}

function openGraph(indexDir: string, base: Manifest | null, changes: IndexChanges, vectors: readonly StoredVector[], dimension: number): HnswVectorIndex {
  const hidden = base === null ? 0 : base.vectors.elements - base.counts.passages + changes.removedRows.length;
  if (base === null || hidden > base.vectors.elements * HIDDEN_SHARE) {
    const fresh = HnswVectorIndex.create(dimension, vectors.length);
    for (const { row, vector } of vectors) fresh.add(row, vector);
    return fresh;
  }
  const grown = HnswVectorIndex.open(join(indexDir, base.generation, VECTOR_FILE), { dimension, ef: base.vectors.ef }, base.vectors.elements);
  for (const row of changes.removedRows) grown.remove(row);
  for (const record of changes.added) for (const { encoding } of record.passages) grown.add(encoding.row, encoding.vector);
  return grown;
}

export interface IndexParts {
  readonly changes: IndexChanges;
  readonly tables: Tables;
  readonly tokenTable: { readonly rows: Float32Array; readonly dimension: number } | null;
  /** The manifest but for what only the finished files can tell. */
  readonly describe: Omit<Manifest, 'generation' | 'files' | 'vectors' | 'builtAt'>;
}

async function syncFile(file: string): Promise<void> {
  const handle = await openFile(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes, verifies, swaps. On any fault the new folder is removed and the old generation stays. */
export async function writeIndex(indexDir: string, build: IndexBuild, parts: IndexParts, watch: Stopwatch): Promise<Manifest> {
  try {
    await watch.time('full text', async () => {
      await build.writer.replaceTables(parts.tables.lexicon, parts.tables.json);
      await build.writer.commit();
    });
    const vectors = await watch.time('vectors', async () => await buildVectorFile(indexDir, build, parts.changes, parts.describe.model.dimension));
    await build.writer.close();
    const tokenFile = join(build.folder, TOKEN_FILE);
    if (parts.tokenTable !== null) await writeTokenVectors(tokenFile, buildTokenVectors(parts.tokenTable.rows, parts.tokenTable.dimension));
    else if (build.base !== null) await copyFile(join(indexDir, build.base.generation, TOKEN_FILE), tokenFile);
    return await watch.time('verify', async () => {
      for (const file of GENERATION_FILES) await syncFile(join(build.folder, file));
      const manifest: Manifest = {
        ...parts.describe,
        generation: build.name,
        builtAt: new Date().toISOString(),
        vectors,
        files: await readGenerationHashes(build.folder),
      };
      await verifyGeneration(build.folder, manifest);
      await writeManifest(indexDir, manifest);
      await removeOldGenerations(indexDir, [build.name, build.base?.generation ?? '']);
      return manifest;
    });
  } catch (cause) {
    await build.writer.close().catch(() => undefined);
    await rm(build.folder, { recursive: true, force: true }).catch(() => undefined);
    throw cause;
  }
}
