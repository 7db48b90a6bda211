// A generation's HNSW file: built or grown from the last one, its recall measured against exact search.

import { dot } from '../text/vector-math.ts';
import { HnswVectorIndex } from './hnsw-vector-index.ts';

export interface StoredVector {
  readonly row: number;
  readonly vector: Float32Array;
}

/** What the issue of the index demands of HNSW. */
export const RECALL_FLOOR = 0.99;
const RECALL_SAMPLES = 100;
const RECALL_DEPTH = 10;
/** A neighbour this little less similar than the exact tenth counts as a hit. */
const TIE = 1e-6;
/** Breadths tried in turn until recall is reached. */
const BREADTHS = [64, 128, 256, 512, 1024] as const;

/** Half-way points between distant passages: like questions, they lie between the stored vectors. */
function buildProbes(vectors: readonly StoredVector[]): Float32Array[] {
  const step = Math.max(1, Math.floor(vectors.length / RECALL_SAMPLES));
  return vectors
    .filter((_, index) => index % step === 0)
    .slice(0, RECALL_SAMPLES)
    .map(({ vector }, index) => {
      const other = vectors[(index * 7919 + 13) % vectors.length]?.vector ?? vector;
      const middle = vector.map((value, axis) => value * 0.7 + (other[axis] ?? 0) * 0.3);
      const length = Math.sqrt(dot(middle, middle));
      return length === 0 ? vector : middle.map((value) => value / length);
    });
}

/** Share of the exact ten nearest that the graph finds at its present breadth. */
export function measureRecall(index: HnswVectorIndex, vectors: readonly StoredVector[]): number {
  const probes = buildProbes(vectors);
  if (probes.length === 0) return 1;
  let hits = 0;
  let wanted = 0;
  for (const probe of probes) {
    const exact = vectors.map(({ vector }) => dot(probe, vector)).sort((a, b) => b - a);
    const depth = Math.min(RECALL_DEPTH, exact.length);
    const floor = (exact[depth - 1] ?? 0) - TIE;
    hits += index.search(probe, depth).filter(({ similarity }) => similarity >= floor).length;
    wanted += depth;
  }
  return hits / wanted;
}

/** Raises the breadth until recall@10 reaches the floor; the last one tried otherwise. */
export function chooseBreadth(index: HnswVectorIndex, vectors: readonly StoredVector[]): { ef: number; recallAt10: number } {
  let chosen = { ef: BREADTHS[0] as number, recallAt10: 0 };
  for (const ef of BREADTHS) {
    index.setBreadth(ef);
    chosen = { ef, recallAt10: measureRecall(index, vectors) };
    if (chosen.recallAt10 >= RECALL_FLOOR) break;
  }
  return chosen;
}
