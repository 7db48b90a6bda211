// Where a gazette announces a text and does not print it: an annex left out, a plan of which the covering notice alone is here.

import type { GazetteDocument, Passage } from '../domain/gazette.ts';
import { isOtherScale } from '../question/grades.ts';
import { NOT_PRINTED, POINTS_TO_ANNEX } from '../question/not-printed.ts';
import type { LateInteraction } from './late-interaction.ts';
import { readSentences } from './passage-sentences.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import type { TextUnit } from './split-sentences.ts';
import { joinAlignments, type WordAlignment } from './word-alignment.ts';

/** A notice with no more lines than these covers a text that is not here. */
const COVER_LINES = 16;
const COVERS = /印发|公布/u;

/** Whether a passage is of a document that prints no more than the notice by which it is issued. */
export function isCoverAlone(document: GazetteDocument, passage: Passage): boolean {
  const { first, last } = document.lines;
  return passage.kind === 'front' && last - first < COVER_LINES && COVERS.test(document.title);
}

/** How well the words of the question are met by the title of a document and what it says it leaves out; 0 where nothing is left out. */
export function measureUnprinted(
  ranked: readonly RankedPassage[],
  alignment: WordAlignment,
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): number {
  const met = ranked.map((entry) => {
    const { passage } = entry;
    const isCover = isCoverAlone(passage.document, passage.passage);
    if (!isCover && !NOT_PRINTED.test(passage.passage.text)) return 0;
    const titled = alignment.align(interaction.match(passage.titleTokens), passage.foldedTitle);
    const leftOut = readSentences(passage)
      .sentences.filter(({ words }) => NOT_PRINTED.test(words))
      .map((sentence) => alignment.align(interaction.match(sentence.readTokens(tokenize)), sentence.folded));
    return alignment.meanOf(joinAlignments(leftOut, titled));
  });
  return Math.max(0, ...met);
}

/** An announcement that meets the question so well is what is asked for … */
const SURELY_ANNOUNCED = 0.7;
/** … and so well where both name the same kind of text, or the title does and all of the text is left out. */
const ANNOUNCED = 0.5;
const TITLED = 0.45;
/** What annexes are called by their kind. */
const KINDS = /清单|名单|目录|流程|分级|级别|标准|职责|任务|制度|专家|措施|条件|指标|表(?!彰)/gu;
const WHOLE_TEXT = /正文|全文/u;

/** A sentence that says what is not printed. */
export interface LeftOut {
  readonly ranked: RankedPassage;
  readonly unit: TextUnit;
}

/** The announcement of the very text that a question asks for; null where none is met well enough to say so. */
export function findLeftOut(
  question: string,
  ranked: readonly RankedPassage[],
  alignment: WordAlignment,
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): LeftOut | null {
  let best: (LeftOut & { readonly met: number }) | null = null;
  for (const [place, entry] of ranked.entries()) {
    const { passage } = entry;
    const { sentences, units } = readSentences(passage);
    for (const [index, sentence] of sentences.entries()) {
      const unit = units[index];
      if (unit === undefined || !NOT_PRINTED.test(sentence.words)) continue;
      if (isOtherScale(question, sentence.words)) continue;
      const isWhole = WHOLE_TEXT.test(sentence.words);
      const met = alignment.meanOf(
        isWhole
          ? alignment.align(interaction.match(passage.titleTokens), passage.foldedTitle)
          : alignment.align(interaction.match(sentence.readTokens(tokenize)), sentence.folded),
      );
      const isKind = [...sentence.words.matchAll(KINDS)].some(([kind]) => question.includes(kind));
      const least = isWhole ? (place === 0 ? TITLED : ANNOUNCED) : isKind ? ANNOUNCED : SURELY_ANNOUNCED;
      if (met >= least && met > (best?.met ?? 0)) best = { ranked: entry, unit, met };
    }
  }
  return best;
}

/** Sentences among which the steps may be printed. */
const LIKELY = 3;
/** How something is done: answered by its steps, wherever they are printed. */
const STEPS = /怎么|怎样|如何|咋/u;
/** A printed sentence is about as likely an answer as one that scores so little more. */
const ABOUT_AS_LIKELY = 1.5;

function readWords({ unit: { ranked, units, index } }: ScoredUnit): string {
  const { start = 0, end = 0 } = units[index] ?? {};
  return ranked.passage.passage.text.slice(start, end);
}

/**
 * The sentences that are printed, where one of them answers about as likely as the best, which leaves the answer to an annex;
 * null where none does. What an annex is announced for must be met as well, and only steps are printed elsewhere too.
 */
export function findPrinted(
  units: readonly ScoredUnit[],
  { text, shape }: SearchQuestion,
): readonly ScoredUnit[] | null {
  const [best] = units;
  if (best === undefined) return null;
  const isAnnounced = NOT_PRINTED.test(readWords(best));
  if (isAnnounced && !STEPS.test(text)) return null;
  const { id } = best.unit.ranked.passage.document;
  const leavesOut = isAnnounced ? [NOT_PRINTED] : [NOT_PRINTED, POINTS_TO_ANNEX];
  const printed = units.filter((each) => !leavesOut.some((pattern) => pattern.test(readWords(each))));
  const hasAnswer = printed.some(
    ({ score, unit: { features, ranked } }) =>
      score >= best.score - ABOUT_AS_LIKELY &&
      ranked.passage.document.id === id &&
      (isAnnounced ? features.met >= best.unit.features.met : shape === null || features.shape > 0),
  );
  return hasAnswer ? printed : null;
}

/** So well a printed sentence must meet a question for steps, to be taken for them though an annex is announced. */
const TOLD = 0.8;

/** Whether a document prints how something is done, whatever of it is left to an annex. */
export function printsSteps(units: readonly ScoredUnit[], question: string): boolean {
  if (!STEPS.test(question)) return false;
  return units
    .slice(0, LIKELY)
    .some(
      (each) =>
        each.unit.features.met >= TOLD &&
        !NOT_PRINTED.test(readWords(each)) &&
        !POINTS_TO_ANNEX.test(readWords(each)),
    );
}
