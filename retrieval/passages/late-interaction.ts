// MaxSim: each word of the question takes its most similar word in a passage; similarities are learnt, not spelt.

import type { TokenTable } from '../ports.ts';
import { PackedDirections } from './packed-directions.ts';

/** Cosines below this are noise of the table. */
const SIMILARITY_FLOOR = 0.3;
/** Tokens with room for their similarities at first: about half of what 200 candidates hold. */
const FIRST_ROOM = 2048;
/** Token ids are kept with a passage in 16 bits. */
const TOKEN_IDS = 65_536;

export interface WeightedToken {
  readonly token: number;
  readonly weight: number;
}

/** The questions at work on a table. */
const knownInteractions = new WeakMap<TokenTable, WeakMap<readonly WeightedToken[], LateInteraction>>();

/** The same for all who ask about one question's tokens, so that no similarity is computed twice. */
export function pickInteraction(table: TokenTable, question: readonly WeightedToken[]): LateInteraction {
  const ofTable = knownInteractions.get(table) ?? new WeakMap<readonly WeightedToken[], LateInteraction>();
  knownInteractions.set(table, ofTable);
  const known = ofTable.get(question) ?? new LateInteraction(table, question);
  ofTable.set(question, known);
  return known;
}

/** Scores token sets against one question; similarities already computed are kept for its other passages. */
export class LateInteraction {
  readonly #table: TokenTable;
  readonly #weights: Float64Array;
  readonly #total: number;
  readonly #directions: PackedDirections;
  /** Place of each token in the question. */
  readonly #asked: ReadonlyMap<number, number>;
  /** By token id: one more than the number of its similarities; 0: none yet. */
  readonly #numbers = new Int32Array(TOKEN_IDS);
  #compared = 0;
  #similarities: Float32Array;
  readonly #best: Float32Array;

  constructor(table: TokenTable, question: readonly WeightedToken[]) {
    this.#table = table;
    this.#weights = Float64Array.from(question, ({ weight }) => weight);
    this.#total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.#asked = new Map(question.map(({ token }, index) => [token, index]));
    this.#directions = new PackedDirections(
      table.directions,
      table.dimension,
      question.map(({ token }) => token),
    );
    this.#similarities = new Float32Array(FIRST_ROOM * question.length);
    this.#best = new Float32Array(question.length);
  }

  /** Weighted mean of the best cosines, 0 to 1; 0 for a question without tokens. */
  score(tokens: Iterable<number>): number {
    return this.#scoreBest(this.#findBest(tokens));
  }

  /** The score of the union of sets, each matched before. */
  scoreMatches(matches: readonly Float32Array[]): number {
    const best = this.#best.fill(0);
    for (const match of matches) {
      for (let index = 0; index < best.length; index += 1) {
        best[index] = Math.max(best[index] ?? 0, match[index] ?? 0);
      }
    }
    return this.#scoreBest(best);
  }

  /** For each token of the question, its best cosine in the set. */
  match(tokens: Iterable<number>): Float32Array {
    return this.#findBest(tokens).slice();
  }

  #scoreBest(best: Float32Array): number {
    if (this.#total === 0) return 0;
    let sum = 0;
    for (let index = 0; index < best.length; index += 1) {
      sum += (this.#weights[index] ?? 0) * (best[index] ?? 0);
    }
    return sum / this.#total;
  }

  /** Good until the next call. */
  #findBest(tokens: Iterable<number>): Float32Array {
    const best = this.#best.fill(0);
    const count = best.length;
    const numbers = this.#numbers;
    for (const token of tokens) {
      const number = numbers[token] || this.#compare(token);
      const similarities = this.#similarities;
      let at = (number - 1) * count;
      for (let index = 0; index < count; index += 1) {
        const similarity = similarities[at] ?? 0;
        if (similarity > (best[index] ?? 0)) best[index] = similarity;
        at += 1;
      }
    }
    return best;
  }

  /** Similarities of a token that no passage had so far; answers their number. */
  #compare(token: number): number {
    const count = this.#best.length;
    const start = this.#compared * count;
    if (start + count > this.#similarities.length) {
      const larger = new Float32Array(this.#similarities.length * 2);
      larger.set(this.#similarities);
      this.#similarities = larger;
    }
    const similarities = this.#similarities;
    this.#directions.compare(this.#table.directions, token, similarities, start);
    for (let at = start; at < start + count; at += 1) {
      if ((similarities[at] ?? 0) < SIMILARITY_FLOOR) similarities[at] = 0;
    }
    const same = this.#asked.get(token);
    if (same !== undefined) similarities[start + same] = 1;
    this.#compared += 1;
    this.#numbers[token] = this.#compared;
    return this.#compared;
  }
}
