// How the bodies of the posts are spelt and sound, worked out once for all questions that no post fits.

import { buildPinyin } from '../text/pinyin.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import type { OfficeFacts } from './office-facts.ts';

export class BodySpellings {
  /** By length, all names of the bodies. */
  readonly #names = new Map<number, Set<string>>();
  /** By length, the names of each sound. */
  readonly #sounds = new Map<number, ReadonlyMap<string, readonly string[]>>();
  readonly #bigrams = new Map<string, ReadonlySet<string>>();

  constructor({ posts, aliases }: OfficeFacts) {
    for (const { body } of posts) {
      for (const name of [body.bare, ...(aliases.namesOf.get(body.full) ?? [])]) {
        const alike = this.#names.get(name.length) ?? new Set<string>();
        this.#names.set(name.length, alike.add(name));
      }
    }
  }

  /** Names of this length and sound. */
  readAlike(length: number, sound: string): readonly string[] {
    const known = this.#sounds.get(length) ?? this.#readSounds(length);
    this.#sounds.set(length, known);
    return known.get(sound) ?? [];
  }

  /** Distinct bigrams of a body's name. */
  readBigrams(name: string): ReadonlySet<string> {
    const known = this.#bigrams.get(name) ?? new Set(tokenizeBigrams(name));
    this.#bigrams.set(name, known);
    return known;
  }

  #readSounds(length: number): ReadonlyMap<string, readonly string[]> {
    const bySound = new Map<string, string[]>();
    for (const name of this.#names.get(length) ?? []) {
      const sound = buildPinyin(name);
      if (sound !== null) bySound.set(sound, [...(bySound.get(sound) ?? []), name]);
    }
    return bySound;
  }
}

const knownSpellings = new WeakMap<OfficeFacts, BodySpellings>();

/** The same each time for the same facts. */
export function readBodySpellings(facts: OfficeFacts): BodySpellings {
  const known = knownSpellings.get(facts) ?? new BodySpellings(facts);
  knownSpellings.set(facts, known);
  return known;
}
