// A model's output → one unit vector a text: first position or mean, then length one, and nothing that is not a number.

import type { Pooling } from './model-family.ts';

/** Hidden states of a batch, row by row: texts × positions × width. */
export interface ModelOutput {
  readonly values: Float32Array;
  /** Positions a text; 1 where the graph itself has pooled. */
  readonly positions: number;
  readonly width: number;
}

/**
 * A text in which the model knows no token has no direction; it gets this one, equally far from all that have a meaning,
 * so that every vector of an index has length one.
 */
function buildNeutralVector(width: number): Float32Array {
  const value = 1 / Math.sqrt(width);
  return Float32Array.from({ length: width }, (_, axis) => (axis % 2 === 0 ? value : -value));
}

/** @throws RangeError when a value is not finite. */
export function normalizeVector(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (!Number.isFinite(squares)) throw new RangeError('The model gave a vector that is not finite');
  const length = Math.sqrt(squares);
  if (length === 0) return buildNeutralVector(vector.length);
  return vector.map((value) => value / length);
}

/** `lengths`: tokens of each text; positions after them are padding. @throws RangeError when a value is not finite. */
export function poolOutput(
  { values, positions, width }: ModelOutput,
  lengths: readonly number[],
  pooling: Pooling,
): Float32Array[] {
  return lengths.map((length, text) => {
    const start = text * positions * width;
    if (pooling === 'cls' || positions === 1) return normalizeVector(values.slice(start, start + width));
    const sum = new Float32Array(width);
    const end = start + Math.min(length, positions) * width;
    for (let row = start; row < end; row += width) {
      for (let axis = 0; axis < width; axis += 1) sum[axis] = (sum[axis] ?? 0) + (values[row + axis] ?? 0);
    }
    return normalizeVector(sum);
  });
}
