// What the reading model is given of a question and a passage: a row a token, its direction and what is known of it.

import type { TokenTable } from '../ports.ts';
import { PackedDirections } from './packed-directions.ts';

/** A passage as token ids. */
export interface ReadingText {
  readonly title: ArrayLike<number>;
  readonly heading: ArrayLike<number>;
  readonly sentences: readonly ArrayLike<number>[];
}

export interface ReadingInput {
  /** Row after row, one a token: its direction, then `KNOWN` numbers. */
  readonly values: Float32Array;
  readonly rows: number;
  /** Rows of the marks, one before each sentence that is read. */
  readonly marks: readonly number[];
}

/** Numbers beside a token's direction, in this order; the model was taught with them. */
const KNOWN = {
  question: 0,
  title: 1,
  body: 2,
  mark: 3,
  unknown: 4,
  /** On the other side, question or passage, it stands as it is. */
  same: 5,
  /** Its best cosine on the other side. */
  likest: 6,
  weight: 7,
} as const;
const KNOWN_COUNT = Object.keys(KNOWN).length;

/** In tokens: what is longer is cut, and sentences that do not fit are not read. */
const LONGEST = { question: 40, title: 30, heading: 30, all: 384 } as const;
/** Directions are unit vectors times this. */
const UNIT = 127;
const HEAVIEST = 3;

type Side = 'question' | 'title' | 'body';

/** The sentences that fit, and of one that alone is too long its beginning. */
function fitSentences(sentences: readonly ArrayLike<number>[], room: number): readonly ArrayLike<number>[] {
  let total = 0;
  const kept: ArrayLike<number>[] = [];
  for (const sentence of sentences) {
    total += sentence.length + 1;
    if (total > room && kept.length > 0) break;
    kept.push(sentence.length < room ? sentence : Array.from(sentence).slice(0, room - 1));
  }
  return kept;
}

/** A question against which passages are read one after the other. */
export class ReadingDesk {
  readonly #table: TokenTable;
  readonly #question: readonly number[];
  readonly #usualWeight: number;
  readonly #packed: PackedDirections;
  /** By token id: cosines with the tokens of the question. */
  readonly #cosines = new Map<number, Float32Array>();
  readonly #places: ReadonlyMap<number, readonly number[]>;

  /** `question` in tokens; `usualWeight` is the median of the table's weights. */
  constructor(table: TokenTable, question: readonly number[], usualWeight: number) {
    this.#table = table;
    this.#question = question.slice(0, LONGEST.question);
    this.#usualWeight = usualWeight;
    this.#packed = new PackedDirections(table.directions, table.dimension, this.#question);
    const places = new Map<number, number[]>();
    this.#question.forEach((token, place) => places.set(token, [...(places.get(token) ?? []), place]));
    this.#places = places;
  }

  layOut({ title, heading, sentences }: ReadingText): ReadingInput {
    const titled = Array.from(title).slice(0, LONGEST.title);
    const headed = Array.from(heading).slice(-LONGEST.heading);
    const before = this.#question.length + titled.length + headed.length;
    const read = fitSentences(sentences, LONGEST.all - before);
    const rows = before + read.reduce((sum, sentence) => sum + sentence.length + 1, 0);
    const width = this.#table.dimension + KNOWN_COUNT;
    const values = new Float32Array(rows * width);
    const best = new Float32Array(this.#question.length);
    const marks: number[] = [];
    let row = this.#question.length;
    const write = (token: number, side: Side): void => {
      const cosines = this.#compare(token);
      let likest = 0;
      for (let place = 0; place < best.length; place += 1) {
        const cosine = cosines[place] ?? 0;
        if (cosine > likest) likest = cosine;
        if (cosine > (best[place] ?? 0)) best[place] = cosine;
      }
      this.#writeRow(values.subarray(row * width, (row + 1) * width), token, side, likest);
      row += 1;
    };
    for (const token of [...titled, ...headed]) write(token, 'title');
    for (const sentence of read) {
      values[row * width + this.#table.dimension + KNOWN.mark] = 1;
      marks.push(row);
      row += 1;
      for (let at = 0; at < sentence.length; at += 1) write(sentence[at] ?? 0, 'body');
    }
    this.#question.forEach((token, place) => {
      this.#writeRow(
        values.subarray(place * width, (place + 1) * width),
        token,
        'question',
        best[place] ?? 0,
      );
    });
    return { values, rows, marks };
  }

  #compare(token: number): Float32Array {
    const known = this.#cosines.get(token);
    if (known !== undefined) return known;
    const cosines = new Float32Array(this.#question.length);
    this.#packed.compare(this.#table.directions, token, cosines, 0);
    for (const place of this.#places.get(token) ?? []) cosines[place] = 1;
    this.#cosines.set(token, cosines);
    return cosines;
  }

  #writeRow(target: Float32Array, token: number, side: Side, likest: number): void {
    const { dimension, directions } = this.#table;
    const start = token * dimension;
    let isKnown = false;
    for (let axis = 0; axis < dimension; axis += 1) {
      const value = directions[start + axis] ?? 0;
      if (value !== 0) isKnown = true;
      target[axis] = value / UNIT;
    }
    target[dimension + KNOWN[side]] = 1;
    target[dimension + KNOWN.unknown] = isKnown ? 0 : 1;
    target[dimension + KNOWN.same] = likest > 0.999 ? 1 : 0;
    target[dimension + KNOWN.likest] = likest;
    target[dimension + KNOWN.weight] = Math.min(
      HEAVIEST,
      Math.log1p(this.#table.weight(token) / this.#usualWeight),
    );
  }
}
