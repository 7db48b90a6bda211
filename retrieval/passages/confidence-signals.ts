// What tells an answer from words that only touch the subject, as numbers by name near 0 to 1.

import { isBroadQuestion, isTopicQuestion } from '../question/topic-question.ts';
import type { Wanted } from '../question/wanted.ts';
import type { LateInteraction } from './late-interaction.ts';
import { ANYWHERE, type MetWords } from './met-words.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import { readQuestionWords, type QuestionWords } from './question-words.ts';
import { measureForeignPlace, measureWrongEdition, measureYearNowhere } from './premises.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { measureUnprinted } from './unprinted.ts';
import { readWordAlignment, type Alignment } from './word-alignment.ts';

export const SIGNALS = [
  'bias',
  'vector',
  'longestRun',
  'expansion',
  'unknownShare',
  'strangeShare',
  'strangestWord',
  'documentCoverage',
  'contentLength',
  'yearNowhere',
  'wrongEdition',
  'foreignPlace',
  'sentenceCoverage',
  'concentration',
  'documentGap',
  'passageScore',
  'sentenceScore',
  'sentenceGap',
  'met',
  'nearMet',
  'nearRareMet',
  'documentMet',
  'documentRarestMet',
  'documentRareMet',
  'documentUnmet',
  'anywhereMet',
  'unprintedMet',
  'shapedMet',
  'hasShape',
  'lacksShape',
  'isFront',
  'isTable',
  'isTopic',
  'topicTitle',
  'isBroad',
  'wantsSum',
  'wantsCount',
  'wantsTime',
  'wantsPerson',
  'wantsBody',
  'wantsPhone',
  'wantsPlace',
  'wantsYesNo',
] as const;

export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

/** Sentences that may hold what the best one lacks. */
const SENTENCES = 12;
/** Of the heaviest words, so many are rare. */
const RARE = 2;
/** A word met less than this is not met. */
const UNMET = 0.5;
/** A content this long says all it can. UTF-16 units. */
const LONG_CONTENT = 16;
/** Scores of passages and sentences are sums of weights; divided by this they lie near 0 to 1. */
const SCORE_SCALE = 20;
const GAP_SCALE = 4;
const NEAREST = 5;

const KINDS: Readonly<Partial<Record<Signal, ReadonlySet<Wanted>>>> = {
  wantsSum: new Set(['amount', 'fine']),
  wantsCount: new Set(['count', 'ratio', 'grade']),
  wantsTime: new Set(['when', 'duration', 'clock', 'validity']),
  wantsPerson: new Set(['who']),
  wantsBody: new Set(['body']),
  wantsPhone: new Set(['phone']),
  wantsPlace: new Set(['place']),
  wantsYesNo: new Set(['yes-no']),
};

function isKind(signal: Signal, wanted: Wanted | null): number {
  return wanted !== null && KINDS[signal]?.has(wanted) === true ? 1 : 0;
}

/** Share of the question's weight in terms that no passage of the corpus holds and no table knows otherwise. */
function measureUnknown(question: SearchQuestion): number {
  const explained = question.expansions.map(({ said }) => said).join(' ');
  let unknown = 0;
  let total = 0;
  for (const { term, weight, passages } of question.terms) {
    total += weight;
    if (passages === 0 && !explained.includes(term)) unknown += weight;
  }
  return total === 0 ? 1 : unknown / total;
}

/** How strange each strange word stays beside the candidates: 1 for one that none of them holds or comes near. */
function measureStrangeness(
  question: SearchQuestion,
  anywhere: Alignment,
): { length: number; strangeness: number }[] {
  return question.strangeWords.map(({ length, unprinted, place }) => ({
    length,
    strangeness: unprinted * (1 - (place < 0 ? 0 : (anywhere[place] ?? 0))),
  }));
}

/** Share of the question's weight that stands somewhere among passages. */
function measureCoverage({ terms, totalWeight }: QuestionWords, ranked: readonly RankedPassage[]): number {
  if (totalWeight === 0) return 0;
  const covered = terms.reduce((sum, { code, weight }) => {
    const isThere = ranked.some(
      ({ passage }) =>
        passage.terms.countCode(code) > 0 ||
        passage.titleTerms.countCode(code) > 0 ||
        passage.headingTerms.countCode(code) > 0,
    );
    return isThere ? sum + weight : sum;
  }, 0);
  return covered / totalWeight;
}

