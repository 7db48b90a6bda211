// Token vectors as the core asks for them, from the file of the index.

import type { TokenTable } from '../ports.ts';
import type { TokenVectors } from './token-table-file.ts';
import type { TextTokenizer } from './transformers-embedder.ts';

export class StoredTokenTable implements TokenTable {
  readonly dimension: number;
  readonly directions: Int8Array;
  readonly #vectors: TokenVectors;
  readonly #tokenizer: TextTokenizer;

  constructor(vectors: TokenVectors, tokenizer: TextTokenizer) {
    this.#vectors = vectors;
    this.#tokenizer = tokenizer;
    this.dimension = vectors.dimension;
    this.directions = vectors.directions;
  }

  tokenize(text: string): number[] {
    return this.#tokenizer.tokenize(text);
  }

  spell(token: number): string {
    return this.#tokenizer.spell(token);
  }

  weight(token: number): number {
    return this.#vectors.weights[token] ?? 0;
  }
}
