// What speaks for one sentence of a ranked passage as the answer, as numbers by name.

import { isTopicQuestion } from '../question/topic-question.ts';
import { foldText } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import type { LateInteraction } from './late-interaction.ts';
import { coverage, measureLongestRun, scoreExpansions, type AnalysedPassage } from './ranking-features.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { splitSentences, type TextUnit } from './split-sentences.ts';

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
const SHORT = 14;
const LONG = 120;

function shareOf(
  question: SearchQuestion,
  isCounted: (term: string) => boolean,
  has: (term: string) => boolean,
): number {
  let covered = 0;
  let total = 0;
  for (const { term, weight } of question.terms) {
    if (!isCounted(term)) continue;
    total += weight;
    if (has(term)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

interface AnalysedSentences {
  readonly units: readonly TextUnit[];
  readonly terms: readonly ReadonlySet<string>[];
  readonly tokens: readonly Uint16Array[];
  readonly headingTokens: Uint16Array;
}

/** Cutting and tokenising do not depend on the question: done once as long as the passage is kept. */
const sentencesOfPassage = new WeakMap<AnalysedPassage, AnalysedSentences>();

function analyseSentences(passage: AnalysedPassage, tokenize: (text: string) => number[]): AnalysedSentences {
  const known = sentencesOfPassage.get(passage);
  if (known !== undefined) return known;
  const { text, headingPath } = passage.passage;
  const units = splitSentences(text);
  const analysed = {
    units,
    terms: units.map(({ start, end }) => new Set(tokenizeBigrams(text.slice(start, end)))),
    tokens: units.map(({ start, end }) => Uint16Array.from(tokenize(text.slice(start, end)))),
    headingTokens: Uint16Array.from(tokenize(headingPath.slice(-2).join('\n'))),
  };
  sentencesOfPassage.set(passage, analysed);
  return analysed;
}

/** The units of the first passages with their features. */
export function buildUnits(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): PassageUnit[] {
  const top = ranked[0]?.score ?? 1;
  const isTopic = isTopicQuestion(question.text);
  return ranked.flatMap((entry, rank) => {
    const { text, kind } = entry.passage.passage;
    const { titleTerms, headingTerms } = entry.passage;
    const isNamed = (term: string): boolean => titleTerms.has(term) || headingTerms.has(term);
    const { units, terms, tokens, headingTokens } = analyseSentences(entry.passage, tokenize);
    const coverages = terms.map((set) => coverage(question, (term) => set.has(term)));
    return units.map((unit, index): PassageUnit => {
      const words = text.slice(unit.start, unit.end);
      const folded = foldText(words).text;
      const set = terms[index] ?? new Set<string>();
      const shape = question.shape?.test(words) === true ? 1 : 0;
      const covered = coverages[index] ?? 0;
      return {
        ranked: entry,
        units,
        index,
        features: {
          passageShare: entry.score / top,
          passageFirst: rank === 0 ? 1 : 0,
          coverage: covered,
          ownCoverage: shareOf(
            question,
            (term) => !isNamed(term),
            (term) => set.has(term),
          ),
          maxSim: interaction.score(tokens[index] ?? []),
          nearMaxSim: interaction.score([
            ...(tokens[index - 1] ?? []),
            ...(tokens[index] ?? []),
            ...(tokens[index + 1] ?? []),
          ]),
          headedMaxSim: interaction.score([...headingTokens, ...(tokens[index] ?? [])]),
          expansion: scoreExpansions(question, folded),
          shape,
          shapeCoverage: shape * covered,
          longestRun: measureLongestRun(question.content, folded),
          before: coverages[index - 1] ?? 0,
          after: coverages[index + 1] ?? 0,
          isHeading: HEADING.test(words) ? 1 : 0,
          isShort: folded.length < SHORT ? 1 : 0,
          length: Math.min(1, folded.length / LONG),
          isFirst: index === 0 ? 1 : 0,
          topicFront: isTopic && kind === 'front' ? 1 : 0,
          factFront: !isTopic && kind === 'front' ? 1 : 0,
          isRow: words.includes('\t') || words.trimStart().startsWith('|') ? 1 : 0,
        },
      };
    });
  });
}
