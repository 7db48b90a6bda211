// Texts as token ids → batches of like length, so that little of a batch is padding.

/** Tokens of a batch with its padding: larger batches gain nothing on two cores and cost memory. */
const BATCH_TOKENS = 8192;
const BATCH_TEXTS = 32;

export interface TokenBatch {
  /** Places of the batch's texts in the list they came from. */
  readonly places: readonly number[];
  /** Tokens of each text before padding. */
  readonly lengths: readonly number[];
  /** Tokens of the longest. */
  readonly width: number;
  /** texts × width, padded at the end. */
  readonly ids: BigInt64Array;
  /** 1 for a token, 0 for padding. */
  readonly mask: BigInt64Array;
}

function buildBatch(
  texts: readonly (readonly number[])[],
  places: readonly number[],
  padding: number,
): TokenBatch {
  const lengths = places.map((place) => texts[place]?.length ?? 0);
  const width = Math.max(1, ...lengths);
  const ids = new BigInt64Array(places.length * width).fill(BigInt(padding));
  const mask = new BigInt64Array(places.length * width);
  places.forEach((place, row) => {
    texts[place]?.forEach((id, position) => {
      ids[row * width + position] = BigInt(id);
      mask[row * width + position] = 1n;
    });
  });
  return { places, lengths, width, ids, mask };
}

/** Every text stands in one batch; shortest first. */
export function buildTokenBatches(texts: readonly (readonly number[])[], padding: number): TokenBatch[] {
  const lengthOf = (place: number): number => texts[place]?.length ?? 0;
  const order = [...texts.keys()].sort((a, b) => lengthOf(a) - lengthOf(b));
  const groups: number[][] = [];
  for (const place of order) {
    const last = groups.at(-1);
    const fits =
      last !== undefined && last.length < BATCH_TEXTS && (last.length + 1) * lengthOf(place) <= BATCH_TOKENS;
    if (fits) last.push(place);
    else groups.push([place]);
  }
  return groups.map((places) => buildBatch(texts, places, padding));
}
