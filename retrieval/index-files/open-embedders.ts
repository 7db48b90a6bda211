// The model that embeds, and the shipped one whose tokens serve late interaction: often the same.

import type { IndexConfig } from '../config.ts';
import { readModelFolder, SHIPPED_MODEL } from './model-folder.ts';
import { openTokenizer, TransformersEmbedder, type TextTokenizer } from './transformers-embedder.ts';

export interface Embedders {
  readonly embedder: TransformersEmbedder;
  readonly shipped: { readonly fingerprint: string; readonly tokenizer: TextTokenizer };
}

export async function openEmbedders(config: IndexConfig): Promise<Embedders> {
  const embedder = await TransformersEmbedder.open(await readModelFolder(config.modelsDir, config.embeddingModel));
  if (config.embeddingModel === SHIPPED_MODEL) return { embedder, shipped: embedder };
  const shipped = await readModelFolder(config.modelsDir, SHIPPED_MODEL);
  return { embedder, shipped: { fingerprint: shipped.fingerprint, tokenizer: await openTokenizer(shipped) } };
}

/** Opens the shipped model whole, for its token table. */
export async function openShippedModel(config: IndexConfig, embedder: TransformersEmbedder): Promise<TransformersEmbedder> {
  if (config.embeddingModel === SHIPPED_MODEL) return embedder;
  return await TransformersEmbedder.open(await readModelFolder(config.modelsDir, SHIPPED_MODEL));
}
