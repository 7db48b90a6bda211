// Logistic regression on a few numbers, by Newton's method: seeded by nothing, the same weights each time.

export interface LogisticSample {
  readonly values: readonly number[];
  readonly isPositive: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const STEPS = 25;
/** Keeps the system solvable where the samples are parted without error. */
const RIDGE = 1e-6;

/** Solves `matrix` · x = `target` by elimination with pivots; both are changed. */
function solve(matrix: number[][], target: number[]): number[] {
  const size = target.length;
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
    [target[column], target[pivot]] = [target[pivot] ?? 0, target[column] ?? 0];
    for (let row = column + 1; row < size; row += 1) {
      const part = at(row, column) / at(column, column);
      matrix[row] = (matrix[row] ?? []).map((value, other) => value - part * at(column, other));
      target[row] = (target[row] ?? 0) - part * (target[column] ?? 0);
    }
  }
  const solution = target.map(() => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = solution.reduce(
      (sum, value, column) => sum + (column > row ? at(row, column) * value : 0),
      0,
    );
    solution[row] = ((target[row] ?? 0) - known) / at(row, row);
  }
  return solution;
}

/** One weight a value; the first value should be the constant 1. */
export function fitLogistic(samples: readonly LogisticSample[]): number[] {
  const size = samples[0]?.values.length ?? 0;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map(() => 0);
    const bend = weights.map((_, row) =>
      weights.map((_other, column): number => (row === column ? RIDGE : 0)),
    );
    for (const { values, isPositive, weight } of samples) {
      const odds = values.reduce((sum, value, axis) => sum + value * (weights[axis] ?? 0), 0);
      const share = 1 / (1 + Math.exp(-odds));
      values.forEach((value, row) => {
        slope[row] = (slope[row] ?? 0) + weight * value * ((isPositive ? 1 : 0) - share);
        const line = bend[row] ?? [];
        values.forEach((other, column) => {
          line[column] = (line[column] ?? 0) + weight * share * (1 - share) * value * other;
        });
      });
    }
    const change = solve(bend, slope);
    weights = weights.map((weight, axis) => weight + (change[axis] ?? 0));
  }
  return weights;
}
