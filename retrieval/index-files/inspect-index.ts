// Looks an index over part by part, for the doctor: what opening it checks at once, and what only a patient look finds.

import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { IndexConfig } from '../config.ts';
import { IndexUnusableError } from '../domain/errors.ts';
import { checkGeneration, STORE_FILE } from './generation.ts';
import { readManifest, REBUILD, type Manifest } from './manifest.ts';
import { openReadingModel, READING_MODEL } from './onnx-reading-model.ts';
import { openEmbedders } from './open-embedders.ts';
import { openIndex } from './open-index.ts';
import { SqliteDatabase } from './sqlite-database.ts';

export type InspectedPart = 'model' | 'manifest' | 'files' | 'store' | 'full-text' | 'vectors';

export interface Inspection {
  readonly part: InspectedPart;
  /** What was found of it: counts, names, sizes. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** One line; null where all is well. */
  readonly fault: string | null;
}

/** Passages whose own vector has to be their nearest. */
const SAMPLES = 20;
const SAME = 1e-4;
const okSchema = z.object({ quick_check: z.literal('ok') });

async function inspectModel(config: IndexConfig): Promise<Inspection['facts']> {
  const { embedder, shipped } = await openEmbedders(config);
  const reader = await openReadingModel(config, shipped.weightsDigest);
  const start = performance.now();
  await embedder.embedQuestion('公报');
  return {
    name: config.embeddingModel,
    dimension: embedder.dimension,
    reader: reader === null ? '' : READING_MODEL,
    ms: Math.round((performance.now() - start) * 10) / 10,
  };
}

/** The manifest, or the line that says why there is none. */
async function readKnown(config: IndexConfig): Promise<Manifest | string> {
  try {
    return (await readManifest(config.indexDir)) ?? `There is no index in ${config.indexDir}; ${REBUILD}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function inspectStore(file: string): Promise<Inspection['facts']> {
  const database = await SqliteDatabase.open(file, 'read');
  try {
    const [check] = await database.all('PRAGMA quick_check(1)');
    if (!okSchema.safeParse(check).success)
      throw new IndexUnusableError(`SQLite finds faults in ${file}; ${REBUILD}`);
    const [found] = await database.all('SELECT count(*) AS passages FROM passages');
    return z.object({ passages: z.number() }).parse(found);
  } finally {
    await database.close();
  }
}

/** FTS5 checks itself by a statement that counts as writing: it is asked of a copy. */
async function inspectFullText(file: string): Promise<Inspection['facts']> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-doctor-'));
  try {
    const copy = join(folder, STORE_FILE);
    await copyFile(file, copy);
    const database = await SqliteDatabase.open(copy, 'write');
    try {
      await database.exec("INSERT INTO passage_terms (passage_terms) VALUES ('integrity-check')");
      const [found] = await database.all('SELECT count(*) AS terms FROM passage_vocabulary');
      return z.object({ terms: z.number() }).parse(found);
    } finally {
      await database.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inspectVectors(config: IndexConfig): Promise<Inspection['facts']> {
  const { store, vectors, manifest } = await openIndex(config);
  try {
    const { passages } = store.summary;
    const rows = Array.from({ length: SAMPLES }, (_, index) => 1 + Math.floor((index * passages) / SAMPLES));
    for (const { row, vector } of await store.readPassages(rows)) {
      const [nearest] = vectors.search(vector, 1);
      if ((nearest?.similarity ?? 0) < 1 - SAME) {
        throw new IndexUnusableError(
          `The vector index does not find passage ${row} by its own vector; ${REBUILD}`,
        );
      }
    }
    return { vectors: vectors.count, recallAt10: manifest.vectors.recallAt10 };
  } finally {
    await store.close();
  }
}

async function look(part: InspectedPart, inspect: () => Promise<Inspection['facts']>): Promise<Inspection> {
  try {
    return { part, facts: await inspect(), fault: null };
  } catch (error) {
    return { part, facts: {}, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** One part after the other, as far as one rests on the one before. Never throws: a fault is a finding. */
export async function* inspectIndex(config: IndexConfig): AsyncGenerator<Inspection> {
  yield await look('model', async () => await inspectModel(config));
  const known = await readKnown(config);
  if (typeof known === 'string') {
    yield { part: 'manifest', facts: {}, fault: known };
    return;
  }
  const { issues, documents, passages } = known.counts;
  yield {
    part: 'manifest',
    facts: { issues, documents, passages, builtAt: known.builtAt, model: known.model.name },
    fault: null,
  };
  const file = join(config.indexDir, known.generation, STORE_FILE);
  yield await look('files', async () => {
    await checkGeneration(config.indexDir, known);
    return { files: Object.keys(known.files).length };
  });
  yield await look('store', async () => await inspectStore(file));
  yield await look('full-text', async () => await inspectFullText(file));
  yield await look('vectors', async () => await inspectVectors(config));
}

/** SHA-256 of each source file that the index was made from, by issue; null where there is no readable index. */
export async function readIndexedSources(config: IndexConfig): Promise<Manifest['sources'] | null> {
  const manifest = await readManifest(config.indexDir).catch(() => null);
  return manifest?.sources ?? null;
}
