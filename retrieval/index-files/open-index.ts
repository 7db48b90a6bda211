// Opens the index that the manifest names: files checked, model compared, three doors handed out.

import { join } from 'node:path';
import type { IndexConfig } from '../config.ts';
import { IndexUnusableError } from '../domain/errors.ts';
import { NORMALIZER_VERSION } from '../text/normalize.ts';
import { checkGeneration, STORE_FILE, TOKEN_FILE, VECTOR_FILE } from './generation.ts';
import { HnswVectorIndex } from './hnsw-vector-index.ts';
import { readManifest, REBUILD, type Manifest } from './manifest.ts';
import { openReadingModel } from './onnx-reading-model.ts';
import { SqliteGazetteStore } from './sqlite-gazette-store.ts';
import { openEmbedders } from './open-embedders.ts';
import { StoredTokenTable } from './stored-token-table.ts';
import { readTokenVectors } from './token-table-file.ts';
import type { Embedder, ReadingModel, TokenTable } from '../ports.ts';

export interface OpenIndex {
  readonly manifest: Manifest;
  readonly store: SqliteGazetteStore;
  readonly vectors: HnswVectorIndex;
  readonly embedder: Embedder;
  readonly tokens: TokenTable;
  readonly reader: ReadingModel | null;
}

function describeOtherModel(built: Manifest['model'], asked: IndexConfig, embedder: Embedder): string {
  if (built.name === asked.embeddingModel && built.dimension === embedder.dimension) {
    return `was built with another version of the model ${built.name}`;
  }
  return `was built with model ${built.name} (${built.dimension} dimensions), EMBEDDING_MODEL asks for ${asked.embeddingModel} (${embedder.dimension})`;
}

/** @throws IndexUnusableError: none, damaged, of another model, table or normaliser. */
export async function openIndex(config: IndexConfig): Promise<OpenIndex> {
  const manifest = await readManifest(config.indexDir);
  if (manifest === null) throw new IndexUnusableError(`There is no index in ${config.indexDir}; ${REBUILD}`);
  const folder = join(config.indexDir, manifest.generation);
  // Before the models, which take longer: what is damaged is told at once.
  await checkGeneration(config.indexDir, manifest);
  const embedders = await openEmbedders(config);
  if (manifest.model.fingerprint !== embedders.embedder.fingerprint) {
    throw new IndexUnusableError(
      `The index ${config.indexDir} ${describeOtherModel(manifest.model, config, embedders.embedder)}; ${REBUILD}`,
    );
  }
  if (manifest.tokenTable !== embedders.shipped.fingerprint || manifest.normalizer !== NORMALIZER_VERSION) {
    throw new IndexUnusableError(
      `The index ${config.indexDir} was built by another version of the project; ${REBUILD}`,
    );
  }
  const tokenVectors = await readTokenVectors(join(folder, TOKEN_FILE));
  const vectors = HnswVectorIndex.open(
    join(folder, VECTOR_FILE),
    { dimension: manifest.model.dimension, ef: manifest.vectors.ef },
    manifest.vectors.elements,
  );
  const store = await SqliteGazetteStore.open(join(folder, STORE_FILE), manifest.generation);
  return {
    manifest,
    store,
    vectors,
    embedder: embedders.embedder,
    reader: await openReadingModel(config, embedders.shipped.weightsDigest),
    tokens: new StoredTokenTable(tokenVectors, embedders.shipped.tokenizer),
  };
}
