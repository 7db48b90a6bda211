// What speaks for a passage, as numbers: each feature lies near 0 to 1, and is told by name to the learner and the tests.

import type { StoredPassage } from '../ports.ts';
import { isBroadQuestion } from '../question/topic-question.ts';
import { foldText } from '../text/normalize.ts';
import { countTerms, tokenizeBigrams } from '../text/tokenize.ts';
import type { LateInteraction } from './late-interaction.ts';
import type { SearchQuestion } from './search-question.ts';
import { splitSentences } from './split-sentences.ts';

export const FEATURES = [
  'bm25',
  'bm25Share',
  'maxSim',
  'maxSimShare',
  'vector',
  'vectorShare',
  'titleCoverage',
  'headingCoverage',
  'bodyCoverage',
  'longestRun',
  'expansion',
  'expansionTitle',
  'shape',
  'titleMaxSim',
  'documentEvidence',
  'contextDocument',
  'yearMatch',
  'yearMismatch',
  'isFront',
  'isTable',
  'shortness',
  'monthMatch',
  'broadTitleMaxSim',
  'broadTitleCoverage',
  'broadFront',
  'broadEvidence',
] as const;

export type Feature = (typeof FEATURES)[number];
export type FeatureVector = Readonly<Record<Feature, number>>;

/** BM25's usual settings; a passage's mean length in terms stands in for the corpus's. */
const SATURATION = 1.2;
const LENGTH_PART = 0.75;
const MEAN_TERMS = 260;
/** A run this long is as good as a whole phrase. */
const FULL_RUN = 8;
const LONG_PASSAGE = 500;
/** A question that could stand alone is this much less bound to what was talked of. */
const LOOSE_CONTEXT = 0.5;

/** A passage's text analysed once, for all questions. */
export interface AnalysedPassage extends StoredPassage {
  readonly terms: ReadonlyMap<string, number>;
  readonly termCount: number;
  readonly titleTerms: ReadonlySet<string>;
  readonly headingTerms: ReadonlySet<string>;
  readonly titleTokens: readonly number[];
  /** Folded, for looking words up. */
  readonly foldedBody: string;
  readonly foldedTitle: string;
}

export function analysePassage(stored: StoredPassage, tokenize: (text: string) => number[]): AnalysedPassage {
  const { passage, document } = stored;
  const body = `${passage.text}\n${passage.searchOnly}`;
  const bodyTerms = tokenizeBigrams(body);
  return {
    ...stored,
    terms: countTerms(bodyTerms),
    termCount: bodyTerms.length,
    titleTerms: new Set(tokenizeBigrams(`${document.title}\n${document.docNo ?? ''}`)),
    headingTerms: new Set(tokenizeBigrams(passage.headingPath.join('\n'))),
    titleTokens: tokenize(document.title),
    foldedBody: foldText(body).text,
    foldedTitle: foldText(`${document.title} ${passage.headingPath.join(' ')}`).text,
  };
}

