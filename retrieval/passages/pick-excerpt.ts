// Which sentences of a passage answer: the best unit, and as much after it as makes it understood.

import { hasWantedShape } from '../question/wanted.ts';
import { foldText } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import type { LateInteraction } from './late-interaction.ts';
import type { AnalysedPassage } from './ranking-features.ts';
import type { SearchQuestion } from './search-question.ts';
import { splitSentences, type TextUnit } from './split-sentences.ts';

export interface PickedExcerpt {
  /** Offsets in the passage's text. */
  readonly stretch: TextUnit;
  /** The unit that answers, inside the stretch. */
  readonly answering: TextUnit;
  /** Fit of the answering unit, about 0 to 2. */
  readonly fit: number;
}

const WORD_PART = 1;
const MEANING_PART = 1;
const EXPANSION_PART = 0.5;
const SHAPE_PART = 0.35;
/** A unit shorter than this says too little alone: the one before is taken along. UTF-16 units. */
const TOO_SHORT = 16;

function scoreUnit(unit: string, question: SearchQuestion, interaction: LateInteraction, tokenize: (text: string) => number[]): number {
  const terms = new Set(tokenizeBigrams(unit));
  const folded = foldText(unit).text;
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0);
  const words = question.terms.reduce((sum, { term, weight }) => sum + (terms.has(term) ? weight : 0), 0);
  const meant = question.expansions.reduce((sum, { printed }) => sum + (printed.some((word) => folded.includes(foldText(word).text)) ? 1 : 0), 0);
  return (
    (total === 0 ? 0 : (WORD_PART * words) / total) +
    MEANING_PART * interaction.score(tokenize(unit)) +
    (question.expansions.length === 0 ? 0 : (EXPANSION_PART * meant) / question.expansions.length) +
    (hasWantedShape(unit, question.wanted) ? SHAPE_PART : 0)
  );
}

/** Grows a unit forwards, then backwards while it is too short, to at most `maxLength`. */
function growStretch(units: readonly TextUnit[], index: number, maxLength: number): TextUnit {
  const unit = units[index] ?? { start: 0, end: 0 };
  let { start, end } = unit;
  for (const next of units.slice(index + 1)) {
    if (next.end - start > maxLength) break;
    end = next.end;
  }
  for (const before of units.slice(0, index).toReversed()) {
    if (end - before.start > maxLength || (unit.end - unit.start >= TOO_SHORT && end - start >= maxLength * 0.6)) break;
    start = before.start;
  }
  return { start, end };
}

/** The units around may themselves be what is asked: a heading names it, the next line says it. */
const NEIGHBOUR_PART = 0.3;

export function pickExcerpt(
  passage: AnalysedPassage,
  question: SearchQuestion,
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
  maxLength: number,
): PickedExcerpt {
  const { text } = passage.passage;
  const units = splitSentences(text);
  const scores = units.map(({ start, end }) => scoreUnit(text.slice(start, end), question, interaction, tokenize));
  const inContext = scores.map((score, index) => score + NEIGHBOUR_PART * Math.max(scores[index - 1] ?? 0, 0.5 * (scores[index + 1] ?? 0)));
  const best = inContext.reduce((top, score, index) => (score > (inContext[top] ?? -1) ? index : top), 0);
  const answering = units[best] ?? { start: 0, end: text.length };
  const cut = answering.end - answering.start > maxLength ? { start: answering.start, end: answering.start + maxLength } : answering;
  const stretch = cut === answering ? growStretch(units, best, maxLength) : cut;
  return { stretch, answering: cut, fit: scores[best] ?? 0 };
}
