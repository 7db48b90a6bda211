// Token vectors as the core asks for them, from the file of the index.

import type { TokenTable } from '../ports.ts';
import type { TokenVectors } from './token-table-file.ts';
import type { TextTokenizer } from './transformers-embedder.ts';

const INT8_MAX = 127;

export class StoredTokenTable implements TokenTable {
  readonly dimension: number;
  readonly #vectors: TokenVectors;
  readonly #tokenizer: TextTokenizer;
  readonly #directions = new Map<number, Float32Array>();

  constructor(vectors: TokenVectors, tokenizer: TextTokenizer) {
    this.#vectors = vectors;
    this.#tokenizer = tokenizer;
    this.dimension = vectors.dimension;
  }

  tokenize(text: string): number[] {
    return this.#tokenizer.tokenize(text);
  }

  spell(token: number): string {
    return this.#tokenizer.spell(token);
  }

  direction(token: number): Float32Array {
    const known = this.#directions.get(token);
    if (known !== undefined) return known;
    const start = token * this.dimension;
    const direction = Float32Array.from(
      this.#vectors.directions.subarray(start, start + this.dimension),
      (value) => value / INT8_MAX,
    );
    this.#directions.set(token, direction);
    return direction;
  }

  weight(token: number): number {
    return this.#vectors.weights[token] ?? 0;
  }
}
