// Questions of our own, searched once, with what is right marked: what all three learners learn from.

import type { AnswerTools } from '../../retrieval/answer-tools.ts';
import { answerNarrowly } from '../../retrieval/answer-question.ts';
import { rankForQuestion } from '../../retrieval/passages/answer-from-passages.ts';
import { FEATURES } from '../../retrieval/passages/ranking-features.ts';
import type { RankedPassage } from '../../retrieval/passages/rank-passages.ts';
import type { SearchQuestion } from '../../retrieval/passages/search-question.ts';
import { isBroadQuestion } from '../../retrieval/question/topic-question.ts';
import { cleanQuestion } from '../../retrieval/question/clean-question.ts';
import type { RankingCase } from './fit.ts';
import { holdsGold, type GoldQuestion } from './questions.ts';

/** Parts of a cross-validation. */
export const FOLDS = 5;
export interface LearningCase extends RankingCase {
  readonly question: GoldQuestion;
  readonly reading: SearchQuestion;
  readonly ranked: readonly RankedPassage[];
}

/** Issue and 文号 of each right document. */
export function findGoldDocuments({ gold }: GoldQuestion): ReadonlySet<string> {
  return new Set(gold.map(({ doc_no: docNo, issue }) => `${issue} ${docNo}`));
}

async function buildCase(question: GoldQuestion, tools: AnswerTools): Promise<LearningCase> {
  const asked = { text: cleanQuestion(question.question), history: question.history ?? [] };
  const { reading, ranked } = await rankForQuestion(asked, tools);
  const documents = findGoldDocuments(question);
  // The reply to a broad question quotes the title with whatever sentence it picks: the whole document is right.
  const isBroad = isBroadQuestion(reading.text, reading.wanted);
  const titled = new Set(
    ranked
      .filter(({ passage }) => passage.passage.kind === 'front' && holdsGold(passage.passage, question.gold))
      .map(({ passage: { document } }) => `${document.issue} ${document.docNo}`),
  );
  return {
    question,
    reading,
    ranked,
    rows: ranked.map(({ features }) => FEATURES.map((name) => features[name])),
    isHit: ranked.map(
      ({ passage }) =>
        holdsGold(passage.passage, question.gold) ||
        (isBroad && titled.has(`${passage.document.issue} ${passage.document.docNo}`)),
    ),
    isInDocument: ranked.map(({ passage: { document } }) =>
      documents.has(`${document.issue} ${document.docNo}`),
    ),
  };
}

/** In order; questions that are answered without weighing sentences are left out. */
export async function readLearningCases(
  questions: readonly GoldQuestion[],
  tools: AnswerTools,
): Promise<LearningCase[]> {
  const cases: LearningCase[] = [];
  for (const question of questions) {
    const asked = { text: question.question, history: question.history ?? [] };
    if ((await answerNarrowly(asked, tools)) === null) cases.push(await buildCase(question, tools));
  }
  return cases;
}

/** Values as weights by name, short enough to read. */
export function nameWeights<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> {
  const entries = names.map((name, index) => [name, Number((values[index] ?? 0).toFixed(4))]);
  // One entry a name, by construction.
  return Object.fromEntries(entries) as Record<Name, number>;
}
