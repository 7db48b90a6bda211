// The contracts of the ports, each run against the adapter that ships and the fake that stands in for it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HnswVectorIndex } from '../../retrieval/index-files/hnsw-vector-index.ts';
import { openIndex } from '../../retrieval/index-files/open-index.ts';
import { buildIndexConfig } from '../../retrieval/index.ts';
import { BruteForceVectorIndex } from '../fakes/brute-force-vector-index.ts';
import { MemoryGazetteStore, readContents } from '../fakes/memory-gazette-store.ts';
import { createReadyLab, removeLab, removeReadyLab, type Lab } from '../faults/fault-lab.ts';
import type { GazetteStore } from '../../retrieval/ports.ts';
import { describeGazetteStore } from './gazette-store.ts';
import { buildVectors, describeVectorIndex, DIMENSION } from './vector-index.ts';

function createGraph(vectors: readonly Float32Array[]): HnswVectorIndex {
  const graph = HnswVectorIndex.create(DIMENSION, vectors.length);
  graph.setBreadth(200);
  for (const [row, vector] of vectors.entries()) graph.add(row, vector);
  return graph;
}

describeVectorIndex('HNSW', createGraph);
describeVectorIndex('comparing with every vector', (vectors) => {
  const index = new BruteForceVectorIndex();
  for (const [row, vector] of vectors.entries()) index.add(row, vector);
  return index;
});

describe('HNSW beside the exact search', () => {
  it('finds at least 99 of 100 of the ten nearest', () => {
    const vectors = buildVectors();
    const exact = new BruteForceVectorIndex();
    for (const [row, vector] of vectors.entries()) exact.add(row, vector);
    const graph = createGraph(vectors);
    let found = 0;
    for (const vector of vectors.slice(0, 100)) {
      const tenth = exact.search(vector, 10).at(-1)?.similarity ?? 1;
      found += graph.search(vector, 10).filter(({ similarity }) => similarity >= tenth - 1e-6).length;
    }
    expect(found).toBeGreaterThanOrEqual(990);
  });

  it('refuses a vector of another length or with what is no number', () => {
    const graph = HnswVectorIndex.create(DIMENSION, 4);
    for (const bad of [
      new Float32Array(DIMENSION - 1),
      new Float32Array(DIMENSION + 1),
      new Float32Array(0),
      new Float32Array(DIMENSION).fill(Number.NaN),
      new Float32Array(DIMENSION).fill(Number.POSITIVE_INFINITY),
    ]) {
      expect(() => graph.add(1, bad)).toThrow(RangeError);
    }
    expect(graph.count).toBe(0);
  });

  it('grows beyond the room it was made with, and hides what was removed', () => {
    const vectors = buildVectors(40);
    const graph = HnswVectorIndex.create(DIMENSION, 1);
    for (const [row, vector] of vectors.entries()) graph.add(row, vector);
    graph.remove(7);
    expect(graph.count).toBe(40);
    expect(graph.search(vectors[7] ?? new Float32Array(DIMENSION), 5).map(({ row }) => row)).not.toContain(7);
  });

  it('is read back as it was written, and refused where the count is another', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gazette-vectors-'));
    const vectors = buildVectors(60);
    const file = join(folder, 'vectors.hnsw');
    createGraph(vectors).write(file);
    const settings = { dimension: DIMENSION, ef: 200 };
    const again = HnswVectorIndex.open(file, settings, 60);
    expect(again.search(vectors[3] ?? new Float32Array(DIMENSION), 1)[0]?.row).toBe(3);
    expect(() => HnswVectorIndex.open(file, settings, 61)).toThrow(
      /holds 60 vectors, not 61.*npm run ingest/u,
    );
    await rm(folder, { recursive: true });
  });
});

describe('stores', () => {
  let lab: Lab;
  const opened: { sqlite: GazetteStore | null; memory: GazetteStore | null } = { sqlite: null, memory: null };
  beforeAll(async () => {
    lab = await createReadyLab();
    const { store } = await openIndex(buildIndexConfig(lab.settings));
    opened.sqlite = store;
    opened.memory = new MemoryGazetteStore(await readContents(store));
  }, 120_000);
  afterAll(async () => {
    await opened.sqlite?.close();
    await removeLab(lab);
    await removeReadyLab();
  });

  describeGazetteStore('SQLite', () => opened.sqlite);
  describeGazetteStore('memory', () => opened.memory);
});
