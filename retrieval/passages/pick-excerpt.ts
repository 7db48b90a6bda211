// Which sentences answer: the units of the first passages ranked together, each grown to what is understood alone.

import weightsFile from './unit-weights.json' with { type: 'json' };
import { growStretches } from './grow-stretch.ts';
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
  /** Offsets in the passage's text, in its order; what is between two is left out. */
  readonly stretches: readonly TextUnit[];
  /** The unit that answers, inside one of them. */
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
  const stretches =
    answering === unit ? growStretches({ text, units, scores: around }, index, maxLength) : [answering];
  return { ranked, stretches, answering, score };
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
    a.stretches.some((one) => b.stretches.some((other) => one.start < other.end && other.start < one.end))
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
