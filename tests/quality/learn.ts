// Learns the ranking weights and the refusal's calibration from our own questions, with cross-validation.
// npm run quality:learn   writes retrieval/passages/{ranking,confidence}-weights.json

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIndexConfig } from '../../retrieval/index.ts';
import { openAnswerTools } from '../../retrieval/open-knowledge-base.ts';
import { measureConfidence, SIGNALS, type Signals } from '../../retrieval/passages/confidence.ts';
import { rankForQuestion } from '../../retrieval/passages/answer-from-passages.ts';
import { FEATURES, type FeatureVector } from '../../retrieval/passages/ranking-features.ts';
import {
  RANKING_WEIGHTS,
  scoreFeatures,
  type RankedPassage,
} from '../../retrieval/passages/rank-passages.ts';
import type { SearchQuestion } from '../../retrieval/passages/search-question.ts';
import { cleanQuestion } from '../../retrieval/question/clean-question.ts';
import { buildLogistic, buildSoftmaxRanker, type RankingCase } from './fit.ts';
import { LateInteraction } from '../../retrieval/passages/late-interaction.ts';
import { UNIT_WEIGHTS } from '../../retrieval/passages/pick-excerpt.ts';
import { buildUnits, UNIT_FEATURES, type PassageUnit } from '../../retrieval/passages/unit-features.ts';
import { findNumberReference } from '../../retrieval/question/number-reference.ts';
import { isOffTopic } from '../../retrieval/question/off-topic.ts';
import { isTopicQuestion } from '../../retrieval/question/topic-question.ts';
import { squash } from '../../retrieval/text/normalize.ts';
import { holdsGold, sharesQuote, readQuestionSet, type GoldQuestion } from './questions.ts';

const FOLDS = 5;
/** Types that facts about posts answer before any passage is looked at. */
const BY_FACTS = new Set(['person_by_position', 'position_by_person', 'personnel_list']);

interface LearningCase extends RankingCase {
  readonly question: GoldQuestion;
  readonly reading: SearchQuestion;
  readonly ranked: readonly RankedPassage[];
}

const questions = readQuestionSet(fileURLToPath(new URL('questions/', import.meta.url)), 'own-');
const config = buildIndexConfig({
  INDEX_DIR: process.env['INDEX_DIR'] ?? 'data/index',
  MODELS_DIR: process.env['MODELS_DIR'] ?? 'data/models',
  EMBEDDING_MODEL: 'gongwen-static-zh',
  EMBEDDING_HOST: undefined,
});
const tools = await openAnswerTools(config);

async function buildCase(question: GoldQuestion): Promise<LearningCase> {
  const { reading, ranked } = await rankForQuestion(
    { text: cleanQuestion(question.question), history: question.history ?? [] },
    tools,
  );
  const documents = new Set(question.gold.map(({ doc_no: docNo, issue }) => `${issue} ${docNo}`));
  return {
    question,
    reading,
    ranked,
    rows: ranked.map(({ features }) => FEATURES.map((name) => features[name])),
    isHit: ranked.map(({ passage }) => holdsGold(passage.passage, question.gold)),
    isInDocument: ranked.map(({ passage: { document } }) =>
      documents.has(`${document.issue} ${document.docNo}`),
    ),
  };
}

function printRanking(
  label: string,
  cases: readonly LearningCase[],
  score: (features: FeatureVector) => number,
): void {
  const ranks = cases.map(({ ranked, isHit, isInDocument }) => {
    const order = ranked
      .map(({ features }, index) => ({ index, score: score(features) }))
      .sort((a, b) => b.score - a.score);
    return {
      hit: order.findIndex(({ index }) => isHit[index]),
      document: order.findIndex(({ index }) => isInDocument[index]),
    };
  });
  const share = (test: (rank: { hit: number; document: number }) => boolean): string =>
    (ranks.filter(test).length / ranks.length).toFixed(3);
  const at = (depth: number): string => share(({ hit }) => hit >= 0 && hit < depth);
  console.log(
    `${label.padEnd(28)} n ${ranks.length}  R@1 ${at(1)}  R@3 ${at(3)}  R@5 ${at(5)}  R@10 ${at(10)}  found ${share(({ hit }) => hit >= 0)}  doc@1 ${share(({ document }) => document === 0)}`,
  );
}

