// The shipped model's token vectors as one file of the index: unit directions in int8, learnt weights apart.

import { readFile, writeFile } from 'node:fs/promises';
import { IndexUnusableError } from '../domain/errors.ts';
import { REBUILD } from './manifest.ts';

const MAGIC = 0x31_54_5a_47; // "GZT1", little-endian
const HEADER_BYTES = 12;
const INT8_MAX = 127;

/** Row i speaks of token id i. */
export interface TokenVectors {
  readonly dimension: number;
  readonly size: number;
  /** size × dimension, each row a unit vector times 127. */
  readonly directions: Int8Array;
  /** Length of each row in the model's own table. */
  readonly weights: Float32Array;
}

export function buildTokenVectors(rows: Float32Array, dimension: number): TokenVectors {
  const size = rows.length / dimension;
  const directions = new Int8Array(rows.length);
  const weights = new Float32Array(size);
  for (let token = 0; token < size; token += 1) {
    const row = rows.subarray(token * dimension, (token + 1) * dimension);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    weights[token] = length;
    if (length === 0) continue;
    for (let axis = 0; axis < dimension; axis += 1) {
      directions[token * dimension + axis] = Math.round(((row[axis] ?? 0) / length) * INT8_MAX);
    }
  }
  return { dimension, size, directions, weights };
}

export async function writeTokenVectors(file: string, vectors: TokenVectors): Promise<void> {
  const header = new Uint32Array([MAGIC, vectors.size, vectors.dimension]);
  await writeFile(
    file,
    Buffer.concat([
      Buffer.from(header.buffer),
      Buffer.from(vectors.weights.buffer, vectors.weights.byteOffset, vectors.weights.byteLength),
      Buffer.from(vectors.directions.buffer, vectors.directions.byteOffset, vectors.directions.byteLength),
    ]),
  );
}

export async function readTokenVectors(file: string): Promise<TokenVectors> {
  const bytes = await readFile(file);
  const [magic, size, dimension] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8)];
  if (magic !== MAGIC || bytes.length !== HEADER_BYTES + size * 4 + size * dimension) {
    throw new IndexUnusableError(`The token file ${file} is damaged; ${REBUILD}`);
  }
  const weights = new Float32Array(size);
  for (let token = 0; token < size; token += 1) weights[token] = bytes.readFloatLE(HEADER_BYTES + token * 4);
  const start = bytes.byteOffset + HEADER_BYTES + size * 4;
  return { dimension, size, directions: new Int8Array(bytes.buffer, start, size * dimension), weights };
}
