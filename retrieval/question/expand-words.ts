// The words of a question in other words: citizens' → official, short names → full, wrong characters → right.

import type { LexiconEntry } from '../ports.ts';

/** A word found in the question with what documents print for it. */
export interface Expansion {
  readonly said: string;
  readonly printed: readonly string[];
  /** 0 to 1: how surely the one means the other. */
  readonly weight: number;
}

/** A table of expansions keyed by the word said, for looking up every stretch of a question. */
export class ExpansionTable {
  readonly #entries = new Map<string, LexiconEntry[]>();
  readonly #longest: number;

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries) {
      const known = this.#entries.get(entry.said);
      if (known === undefined) this.#entries.set(entry.said, [entry]);
      else known.push(entry);
    }
    this.#longest = Math.max(0, ...[...this.#entries.keys()].map((said) => said.length));
  }

  /** Longest words first from each place on, none inside a longer one. */
  expand(question: string): Expansion[] {
    const found: Expansion[] = [];
    for (let start = 0; start < question.length;) {
      const length = this.#findLongest(question, start);
      if (length === 0) {
        start += 1;
        continue;
      }
      const said = question.slice(start, start + length);
      for (const { printed, weight } of this.#entries.get(said) ?? []) found.push({ said, printed, weight });
      start += length;
    }
    return found;
  }

  #findLongest(question: string, start: number): number {
    for (let length = Math.min(this.#longest, question.length - start); length > 0; length -= 1) {
      if (this.#entries.has(question.slice(start, start + length))) return length;
    }
    return 0;
  }
}
