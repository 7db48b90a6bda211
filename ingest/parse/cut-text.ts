// Cuts a long text at sentence ends into parts of even length; inside a sentence only where it is itself too long.

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const CLOSERS = /^[”’」』）)》〉】〕\]"']*/u;
/** A tag is passed over whole: no mark within it is an end. */
const PASSED_TAG = /<(?!\/(?:p|li)>)\/?[a-z][^<>]{0,300}>/giu;
const SENTENCE_END = /[。！？!?；;]|<\/p>|<\/li>|\t/giu;
const WEAK_END = /[，、：,:）)》\s\u3000|]/gu;

/** Offsets where one of `marks` ends a stretch, closing quotes and a bracketed remark kept with it. */
function findEnds(text: string, marks: RegExp): number[] {
  const ends: number[] = [];
  const plain = text.replace(PASSED_TAG, (tag) => '<'.repeat(tag.length));
  for (const match of plain.matchAll(marks)) {
    const after = match.index + match[0].length;
    const end = after + (CLOSERS.exec(text.slice(after, after + 8))?.[0].length ?? 0);
    if (end < text.length && end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

/** Ranges of at most `max` units that cover a range without a good place to cut; no surrogate pair is parted. */
function cutHard(text: string, { start, end }: TextRange, max: number): TextRange[] {
  const ranges: TextRange[] = [];
  let from = start;
  while (end - from > max) {
    const to = /[\ud800-\udbff]/u.test(text.charAt(from + max - 1)) && max > 1 ? from + max - 1 : from + max;
    ranges.push({ start: from, end: to });
    from = to;
  }
  return [...ranges, { start: from, end }];
}

function cutAt(range: TextRange, ends: readonly number[]): TextRange[] {
  const ranges: TextRange[] = [];
  let from = range.start;
  for (const end of ends) {
    ranges.push({ start: from, end });
    from = end;
  }
  return [...ranges, { start: from, end: range.end }];
}

/** Packs neighbouring ranges, each up to `max`, closing a part as soon as it reaches `even`. */
function pack(ranges: readonly TextRange[], even: number, max: number): TextRange[] {
  const packed: TextRange[] = [];
  for (const range of ranges) {
    const last = packed.at(-1);
    const size = last === undefined ? 0 : last.end - last.start;
    const grown = size + range.end - range.start;
    // A part takes the next sentence if that brings it nearer to the even length.
    const isNearer = Math.abs(grown - even) <= Math.abs(even - size);
    if (last !== undefined && grown <= max && size < even && isNearer)
      packed[packed.length - 1] = { start: last.start, end: range.end };
    else packed.push(range);
  }
  return packed;
}

/** Ranges that cover the text one after another, each at most `max` units and about `target`. */
export function cutText(text: string, target: number, max: number): TextRange[] {
  const whole = { start: 0, end: text.length };
  if (text.length <= max && text.length <= target * 1.25) return [whole];
  const even = text.length / Math.ceil(text.length / target);
  const sentences = cutAt(whole, findEnds(text, SENTENCE_END));
  const fitting = sentences.flatMap((range) => {
    if (range.end - range.start <= max) return [range];
    const inner = findEnds(text.slice(range.start, range.end), WEAK_END).map((end) => end + range.start);
    return pack(
      cutAt(range, inner).flatMap((part) => cutHard(text, part, max)),
      target,
      max,
    );
  });
  return pack(fitting, even, max);
}
