// Small learners, seeded by nothing: gradient descent from zero on convex losses gives the same weights each time.

import { Adam } from './adam.ts';

export interface RankingCase {
  /** Features of each candidate. */
  readonly rows: readonly (readonly number[])[];
  readonly isHit: readonly boolean[];
  readonly isInDocument: readonly boolean[];
}

const STEPS = 400;
const RATE = 0.05;
const SLOWER_EVERY = 200;
const SHRINK = 0.002;
type Rows = readonly Float64Array[];

/** Each feature's spread over all rows. Learning sees features of one scale; the weights it gives are of the features as they are. */
function measureSpreads(rows: readonly (readonly number[])[], size: number): number[] {
  return Array.from({ length: size }, (_, axis) => {
    const mean = rows.reduce((sum, row) => sum + (row[axis] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[axis] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
}

function scaleRows(rows: readonly (readonly number[])[], spreads: readonly number[]): Rows {
  return rows.map((row) => Float64Array.from(row, (value, axis) => value / (spreads[axis] ?? 1)));
}

function dotRow(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let axis = 0; axis < row.length; axis += 1) sum += (row[axis] ?? 0) * (weights[axis] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}

/** Adds the gradient of −log P(marked) to `gradient`. */
function addGradient(
  gradient: Float64Array,
  rows: Rows,
  shares: readonly number[],
  isMarked: readonly boolean[],
  part: number,
): void {
  const mass = shares.reduce((sum, share, index) => sum + (isMarked[index] ? share : 0), 0);
  if (mass <= 0) return;
  rows.forEach((row, index) => {
    const share = shares[index] ?? 0;
    addRow(gradient, row, part * (share - (isMarked[index] ? share / mass : 0)));
  });
}

function addRow(gradient: Float64Array, row: Float64Array, part: number): void {
  for (let axis = 0; axis < row.length; axis += 1)
    gradient[axis] = (gradient[axis] ?? 0) + part * (row[axis] ?? 0);
}

/**
 * Weights that put the right candidate first: softmax over each question's candidates, Adam, L2.
 * One of the right document is worth `documentPart` beside one that holds the answer.
 */
export function buildSoftmaxRanker(
  cases: readonly RankingCase[],
  size: number,
  documentPart: number,
): number[] {
  const spreads = measureSpreads(
    cases.flatMap(({ rows }) => rows),
    size,
  );
  const scaled = cases.map(({ rows, ...marks }) => ({ ...marks, rows: scaleRows(rows, spreads) }));
  return descend(spreads, (weights) => {
    const gradient = new Float64Array(size);
    for (const { rows, isHit, isInDocument } of scaled) {
      const shares = softmax(rows.map((row) => dotRow(row, weights)));
      addGradient(gradient, rows, shares, isHit, 1 / cases.length);
      addGradient(gradient, rows, shares, isInDocument, documentPart / cases.length);
    }
    return gradient;
  });
}

/** Adam from zero on features of spread one; answers the weights of the features as they were. */
function descend(spreads: readonly number[], gradientAt: (weights: Float64Array) => Float64Array): number[] {
  const weights = new Float64Array(spreads.length);
  const adam = new Adam(weights, SHRINK);
  for (let step = 1; step <= STEPS; step += 1)
    adam.step(gradientAt(weights), RATE / (1 + step / SLOWER_EVERY));
  return Array.from(weights, (weight, axis) => weight / (spreads[axis] ?? 1));
}
