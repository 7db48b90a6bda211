// MaxSim: each word of the question takes its most similar word in a passage; similarities are learnt, not spelt.

import type { TokenTable } from '../ports.ts';

/** Cosines below this are noise of the table. */
const SIMILARITY_FLOOR = 0.3;

export interface WeightedToken {
  readonly token: number;
  readonly weight: number;
}

/** Scores token sets against one question; similarities already computed are kept for its other passages. */
export class LateInteraction {
  readonly #table: TokenTable;
  readonly #question: readonly WeightedToken[];
  readonly #total: number;
  readonly #similarities = new Map<number, Float32Array>();

  constructor(table: TokenTable, question: readonly WeightedToken[]) {
    this.#table = table;
    this.#question = question;
    this.#total = question.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** Weighted mean of the best cosines, 0 to 1; 0 for a question without tokens. */
  score(tokens: Iterable<number>): number {
    if (this.#total === 0) return 0;
    const best = new Float32Array(this.#question.length);
    for (const token of tokens) {
      const similarities = this.#readSimilarities(token);
      for (let index = 0; index < best.length; index += 1) {
        const similarity = similarities[index] ?? 0;
        if (similarity > (best[index] ?? 0)) best[index] = similarity;
      }
    }
    return this.#question.reduce((sum, { weight }, index) => sum + weight * (best[index] ?? 0), 0) / this.#total;
  }

  /** For each token of the question, its best cosine in the set. */
  match(tokens: Iterable<number>): Float32Array {
    const best = new Float32Array(this.#question.length);
    for (const token of tokens) {
      this.#readSimilarities(token).forEach((similarity, index) => {
        if (similarity > (best[index] ?? 0)) best[index] = similarity;
      });
    }
    return best;
  }

  #readSimilarities(token: number): Float32Array {
    const known = this.#similarities.get(token);
    if (known !== undefined) return known;
    const row = this.#table.direction(token);
    const similarities = Float32Array.from(this.#question, ({ token: asked }) => {
      if (asked === token) return 1;
      const direction = this.#table.direction(asked);
      let sum = 0;
      for (let axis = 0; axis < row.length; axis += 1) sum += (row[axis] ?? 0) * (direction[axis] ?? 0);
      return sum < SIMILARITY_FLOOR ? 0 : sum;
    });
    this.#similarities.set(token, similarities);
    return similarities;
  }
}
