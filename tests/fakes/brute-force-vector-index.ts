// Nearest neighbours by comparing with every vector: what the graph is measured against.

import type { VectorHit, VectorIndex } from '../../retrieval/ports.ts';
import { dot } from '../../retrieval/text/vector-math.ts';

export class BruteForceVectorIndex implements VectorIndex {
  readonly #vectors = new Map<number, Float32Array>();

  add(row: number, vector: Float32Array): void {
    this.#vectors.set(row, vector);
  }

  get count(): number {
    return this.#vectors.size;
  }

  search(vector: Float32Array, limit: number): VectorHit[] {
    return [...this.#vectors]
      .map(([row, each]) => ({ row, similarity: dot(vector, each) }))
      .sort((a, b) => b.similarity - a.similarity || a.row - b.row)
      .slice(0, limit);
  }
}