function toWeights(values: readonly number[]): Record<(typeof FEATURES)[number], number> {
  // Every feature has its value by construction of the fit.
  return Object.fromEntries(
    FEATURES.map((name, index) => [name, Number((values[index] ?? 0).toFixed(4))]),
  ) as Record<(typeof FEATURES)[number], number>;
}

const all: LearningCase[] = [];
for (const question of questions) all.push(await buildCase(question));
const cases = all.filter(({ question }) => question.answerable && !BY_FACTS.has(question.type));
const fitted = cases.filter(({ isHit }) => isHit.includes(true));

printRanking('present weights', cases, (features) => scoreFeatures(features, RANKING_WEIGHTS));
const held: { readonly test: LearningCase[]; readonly weights: ReturnType<typeof toWeights> }[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const isTest = (_: unknown, index: number): boolean => index % FOLDS === fold;
  const weights = toWeights(
    buildSoftmaxRanker(
      fitted.filter((entry, index) => !isTest(entry, index)),
      FEATURES.length,
    ),
  );
  held.push({ test: fitted.filter(isTest), weights });
}
for (const { test, weights } of held)
  printRanking('  held-out fold', test, (features) => scoreFeatures(features, weights));
const weights = toWeights(buildSoftmaxRanker(fitted, FEATURES.length));
printRanking('learnt on all', cases, (features) => scoreFeatures(features, weights));
for (const type of [...new Set(cases.map(({ question }) => question.type))]) {
  printRanking(
    `  ${type}`,
    cases.filter(({ question }) => question.type === type),
    (features) => scoreFeatures(features, weights),
  );
}

/** Sentences and confidence see the passages in the order of the new weights. */
function reorder({ ranked }: LearningCase): RankedPassage[] {
  return ranked
    .map((entry) => ({ ...entry, score: scoreFeatures(entry.features, weights) }))
    .sort((a, b) => b.score - a.score);
}

function buildUnitsOf(entry: LearningCase): PassageUnit[] {
  const isTopic = isTopicQuestion(entry.reading.text);
  const seen = new Set<string>();
  const order = reorder(entry).filter(({ passage }) => {
    const isNew = !seen.has(passage.document.id);
    seen.add(passage.document.id);
    return isNew || !isTopic;
  });
  return buildUnits(
    entry.reading,
    order.slice(0, 8),
    new LateInteraction(tools.tokens, entry.reading.tokens),
    (text) => tools.tokens.tokenize(text),
  );
}

function isGoldUnit({ ranked: { passage }, units, index }: PassageUnit, question: GoldQuestion): boolean {
  const unit = units[index];
  if (unit === undefined) return false;
  const words = squash(passage.passage.text.slice(unit.start, unit.end));
  const gold = question.gold.filter(
    ({ issue, line }) =>
      issue === passage.passage.issue &&
      passage.passage.lines.some(({ first, last }) => first <= line && line <= last),
  );
  return gold.some(({ quote }) => sharesQuote(words, quote));
}

interface UnitCase extends RankingCase {
  readonly units: readonly PassageUnit[];
  readonly type: string;
}

const unitCases = new Map<string, UnitCase>();
for (const entry of all) {
  if (BY_FACTS.has(entry.question.type)) continue;
  const units = buildUnitsOf(entry);
  unitCases.set(entry.question.id, {
    units,
    type: entry.question.type,
    rows: units.map(({ features }) => UNIT_FEATURES.map((name) => features[name])),
    isHit: units.map((unit) => isGoldUnit(unit, entry.question)),
    isInDocument: units.map(() => false),
  });
}
const unitFitted = [...unitCases.values()].filter(({ isHit }) => isHit.includes(true));
function unitTop(group: readonly UnitCase[], values: readonly number[]): string {
  const score = (row: readonly number[]): number =>
    row.reduce((sum, value, axis) => sum + value * (values[axis] ?? 0), 0);
  const hits = group.filter(({ rows, isHit }) => {
    const scores = rows.map(score);
    return isHit[scores.indexOf(Math.max(...scores))] ?? false;
  });
  return (hits.length / group.length).toFixed(3);
}
for (let fold = 0; fold < FOLDS; fold += 1) {
  const learnt = buildSoftmaxRanker(
    unitFitted.filter((_, index) => index % FOLDS !== fold),
    UNIT_FEATURES.length,
  );
  console.log(
    '  sentences, held-out fold  top-1',
    unitTop(
      unitFitted.filter((_, index) => index % FOLDS === fold),
      learnt,
    ),
  );
}
const unitWeights = buildSoftmaxRanker(unitFitted, UNIT_FEATURES.length);
console.log(
  'sentences, hand-set',
  unitTop(
    unitFitted,
    UNIT_FEATURES.map((name) => UNIT_WEIGHTS[name]),
  ),
  'learnt',
  unitTop(unitFitted, unitWeights),
  `of ${unitFitted.length} reachable, of ${cases.length}`,
);
for (const type of new Set(unitFitted.map((entry) => entry.type)))
  console.log(
    '  ',
    type,
    unitTop(
      unitFitted.filter((entry) => entry.type === type),
      unitWeights,
    ),
  );

