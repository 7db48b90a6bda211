// A new generation is opened again and asked before it may answer: counts, integrity, known neighbours.

import { join } from 'node:path';
import { z } from 'zod';
import { IngestError } from '../retrieval/domain/errors.ts';
import { STORE_FILE, TOKEN_FILE, VECTOR_FILE } from '../retrieval/index-files/generation.ts';
import { HnswVectorIndex } from '../retrieval/index-files/hnsw-vector-index.ts';
import type { Manifest } from '../retrieval/index-files/manifest.ts';
import { SqliteDatabase } from '../retrieval/index-files/sqlite-database.ts';
import { readTokenVectors } from '../retrieval/index-files/token-table-file.ts';

/** Passages whose own vector must be their nearest neighbour. */
const KNOWN_NEIGHBOURS = 25;
const SAME = 1e-4;

function fail(folder: string, what: string): never {
  throw new IngestError(
    `The new index in ${folder} ${what}; the old one stays. Run "npm run ingest -- --full"`,
  );
}

async function verifyStore(
  folder: string,
  manifest: Manifest,
): Promise<readonly { row: number; vector: Float32Array }[]> {
  const database = await SqliteDatabase.open(join(folder, STORE_FILE), 'read');
  try {
    const [check] = await database.all('PRAGMA quick_check');
    if (check?.['quick_check'] !== 'ok') fail(folder, 'fails the integrity check of SQLite');
    const [counts] = await database.all(
      `SELECT (SELECT count(*) FROM issues) AS issues, (SELECT count(*) FROM documents) AS documents,
              (SELECT count(*) FROM passages) AS passages, (SELECT count(*) FROM passage_terms) AS terms`,
    );
    const found = z
      .object({ issues: z.number(), documents: z.number(), passages: z.number(), terms: z.number() })
      .parse(counts);
    if (found.issues !== manifest.counts.issues || found.documents !== manifest.counts.documents)
      fail(folder, 'lacks issues or documents');
    if (found.passages !== manifest.counts.passages || found.terms !== found.passages)
      fail(folder, 'lacks passages');
    const step = Math.max(1, Math.floor(found.passages / KNOWN_NEIGHBOURS));
    const sample = await database.all('SELECT row, vector FROM passages WHERE row % ? = 0 LIMIT ?', [
      step,
      KNOWN_NEIGHBOURS,
    ]);
    return sample
      .map((row) => z.object({ row: z.number(), vector: z.instanceof(Uint8Array) }).parse(row))
      .map(({ row, vector }) => ({ row, vector: new Float32Array(vector.slice().buffer) }));
  } finally {
    await database.close();
  }
}

/** @throws IngestError naming what does not hold. */
export async function verifyGeneration(folder: string, manifest: Manifest): Promise<void> {
  const sample = await verifyStore(folder, manifest);
  const { dimension } = manifest.model;
  const index = HnswVectorIndex.open(
    join(folder, VECTOR_FILE),
    { dimension, ef: manifest.vectors.ef },
    manifest.vectors.elements,
  );
  for (const { row, vector } of sample) {
    const nearest = index.search(vector, 5);
    const isFound =
      nearest.some((hit) => hit.row === row && hit.similarity > 1 - SAME) ||
      (nearest[0]?.similarity ?? 0) > 1 - SAME;
    if (!isFound) fail(folder, `does not find passage ${row} by its own vector`);
  }
  await readTokenVectors(join(folder, TOKEN_FILE));
}
