// A small network: each word's evidence through one layer, the words weighed by what the layer says of them, and the signals added.

/** Names of inputs stand in the order of the rows. */
export interface Network {
  /** Of each input over all words it was learnt from. */
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  /** Hidden unit by hidden unit, a weight for each input. */
  readonly layer: readonly (readonly number[])[];
  readonly shifts: readonly number[];
  /** How much a hidden unit says for answering. */
  readonly values: readonly number[];
  /** How much it says for minding the word. */
  readonly attention: readonly number[];
  /** Of the question as a whole. */
  readonly signals: readonly number[];
}

/** In spreads; further out says no more. */
const FARTHEST = 4;

export function standardize(
  row: readonly number[],
  means: readonly number[],
  spreads: readonly number[],
): number[] {
  return row.map((value, input) => {
    const scaled = (value - (means[input] ?? 0)) / (spreads[input] ?? 1);
    return Math.max(-FARTHEST, Math.min(FARTHEST, scaled));
  });
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** Shares that sum to 1, the larger the score the larger; empty for none. */
export function shareOut(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const sum = exps.reduce((total, value) => total + value, 0);
  return exps.map((value) => value / sum);
}

/** The log odds that the question is answered; `words` may be empty. */
export function runNetwork(
  { means, spreads, layer, shifts, values, attention, signals: weights }: Network,
  words: readonly (readonly number[])[],
  signals: readonly number[],
): number {
  const hidden = words.map((row) => {
    const scaled = standardize(row, means, spreads);
    return layer.map((unit, index) => Math.tanh(dot(unit, scaled) + (shifts[index] ?? 0)));
  });
  const shares = shareOut(hidden.map((units) => dot(units, attention)));
  const said = hidden.reduce((sum, units, word) => sum + (shares[word] ?? 0) * dot(units, values), 0);
  return said + dot(signals, weights);
}