function measure(entry: LearningCase): Signals {
  const units = unitCases.get(entry.question.id)?.units ?? [];
  const score = ({ features }: PassageUnit): number =>
    UNIT_FEATURES.reduce((sum, name, axis) => sum + features[name] * (unitWeights[axis] ?? 0), 0);
  const best = units.toSorted((a, b) => score(b) - score(a))[0];
  return measureConfidence(entry.reading, reorder(entry), best, tools.tokens);
}

/** What is refused or answered before passages are looked at teaches the calibration nothing. */
const reachesPassages = ({ question: { type, question } }: LearningCase): boolean =>
  !BY_FACTS.has(type) &&
  !isOffTopic(cleanQuestion(question)) &&
  findNumberReference(cleanQuestion(question)) === null;

const samples = all
  .filter(reachesPassages)
  .map((entry) => ({ question: entry.question, signals: measure(entry) }))
  .map((entry) => ({
    ...entry,
    row: SIGNALS.map((name) => entry.signals[name]),
    isPositive: entry.question.answerable,
  }));
const probabilities = new Map<string, number>();
for (let fold = 0; fold < FOLDS; fold += 1) {
  const estimate = buildLogistic(samples.filter((_, index) => index % FOLDS !== fold)).estimate;
  for (const [index, sample] of samples.entries())
    if (index % FOLDS === fold) probabilities.set(sample.question.id, estimate(sample.row));
}
console.log('threshold  answerable refused  unanswerable refused   (held out)');
const table = Array.from({ length: 49 }, (_, index) => (index + 1) / 50).map((threshold) => {
  const refused = (isPositive: boolean): number => {
    const group = samples.filter((sample) => sample.isPositive === isPositive);
    return (
      group.filter(({ question }) => (probabilities.get(question.id) ?? 0) < threshold).length / group.length
    );
  };
  return { threshold, answerable: refused(true), unanswerable: refused(false) };
});
for (const { threshold, answerable, unanswerable } of table) {
  console.log(
    `${threshold.toFixed(2).padStart(9)}  ${answerable.toFixed(3).padStart(18)}  ${unanswerable.toFixed(3).padStart(20)}`,
  );
}
/** Refusing the answerable is dearer: the highest threshold that keeps it within this. */
const REFUSED_ANSWERABLE = 0.02;
const threshold = table.findLast(({ answerable }) => answerable <= REFUSED_ANSWERABLE)?.threshold ?? 0.5;
const logistic = buildLogistic(samples);

const about = `npm run quality:learn, ${cases.length} answerable and ${samples.length - cases.length} unanswerable questions of our own`;
const target = (name: string): string =>
  fileURLToPath(new URL(`../../retrieval/passages/${name}`, import.meta.url));
if (process.argv.includes('--write')) {
  writeFileSync(target('ranking-weights.json'), `${JSON.stringify({ about, weights }, null, 2)}\n`);
  writeFileSync(
    target('unit-weights.json'),
    `${JSON.stringify({ about, weights: Object.fromEntries(UNIT_FEATURES.map((name, index) => [name, Number((unitWeights[index] ?? 0).toFixed(4))])) }, null, 2)}\n`,
  );
  writeFileSync(
    target('confidence-weights.json'),
    `${JSON.stringify({ about, threshold, thresholdWithin: threshold / 4, weights: Object.fromEntries(SIGNALS.map((name, index) => [name, Number((logistic.weights[index] ?? 0).toFixed(4))])) }, null, 2)}\n`,
  );
}
console.log(`threshold ${threshold}`, weights);
await tools.close();
