// Values kept while they are asked for, as long as there is room: the longest unasked go first.

export class RecentlyUsed<Key, Value> {
  readonly #room: number;
  readonly #sizeOf: (value: Value) => number;
  /** Insertion order is age: what is asked for is put back at the end. */
  readonly #kept = new Map<Key, Value>();
  #used = 0;

  /** `room` and `sizeOf` are in one unit, say bytes. */
  constructor(room: number, sizeOf: (value: Value) => number) {
    this.#room = room;
    this.#sizeOf = sizeOf;
  }

  get(key: Key): Value | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#delete(key);
    this.#kept.set(key, value);
    this.#used += this.#sizeOf(value);
    for (const oldest of this.#kept.keys()) {
      if (this.#used <= this.#room) return;
      this.#delete(oldest);
    }
  }

  #delete(key: Key): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#used -= this.#sizeOf(value);
    this.#kept.delete(key);
  }
}
