// The likeliest pieces of a text by a unigram vocabulary: what the library's own lattice finds, in less time.

export interface UnigramVocabulary {
  /** In the order of token ids. */
  readonly pieces: readonly string[];
  /** Logarithms of their probabilities. */
  readonly scores: readonly number[];
  readonly unknownScore: number;
}

/** A function that splits a text into pieces; a unit that no piece holds stands alone. */
export function createUnigramSplitter({
  pieces,
  scores,
  unknownScore,
}: UnigramVocabulary): (text: string) => string[] {
  // The library looks at single units: pieces with characters of two units are never met.
  const known = new Map(
    pieces.flatMap((piece, index) =>
      /[\ud800-\udfff]/u.test(piece) ? [] : [[piece, scores[index] ?? unknownScore] as const],
    ),
  );
  /** By the first unit, the length of the longest piece. */
  const longest = new Uint16Array(0x1_0000).fill(1);
  for (const piece of known.keys()) {
    const first = piece.charCodeAt(0);
    longest[first] = Math.max(longest[first] ?? 1, piece.length);
  }
  return (text) => {
    const best = new Float64Array(text.length + 1).fill(-Infinity);
    best[0] = 0;
    /** Where the last piece of the best way to each place begins. */
    const begins = new Int32Array(text.length + 1);
    for (let begin = 0; begin < text.length; begin += 1) {
      const last = Math.min(text.length, begin + (longest[text.charCodeAt(begin)] ?? 1));
      for (let end = begin + 1; end <= last; end += 1) {
        const score = known.get(text.slice(begin, end)) ?? (end === begin + 1 ? unknownScore : null);
        if (score === null) continue;
        const total = (best[begin] ?? 0) + score;
        // Of equals the longer last piece stays, as in the library.
        if (total <= (best[end] ?? 0)) continue;
        best[end] = total;
        begins[end] = begin;
      }
    }
    const found: string[] = [];
    for (let end = text.length; end > 0; end = begins[end] ?? 0) {
      found.push(text.slice(begins[end], end));
    }
    return found.toReversed();
  };
}
