// The terms of a text in little memory, for asking which terms of a question stand there, and how often.

import { encodeTerm, encodeTerms } from './term-codes.ts';

/** Where terms are sorted: kept, since a bag is made for every passage and every sentence. */
const bench = { codes: new Uint32Array(1024) };

/** Sorted numbers and counts: a tenth of the memory of a map of strings, and no slower to ask. */
export class TermBag {
  /** Repeats counted. */
  readonly size: number;
  readonly #distinct: number;
  /** The distinct terms in order, then how often each stands there: in one piece, which is what memory is fond of. */
  readonly #codesAndCounts: Uint32Array;

  private constructor(size: number, codesAndCounts: Uint32Array) {
    this.size = size;
    this.#distinct = codesAndCounts.length / 2;
    this.#codesAndCounts = codesAndCounts;
  }

  static readonly #EMPTY = new TermBag(0, new Uint32Array());

  static of(text: string): TermBag {
    if (text.length > bench.codes.length) bench.codes = new Uint32Array(text.length * 2);
    const size = encodeTerms(text, bench.codes);
    if (size === 0) return TermBag.#EMPTY;
    const sorted = bench.codes.subarray(0, size).sort();
    let distinct = 1;
    for (let index = 1; index < sorted.length; index += 1) {
      if (sorted[index] !== sorted[index - 1]) distinct += 1;
    }
    const found = new Uint32Array(distinct * 2);
    let place = -1;
    for (let index = 0; index < sorted.length; index += 1) {
      const code = sorted[index] ?? 0;
      if (index === 0 || code !== sorted[index - 1]) place += 1;
      found[place] = code;
      found[distinct + place] = (found[distinct + place] ?? 0) + 1;
    }
    return new TermBag(size, found);
  }

  has(term: string): boolean {
    return this.countCode(encodeTerm(term)) > 0;
  }

  /** How often the term of this number stands there. */
  countCode(code: number): number {
    const codes = this.#codesAndCounts;
    let low = 0;
    let high = this.#distinct - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = codes[middle] ?? 0;
      if (found === code) return codes[this.#distinct + middle] ?? 0;
      if (found < code) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}
