// What speaks for one sentence of a ranked passage as the answer, as numbers by name.

import { isTopicQuestion } from '../question/topic-question.ts';
import { NEEDS_SHAPE, NUMBERS } from '../question/wanted.ts';
import type { LateInteraction } from './late-interaction.ts';
import { readSentences } from './passage-sentences.ts';
import { readQuestionWords, type QuestionWords } from './question-words.ts';
import type { RankedPassage } from './rank-passages.ts';
import { measureLongestRun, scoreCoverage, scoreExpansions } from './score-words.ts';
import type { SearchQuestion } from './search-question.ts';
import type { TextUnit } from './split-sentences.ts';
import type { TermBag } from './term-bag.ts';
import { joinAlignments, readWordAlignment } from './word-alignment.ts';

export const UNIT_FEATURES = [
  'passageShare',
  'passageFirst',
  'coverage',
  'ownCoverage',
  'maxSim',
  'nearMaxSim',
  'headedMaxSim',
  'expansion',
  'shape',
  'shapeCoverage',
  'neededShape',
  'numberShape',
  'longestRun',
  'before',
  'after',
  'isHeading',
  'isShort',
  'length',
  'isFirst',
  'topicFront',
  'factFront',
  'isRow',
  'met',
  'nearMet',
  'rarestMet',
  'rareMet',
  'nearRarestMet',
  'nearRareMet',
] as const;

export type UnitFeature = (typeof UNIT_FEATURES)[number];
export type UnitVector = Readonly<Record<UnitFeature, number>>;

export interface PassageUnit {
  readonly ranked: RankedPassage;
  readonly units: readonly TextUnit[];
  /** Place of this unit among `units`. */
  readonly index: number;
  readonly features: UnitVector;
}

/** A heading: a numbered short line that ends no sentence. */
const HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:\.\d{1,2}){0,3}|第[一二三四五六七八九十百]{1,4}[章节条])[^。；]{0,40}$/u;
/** Of the heaviest words, so many are rare. */
const RARE = 2;
const SHORT = 14;
const LONG = 120;

/** Share of the weight in terms of the sentence, of those that neither title nor headings have said already. */
function scoreOwnCoverage({ terms }: QuestionWords, bag: TermBag, title: TermBag, heading: TermBag): number {
  let covered = 0;
  let total = 0;
  for (const { code, weight } of terms) {
    if (title.countCode(code) > 0 || heading.countCode(code) > 0) continue;
    total += weight;
    if (bag.countCode(code) > 0) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** The units of the first passages with their features. */
export function buildUnits(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): PassageUnit[] {
  const words = readQuestionWords(question);
  const alignment = readWordAlignment(question);
  const top = ranked[0]?.score ?? 1;
  const isTopic = isTopicQuestion(question.text);
  const needsShape = question.wanted !== null && NEEDS_SHAPE.has(question.wanted) ? 1 : 0;
  const wantsNumber = question.wanted !== null && NUMBERS.has(question.wanted) ? 1 : 0;
  return ranked.flatMap((entry, rank) => {
    const { kind } = entry.passage.passage;
    const { titleTerms, headingTerms } = entry.passage;
    const passage = readSentences(entry.passage);
    const { units, sentences } = passage;
    const coverages = sentences.map(({ terms }) => scoreCoverage(words, terms));
    const matches = sentences.map((sentence) => interaction.match(sentence.readTokens(tokenize)));
    const headingMatch = interaction.match(passage.readHeadingTokens(tokenize));
    const titled = alignment.align(
      joinAlignments([headingMatch], interaction.match(entry.passage.titleTokens)),
      entry.passage.foldedTitle,
    );
    const aligned = sentences.map(({ folded }, index) =>
      alignment.align(matches[index] ?? headingMatch, folded),
    );
    return sentences.map((sentence, index): PassageUnit => {
      const { folded } = sentence;
      const shape = question.shape?.test(sentence.words) === true ? 1 : 0;
      const covered = coverages[index] ?? 0;
      const near = matches.slice(Math.max(0, index - 1), index + 2);
      const own = matches.slice(index, index + 1);
      const met = aligned[index] ?? titled;
      const nearMet = joinAlignments(aligned.slice(Math.max(0, index - 1), index + 2), titled);
      return {
        ranked: entry,
        units,
        index,
        features: {
          passageShare: entry.score / top,
          passageFirst: rank === 0 ? 1 : 0,
          coverage: covered,
          ownCoverage: scoreOwnCoverage(words, sentence.terms, titleTerms, headingTerms),
          maxSim: interaction.scoreMatches(own),
          nearMaxSim: interaction.scoreMatches(near),
          headedMaxSim: interaction.scoreMatches([headingMatch, ...own]),
          expansion: scoreExpansions(words, folded),
          shape,
          shapeCoverage: shape * covered,
          neededShape: needsShape * shape,
          numberShape: wantsNumber * shape,
          longestRun: measureLongestRun(words, folded),
          before: coverages[index - 1] ?? 0,
          after: coverages[index + 1] ?? 0,
          isHeading: HEADING.test(sentence.words) ? 1 : 0,
          isShort: folded.length < SHORT ? 1 : 0,
          length: Math.min(1, folded.length / LONG),
          isFirst: index === 0 ? 1 : 0,
          topicFront: isTopic && kind === 'front' ? 1 : 0,
          factFront: !isTopic && kind === 'front' ? 1 : 0,
          isRow: sentence.words.includes('\t') || sentence.words.trimStart().startsWith('|') ? 1 : 0,
          met: alignment.meanOf(met),
          nearMet: alignment.meanOf(nearMet),
          rarestMet: alignment.worstOf(met, 1),
          rareMet: alignment.worstOf(met, RARE),
          nearRarestMet: alignment.worstOf(nearMet, 1),
          nearRareMet: alignment.worstOf(nearMet, RARE),
        },
      };
    });
  });
}