function most(values: readonly number[]): number {
  return Math.max(0, ...values);
}

/** About the best candidates and their sentences, both best first, and how they cover the question. */
export function measureConfidence(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  units: readonly ScoredUnit[],
  met: MetWords,
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): Signals {
  const { wanted } = question;
  const [first] = ranked;
  const [best, second] = units;
  const alignment = readWordAlignment(question);
  const { chosen, document: inDocument, anywhere } = met;
  const ofDocument = ranked.filter(({ passage }) => passage.document.id === chosen?.passage.document.id);
  const other = ranked.find(({ passage }) => passage.document.id !== first?.passage.document.id);
  const strange = measureStrangeness(question, anywhere);
  const contentLength = question.content.replaceAll(' ', '').length;
  const sentences = units.slice(0, SENTENCES).map(({ unit }) => unit.features);
  const isTopic = isTopicQuestion(question.text) ? 1 : 0;
  const nearest = ranked.slice(0, NEAREST);
  return {
    bias: 1,
    vector: first?.features.vector ?? 0,
    longestRun: first?.features.longestRun ?? 0,
    expansion: first?.features.expansion ?? 0,
    unknownShare: measureUnknown(question),
    documentCoverage: measureCoverage(readQuestionWords(question), ofDocument),
    strangeShare:
      strange.reduce((sum, { length, strangeness }) => sum + length * strangeness, 0) /
      Math.max(1, contentLength),
    strangestWord: most(strange.map(({ strangeness }) => strangeness)),
    contentLength: Math.min(1, contentLength / LONG_CONTENT),
    yearNowhere: measureYearNowhere(question, first),
    wrongEdition: measureWrongEdition(question, first),
    foreignPlace: measureForeignPlace(question, first),
    sentenceCoverage: best?.unit.features.coverage ?? 0,
    concentration:
      nearest.filter(({ passage }) => passage.document.id === first?.passage.document.id).length /
      Math.max(1, nearest.length),
    documentGap:
      first === undefined || other === undefined ? 0 : Math.min(1, (first.score - other.score) / GAP_SCALE),
    passageScore: (first?.score ?? 0) / SCORE_SCALE,
    sentenceScore: (best?.score ?? 0) / SCORE_SCALE,
    sentenceGap: best === undefined || second === undefined ? 0 : (best.score - second.score) / GAP_SCALE,
    met: best?.unit.features.met ?? 0,
    nearMet: best?.unit.features.nearMet ?? 0,
    nearRareMet: best?.unit.features.nearRareMet ?? 0,
    documentMet: alignment.meanOf(inDocument),
    documentRarestMet: alignment.worstOf(inDocument, 1),
    documentRareMet: alignment.worstOf(inDocument, RARE),
    documentUnmet: alignment.shareBelow(inDocument, UNMET),
    anywhereMet: alignment.meanOf(anywhere),
    unprintedMet: measureUnprinted(ranked.slice(0, ANYWHERE), alignment, interaction, tokenize),
    shapedMet: most(sentences.map(({ shape, nearMet }) => shape * nearMet)),
    hasShape: most(sentences.map(({ shape }) => shape)),
    lacksShape: question.shape !== null && (best?.unit.features.shape ?? 0) === 0 ? 1 : 0,
    isFront: chosen?.features.isFront ?? 0,
    isTable: chosen?.features.isTable ?? 0,
    isTopic,
    topicTitle: isTopic * (first?.features.titleMaxSim ?? 0),
    isBroad: isBroadQuestion(question.text, wanted) ? 1 : 0,
    wantsSum: isKind('wantsSum', wanted),
    wantsCount: isKind('wantsCount', wanted),
    wantsTime: isKind('wantsTime', wanted),
    wantsPerson: isKind('wantsPerson', wanted),
    wantsBody: isKind('wantsBody', wanted),
    wantsPhone: isKind('wantsPhone', wanted),
    wantsPlace: isKind('wantsPlace', wanted),
    wantsYesNo: isKind('wantsYesNo', wanted),
  };
}
