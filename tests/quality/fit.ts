// Small learners, seeded by nothing: gradient descent from zero on convex losses gives the same weights each time.

export interface RankingCase {
  /** Features of each candidate. */
  readonly rows: readonly (readonly number[])[];
  readonly isHit: readonly boolean[];
  readonly isInDocument: readonly boolean[];
}

const STEPS = 600;
const RATE = 0.5;
const SHRINK = 0.002;
/** A passage of the right document is worth this beside one that holds the answer. */
const DOCUMENT_PART = 0.35;

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}

/** Adds the gradient of −log P(marked) to `gradient`. */
function addGradient(
  gradient: number[],
  rows: RankingCase['rows'],
  shares: readonly number[],
  isMarked: readonly boolean[],
  part: number,
): void {
  const mass = shares.reduce((sum, share, index) => sum + (isMarked[index] ? share : 0), 0);
  if (mass <= 0) return;
  rows.forEach((row, index) => {
    const share = shares[index] ?? 0;
    const pull = part * (share - (isMarked[index] ? share / mass : 0));
    row.forEach((value, axis) => {
      gradient[axis] = (gradient[axis] ?? 0) + pull * value;
    });
  });
}

/** Weights that put the right passage first: softmax over each question's candidates, Adam, L2. */
export function buildSoftmaxRanker(cases: readonly RankingCase[], size: number): number[] {
  return descend(size, (weights) => {
    const gradient = Array.from({ length: size }, () => 0);
    for (const { rows, isHit, isInDocument } of cases) {
      const shares = softmax(
        rows.map((row) => row.reduce((sum, value, axis) => sum + value * (weights[axis] ?? 0), 0)),
      );
      addGradient(gradient, rows, shares, isHit, 1 / cases.length);
      addGradient(gradient, rows, shares, isInDocument, DOCUMENT_PART / cases.length);
    }
    return gradient.map((value, axis) => value + SHRINK * (weights[axis] ?? 0));
  });
}

export interface LogisticSample {
  readonly row: readonly number[];
  readonly isPositive: boolean;
}

/** Both classes weigh the same, however many of each there are. */
export function buildLogistic(samples: readonly LogisticSample[]): {
  weights: number[];
  estimate: (row: readonly number[]) => number;
} {
  const size = samples[0]?.row.length ?? 0;
  const positives = samples.filter(({ isPositive }) => isPositive).length;
  const estimateWith = (weights: readonly number[], row: readonly number[]): number =>
    1 / (1 + Math.exp(-row.reduce((sum, value, axis) => sum + value * (weights[axis] ?? 0), 0)));
  const weights = descend(size, (present) => {
    const gradient = Array.from({ length: size }, () => 0);
    for (const { row, isPositive } of samples) {
      const part = isPositive ? 0.5 / positives : 0.5 / (samples.length - positives);
      const error = (estimateWith(present, row) - (isPositive ? 1 : 0)) * part;
      row.forEach((value, axis) => {
        gradient[axis] = (gradient[axis] ?? 0) + error * value;
      });
    }
    return gradient.map((value, axis) => value + SHRINK * (present[axis] ?? 0));
  });
  return { weights, estimate: (row) => estimateWith(weights, row) };
}

/** Adam from zero. */
function descend(size: number, gradientAt: (weights: readonly number[]) => number[]): number[] {
  const weights = Array.from({ length: size }, () => 0);
  const mean = Array.from({ length: size }, () => 0);
  const square = Array.from({ length: size }, () => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    gradientAt(weights).forEach((value, axis) => {
      mean[axis] = 0.9 * (mean[axis] ?? 0) + 0.1 * value;
      square[axis] = 0.999 * (square[axis] ?? 0) + 0.001 * value * value;
      const rate = (RATE * 0.1) / (1 + step / 200);
      weights[axis] =
        (weights[axis] ?? 0) -
        (rate * ((mean[axis] ?? 0) / (1 - 0.9 ** step))) /
          (Math.sqrt((square[axis] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}
