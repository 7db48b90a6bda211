// Cosines of one token with all tokens of a question in a single pass: several small integers ride in each float.

/** Directions are unit vectors times this, rounded, as the index stores them. */
const UNIT = 127;
/** From products of integers to cosines. */
const SCALE = 1 / (UNIT * UNIT);
/**
 * Inner products of such rows are at most about 127², 2^14; three of them fit into the 53 exact bits of a float64
 * side by side, and one multiplication serves three tokens.
 */
const STEP = 2 ** 17;
const LANES = 3;
/** Sums that run beside one another, so that each row is read once for twelve tokens. */
const SUMS = 4;
const BLOCK = LANES * SUMS;
/** Axes a turn of the loop: fewer turns, a sixth of the time. */
const AXES = 2;

export class PackedDirections {
  /** Block by block, axis by axis, four packed numbers; an odd axis is followed by zeros. */
  readonly #packed: Float64Array;
  readonly #count: number;
  readonly #dimension: number;

  constructor(directions: Int8Array, dimension: number, tokens: readonly number[]) {
    this.#count = tokens.length;
    this.#dimension = dimension;
    const blockSize = Math.ceil(dimension / AXES) * AXES * SUMS;
    this.#packed = new Float64Array(Math.ceil(tokens.length / BLOCK) * blockSize);
    tokens.forEach((token, index) => {
      const start = token * dimension;
      const place = index % BLOCK;
      const scale = STEP ** (place % LANES);
      let at = Math.floor(index / BLOCK) * blockSize + Math.floor(place / LANES);
      for (const value of directions.subarray(start, start + dimension)) {
        this.#packed[at] = (this.#packed[at] ?? 0) + value * scale;
        at += SUMS;
      }
    });
  }

  /** Compares a token of the same table: one cosine a packed token into `target`, from `offset` on. */
  compare(directions: Int8Array, token: number, target: Float32Array, offset: number): void {
    const packed = this.#packed;
    const count = this.#count;
    const start = token * this.#dimension;
    // After an odd last axis the next row's first one is met, and multiplied by the zeros.
    const end = start + this.#dimension;
    for (let first = 0, at = 0; first < count; first += BLOCK) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let axis = start; axis < end; axis += AXES) {
        const one = directions[axis] ?? 0;
        const two = directions[axis + 1] ?? 0;
        a += one * (packed[at] ?? 0) + two * (packed[at + 4] ?? 0);
        b += one * (packed[at + 1] ?? 0) + two * (packed[at + 5] ?? 0);
        c += one * (packed[at + 2] ?? 0) + two * (packed[at + 6] ?? 0);
        d += one * (packed[at + 3] ?? 0) + two * (packed[at + 7] ?? 0);
        at += AXES * SUMS;
      }
      const to = offset + first;
      unpack(a, target, to, count - first);
      unpack(b, target, to + LANES, count - first - LANES);
      unpack(c, target, to + LANES * 2, count - first - LANES * 2);
      unpack(d, target, to + LANES * 3, count - first - LANES * 3);
    }
  }
}

/** Writes the first `count` of a sum's three cosines: the lowest product is what is left without the others. */
function unpack(sum: number, target: Float32Array, at: number, count: number): void {
  if (count <= 0) return;
  const third = Math.round(sum * (1 / (STEP * STEP)));
  const rest = sum - third * (STEP * STEP);
  const second = Math.round(rest * (1 / STEP));
  target[at] = (rest - second * STEP) * SCALE;
  if (count > 1) target[at + 1] = second * SCALE;
  if (count > 2) target[at + 2] = third * SCALE;
}
