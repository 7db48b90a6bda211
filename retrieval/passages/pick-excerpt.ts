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

/** A unit shorter than this says too little alone: the one before is taken along. UTF-16 units. */
const TOO_SHORT = 16;
/** Growing backwards stops once the stretch has this share of its room. */
const ENOUGH = 0.6;

export function scoreUnit(
  { features, ranked }: Pick<PassageUnit, 'features' | 'ranked'>,
  weights: UnitWeights = UNIT_WEIGHTS,
): number {
  return UNIT_FEATURES.reduce(
    (sum, name) => sum + features[name] * weights.sentence[name],
    scoreFeatures(ranked.features, weights.passage),
  );
}

/** Grows a unit forwards, then backwards while it is short, to at most `maxLength`. */
export function growStretch(units: readonly TextUnit[], index: number, maxLength: number): TextUnit {
  const unit = units[index] ?? { start: 0, end: 0 };
  let { start, end } = unit;
  for (const next of units.slice(index + 1)) {
    if (next.end - start > maxLength) break;
    end = next.end;
  }
  for (const before of units.slice(0, index).toReversed()) {
    if (
      end - before.start > maxLength ||
      (unit.end - unit.start >= TOO_SHORT && end - start >= maxLength * ENOUGH)
    )
      break;
    start = before.start;
  }
  return { start, end };
}

/** The first clauses of a long unit, to at most `maxLength`; cut hard only where no clause ends in the latter half. */
function cutAtClause(text: string, { start }: TextUnit, maxLength: number): TextUnit {
  const room = text.slice(start, start + maxLength);
  const end = Math.max(...['，', '、', '；', '：', ','].map((mark) => room.lastIndexOf(mark))) + 1;
  return { start, end: start + (end > maxLength / 2 ? end : maxLength) };
}

function buildPicked({ ranked, units, index }: PassageUnit, score: number, maxLength: number): PickedExcerpt {
  const unit = units[index] ?? { start: 0, end: 0 };
  const { text } = ranked.passage.passage;
  const answering = unit.end - unit.start > maxLength ? cutAtClause(text, unit, maxLength) : unit;
  const stretch = answering === unit ? growStretch(units, index, maxLength) : answering;
  return { ranked, stretch, answering, score };
}

export interface ScoredUnit {
  readonly unit: PassageUnit;
  readonly score: number;
}

/** All sentences of the passages, best first. */
export function rankUnits(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): ScoredUnit[] {
  return buildUnits(question, ranked, interaction, tokenize)
    .map((unit) => ({ unit, score: scoreUnit(unit) }))
    .sort((a, b) => b.score - a.score);
}

/** The best sentence of each passage, in the order of the passages: where whole documents are ranked, not sentences. */
export function orderByPassage(
  scored: readonly ScoredUnit[],
  ranked: readonly RankedPassage[],
): ScoredUnit[] {
  return ranked.flatMap(({ passage }) => scored.find(({ unit }) => unit.ranked.passage === passage) ?? []);
}

/** Best units first, each from a passage of its own, the n-th at most `lengths[n]` UTF-16 units long. */
export function pickExcerpts(scored: readonly ScoredUnit[], lengths: readonly number[]): PickedExcerpt[] {
  const seen = new Set<string>();
  const picked: PickedExcerpt[] = [];
  for (const { unit, score } of scored) {
    const { id } = unit.ranked.passage.passage;
    const room = lengths[picked.length];
    if (room === undefined) break;
    if (seen.has(id)) continue;
    seen.add(id);
    picked.push(buildPicked(unit, score, room));
  }
  return picked;
}
