// Builds a generation beside the one that answers, verifies it, and swaps it in by one rename.

import { constants } from 'node:fs';
import { copyFile, open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IngestError } from '../retrieval/domain/errors.ts';
import { chooseBreadth, readRecallProbes, RECALL_FLOOR } from '../retrieval/index-files/build-vectors.ts';
import {
  createBuildFolder,
  finishGeneration,
  GENERATION_FILES,
  readGenerationHashes,
  removeOldGenerations,
  STORE_FILE,
  TOKEN_FILE,
  VECTOR_FILE,
} from '../retrieval/index-files/generation.ts';
import { HnswVectorIndex } from '../retrieval/index-files/hnsw-vector-index.ts';
import { writeManifest, type Manifest } from '../retrieval/index-files/manifest.ts';
import { SqliteIndexWriter } from '../retrieval/index-files/sqlite-index-writer.ts';
import { buildTokenVectors, writeTokenVectors } from '../retrieval/index-files/token-table-file.ts';
import type { IndexRecipe } from './index-recipe.ts';
import { createProgress } from './progress.ts';
import type { Tables } from './read-tables.ts';
import type { Stopwatch } from './stopwatch.ts';
import { verifyGeneration } from './verify-generation.ts';

/** A graph in which more than this share is hidden is built anew. */
const HIDDEN_SHARE = 0.2;
/** Fewer vectors than this are in the graph before anybody looks at a bar. */
const SLOW_VECTORS = 5000;

/** A generation under construction. */
export interface IndexBuild {
  /** The name it will answer by. */
  readonly name: string;
  readonly folder: string;
  readonly writer: SqliteIndexWriter;
  /** The generation it was copied from; null when it starts from nothing. */
  readonly base: Manifest | null;
}

/** Starts a generation: as a copy of `base`, whose unchanged issues stay, or empty. */
export async function createIndexBuild(indexDir: string, base: Manifest | null): Promise<IndexBuild> {
  const { name, folder } = await createBuildFolder(indexDir, new Date());
  try {
    const store = join(folder, STORE_FILE);
    if (base === null) return { name, folder, base, writer: await SqliteIndexWriter.create(store) };
    await copyFile(join(indexDir, base.generation, STORE_FILE), store, constants.COPYFILE_FICLONE);
    return { name, folder, base, writer: await SqliteIndexWriter.openCopy(store) };
  } catch (cause) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    throw cause;
  }
}

/** Takes an unfinished build away; the old generation stays. */
export async function discardBuild(build: IndexBuild): Promise<void> {
  await build.writer.close().catch(() => undefined);
  await rm(build.folder, { recursive: true, force: true }).catch(() => undefined);
}

export interface IndexChanges {
  /** Rows that the base held and the build does not. */
  readonly removedRows: readonly number[];
  /** Rows above this one are new. */
  readonly lastOldRow: number;
}

/** Builds the vector file: grown from the base's graph while few rows of it are hidden, else anew. */
async function buildVectorFile(
  indexDir: string,
  build: IndexBuild,
  changes: IndexChanges,
  dimension: number,
): Promise<Manifest['vectors']> {
  const index = await buildGraph(indexDir, build, changes, dimension);
  const breadth = chooseBreadth(index, await readRecallProbes(build.writer));
  if (breadth.recallAt10 < RECALL_FLOOR) {
    throw new IngestError(
      `The vector index finds only ${breadth.recallAt10.toFixed(3)} of the nearest passages (floor ${RECALL_FLOOR}); run "npm run ingest -- --full"`,
    );
  }
  index.write(join(build.folder, VECTOR_FILE));
  return { elements: index.count, ...breadth };
}

async function buildGraph(
  indexDir: string,
  { base, writer }: IndexBuild,
  changes: IndexChanges,
  dimension: number,
): Promise<HnswVectorIndex> {
  const rows = await writer.readRows();
  const hidden =
    base === null ? 0 : base.vectors.elements - base.counts.passages + changes.removedRows.length;
  const isGrown = base !== null && hidden <= base.vectors.elements * HIDDEN_SHARE;
  const after = isGrown ? changes.lastOldRow : 0;
  const total = rows.filter((row) => row > after).length;
  const progress = createProgress('向量 vectors', total > SLOW_VECTORS ? total : 0);
  const graph = isGrown
    ? HnswVectorIndex.open(
        join(indexDir, base.generation, VECTOR_FILE),
        { dimension, ef: base.vectors.ef },
        base.vectors.elements,
      )
    : HnswVectorIndex.create(dimension, total);
  if (isGrown) for (const row of changes.removedRows) graph.remove(row);
  let done = 0;
  for await (const { row, vector } of writer.streamVectors(after)) {
    graph.add(row, vector);
    done += 1;
    progress.step(done);
  }
  progress.finish();
  return graph;
}

export interface TokenRows {
  readonly rows: Float32Array;
  readonly dimension: number;
}

export interface IndexParts {
  readonly changes: IndexChanges;
  readonly tables: Tables;
  /** Spelling of a token of the shipped tokenizer. */
  readonly spell: (token: number) => string;
  /** null: the base's token file serves. */
  readonly tokenTable: TokenRows | null;
  readonly recipe: IndexRecipe;
  readonly sources: Manifest['sources'];
}

async function syncFile(file: string): Promise<void> {
  const handle = await openFile(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeTokenFile(indexDir: string, build: IndexBuild, table: TokenRows | null): Promise<void> {
  const file = join(build.folder, TOKEN_FILE);
  if (table !== null) await writeTokenVectors(file, buildTokenVectors(table.rows, table.dimension));
  else if (build.base !== null) await copyFile(join(indexDir, build.base.generation, TOKEN_FILE), file);
}

/** Writes, verifies, swaps. On any fault the caller discards the build and the old generation stays. */
export async function writeIndex(
  indexDir: string,
  build: IndexBuild,
  parts: IndexParts,
  watch: Stopwatch,
): Promise<Manifest> {
  const counts = await build.writer.readCounts();
  await watch.time('full text', async () => {
    await build.writer.replaceTables(parts.tables.lexicon, parts.tables.json);
    await build.writer.updateWords(parts.spell);
    await build.writer.commit();
  });
  const vectors = await watch.time(
    'vectors',
    async () => await buildVectorFile(indexDir, build, parts.changes, parts.recipe.model.dimension),
  );
  await build.writer.close();
  return await watch.time('verify', async () => {
    await writeTokenFile(indexDir, build, parts.tokenTable);
    for (const file of GENERATION_FILES) await syncFile(join(build.folder, file));
    const manifest: Manifest = {
      ...parts.recipe,
      counts,
      sources: parts.sources,
      generation: build.name,
      builtAt: new Date().toISOString(),
      vectors,
      files: await readGenerationHashes(build.folder),
    };
    await verifyGeneration(build.folder, manifest);
    await finishGeneration(indexDir, build.folder, build.name);
    await writeManifest(indexDir, manifest);
    await removeOldGenerations(indexDir, [build.name, build.base?.generation ?? '']);
    return manifest;
  });
}
