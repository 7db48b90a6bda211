// Where the index and the models lie: read from the environment once, checked, frozen.

import { z } from 'zod';

/** An empty value counts as unset. */
export const emptyAsUnset = (value: unknown): unknown => (value === '' ? undefined : value);

export const indexSettings = {
  INDEX_DIR: z.preprocess(emptyAsUnset, z.string().default('data/index')),
  MODELS_DIR: z.preprocess(emptyAsUnset, z.string().default('data/models')),
  EMBEDDING_MODEL: z.preprocess(emptyAsUnset, z.string().default('gongwen-static-zh')),
  EMBEDDING_HOST: z.preprocess(emptyAsUnset, z.url({ protocol: /^https?$/u }).optional()),
} as const;

/** Where the index lies and which model embeds. */
export interface IndexConfig {
  readonly indexDir: string;
  readonly modelsDir: string;
  /** A folder under `modelsDir`, a path, or a hub's name such as Xenova/bge-small-zh-v1.5. */
  readonly embeddingModel: string;
  /** A mirror of the model hub; null: the public hub. Ingest alone downloads. */
  readonly embeddingHost: string | null;
}

export function buildIndexConfig(settings: z.infer<z.ZodObject<typeof indexSettings>>): IndexConfig {
  return Object.freeze({
    indexDir: settings.INDEX_DIR,
    modelsDir: settings.MODELS_DIR,
    embeddingModel: settings.EMBEDDING_MODEL,
    embeddingHost: settings.EMBEDDING_HOST ?? null,
  });
}