/** Share of the question's weight in terms for which `has` holds. */
export function coverage(question: SearchQuestion, has: (term: string) => boolean): number {
  let covered = 0;
  let total = 0;
  for (const { term, weight } of question.terms) {
    total += weight;
    if (has(term)) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

function scoreBm25(question: SearchQuestion, passage: AnalysedPassage): number {
  const norm = SATURATION * (1 - LENGTH_PART + (LENGTH_PART * passage.termCount) / MEAN_TERMS);
  let score = 0;
  let ideal = 0;
  for (const { term, weight } of question.terms) {
    const inTitle = passage.titleTerms.has(term) || passage.headingTerms.has(term) ? 0.5 : 0;
    const frequency = (passage.terms.get(term) ?? 0) + inTitle;
    ideal += weight * (SATURATION + 1);
    score += (weight * frequency * (SATURATION + 1)) / (frequency + norm);
  }
  return ideal === 0 ? 0 : score / ideal;
}

/** Longest stretch of the question that stands in the text, as a share of a full run. */
export function measureLongestRun(content: string, folded: string): number {
  let longest = 0;
  for (const part of content.split(' ')) {
    const text = foldText(part).text;
    for (let start = 0; start + longest < text.length; start += 1) {
      while (start + longest < text.length && folded.includes(text.slice(start, start + longest + 1)))
        longest += 1;
      if (longest >= FULL_RUN) return 1;
    }
  }
  return Math.min(1, longest / FULL_RUN);
}

/** Share of what was meant that stands there in printed words. */
export function scoreExpansions(question: SearchQuestion, folded: string): number {
  let covered = 0;
  let total = 0;
  for (const { printed, weight, rarity } of question.expansions) {
    total += rarity;
    const isThere = printed.some((word) => folded.includes(foldText(word).text));
    if (isThere) covered += rarity * weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** How well the best single unit with the wanted look fits the question's words. */
function scoreShape(question: SearchQuestion, passage: AnalysedPassage): number {
  const { shape } = question;
  if (shape === null) return 0;
  let best = 0;
  for (const { start, end } of splitSentences(passage.passage.text)) {
    const unit = passage.passage.text.slice(start, end);
    if (!shape.test(unit)) continue;
    const terms = new Set(tokenizeBigrams(unit));
    best = Math.max(best, 0.2 + 0.8 * coverage(question, (term) => terms.has(term)));
  }
  return best;
}

/** 1 for the document that the talk is about, less for the next ones. */
function shareOfContext(documents: readonly string[], id: string): number {
  const place = documents.indexOf(id);
  return place < 0 ? 0 : 1 / (place + 1);
}

export interface Candidate {
  readonly passage: AnalysedPassage;
  /** Cosine with the question's vector. */
  readonly similarity: number;
}

/** Features of all candidates of one question; some compare them with one another. */
export function buildFeatures(
  question: SearchQuestion,
  candidates: readonly Candidate[],
  interaction: LateInteraction,
): FeatureVector[] {
  const broad = isBroadQuestion(question.text, question.wanted) ? 1 : 0;
  const titleScores = new Map<string, number>();
  const raw = candidates.map(({ passage, similarity }) => {
    const { document } = passage;
    const titleMaxSim = titleScores.get(document.id) ?? interaction.score(passage.titleTokens);
    titleScores.set(document.id, titleMaxSim);
    const year = Number((document.date ?? document.issue).slice(0, 4));
    return {
      documentId: document.id,
      bm25: scoreBm25(question, passage),
      maxSim: interaction.score(passage.tokens),
      vector: Math.max(0, similarity),
      titleCoverage: coverage(question, (term) => passage.titleTerms.has(term)),
      headingCoverage: coverage(question, (term) => passage.headingTerms.has(term)),
      bodyCoverage: coverage(question, (term) => passage.terms.has(term)),
      longestRun: measureLongestRun(question.content, passage.foldedBody),
      expansion: scoreExpansions(question, passage.foldedBody + passage.foldedTitle),
      expansionTitle: scoreExpansions(question, passage.foldedTitle),
      shape: scoreShape(question, passage),
      titleMaxSim,
      contextDocument:
        (question.isHanging ? 1 : LOOSE_CONTEXT) * shareOfContext(question.contextDocuments, document.id),
      yearMatch: question.years.includes(year) ? 1 : 0,
      yearMismatch: question.years.length > 0 && !question.years.includes(year) ? 1 : 0,
      isFront: passage.passage.kind === 'front' ? 1 : 0,
      isTable: passage.passage.kind === 'table' ? 1 : 0,
      shortness: 1 - Math.min(1, passage.passage.text.length / LONG_PASSAGE),
      monthMatch: question.months.some((month) => document.date?.startsWith(month) === true) ? 1 : 0,
      broadTitleMaxSim: broad * titleMaxSim,
      broadTitleCoverage: broad * coverage(question, (term) => passage.titleTerms.has(term)),
      broadFront: broad * (passage.passage.kind === 'front' ? 1 : 0),
    };
  });
  const top = (pick: (row: (typeof raw)[number]) => number): number => Math.max(1e-9, ...raw.map(pick));
  const [topBm25, topMaxSim, topVector] = [
    top((row) => row.bm25),
    top((row) => row.maxSim),
    top((row) => row.vector),
  ];
  const evidence = new Map<string, number[]>();
  for (const row of raw) {
    const known = evidence.get(row.documentId);
    const score = row.maxSim / topMaxSim + row.bm25 / topBm25;
    if (known === undefined) evidence.set(row.documentId, [score]);
    else known.push(score);
  }
  const documentScore = new Map(
    [...evidence].map(([id, scores]) => {
      const best = scores.toSorted((a, b) => b - a).slice(0, 3);
      return [id, best.reduce((sum, score) => sum + score, 0) / 6];
    }),
  );
  return raw.map(({ documentId, ...row }) => ({
    ...row,
    bm25Share: row.bm25 / topBm25,
    maxSimShare: row.maxSim / topMaxSim,
    vectorShare: row.vector / topVector,
    documentEvidence: documentScore.get(documentId) ?? 0,
    broadEvidence: broad * (documentScore.get(documentId) ?? 0),
  }));
}
