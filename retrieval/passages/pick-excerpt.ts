// Which sentences answer: the units of the first passages ranked together, each grown to what is understood alone.

import weightsFile from './unit-weights.json' with { type: 'json' };
import type { LateInteraction } from './late-interaction.ts';
import { scoreFeatures, type RankedPassage, type RankingWeights } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import type { TextUnit } from './split-sentences.ts';
import { buildUnits, UNIT_FEATURES, type PassageUnit, type UnitFeature } from './unit-features.ts';

/** A sentence answers by its own features and by those of its passage. */
export interface UnitWeights {
  readonly sentence: Readonly<Record<UnitFeature, number>>;
  readonly passage: RankingWeights;
}

export const UNIT_WEIGHTS: UnitWeights = weightsFile.weights;

export interface PickedExcerpt {
  readonly ranked: RankedPassage;
  /** Offsets in the passage's text. */
  readonly stretch: TextUnit;
  /** The unit that answers, inside the stretch. */
  readonly answering: TextUnit;
  readonly score: number;
}

export function scoreUnit(
  { features, ranked }: Pick<PassageUnit, 'features' | 'ranked'>,
  weights: UnitWeights = UNIT_WEIGHTS,
): number {
  return UNIT_FEATURES.reduce(
    (sum, name) => sum + features[name] * weights.sentence[name],
    scoreFeatures(ranked.features, weights.passage),
  );
}

/** An item of an enumeration: （二）…, 3. …, ② … */
const ITEM = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;

/** Whether what follows belongs to the same list: an item after an item, or after what announces it. */
function continuesList(text: string, unit: TextUnit | undefined, next: TextUnit | undefined): boolean {
  if (unit === undefined || next === undefined || !ITEM.test(text.slice(next.start, next.end))) return false;
  const words = text.slice(unit.start, unit.end);
  return ITEM.test(words) || /[：:]\s*$/u.test(words);
}

/**
 * Grows a unit by its neighbours to at most `maxLength`: first to the end of a list that it is in, then on either side the
 * likelier answer first, forwards where both are alike.
 */
export function growStretch(
  text: string,
  units: readonly TextUnit[],
  index: number,
  maxLength: number,
  scores: readonly number[],
): TextUnit {
  let [first, last] = [index, index];
  const stretchOf = (from: number, to: number): TextUnit => ({
    start: units[from]?.start ?? 0,
    end: units[to]?.end ?? 0,
  });
  const fits = (from: number, to: number): boolean => {
    const { start, end } = stretchOf(from, to);
    return from >= 0 && to < units.length && end - start <= maxLength;
  };
  for (;;) {
    const before = fits(first - 1, last) ? (scores[first - 1] ?? 0) : -Infinity;
    const after = fits(first, last + 1) ? (scores[last + 1] ?? 0) : -Infinity;
    if (before === -Infinity && after === -Infinity) return stretchOf(first, last);
    const isListed = after > -Infinity && continuesList(text, units[last], units[last + 1]);
    if (isListed || after >= before) last += 1;
    else first -= 1;
  }
}

/** The first clauses of a long unit, to at most `maxLength`; cut hard only where no clause ends in the latter half. */
function cutAtClause(text: string, { start }: TextUnit, maxLength: number): TextUnit {
  const room = text.slice(start, start + maxLength);
  const end = Math.max(...['，', '；', '：', ','].map((mark) => room.lastIndexOf(mark))) + 1;
  return { start, end: start + (end > maxLength / 2 ? end : maxLength) };
}

export interface ScoredUnit {
  readonly unit: PassageUnit;
  readonly score: number;
  /** Scores of all sentences of its passage, in their order. */
  readonly around: readonly number[];
}

function buildPicked({ unit: picked, score, around }: ScoredUnit, maxLength: number): PickedExcerpt {
  const { ranked, units, index } = picked;
  const unit = units[index] ?? { start: 0, end: 0 };
  const { text } = ranked.passage.passage;
  const answering = unit.end - unit.start > maxLength ? cutAtClause(text, unit, maxLength) : unit;
  const stretch = answering === unit ? growStretch(text, units, index, maxLength, around) : answering;
  return { ranked, stretch, answering, score };
}

/** All sentences of the passages, best first. */
export function rankUnits(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): ScoredUnit[] {
  const scored = buildUnits(question, ranked, interaction, tokenize).map((unit) => ({
    unit,
    score: scoreUnit(unit),
  }));
  const around = new Map<RankedPassage, number[]>(ranked.map((passage) => [passage, []]));
  for (const { unit, score } of scored) around.get(unit.ranked)?.push(score);
  return scored
    .map(({ unit, score }) => ({ unit, score, around: around.get(unit.ranked) ?? [] }))
    .sort((a, b) => b.score - a.score);
}

/** The best sentence of each passage, in the order of the passages: where whole documents are ranked, not sentences. */
export function orderByPassage(
  scored: readonly ScoredUnit[],
  ranked: readonly RankedPassage[],
): ScoredUnit[] {
  return ranked.flatMap(({ passage }) => scored.find(({ unit }) => unit.ranked.passage === passage) ?? []);
}

function overlaps(a: PickedExcerpt, b: PickedExcerpt): boolean {
  return (
    a.ranked.passage.passage.id === b.ranked.passage.passage.id &&
    a.stretch.start < b.stretch.end &&
    b.stretch.start < a.stretch.end
  );
}

/** Best units first, none that another excerpt shows already, the n-th at most `lengths[n]` UTF-16 units long. */
export function pickExcerpts(scored: readonly ScoredUnit[], lengths: readonly number[]): PickedExcerpt[] {
  const picked: PickedExcerpt[] = [];
  for (const unit of scored) {
    const room = lengths[picked.length];
    if (room === undefined) break;
    const next = buildPicked(unit, room);
    if (!picked.some((other) => overlaps(other, next))) picked.push(next);
  }
  return picked;
}
