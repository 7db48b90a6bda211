// Learns a network of evidence: gradient descent by small batches, Adam, some units left out at a time; seeded.

import { shareOut, standardize, type Network } from '../../retrieval/passages/evidence-network.ts';
import { createRandom, type Random } from '../random.ts';
import { Adam } from './adam.ts';

export interface NetworkSample {
  /** Rows of equal length, one a word. */
  readonly words: readonly (readonly number[])[];
  readonly signals: readonly number[];
  readonly isPositive: boolean;
  /** How much it counts beside others of its class. */
  readonly part: number;
}

const HIDDEN = 32;
const EPOCHS = 60;
const BATCH = 64;
const RATE = 0.008;
const SHRINK = 0.0005;
const LEFT_OUT = 0.2;

/** All weights in one array, so that one step moves them all. */
interface Layout {
  readonly inputs: number;
  readonly signals: number;
  readonly shifts: number;
  readonly values: number;
  readonly attention: number;
  readonly direct: number;
  readonly size: number;
}

function layOut(inputs: number, signals: number): Layout {
  const shifts = HIDDEN * inputs;
  return {
    inputs,
    signals,
    shifts,
    values: shifts + HIDDEN,
    attention: shifts + 2 * HIDDEN,
    direct: shifts + 3 * HIDDEN,
    size: shifts + 3 * HIDDEN + signals,
  };
}

function measureScale(rows: readonly (readonly number[])[]): { means: number[]; spreads: number[] } {
  const size = rows[0]?.length ?? 0;
  const means = Array.from(
    { length: size },
    (_, axis) => rows.reduce((sum, row) => sum + (row[axis] ?? 0), 0) / rows.length,
  );
  const spreads = means.map(
    (mean, axis) =>
      Math.sqrt(rows.reduce((sum, row) => sum + ((row[axis] ?? 0) - mean) ** 2, 0) / rows.length) || 1,
  );
  return { means, spreads };
}

/** Near normal, of spread 1. */
function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function drawWeights({ inputs, shifts, values, attention, size }: Layout, random: Random): Float64Array {
  const weights = new Float64Array(size);
  for (let at = 0; at < shifts; at += 1) weights[at] = drawNormal(random) / Math.sqrt(inputs);
  for (let at = values; at < attention; at += 1) weights[at] = drawNormal(random) * 0.3;
  return weights;
}

/** Which units are minded this time, each with what makes up for those that are not. */
function drawMask(size: number, random: Random): Float64Array {
  const mask = new Float64Array(size);
  for (let at = 0; at < size; at += 1) mask[at] = random() > LEFT_OUT ? 1 / (1 - LEFT_OUT) : 0;
  return mask;
}

interface Scaled {
  /** Word after word, each with its inputs. */
  readonly words: Float64Array;
  readonly signals: Float64Array;
  readonly isPositive: boolean;
  readonly weight: number;
}

/** Room for what one sample gives, used again for the next. */
interface Workspace {
  readonly raw: Float64Array;
  readonly said: Float64Array;
  readonly scores: Float64Array;
}

/** `values[from…]` and `others[start…]`, multiplied and summed. */
function dotAt(
  values: Float64Array,
  from: number,
  others: Float64Array,
  start: number,
  length: number,
): number {
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += (values[from + at] ?? 0) * (others[start + at] ?? 0);
  return sum;
}

/** Adds `scale` times `others[start…]` to `values[from…]`. */
function addAt(
  values: Float64Array,
  from: number,
  others: Float64Array,
  start: number,
  length: number,
  scale: number,
): void {
  for (let at = 0; at < length; at += 1)
    values[from + at] = (values[from + at] ?? 0) + scale * (others[start + at] ?? 0);
}

/** The hidden units of each word into `raw`, and what they say with some of them left out. */
function runForward(
  words: Float64Array,
  count: number,
  layout: Layout,
  weights: Float64Array,
  mask: Float64Array,
  { raw, said, scores }: Workspace,
): void {
  const { inputs, shifts, values, attention } = layout;
  for (let word = 0; word < count; word += 1) {
    let saying = 0;
    let minding = 0;
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      const sum = (weights[shifts + unit] ?? 0) + dotAt(weights, unit * inputs, words, word * inputs, inputs);
      const output = Math.tanh(sum);
      raw[word * HIDDEN + unit] = output;
      const kept = output * (mask[unit] ?? 0);
      saying += kept * (weights[values + unit] ?? 0);
      minding += kept * (weights[attention + unit] ?? 0);
    }
    said[word] = saying;
    scores[word] = minding;
  }
}

