// Nearest neighbours by HNSW: the only file that imports hnswlib-node.

import hnswlib from 'hnswlib-node';
import { IndexUnusableError } from '../domain/errors.ts';
import type { VectorHit, VectorIndex } from '../ports.ts';
import { REBUILD } from './manifest.ts';

/** Links a node: more than the library's 16, since recall is worth more here than memory. */
const LINKS = 24;
const BUILD_BREADTH = 200;
const SEED = 100;

export interface HnswSettings {
  readonly dimension: number;
  /** Breadth of search; set after every load, since the file does not keep it. */
  readonly ef: number;
}

/** Vectors are unit length, so the inner product is the cosine. */
export class HnswVectorIndex implements VectorIndex {
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #dimension: number;
  #free = 0;

  private constructor(graph: hnswlib.HierarchicalNSW, dimension: number) {
    this.#graph = graph;
    this.#dimension = dimension;
  }

  static create(dimension: number, capacity: number): HnswVectorIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', dimension);
    graph.initIndex(Math.max(capacity, 1), LINKS, BUILD_BREADTH, SEED);
    const index = new HnswVectorIndex(graph, dimension);
    index.#free = Math.max(capacity, 1);
    return index;
  }

  /** Opens a written graph. The library would open any dimension and answer wrongly, so the size is checked by a search. */
  static open(file: string, settings: HnswSettings, expectedCount: number): HnswVectorIndex {
    const graph = new hnswlib.HierarchicalNSW('ip', settings.dimension);
    try {
      graph.readIndexSync(file);
    } catch (cause) {
      throw new IndexUnusableError(`The vector file ${file} cannot be opened; ${REBUILD}`, { cause });
    }
    if (graph.getCurrentCount() !== expectedCount) {
      throw new IndexUnusableError(
        `The vector file ${file} holds ${graph.getCurrentCount()} vectors, not ${expectedCount}; ${REBUILD}`,
      );
    }
    graph.setEf(settings.ef);
    return new HnswVectorIndex(graph, settings.dimension);
  }

  get count(): number {
    return this.#graph.getCurrentCount();
  }

  setBreadth(ef: number): void {
    this.#graph.setEf(ef);
  }

  /** @throws RangeError for a vector that is not `dimension` finite numbers: the library would take it. */
  add(row: number, vector: Float32Array): void {
    if (vector.length !== this.#dimension || !vector.every((value) => Number.isFinite(value))) {
      throw new RangeError(
        `Vector ${row} is not ${this.#dimension} finite numbers; check the embedding model`,
      );
    }
    if (this.#free === 0) {
      const capacity = Math.ceil(this.#graph.getMaxElements() * 1.5) + 1;
      this.#free = capacity - this.#graph.getMaxElements();
      this.#graph.resizeIndex(capacity);
    }
    this.#graph.addPoint([...vector], row);
    this.#free -= 1;
  }

  /** Hides a row from every search; its place in the graph stays until the next full build. */
  remove(row: number): void {
    this.#graph.markDelete(row);
  }

  search(vector: Float32Array, limit: number): VectorHit[] {
    const count = Math.min(limit, this.count);
    if (count === 0) return [];
    const { neighbors, distances } = this.#graph.searchKnn([...vector], count);
    return neighbors.map((row, index) => ({ row, similarity: 1 - (distances[index] ?? 1) }));
  }

  /** The library reports no fault while writing: the caller reopens and checks. */
  write(file: string): void {
    this.#graph.writeIndexSync(file);
  }
}
