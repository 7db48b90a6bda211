// Learns which sentence of the ranked passages answers.

import type { TokenTable } from '../../retrieval/ports.ts';
import { LateInteraction } from '../../retrieval/passages/late-interaction.ts';
import { LOOKED_INTO } from '../../retrieval/passages/weigh-sentences.ts';
import { pickDifferentDocuments } from '../../retrieval/passages/different-documents.ts';
import { scoreUnit, UNIT_WEIGHTS, type UnitWeights } from '../../retrieval/passages/pick-excerpt.ts';
import {
  scoreFeatures,
  type RankedPassage,
  type RankingWeights,
} from '../../retrieval/passages/rank-passages.ts';
import { FEATURES } from '../../retrieval/passages/ranking-features.ts';
import { buildUnits, UNIT_FEATURES, type PassageUnit } from '../../retrieval/passages/unit-features.ts';
import { isBroadQuestion, isTopicQuestion } from '../../retrieval/question/topic-question.ts';
import { squash } from '../../retrieval/text/normalize.ts';
import { buildSoftmaxRanker, type RankingCase } from './fit.ts';
import { findGoldDocuments, FOLDS, nameWeights, type LearningCase } from './learning-cases.ts';
import { sharesQuote, type GoldQuestion } from './questions.ts';

/** A sentence of the right document is worth this beside the one that answers. */
const DOCUMENT_PART = 0.1;

export interface UnitCase extends RankingCase {
  readonly from: LearningCase;
  /** All passages in the order of the new weights. */
  readonly order: readonly RankedPassage[];
  readonly units: readonly PassageUnit[];
}

/** Written as the other half of a pair, on the very matter of an answerable question. */
export function isNearMiss({ answerable, note }: GoldQuestion): boolean {
  return !answerable && note?.startsWith('pair') === true;
}

function isGoldUnit({ ranked: { passage }, units, index }: PassageUnit, question: GoldQuestion): boolean {
  const unit = units[index];
  if (unit === undefined) return false;
  const { issue, lines, text } = passage.passage;
  const words = squash(text.slice(unit.start, unit.end));
  return question.gold.some(
    (gold) =>
      gold.issue === issue &&
      lines.some(({ first, last }) => first <= gold.line && gold.line <= last) &&
      sharesQuote(words, gold.quote),
  );
}

/** The sentences that answering would look at, were the passages ranked by `weights`. */
export function buildUnitCase(from: LearningCase, weights: RankingWeights, tokens: TokenTable): UnitCase {
  const order = from.ranked
    .map((entry) => ({ ...entry, score: scoreFeatures(entry.features, weights) }))
    .sort((a, b) => b.score - a.score);
  const looked = isTopicQuestion(from.reading.text) ? pickDifferentDocuments(order) : order;
  const units = buildUnits(
    from.reading,
    looked.slice(0, LOOKED_INTO),
    new LateInteraction(tokens, from.reading.tokens),
    (text) => tokens.tokenize(text),
  );
  const documents = findGoldDocuments(from.question);
  const isBroad = isBroadQuestion(from.reading.text, from.reading.wanted);
  const isFront = ({ ranked: { passage } }: PassageUnit): boolean => passage.passage.kind === 'front';
  return {
    from,
    order,
    units,
    rows: units.map(({ features, ranked }) => [
      ...UNIT_FEATURES.map((name) => features[name]),
      ...FEATURES.map((name) => ranked.features[name]),
    ]),
    // A title is quoted with a broad answer anyway: only what else is right teaches which sentence to pick.
    isHit: units.map((unit) => isGoldUnit(unit, from.question) && !(isBroad && isFront(unit))),
    isInDocument: units.map(({ ranked: { passage } }) =>
      documents.has(`${passage.document.issue} ${passage.document.docNo}`),
    ),
  };
}

function shareRight(cases: readonly UnitCase[], weights: UnitWeights): string {
  const right = cases.filter(({ units, isHit }) => {
    const scores = units.map((unit) => scoreUnit(unit, weights));
    return isHit[scores.indexOf(Math.max(...scores))] ?? false;
  });
  return (right.length / Math.max(1, cases.length)).toFixed(3);
}

export function learnUnits(cases: readonly UnitCase[]): UnitWeights {
  const fitted = cases.filter(({ isHit }) => isHit.includes(true));
  const fit = (training: readonly UnitCase[]): UnitWeights => {
    const values = buildSoftmaxRanker(training, UNIT_FEATURES.length + FEATURES.length, DOCUMENT_PART);
    return {
      sentence: nameWeights(UNIT_FEATURES, values),
      passage: nameWeights(FEATURES, values.slice(UNIT_FEATURES.length)),
    };
  };
  const heldOut = Array.from({ length: FOLDS }, (_, fold) =>
    shareRight(
      fitted.filter((_case, index) => index % FOLDS === fold),
      fit(fitted.filter((_case, index) => index % FOLDS !== fold)),
    ),
  );
  const weights = fit(fitted);
  console.log(
    `sentences: right one first, present ${shareRight(fitted, UNIT_WEIGHTS)}, held out ${heldOut.join(' ')}, learnt ${shareRight(fitted, weights)} (${fitted.length} of ${cases.length} reachable)`,
  );
  for (const type of new Set(fitted.map(({ from }) => from.question.type))) {
    console.log(
      `  ${type} ${shareRight(
        fitted.filter(({ from }) => from.question.type === type),
        weights,
      )}`,
    );
  }
  return weights;
}
