// A generation's HNSW file: its breadth chosen by the recall that it shows against exact search.

import { dot } from '../text/vector-math.ts';
import type { HnswVectorIndex } from './hnsw-vector-index.ts';
import { PackedVectors } from './packed-vectors.ts';

export interface StoredVector {
  readonly row: number;
  readonly vector: Float32Array;
}

/** Where the vectors of a build are read from, again and again, without ever holding them all. */
export interface VectorSource {
  /** Rows in use, ascending. */
  readRows(): Promise<readonly number[]>;
  /** In the order of `rows`, which ascend. */
  readVectorsOf(rows: readonly number[]): Promise<readonly Float32Array[]>;
  /** Vectors of the rows above `after`, in order. */
  streamVectors(after: number): AsyncIterable<StoredVector>;
}

/** What the issue of the index demands of HNSW. */
export const RECALL_FLOOR = 0.99;
const RECALL_DEPTH = 10;
const MOST_SAMPLES = 100;
const FEWEST_SAMPLES = 20;
/** Exact search compares every probe with every vector: fewer probes for a large index keep it to seconds. */
const MOST_COMPARISONS = 10_000_000;
/** A neighbour this little less similar than the exact tenth counts as a hit. */
const TIE = 1e-6;
/** Breadths tried in turn until recall is reached. */
const BREADTHS = [64, 128, 256, 512, 1024] as const;

/** A question in the place of one, with the similarity that its tenth neighbour has by exact search. */
export interface RecallProbe {
  readonly vector: Float32Array;
  /** Similarities of the nearest, best first; at most ten. */
  readonly nearest: number[];
}

/** A point between two distant passages: like questions, it lies between the stored vectors. */
function buildProbe(vector: Float32Array, other: Float32Array): RecallProbe {
  const middle = vector.map((value, axis) => value * 0.7 + (other[axis] ?? 0) * 0.3);
  const length = Math.sqrt(dot(middle, middle));
  return { vector: length === 0 ? vector : middle.map((value) => value / length), nearest: [] };
}

async function readProbes(source: VectorSource): Promise<RecallProbe[]> {
  const rows = await source.readRows();
  const count = Math.max(
    FEWEST_SAMPLES,
    Math.min(MOST_SAMPLES, Math.floor(MOST_COMPARISONS / Math.max(1, rows.length))),
  );
  const step = Math.max(1, Math.floor(rows.length / count));
  const picked = await source.readVectorsOf(rows.filter((_row, index) => index % step === 0).slice(0, count));
  return picked.map((vector, at) => buildProbe(vector, picked[(at * 37 + 13) % picked.length] ?? vector));
}

/** Keeps the ten best of what is seen. */
function keepNearest(nearest: number[], similarity: number): void {
  const worst = nearest.at(-1);
  if (nearest.length === RECALL_DEPTH && worst !== undefined && similarity <= worst) return;
  const at = nearest.findIndex((known) => known < similarity);
  nearest.splice(at === -1 ? nearest.length : at, 0, similarity);
  if (nearest.length > RECALL_DEPTH) nearest.pop();
}

function keepNearestOfAll(probes: readonly RecallProbe[], similarities: Float64Array): void {
  for (const [index, { nearest }] of probes.entries()) keepNearest(nearest, similarities[index] ?? 0);
}

/** Probes with their exact neighbours, found by one pass over all vectors. */
export async function readRecallProbes(source: VectorSource): Promise<RecallProbe[]> {
  const probes = await readProbes(source);
  const packed = new PackedVectors(probes.map(({ vector }) => vector));
  for await (const { vector } of source.streamVectors(0)) keepNearestOfAll(probes, packed.multiply(vector));
  return probes;
}

/** Share of the exact ten nearest that the graph finds at its present breadth. */
export function measureRecall(index: HnswVectorIndex, probes: readonly RecallProbe[]): number {
  let hits = 0;
  let wanted = 0;
  for (const { vector, nearest } of probes) {
    const floor = (nearest.at(-1) ?? 0) - TIE;
    hits += index.search(vector, nearest.length).filter(({ similarity }) => similarity >= floor).length;
    wanted += nearest.length;
  }
  return wanted === 0 ? 1 : hits / wanted;
}

/** Raises the breadth until recall@10 reaches the floor; the last one tried otherwise. */
export function chooseBreadth(
  index: HnswVectorIndex,
  probes: readonly RecallProbe[],
): { ef: number; recallAt10: number } {
  let chosen = { ef: BREADTHS[0] as number, recallAt10: 0 };
  for (const ef of BREADTHS) {
    index.setBreadth(ef);
    chosen = { ef, recallAt10: measureRecall(index, probes) };
    if (chosen.recallAt10 >= RECALL_FLOOR) break;
  }
  return chosen;
}
