// Cosines of one token with all tokens of a question in a single pass: several small integers ride in each float.

/** Directions are unit vectors times this, rounded, as the index stores them. */
const UNIT = 127;
/**
 * Inner products of such rows are at most about 127², 2^14; three of them fit into the 53 exact bits of a float64
 * side by side, and one multiplication serves three tokens.
 */
const STEP = 2 ** 17;
const LANES = 3;
/** Sums that run beside one another, so that each row is read once for twelve tokens. */
const SUMS = 4;
const BLOCK = LANES * SUMS;
/** From products of integers to cosines. */
const SCALE = 1 / (UNIT * UNIT);

/** A direction of length one as integers. */
export function roundDirection(direction: Float32Array): Int8Array {
  const row = new Int8Array(direction.length);
  for (let axis = 0; axis < row.length; axis += 1) row[axis] = Math.round((direction[axis] ?? 0) * UNIT);
  return row;
}

export class PackedDirections {
  /** Block by block, axis by axis, four packed numbers. */
  readonly #packed: Float64Array;
  readonly #count: number;

  constructor(rows: readonly Int8Array[], dimension: number) {
    this.#count = rows.length;
    const blocks = Math.ceil(rows.length / BLOCK);
    this.#packed = new Float64Array(blocks * dimension * SUMS);
    rows.forEach((row, index) => {
      const block = Math.floor(index / BLOCK);
      const place = index % BLOCK;
      const scale = STEP ** (place % LANES);
      let at = block * dimension * SUMS + Math.floor(place / LANES);
      for (const value of row) {
        this.#packed[at] = (this.#packed[at] ?? 0) + value * scale;
        at += SUMS;
      }
    });
  }

  /** Writes one cosine a packed row to `target`, from `offset` on. */
  compare(row: Int8Array, target: Float32Array, offset: number): void {
    const packed = this.#packed;
    const size = row.length;
    for (let first = 0, at = 0; first < this.#count; first += BLOCK) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let axis = 0; axis < size; axis += 1) {
        const value = row[axis] ?? 0;
        a += value * (packed[at] ?? 0);
        b += value * (packed[at + 1] ?? 0);
        c += value * (packed[at + 2] ?? 0);
        d += value * (packed[at + 3] ?? 0);
        at += SUMS;
      }
      this.#unpack(a, target, offset, first);
      this.#unpack(b, target, offset, first + LANES);
      this.#unpack(c, target, offset, first + LANES * 2);
      this.#unpack(d, target, offset, first + LANES * 3);
    }
  }

  /** The lowest product is what is left when the others are taken away. */
  #unpack(sum: number, target: Float32Array, offset: number, index: number): void {
    const third = Math.round(sum * (1 / (STEP * STEP)));
    const rest = sum - third * (STEP * STEP);
    const second = Math.round(rest * (1 / STEP));
    const left = this.#count - index;
    const at = offset + index;
    if (left > 0) target[at] = (rest - second * STEP) * SCALE;
    if (left > 1) target[at + 1] = second * SCALE;
    if (left > 2) target[at + 2] = third * SCALE;
  }
}
