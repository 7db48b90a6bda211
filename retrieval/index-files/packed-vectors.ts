// Many vectors that are compared with one after another: the products of `dot`, to the last bit, in a fraction of its time.

/** Sums that run beside one another, so that each axis of a vector is read once for so many. */
const SUMS = 4;

export class PackedVectors {
  /** Four vectors, axis by axis; then the next four. */
  readonly #packed: Float64Array;
  readonly #dimension: number;

  constructor(vectors: readonly Float32Array[]) {
    this.#dimension = vectors[0]?.length ?? 0;
    const blockSize = this.#dimension * SUMS;
    this.#packed = new Float64Array(Math.ceil(vectors.length / SUMS) * blockSize);
    for (const [index, vector] of vectors.entries()) {
      const start = Math.floor(index / SUMS) * blockSize + (index % SUMS);
      for (const [axis, value] of vector.entries()) this.#packed[start + axis * SUMS] = value;
    }
  }

  /** One product a vector, in their order; up to three zeros may follow. */
  multiply(vector: Float32Array): Float64Array {
    const packed = this.#packed;
    const products = new Float64Array(this.#dimension === 0 ? 0 : packed.length / this.#dimension);
    for (let at = 0, block = 0; at < packed.length; block += SUMS) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let axis = 0; axis < this.#dimension; axis += 1) {
        const value = vector[axis] ?? 0;
        a += (packed[at] ?? 0) * value;
        b += (packed[at + 1] ?? 0) * value;
        c += (packed[at + 2] ?? 0) * value;
        d += (packed[at + 3] ?? 0) * value;
        at += SUMS;
      }
      products[block] = a;
      products[block + 1] = b;
      products[block + 2] = c;
      products[block + 3] = d;
    }
    return products;
  }
}
