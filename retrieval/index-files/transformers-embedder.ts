// Embeddings and token ids by @xenova/transformers, offline: the only file that imports it.

import { basename, dirname } from 'node:path';
import { AutoModel, AutoTokenizer, env, Tensor } from '@xenova/transformers';
import { ModelError } from '../domain/errors.ts';
import type { Embedder } from '../ports.ts';
import type { ModelFolder } from './model-folder.ts';

/** Passages a batch: larger ones gain nothing on two cores and cost memory. */
const BATCH = 32;
/** Longest text in tokens; passages are at most 500 characters and their header. */
const MAX_TOKENS = 512;

env.allowRemoteModels = false;

type Tokenizer = Awaited<ReturnType<typeof AutoTokenizer.from_pretrained>>;
type Model = Awaited<ReturnType<typeof AutoModel.from_pretrained>>;

/** The library resolves a name below `env.localModelPath`; both are set together, before each load. */
function localName(folder: string): string {
  env.localModelPath = dirname(folder);
  return basename(folder);
}

function readFloats(output: Tensor): Float32Array {
  return Float32Array.from(output.data, Number);
}

function normalizeRow(row: Float32Array): Float32Array {
  const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? row : row.map((value) => value / length);
}

/** Token ids by the model's own tokenizer. */
export interface TextTokenizer {
  /** In order, special tokens left out. */
  tokenize(text: string): number[];
  spell(token: number): string;
  readonly size: number;
}

export async function openTokenizer(model: ModelFolder): Promise<TextTokenizer> {
  const tokenizer = await loadTokenizer(model);
  return buildTextTokenizer(tokenizer);
}

async function loadTokenizer(model: ModelFolder): Promise<Tokenizer> {
  try {
    return await AutoTokenizer.from_pretrained(localName(model.folder), { local_files_only: true });
  } catch (cause) {
    throw new ModelError(`The tokenizer of the embedding model "${model.name}" in ${model.folder} cannot be loaded; restore its files`, { cause });
  }
}

function buildTextTokenizer(tokenizer: Tokenizer): TextTokenizer {
  // The declared type of the tokenizer's inner vocabulary is `any`; it is an array of spellings.
  const vocabulary: readonly string[] = tokenizer.model.vocab;
  return {
    tokenize: (text) => [...tokenizer.encode(text, null, { add_special_tokens: false })],
    spell: (token) => vocabulary[token] ?? '',
    size: vocabulary.length,
  };
}

export class TransformersEmbedder implements Embedder {
  readonly fingerprint: string;
  readonly dimension: number;
  readonly tokenizer: TextTokenizer;
  readonly #tokenizer: Tokenizer;
  readonly #model: Model;
  readonly #folder: ModelFolder;

  private constructor(folder: ModelFolder, tokenizer: Tokenizer, model: Model) {
    this.#folder = folder;
    this.#tokenizer = tokenizer;
    this.#model = model;
    this.fingerprint = folder.fingerprint;
    this.dimension = folder.dimension;
    this.tokenizer = buildTextTokenizer(tokenizer);
  }

  /** @throws ModelError when tokenizer or weights cannot be loaded. */
  static async open(folder: ModelFolder): Promise<TransformersEmbedder> {
    const tokenizer = await loadTokenizer(folder);
    try {
      const model = await AutoModel.from_pretrained(localName(folder.folder), { local_files_only: true, quantized: true });
      return new TransformersEmbedder(folder, tokenizer, model);
    } catch (cause) {
      throw new ModelError(`The weights of the embedding model "${folder.name}" in ${folder.folder} cannot be loaded; restore onnx/model_quantized.onnx`, { cause });
    }
  }

  async embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += BATCH) {
      vectors.push(...(await this.#embed(texts.slice(start, start + BATCH))));
    }
    return vectors;
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    const [vector] = await this.#embed([this.#folder.questionPrefix + text]);
    if (vector === undefined) throw new ModelError(`The embedding model "${this.#folder.name}" gave no vector`);
    return vector;
  }

  async #embed(texts: string[]): Promise<Float32Array[]> {
    const inputs = this.#tokenizer(texts, { padding: true, truncation: true, max_length: MAX_TOKENS });
    const { last_hidden_state: output } = await this.#model(inputs);
    return this.#pool(output, inputs.attention_mask, texts.length);
  }

  /** CLS takes the first position; mean averages those that the mask keeps. */
  #pool(output: Tensor, mask: Tensor, count: number): Float32Array[] {
    const [, length = 1, width = 0] = output.dims;
    const values = readFloats(output);
    return Array.from({ length: count }, (_, text) => {
      const base = text * length * width;
      if (this.#folder.pooling === 'cls') return normalizeRow(values.slice(base, base + width));
      const sum = new Float32Array(width);
      for (let position = 0; position < length; position += 1) {
        if (Number(mask.data[text * length + position]) === 0) continue;
        for (let axis = 0; axis < width; axis += 1) {
          sum[axis] = (sum[axis] ?? 0) + (values[base + position * width + axis] ?? 0);
        }
      }
      return normalizeRow(sum);
    });
  }

  /** The table of a static model, size × dimension: one forward pass over every token by itself. */
  async readTokenTable(): Promise<Float32Array> {
    const size = this.tokenizer.size;
    const table = new Float32Array(size * this.dimension);
    const step = 4096;
    for (let start = 0; start < size; start += step) {
      const count = Math.min(step, size - start);
      const ids = BigInt64Array.from({ length: count }, (_, index) => BigInt(start + index));
      const ones = new BigInt64Array(count).fill(1n);
      const { last_hidden_state: output } = await this.#model({
        input_ids: new Tensor('int64', ids, [count, 1]),
        attention_mask: new Tensor('int64', ones, [count, 1]),
        token_type_ids: new Tensor('int64', new BigInt64Array(count), [count, 1]),
      });
      table.set(readFloats(output), start * this.dimension);
    }
    return table;
  }
}
