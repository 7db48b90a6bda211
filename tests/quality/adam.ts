// One way of stepping down a slope for all that is learnt: Adam, with weights that shrink.

export class Adam {
  readonly #weights: Float64Array;
  readonly #shrink: number;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  #steps = 0;

  /** Moves `weights` in place. */
  constructor(weights: Float64Array, shrink: number) {
    this.#weights = weights;
    this.#shrink = shrink;
    this.#mean = new Float64Array(weights.length);
    this.#square = new Float64Array(weights.length);
  }

  step(gradient: Float64Array, rate: number): void {
    this.#steps += 1;
    const [ofMean, ofSquare] = [1 - 0.9 ** this.#steps, 1 - 0.999 ** this.#steps];
    gradient.forEach((value, at) => {
      const weight = this.#weights[at] ?? 0;
      const slope = value + this.#shrink * weight;
      const mean = 0.9 * (this.#mean[at] ?? 0) + 0.1 * slope;
      const square = 0.999 * (this.#square[at] ?? 0) + 0.001 * slope * slope;
      this.#mean[at] = mean;
      this.#square[at] = square;
      this.#weights[at] = weight - (rate * (mean / ofMean)) / (Math.sqrt(square / ofSquare) + 1e-8);
    });
  }
}
