// The model that embeds, and the shipped one whose tokens serve late interaction: often the same.

import { resolve } from 'node:path';
import type { IndexConfig } from '../config.ts';
import { ModelError } from '../domain/errors.ts';
import type { Embedder } from '../ports.ts';
import { ChildEmbedder } from './child-embedder.ts';
import { fetchHubModel, type FetchOptions } from './hub-model.ts';
import { readModelFolder, SHIPPED_MODEL, type ModelFolder } from './model-folder.ts';
import { findModel } from './model-location.ts';
import { openTokenizer, TransformersEmbedder, type TextTokenizer } from './transformers-embedder.ts';
import { PUBLIC_HUB } from './transformers-runtime.ts';

/** The model whose token table serves late interaction. */
export interface ShippedModel {
  readonly fingerprint: string;
  /** SHA-256 of its weights, as hex. */
  readonly weightsDigest: string;
  readonly tokenizer: TextTokenizer;
}

export interface Embedders {
  readonly embedder: Embedder;
  readonly shipped: ShippedModel;
}

/** The folder of the model that embeds; with `fetching`, it is brought from the hub where it is missing. */
async function openModelFolder(config: IndexConfig, fetching: FetchOptions | null): Promise<ModelFolder> {
  const { kind, name, folder } = await findModel(config.modelsDir, config.embeddingModel);
  if (kind === 'hub') {
    if (fetching === null) {
      throw new ModelError(
        `The embedding model "${name}" is not on this machine (looked for ${folder}); run "npm run ingest", which fetches it, or check EMBEDDING_MODEL`,
      );
    }
    await fetchHubModel(
      { name, folder, modelsDir: config.modelsDir, host: config.embeddingHost ?? PUBLIC_HUB },
      fetching,
    );
  }
  return await readModelFolder(folder, name);
}

async function readShippedFolder(config: IndexConfig): Promise<ModelFolder> {
  return await readModelFolder(resolve(config.modelsDir, SHIPPED_MODEL), SHIPPED_MODEL);
}

function describeShipped(
  { fingerprint, weightsDigest }: ModelFolder,
  tokenizer: TextTokenizer,
): ShippedModel {
  return { fingerprint, weightsDigest, tokenizer };
}

/**
 * A static model runs in this process; a transformer, which would hold up everything else, in one of its own.
 * Without `fetching` nothing is downloaded: only an ingest may take minutes and the network.
 */
export async function openEmbedders(
  config: IndexConfig,
  fetching: FetchOptions | null = null,
): Promise<Embedders> {
  const model = await openModelFolder(config, fetching);
  if (model.folder === resolve(config.modelsDir, SHIPPED_MODEL)) {
    const embedder = await TransformersEmbedder.open(model);
    return { embedder, shipped: describeShipped(model, embedder.tokenizer) };
  }
  const shipped = await readShippedFolder(config);
  const [embedder, tokenizer] = await Promise.all([
    model.isStatic ? TransformersEmbedder.open(model) : ChildEmbedder.open(model),
    openTokenizer(shipped),
  ]);
  return { embedder, shipped: describeShipped(shipped, tokenizer) };
}

/** Opens the shipped model whole, for its token table. */
export async function openShippedModel(
  config: IndexConfig,
  embedder: Embedder,
): Promise<TransformersEmbedder> {
  const shipped = await readShippedFolder(config);
  const isSame = embedder instanceof TransformersEmbedder && embedder.fingerprint === shipped.fingerprint;
  return isSame ? embedder : await TransformersEmbedder.open(shipped);
}
