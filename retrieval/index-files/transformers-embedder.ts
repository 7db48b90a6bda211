// Embeddings and token ids by @xenova/transformers.

import { z } from 'zod';
import { ModelError } from '../domain/errors.ts';
import type { Embedder } from '../ports.ts';
import { WEIGHTS_FILE, type ModelFolder } from './model-folder.ts';
import { poolOutput } from './pool-output.ts';
import { buildTokenBatches, type TokenBatch } from './token-batches.ts';
import {
  loadModelFrom,
  loadTokenizerFrom,
  Tensor,
  type Model,
  type Tokenizer,
} from './transformers-runtime.ts';
import { createUnigramSplitter } from './unigram-pieces.ts';

/** Longest text in tokens; passages are at most 500 characters and their header. */
const MAX_TOKENS = 512;
/** The tokenizer overflows the stack on runs of some 100,000 characters; it is fed in pieces. UTF-16 units. */
const PIECE = 8192;
/** No more characters than these can matter to MAX_TOKENS tokens. UTF-16 units. */
const MAX_LENGTH = PIECE;
const PROBE = '公报';

/** Token ids by the model's own tokenizer. */
export interface TextTokenizer {
  /** In order, special tokens left out. */
  tokenize(text: string): number[];
  spell(token: number): string;
  readonly size: number;
}

export async function openTokenizer(model: ModelFolder): Promise<TextTokenizer> {
  return buildTextTokenizer(await loadTokenizer(model));
}

async function loadTokenizer({ folder, name }: ModelFolder): Promise<Tokenizer> {
  try {
    const tokenizer = await loadTokenizerFrom(folder);
    hastenUnigram(tokenizer);
    return tokenizer;
  } catch (cause) {
    throw new ModelError(
      `The tokenizer of the embedding model "${name}" in ${folder} cannot be loaded; restore its files`,
      { cause },
    );
  }
}

const unigramSchema = z.object({
  config: z.object({ type: z.literal('Unigram') }),
  vocab: z.array(z.string()),
  scores: z.array(z.number()),
  unkScore: z.number(),
});

/**
 * The library's search for the likeliest pieces is most of an ingest: the same search without its lattice takes its place,
 * and what only the lattice needed is let go, 14 MB.
 */
function hastenUnigram({ model }: Tokenizer): void {
  // A model of the library is a function with fields.
  const unigram = unigramSchema.safeParse({ ...model });
  if (!unigram.success) return;
  const { vocab, scores, unkScore } = unigram.data;
  const split = createUnigramSplitter({ pieces: vocab, scores, unknownScore: unkScore });
  model.encode = (texts) => texts.flatMap(split);
  Object.assign(model, { config: { ...unigram.data.config, vocab: [] }, scores: [], trie: null });
}

async function loadModel({ folder, name }: ModelFolder): Promise<Model> {
  try {
    return await loadModelFrom(folder);
  } catch (cause) {
    throw new ModelError(
      `The weights of the embedding model "${name}" in ${folder} cannot be loaded; restore ${WEIGHTS_FILE}`,
      { cause },
    );
  }
}

