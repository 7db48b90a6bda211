// How the words of a question stand in a text: terms by their rarity, whole stretches, and what may be meant.

import type { AnalysedPassage } from './analysed-passage.ts';
import type { QuestionWords } from './question-words.ts';
import type { TermBag } from './term-bag.ts';

/** BM25's usual settings; a passage's mean length in terms stands in for the corpus's. */
const SATURATION = 1.2;
const LENGTH_PART = 0.75;
const MEAN_TERMS = 260;
/** A run this long is as good as a whole phrase. */
const FULL_RUN = 8;

interface TermScores {
  readonly bm25: number;
  readonly titleCoverage: number;
  readonly headingCoverage: number;
  readonly bodyCoverage: number;
}

const NO_TERMS: TermScores = { bm25: 0, titleCoverage: 0, headingCoverage: 0, bodyCoverage: 0 };

/** How the question's terms stand in a passage's body, headings and title. */
export function scoreTerms({ terms, totalWeight }: QuestionWords, passage: AnalysedPassage): TermScores {
  if (totalWeight === 0) return NO_TERMS;
  const norm = SATURATION * (1 - LENGTH_PART + (LENGTH_PART * passage.terms.size) / MEAN_TERMS);
  let [score, ideal, inTitles, inHeadings, inBody] = [0, 0, 0, 0, 0];
  for (const { code, weight } of terms) {
    const count = passage.terms.countCode(code);
    const isInTitle = passage.titleTerms.countCode(code) > 0;
    const isInHeading = passage.headingTerms.countCode(code) > 0;
    const frequency = count + (isInTitle || isInHeading ? 0.5 : 0);
    ideal += weight * (SATURATION + 1);
    score += (weight * frequency * (SATURATION + 1)) / (frequency + norm);
    if (count > 0) inBody += weight;
    if (isInTitle) inTitles += weight;
    if (isInHeading) inHeadings += weight;
  }
  return {
    bm25: score / ideal,
    titleCoverage: inTitles / totalWeight,
    headingCoverage: inHeadings / totalWeight,
    bodyCoverage: inBody / totalWeight,
  };
}

/** Share of the question's weight in terms of a bag. */
export function scoreCoverage({ terms, totalWeight }: QuestionWords, bag: TermBag): number {
  if (totalWeight === 0) return 0;
  let covered = 0;
  for (const { code, weight } of terms) if (bag.countCode(code) > 0) covered += weight;
  return covered / totalWeight;
}

/** Longest stretch of the question that stands in the text, as a share of a full run. */
export function measureLongestRun({ parts }: QuestionWords, folded: string): number {
  let longest = 0;
  for (const text of parts) {
    for (let start = 0; start + longest < text.length; start += 1) {
      while (start + longest < text.length && folded.includes(text.slice(start, start + longest + 1)))
        longest += 1;
      if (longest >= FULL_RUN) return 1;
    }
  }
  return Math.min(1, longest / FULL_RUN);
}

/** Share of what was meant that stands there in printed words. */
export function scoreExpansions({ meant }: QuestionWords, folded: string): number {
  let covered = 0;
  let total = 0;
  for (const { printed, weight, rarity } of meant) {
    total += rarity;
    if (printed.some((word) => folded.includes(word))) covered += rarity * weight;
  }
  return total === 0 ? 0 : covered / total;
}
