// What speaks for a passage, as numbers: each feature lies near 0 to 1, and is told by name to the learner and the tests.

import { findDocumentKinds } from '../question/document-kind.ts';
import { isBroadQuestion } from '../question/topic-question.ts';
import type { AnalysedPassage } from './analysed-passage.ts';
import type { LateInteraction } from './late-interaction.ts';
import { readSentences } from './passage-sentences.ts';
import { readQuestionWords, type QuestionWords } from './question-words.ts';
import { measureLongestRun, scoreCoverage, scoreExpansions, scoreTerms } from './score-words.ts';
import type { SearchQuestion } from './search-question.ts';

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
  'kindMatch',
  'kindMismatch',
  'broadTitleMaxSim',
  'broadTitleCoverage',
  'broadFront',
  'broadEvidence',
] as const;

export type Feature = (typeof FEATURES)[number];
export type FeatureVector = Readonly<Record<Feature, number>>;

const LONG_PASSAGE = 500;
/** A question that could stand alone is this much less bound to what was talked of. */
const LOOSE_CONTEXT = 0.5;

/** How well the best single unit with the wanted look fits the question's words. */
function scoreShape({ shape }: SearchQuestion, words: QuestionWords, passage: AnalysedPassage): number {
  if (shape === null) return 0;
  return readSentences(passage)
    .findShaped(shape)
    .reduce((best, { terms }) => Math.max(best, 0.2 + 0.8 * scoreCoverage(words, terms)), 0);
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

/** A candidate's features before it has been compared with the others: what they decide is 0 so far. */
export type FeatureDraft = Record<Feature, number>;

/** Looks at the candidates of one question, each by itself: what takes the time of a search. */
export class CandidateReader {
  readonly #question: SearchQuestion;
  readonly #interaction: LateInteraction;
  readonly #words: QuestionWords;
  readonly #broad: 0 | 1;
  /** Kinds of documents that the question names. */
  readonly #kinds: readonly string[];
  /** By document: its passages share a title. */
  readonly #titleScores = new Map<string, number>();

  constructor(question: SearchQuestion, interaction: LateInteraction) {
    this.#question = question;
    this.#interaction = interaction;
    this.#words = readQuestionWords(question);
    this.#kinds = findDocumentKinds(question.text);
    this.#broad = isBroadQuestion(question.text, question.wanted) ? 1 : 0;
  }

  read({ passage, similarity }: Candidate): FeatureDraft {
    const { years, months, isHanging, contextDocuments } = this.#question;
    const { document, foldedBody, foldedTitle } = passage;
    const { kind, text } = passage.passage;
    const words = this.#words;
    const terms = scoreTerms(words, passage);
    const titleMaxSim = this.#scoreTitle(passage);
    const year = Number((document.date ?? document.issue).slice(0, 4));
    const isFront = kind === 'front' ? 1 : 0;
    const isOfKind = this.#kinds.some((named) => document.title.includes(named));
    return {
      bm25: terms.bm25,
      maxSim: this.#interaction.score(passage.tokens),
      vector: Math.max(0, similarity),
      titleCoverage: terms.titleCoverage,
      headingCoverage: terms.headingCoverage,
      bodyCoverage: terms.bodyCoverage,
      longestRun: measureLongestRun(words, foldedBody),
      expansion: words.meant.length === 0 ? 0 : scoreExpansions(words, foldedBody + foldedTitle),
      expansionTitle: scoreExpansions(words, foldedTitle),
      shape: scoreShape(this.#question, words, passage),
      titleMaxSim,
      contextDocument: (isHanging ? 1 : LOOSE_CONTEXT) * shareOfContext(contextDocuments, document.id),
      yearMatch: years.includes(year) ? 1 : 0,
      yearMismatch: years.length > 0 && !years.includes(year) ? 1 : 0,
      isFront,
      isTable: kind === 'table' ? 1 : 0,
      shortness: 1 - Math.min(1, text.length / LONG_PASSAGE),
      monthMatch: months.some((month) => document.date?.startsWith(month) === true) ? 1 : 0,
      kindMatch: isOfKind ? 1 : 0,
      kindMismatch: this.#kinds.length > 0 && !isOfKind ? 1 : 0,
      broadTitleMaxSim: this.#broad * titleMaxSim,
      broadTitleCoverage: this.#broad * terms.titleCoverage,
      broadFront: this.#broad * isFront,
      bm25Share: 0,
      maxSimShare: 0,
      vectorShare: 0,
      documentEvidence: 0,
      broadEvidence: 0,
    };
  }

  /** Fills in what comes of comparing the candidates; their drafts stand in their order. */
  compare(candidates: readonly Candidate[], drafts: readonly FeatureDraft[]): readonly FeatureVector[] {
    const topOf = (name: Feature): number => Math.max(1e-9, ...drafts.map((draft) => draft[name]));
    const [topBm25, topMaxSim, topVector] = [topOf('bm25'), topOf('maxSim'), topOf('vector')];
    const documents = candidates.map(({ passage }) => passage.document.id);
    const scores = new Map<string, number[]>(documents.map((id) => [id, []]));
    for (const [index, draft] of drafts.entries()) {
      draft.bm25Share = draft.bm25 / topBm25;
      draft.maxSimShare = draft.maxSim / topMaxSim;
      draft.vectorShare = draft.vector / topVector;
      scores.get(documents[index] ?? '')?.push(draft.maxSimShare + draft.bm25Share);
    }
    const evidence = new Map([...scores].map(([id, known]) => [id, meanOfBest(known)]));
    for (const [index, draft] of drafts.entries()) {
      draft.documentEvidence = evidence.get(documents[index] ?? '') ?? 0;
      draft.broadEvidence = this.#broad * draft.documentEvidence;
    }
    return drafts;
  }

  #scoreTitle({ document, titleTokens }: AnalysedPassage): number {
    const known = this.#titleScores.get(document.id) ?? this.#interaction.score(titleTokens);
    this.#titleScores.set(document.id, known);
    return known;
  }
}

/** Of a document's passages three at most speak for it, each with a score up to 2. */
function meanOfBest(scores: readonly number[]): number {
  const best = scores.toSorted((a, b) => b - a).slice(0, 3);
  return best.reduce((sum, score) => sum + score, 0) / 6;
}
