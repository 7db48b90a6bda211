// A passage's text → units small enough to quote: sentences, and clauses of long ones.

/** UTF-16 offsets in the passage's text, end exclusive. */
export interface TextUnit {
  readonly start: number;
  readonly end: number;
}

/** Longer sentences are cut at their clauses. */
const LONG_SENTENCE = 150;
/** A clause shorter than this joins the one before. */
const SHORT_CLAUSE = 48;

const SENTENCE_ENDS = new Set(['。', '！', '？', '；', ';', '\n']);
const CLAUSE_ENDS = new Set(['，', ',', '：', ':']);
const CLOSERS = new Set(['”', '’', '）', ')', '》', '」', '"']);

/** Longest tag that is skipped as one. */
const LONGEST_TAG = 200;
const TAG_START = /^<\/?[a-z]/iu;

/** The end of a tag that begins here, so that none is cut in two; the place itself when none does. */
function skipTag(text: string, index: number): number {
  if (!TAG_START.test(text.slice(index, index + 3))) return index;
  const end = text.slice(index, index + LONGEST_TAG).indexOf('>');
  return end < 0 ? index : index + end;
}

function cutAt(text: string, unit: TextUnit, ends: ReadonlySet<string>): TextUnit[] {
  const units: TextUnit[] = [];
  let start = unit.start;
  for (let index = unit.start; index < unit.end; index += 1) {
    if (text.charAt(index) === '<') index = skipTag(text, index);
    if (!ends.has(text.charAt(index))) continue;
    while (index + 1 < unit.end && CLOSERS.has(text.charAt(index + 1))) index += 1;
    units.push({ start, end: index + 1 });
    start = index + 1;
  }
  if (start < unit.end) units.push({ start, end: unit.end });
  return units.filter(({ start: from, end }) => text.slice(from, end).trim() !== '');
}

function cutLongSentence(text: string, sentence: TextUnit): TextUnit[] {
  if (sentence.end - sentence.start <= LONG_SENTENCE) return [sentence];
  const units: TextUnit[] = [];
  for (const clause of cutAt(text, sentence, CLAUSE_ENDS)) {
    const before = units.at(-1);
    if (before !== undefined && before.end - before.start < SHORT_CLAUSE)
      units[units.length - 1] = { start: before.start, end: clause.end };
    else units.push(clause);
  }
  return units;
}

/** In order, together the whole text but for white space. */
export function splitSentences(text: string): TextUnit[] {
  return cutAt(text, { start: 0, end: text.length }, SENTENCE_ENDS).flatMap((sentence) =>
    cutLongSentence(text, sentence),
  );
}