function buildTextTokenizer(tokenizer: Tokenizer): TextTokenizer {
  // The declared type of the tokenizer's inner vocabulary is `any`; it is an array of spellings.
  const vocabulary: readonly string[] = tokenizer.model.vocab;
  const encode = (text: string): number[] => tokenizer.encode(text, null, { add_special_tokens: false });
  return {
    tokenize: (text) => {
      if (text.length <= PIECE) return encode(text);
      const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) =>
        text.slice(index * PIECE, (index + 1) * PIECE),
      );
      return pieces.flatMap(encode);
    },
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
  readonly #maxTokens: number;

  private constructor(folder: ModelFolder, tokenizer: Tokenizer, model: Model, dimension: number) {
    this.#folder = folder;
    this.#tokenizer = tokenizer;
    this.#model = model;
    this.#maxTokens = Math.min(MAX_TOKENS, folder.maxTokens ?? MAX_TOKENS);
    this.fingerprint = folder.fingerprint;
    this.dimension = dimension;
    this.tokenizer = buildTextTokenizer(tokenizer);
  }

  /** @throws ModelError when tokenizer or weights cannot be loaded, or give other vectors than config.json declares. */
  static async open(folder: ModelFolder): Promise<TransformersEmbedder> {
    const tokenizer = await loadTokenizer(folder);
    const model = await loadModel(folder);
    const declared = folder.declaredDimension;
    const [probe] = await new TransformersEmbedder(folder, tokenizer, model, declared ?? 0).#embed([PROBE]);
    const dimension = probe?.length ?? 0;
    if (dimension === 0 || (declared !== null && declared !== dimension)) {
      throw new ModelError(
        `The weights of the embedding model "${folder.name}" in ${folder.folder} give ${dimension} dimensions, its config.json says ${declared ?? 'nothing'}; restore both from one source`,
      );
    }
    return new TransformersEmbedder(folder, tokenizer, model, dimension);
  }

  async embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
    const { passagePrefix } = this.#folder.habits;
    return await this.#embed(texts.map((text) => passagePrefix + text));
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    const [vector] = await this.#embed([this.#folder.habits.queryPrefix + text]);
    if (vector === undefined)
      throw new ModelError(`The embedding model "${this.#folder.name}" gave no vector; restore its files`);
    return vector;
  }

  async #embed(texts: readonly string[]): Promise<Float32Array[]> {
    const tokens = texts.map((text) =>
      this.#tokenizer.encode(text.slice(0, MAX_LENGTH), null).slice(0, this.#maxTokens),
    );
    const vectors: Float32Array[] = texts.map(() => new Float32Array());
    for (const batch of buildTokenBatches(tokens, this.#tokenizer.pad_token_id ?? 0)) {
      const pooled = await this.#run(batch);
      batch.places.forEach((place, row) => {
        vectors[place] = pooled[row] ?? new Float32Array();
      });
    }
    return vectors;
  }

  async #run(batch: TokenBatch): Promise<Float32Array[]> {
    try {
      const output = await this.#forward(batch.ids, batch.mask, [batch.lengths.length, batch.width]);
      return poolOutput(output, batch.lengths, this.#folder.habits.pooling);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ModelError(
        `The embedding model "${this.#folder.name}" in ${this.#folder.folder} cannot embed: ${reason}; restore its files or set EMBEDDING_MODEL to another model`,
        { cause },
      );
    }
  }

  async #forward(
    ids: BigInt64Array,
    mask: BigInt64Array,
    dims: number[],
  ): Promise<{ values: Float32Array; positions: number; width: number }> {
    // oxlint-disable-next-line typescript/no-unsafe-assignment -- a model's outputs have no type; the next line looks
    const { last_hidden_state: output } = await this.#model({
      input_ids: new Tensor('int64', ids, dims),
      attention_mask: new Tensor('int64', mask, dims),
      token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), dims),
    });
    if (!(output instanceof Tensor) || !(output.data instanceof Float32Array))
      throw new TypeError('its output last_hidden_state is missing or not of floats');
    const [texts, positions = 1, width = 0] =
      output.dims.length === 2 ? [output.dims[0], 1, output.dims[1]] : output.dims;
    if (texts !== dims[0] || output.data.length !== (dims[0] ?? 0) * positions * width)
      throw new RangeError(`its output has the shape ${output.dims.join(' × ')}`);
    return { values: output.data, positions, width };
  }

  /** The table of a static model, size × dimension: forward passes over every token by itself. */
  async readTokenTable(): Promise<Float32Array> {
    const size = this.tokenizer.size;
    const table = new Float32Array(size * this.dimension);
    const step = 4096;
    for (let start = 0; start < size; start += step) {
      const count = Math.min(step, size - start);
      const ids = BigInt64Array.from({ length: count }, (_, index) => BigInt(start + index));
      const { values } = await this.#forward(ids, new BigInt64Array(count).fill(1n), [count, 1]);
      table.set(values, start * this.dimension);
    }
    return table;
  }
}
