// A model's folder: what must lie in it, how it pools, and the fingerprint that the index remembers.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { ModelError } from '../domain/errors.ts';
import { pickHabits, type ModelHabits } from './model-family.ts';

/** The model that ships with the project; its token table serves late interaction whatever model embeds. */
export const SHIPPED_MODEL = 'gongwen-static-zh';

export const WEIGHTS_FILE = 'onnx/model_quantized.onnx';
export const MODEL_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', WEIGHTS_FILE] as const;

/** What a fetched model's folder says of itself: where it came from and the SHA-256 of each file as hex. */
export const ORIGIN_FILE = 'fetched.json';
const originSchema = z.object({
  from: z.string(),
  files: z.record(z.string(), z.string()),
});

export type ModelOrigin = z.infer<typeof originSchema>;

/** Families count their layers under different keys; a static table has none. */
const LAYER_KEYS = ['num_hidden_layers', 'n_layers', 'num_layers'] as const;
const layerCount = z.number().int().nonnegative().optional();

const configSchema = z.object({
  model_type: z.string(),
  hidden_size: z.number().int().positive().optional(),
  num_hidden_layers: layerCount,
  n_layers: layerCount,
  num_layers: layerCount,
  max_position_embeddings: z.number().int().positive().optional(),
  _name_or_path: z.string().optional(),
  gazette: z
    .object({
      pooling: z.enum(['cls', 'mean']),
      dimension: z.number().int().positive(),
      query_prefix: z.string(),
      passage_prefix: z.string(),
    })
    .partial()
    .optional(),
});

type ModelConfig = z.infer<typeof configSchema>;

export interface ModelFolder {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** As config.json declares it; null: it does not, the output tells. */
  readonly declaredDimension: number | null;
  readonly habits: ModelHabits;
  /** Longest text in tokens; null: config.json does not say. */
  readonly maxTokens: number | null;
  /** A table of token vectors: takes a millisecond, where a transformer takes tens. */
  readonly isStatic: boolean;
  /** SHA-256 of the weights file, as hex. */
  readonly weightsDigest: string;
  /** Over all files and habits: other vectors come with another fingerprint. */
  readonly fingerprint: string;
}

function parseConfig(text: string): ModelConfig {
  return configSchema.parse(JSON.parse(text));
}

function buildHabits({ gazette, _name_or_path: origin = '' }: ModelConfig, folder: string): ModelHabits {
  const family = pickHabits([`${basename(dirname(folder))}/${basename(folder)}`, origin]);
  return {
    pooling: gazette?.pooling ?? family.pooling,
    queryPrefix: gazette?.query_prefix ?? family.queryPrefix,
    passagePrefix: gazette?.passage_prefix ?? family.passagePrefix,
  };
}

async function readModelFile(name: string, folder: string, file: string): Promise<Buffer> {
  try {
    const bytes = await readFile(join(folder, file));
    if (bytes.length > 0) return bytes;
  } catch (cause) {
    throw new ModelError(
      `The embedding model "${name}" has no readable ${file} in ${folder}; check EMBEDDING_MODEL and MODELS_DIR`,
      { cause },
    );
  }
  throw new ModelError(`The embedding model "${name}" has an empty ${file} in ${folder}; restore the file`);
}

/** The hashes a fetched model came with; null for a model that was not fetched. */
async function readOrigin(folder: string): Promise<ModelOrigin | null> {
  const text = await readFile(join(folder, ORIGIN_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return originSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ModelError(
      `The file ${ORIGIN_FILE} in ${folder} is damaged; delete that folder and run "npm run ingest" to fetch the model again`,
      { cause },
    );
  }
}

/** @throws ModelError when a file is missing, empty, damaged, or not as it was fetched. */
export async function readModelFolder(place: string, name: string): Promise<ModelFolder> {
  const folder = resolve(place);
  const origin = await readOrigin(folder);
  const hash = createHash('sha256');
  let configText = '';
  let weightsDigest = '';
  for (const file of MODEL_FILES) {
    const bytes = await readModelFile(name, folder, file);
    if (file === 'config.json') configText = bytes.toString('utf8');
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (origin !== null && origin.files[file] !== digest) {
      throw new ModelError(
        `The file ${file} of the embedding model "${name}" in ${folder} is not the one that was fetched; delete that folder and run "npm run ingest" to fetch it again`,
      );
    }
    if (file === WEIGHTS_FILE) weightsDigest = digest;
    hash.update(file).update(digest);
  }
  try {
    const config = parseConfig(configText);
    const habits = buildHabits(config, folder);
    return {
      name,
      folder,
      declaredDimension: config.gazette?.dimension ?? config.hidden_size ?? null,
      habits,
      maxTokens: config.max_position_embeddings ?? null,
      isStatic: LAYER_KEYS.every((key) => config[key] === undefined),
      weightsDigest,
      fingerprint: hash.update(JSON.stringify(habits)).digest('hex'),
    };
  } catch (cause) {
    throw new ModelError(
      `The file config.json of the embedding model "${name}" in ${folder} is damaged; restore it`,
      { cause },
    );
  }
}
