// Calibrates talks: how well the document talked of has to meet a question for it to be answered there.

import type { AnswerTools } from '../../retrieval/answer-tools.ts';
import { weighTalk } from '../../retrieval/passages/follow-talk.ts';
import { findGoldDocuments, readLearningCases, type LearningCase } from './learning-cases.ts';

/** Share of the questions that the document answers which a threshold may refuse it, held against the same questions. */
const REFUSED_ANSWERED = 0.02;
/** Where little is lost: what is refused here is asked of all documents. */
const REFUSED_LOOSE = 0.03;
/** Unanswerable questions that are put after one on their nearest document: as many as tell the thresholds apart. */
const AFTER_NEAREST = 500;

export interface TalkThresholds {
  /** Log odds from which a question that hangs on the talk is answered. */
  readonly hanging: number;
  /** One that could stand alone. */
  readonly loose: number;
}

interface WeighedTalk {
  readonly kind: keyof TalkThresholds;
  readonly isAnswered: boolean;
  readonly odds: number;
}

const documentOf = (ranked: LearningCase['ranked']): string => {
  const document = ranked[0]?.passage.document;
  return document === undefined ? '' : `${document.issue} ${document.docNo}`;
};

/** The unanswerable ones once more, each asked after a question that its nearest document answers: the hardest to refuse. */
async function askAfterNearest(cases: readonly LearningCase[], tools: AnswerTools): Promise<LearningCase[]> {
  const alone = cases.filter(({ question }) => (question.history ?? []).length === 0);
  const answered = new Map(
    alone
      .filter(({ question }) => question.answerable)
      .flatMap(({ question }) => [...findGoldDocuments(question)].map((document) => [document, question])),
  );
  const put = alone.flatMap(({ question, ranked }) => {
    const before = answered.get(documentOf(ranked));
    return question.answerable || before === undefined
      ? []
      : { ...question, history: [before.question], type: 'unanswerable' };
  });
  return await readLearningCases(put.slice(-AFTER_NEAREST), tools);
}

async function weighCase(
  { question, reading, ranked }: LearningCase,
  tools: AnswerTools,
): Promise<WeighedTalk[]> {
  const met = await weighTalk(reading, ranked, tools);
  if (met === null) return [];
  const talkedOf = ranked.find(({ passage }) => passage.document.id === met.document)?.passage.document;
  const isAnswered =
    question.answerable && findGoldDocuments(question).has(`${talkedOf?.issue} ${talkedOf?.docNo}`);
  // The answer is in another document: neither for nor against this one being asked.
  if (question.answerable && !isAnswered) return [];
  return [{ kind: met.isHanging ? 'hanging' : 'loose', isAnswered, odds: met.odds }];
}

/** The highest odds below which no more of what the document answers lies than is allowed. */
function pickThreshold(kind: WeighedTalk['kind'], weighed: readonly WeighedTalk[], allowed: number): number {
  const ofKind = weighed.filter((talk) => talk.kind === kind);
  const oddsOf = (isAnswered: boolean): number[] =>
    ofKind.flatMap((talk) => (talk.isAnswered === isAnswered ? talk.odds : [])).sort((a, b) => a - b);
  const [yes, no] = [oddsOf(true), oddsOf(false)];
  const threshold = Number((yes[Math.floor(yes.length * allowed)] ?? 0).toFixed(2));
  const below = (odds: readonly number[]): number => odds.filter((value) => value < threshold).length;
  console.log(
    `talks, ${kind}: from ${threshold}; refuses ${below(yes)} of ${yes.length} that the document answers, ${below(no)} of ${no.length} that nothing answers`,
  );
  return threshold;
}

/** `cases`: all, with and without earlier turns. Prints what each threshold refuses. */
export async function learnTalk(cases: readonly LearningCase[], tools: AnswerTools): Promise<TalkThresholds> {
  const inTalk = cases.filter(({ reading }) => reading.contextDocuments.length > 0);
  const weighed: WeighedTalk[] = [];
  for (const entry of [...inTalk, ...(await askAfterNearest(cases, tools))])
    weighed.push(...(await weighCase(entry, tools)));
  return {
    hanging: pickThreshold('hanging', weighed, REFUSED_ANSWERED),
    loose: pickThreshold('loose', weighed, REFUSED_LOOSE),
  };
}
