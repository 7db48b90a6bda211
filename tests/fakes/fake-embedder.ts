// An embedder without a model: characters and their pairs, scattered over the axes. Alike is what is spelt alike.

import { normalizeVector } from '../../retrieval/index-files/pool-output.ts';
import type { Embedder } from '../../retrieval/ports.ts';

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

export class FakeEmbedder implements Embedder {
  readonly fingerprint: string;
  readonly dimension: number;
  /** Every text that was embedded, in order: for tests that count. */
  readonly embedded: string[] = [];

  constructor(dimension = 64, fingerprint = `fake-${dimension}`) {
    this.dimension = dimension;
    this.fingerprint = fingerprint;
  }

  async embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
    this.embedded.push(...texts);
    return await Promise.resolve(texts.map((text) => this.#scatter(text)));
  }

  async embedQuestion(text: string): Promise<Float32Array> {
    this.embedded.push(text);
    return await Promise.resolve(this.#scatter(text));
  }

  #scatter(text: string): Float32Array {
    const vector = new Float32Array(this.dimension);
    const chars = Array.from(text.trim());
    for (const piece of [...chars, ...chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`)]) {
      const hash = hashText(piece);
      const axis = hash % this.dimension;
      vector[axis] = (vector[axis] ?? 0) + (hash & 0x1000 ? 1 : -1);
    }
    return normalizeVector(vector);
  }
}
