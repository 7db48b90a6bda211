// MaxSim: each word of the question takes its most similar word in a passage; similarities are learnt, not spelt.

import type { TokenTable } from '../ports.ts';
import { PackedDirections, roundDirection } from './packed-directions.ts';

/** Cosines below this are noise of the table. */
const SIMILARITY_FLOOR = 0.3;
/** Tokens with room for their similarities at first: about half of what 200 candidates hold. */
const FIRST_ROOM = 2048;

export interface WeightedToken {
  readonly token: number;
  readonly weight: number;
}

/** Directions as integers, a quarter of their size as floats, kept as long as their table: at most one a token. */
const rowsOfTable = new WeakMap<TokenTable, Map<number, Int8Array>>();

function pickRows(table: TokenTable): Map<number, Int8Array> {
  const known = rowsOfTable.get(table);
  if (known !== undefined) return known;
  const rows = new Map<number, Int8Array>();
  rowsOfTable.set(table, rows);
  return rows;
}

/** Scores token sets against one question; similarities already computed are kept for its other passages. */
export class LateInteraction {
  readonly #table: TokenTable;
  readonly #rows: Map<number, Int8Array>;
  readonly #question: readonly WeightedToken[];
  readonly #total: number;
  readonly #directions: PackedDirections;
  /** Where a token's similarities begin. */
  readonly #starts = new Map<number, number>();
  #similarities: Float32Array;
  readonly #best: Float32Array;

  constructor(table: TokenTable, question: readonly WeightedToken[]) {
    this.#table = table;
    this.#rows = pickRows(table);
    this.#question = question;
    this.#total = question.reduce((sum, { weight }) => sum + weight, 0);
    this.#directions = new PackedDirections(
      question.map(({ token }) => this.#readRow(token)),
      table.dimension,
    );
    this.#similarities = new Float32Array(FIRST_ROOM * question.length);
    this.#best = new Float32Array(question.length);
  }

  /** Weighted mean of the best cosines, 0 to 1; 0 for a question without tokens. */
  score(tokens: Iterable<number>): number {
    if (this.#total === 0) return 0;
    this.#findBest(tokens);
    let sum = 0;
    for (let index = 0; index < this.#best.length; index += 1) {
      sum += (this.#question[index]?.weight ?? 0) * (this.#best[index] ?? 0);
    }
    return sum / this.#total;
  }

  /** For each token of the question, its best cosine in the set. */
  match(tokens: Iterable<number>): Float32Array {
    this.#findBest(tokens);
    return this.#best.slice();
  }

  #findBest(tokens: Iterable<number>): void {
    const best = this.#best.fill(0);
    for (const token of tokens) {
      const start = this.#starts.get(token) ?? this.#compare(token);
      const similarities = this.#similarities;
      for (let index = 0; index < best.length; index += 1) {
        const similarity = similarities[start + index] ?? 0;
        if (similarity > (best[index] ?? 0)) best[index] = similarity;
      }
    }
  }

  /** Similarities of a token that no passage had so far; answers where they begin. */
  #compare(token: number): number {
    const count = this.#question.length;
    const start = this.#starts.size * count;
    if (start + count > this.#similarities.length) {
      const larger = new Float32Array(this.#similarities.length * 2);
      larger.set(this.#similarities);
      this.#similarities = larger;
    }
    const similarities = this.#similarities;
    this.#directions.compare(this.#readRow(token), similarities, start);
    for (let index = 0; index < count; index += 1) {
      const at = start + index;
      if (this.#question[index]?.token === token) similarities[at] = 1;
      else if ((similarities[at] ?? 0) < SIMILARITY_FLOOR) similarities[at] = 0;
    }
    this.#starts.set(token, start);
    return start;
  }

  #readRow(token: number): Int8Array {
    const known = this.#rows.get(token);
    if (known !== undefined) return known;
    const row = roundDirection(this.#table.direction(token));
    this.#rows.set(token, row);
    return row;
  }
}