/** Adds one sample's gradient. */
function addSample(
  { words, signals, isPositive, weight }: Scaled,
  layout: Layout,
  weights: Float64Array,
  gradient: Float64Array,
  room: Workspace,
  random: Random,
): void {
  const { inputs, shifts, values, attention, direct } = layout;
  const count = words.length / inputs;
  const mask = drawMask(HIDDEN, random);
  const minded = drawMask(signals.length, random);
  for (let at = 0; at < minded.length; at += 1) minded[at] = (minded[at] ?? 0) * (signals[at] ?? 0);
  runForward(words, count, layout, weights, mask, room);
  const shares = shareOut(Array.from(room.scores.subarray(0, count)));
  const pooled = shares.reduce((sum, share, word) => sum + share * (room.said[word] ?? 0), 0);
  const odds = pooled + dotAt(weights, direct, minded, 0, minded.length);
  const slope = (1 / (1 + Math.exp(-odds)) - (isPositive ? 1 : 0)) * weight;
  addAt(gradient, direct, minded, 0, minded.length, slope);
  shares.forEach((share, word) => {
    const ofValue = slope * share;
    const ofAttention = ofValue * ((room.said[word] ?? 0) - pooled);
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      const kept = mask[unit] ?? 0;
      if (kept === 0) continue;
      const output = room.raw[word * HIDDEN + unit] ?? 0;
      gradient[values + unit] = (gradient[values + unit] ?? 0) + ofValue * output * kept;
      gradient[attention + unit] = (gradient[attention + unit] ?? 0) + ofAttention * output * kept;
      const outer = ofValue * (weights[values + unit] ?? 0) + ofAttention * (weights[attention + unit] ?? 0);
      const inner = outer * kept * (1 - output * output);
      gradient[shifts + unit] = (gradient[shifts + unit] ?? 0) + inner;
      addAt(gradient, unit * inputs, words, word * inputs, inputs, inner);
    }
  });
}

function shuffle<T>(values: readonly T[], random: Random): T[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Both classes weigh the same, however many of each there are. The first signal is the constant 1. */
export function fitNetwork(samples: readonly NetworkSample[], seed: number): Network {
  const random = createRandom(seed);
  const words = measureScale(samples.flatMap((sample) => sample.words));
  const signals = measureScale(samples.map((sample) => sample.signals));
  const massOf = (isPositive: boolean): number =>
    samples.reduce((sum, sample) => sum + (sample.isPositive === isPositive ? sample.part : 0), 0);
  const [positives, negatives] = [massOf(true), massOf(false)];
  const scaled = samples.map((sample): Scaled => ({
    words: new Float64Array(sample.words.flatMap((row) => standardize(row, words.means, words.spreads))),
    signals: new Float64Array(
      sample.signals.map((value, index) =>
        index === 0 ? 1 : (value - (signals.means[index] ?? 0)) / (signals.spreads[index] ?? 1),
      ),
    ),
    isPositive: sample.isPositive,
    weight: (0.5 * samples.length * sample.part) / (sample.isPositive ? positives : negatives),
  }));
  const layout = layOut(words.means.length, signals.means.length);
  const weights = drawWeights(layout, random);
  const adam = new Adam(weights, SHRINK);
  const most = Math.max(...samples.map((sample) => sample.words.length));
  const room: Workspace = {
    raw: new Float64Array(most * HIDDEN),
    said: new Float64Array(most),
    scores: new Float64Array(most),
  };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const order = shuffle(scaled, random);
    const rate = RATE * (1 - epoch / EPOCHS);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const gradient = new Float64Array(layout.size);
      for (const sample of batch) addSample(sample, layout, weights, gradient, room, random);
      adam.step(
        gradient.map((slope) => slope / batch.length),
        rate,
      );
    }
  }
  return readNetwork(layout, weights, words, signals);
}

/** The weights of the signals become those of the signals as they are. */
function readNetwork(
  { inputs, signals: count, shifts, values, attention, direct }: Layout,
  weights: Float64Array,
  words: { readonly means: number[]; readonly spreads: number[] },
  signals: { readonly means: number[]; readonly spreads: number[] },
): Network {
  const round = (value: number): number => Number(value.toFixed(4));
  const part = (from: number, length: number): number[] =>
    Array.from(weights.subarray(from, from + length), round);
  const ofSignals = Array.from(weights.subarray(direct, direct + count)).map((weight, index) =>
    index === 0 ? weight : weight / (signals.spreads[index] ?? 1),
  );
  const constant = ofSignals.reduce(
    (sum, weight, index) => (index === 0 ? sum + weight : sum - weight * (signals.means[index] ?? 0)),
    0,
  );
  return {
    means: words.means.map(round),
    spreads: words.spreads.map(round),
    layer: Array.from({ length: HIDDEN }, (_, unit) => part(unit * inputs, inputs)),
    shifts: part(shifts, HIDDEN),
    values: part(values, HIDDEN),
    attention: part(attention, HIDDEN),
    signals: [constant, ...ofSignals.slice(1)].map(round),
  };
}
