// Whether the best passages answer at all: judged by the lanes' own scores, calibrated on questions without an answer.

import calibration from './confidence-weights.json' with { type: 'json' };
import type { TokenTable } from '../ports.ts';
import { foldText } from '../text/normalize.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { isTopicQuestion } from '../question/topic-question.ts';
import { pickInteraction } from './late-interaction.ts';
import { coverage } from './ranking-features.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import type { PassageUnit } from './unit-features.ts';

export const SIGNALS = [
  'bias',
  'bm25',
  'maxSim',
  'vector',
  'bodyCoverage',
  'titleCoverage',
  'titleMaxSim',
  'longestRun',
  'expansion',
  'weakestWord',
  'rareCovered',
  'hasRareUnknown',
  'heavyPrinted',
  'unknownShare',
  'documentCoverage',
  'contentLength',
  'yearNowhere',
  'wrongEdition',
  'foreignPlace',
  'margin',
  'unitCoverage',
  'unitMaxSim',
  'unitExpansion',
  'lacksShape',
  'isTopic',
  'topicTitle',
  'contextMaxSim',
  'contextWeakest',
  'contextCoverage',
  'concentration',
  'documentGap',
] as const;

export type Signal = (typeof SIGNALS)[number];
export type Signals = Readonly<Record<Signal, number>>;

/** Words that carry the question: the heaviest ones. */
const HEAVY_WORDS = 3;
/** A content this long says all it can. */
const LONG_CONTENT = 16;

/** Share of the heaviest words that the best passage prints, in the person's words or in those that a table gives for them. */
function measurePrinted(
  question: SearchQuestion,
  heavy: readonly { readonly index: number; readonly weight: number }[],
  first: RankedPassage | undefined,
  tokens: TokenTable,
): number {
  const text = first === undefined ? '' : first.passage.foldedTitle + first.passage.foldedBody;
  const isPrinted = (word: string): boolean => word !== '' && text.includes(foldText(word).text);
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0);
  const printed = heavy.reduce((sum, { index, weight }) => {
    const word = tokens.spell(question.tokens[index]?.token ?? 0);
    const meant = question.expansions.filter(({ said }) => said.includes(word));
    return isPrinted(word) || meant.some(({ printed: words }) => words.some(isPrinted)) ? sum + weight : sum;
  }, 0);
  return total === 0 ? 0 : printed / total;
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

/** Share of the question's weight that stands somewhere among the candidates of the best passage's document. */
function measureDocumentCoverage(question: SearchQuestion, ranked: readonly RankedPassage[]): number {
  const id = ranked[0]?.passage.document.id;
  const passages = ranked.filter(({ passage }) => passage.document.id === id).map(({ passage }) => passage);
  return coverage(question, (term) =>
    passages.some(
      ({ terms, titleTerms, headingTerms }) =>
        terms.has(term) || titleTerms.has(term) || headingTerms.has(term),
    ),
  );
}

/** 1 when the question names a year that neither the document's date nor the passage prints. */
function measureYearNowhere(question: SearchQuestion, first: RankedPassage | undefined): number {
  if (question.years.length === 0 || first === undefined) return 0;
  const { document, foldedBody, foldedTitle } = first.passage;
  const isSomewhere = question.years.some((year) =>
    `${document.date ?? ''} ${document.docNo ?? ''} ${foldedTitle} ${foldedBody}`.includes(String(year)),
  );
  return isSomewhere ? 0 : 1;
}

/** A document is asked for by its year: 2021年的方案, 2019版预案. */
const EDITION =
  /((?:19|20)\d{2})年?(?:度|版|那版|发的|出的|印发的|下发的|的)?[^，。？]{0,16}(?:方案|办法|预案|规定|通知|意见|规划|计划|细则|文件|通报|决定)/u;

/** 1 when the document found is of another year than the edition asked for, and its title names none. */
function measureWrongEdition(question: SearchQuestion, first: RankedPassage | undefined): number {
  const year = EDITION.exec(question.text)?.[1];
  // Whether an old edition still holds is answered by the new one, which repeals it.
  if (year === undefined || first === undefined || question.wanted === 'validity') return 0;
  const { document, foldedTitle } = first.passage;
  return document.date?.startsWith(year) === true || foldedTitle.includes(year) ? 0 : 1;
}

/** 1 when the question names a place elsewhere that the passage does not. */
function measureForeignPlace(question: SearchQuestion, first: RankedPassage | undefined): number {
  const isElsewhere = question.foreignPlaces.some(
    (place) => first === undefined || !(first.passage.foldedTitle + first.passage.foldedBody).includes(place),
  );
  return isElsewhere ? 1 : 0;
}

/** The sentence with what stands around and above it: where an answer must be understood. */
function readContext({ ranked: { passage }, units, index }: PassageUnit): string {
  const { text, headingPath } = passage.passage;
  const near = [units[index - 1], units[index], units[index + 1]].map((unit) =>
    unit === undefined ? '' : text.slice(unit.start, unit.end),
  );
  return [passage.document.title, ...headingPath, ...near].join('\n');
}

/** Mean over the question's words, weighed by their rarity. */
function meanOf(words: readonly { readonly weight: number }[], valueOf: (index: number) => number): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : words.reduce((sum, { weight }, index) => sum + weight * valueOf(index), 0) / total;
}

/** Numbers near 0 to 1 about the best candidate, its best sentence, and how they cover the question. */
export function measureConfidence(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  unit: PassageUnit | undefined,
  tokens: TokenTable,
): Signals {
  const [first, second] = ranked;
  const features = first?.features;
  const interaction = pickInteraction(tokens, question.tokens);
  const best =
    first === undefined
      ? new Float32Array(question.tokens.length)
      : interaction.match([...first.passage.tokens]);
  const heavy = question.tokens
    .map(({ weight }, index) => ({ index, weight, covered: best[index] ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, HEAVY_WORDS);
  const heavyWeight = heavy.reduce((sum, { weight }) => sum + weight, 0);
  const isTopic = isTopicQuestion(question.text) ? 1 : 0;
  const context = unit === undefined ? '' : readContext(unit);
  const inContext = interaction.match(tokens.tokenize(context));
  const contextTerms = new Set(tokenizeBigrams(context));
  const firstFive = ranked.slice(0, 5);
  const otherDocument = ranked.find(({ passage }) => passage.document.id !== first?.passage.document.id);
  return {
    bias: 1,
    bm25: features?.bm25 ?? 0,
    maxSim: features?.maxSim ?? 0,
    vector: features?.vector ?? 0,
    bodyCoverage: features?.bodyCoverage ?? 0,
    titleCoverage: features?.titleCoverage ?? 0,
    titleMaxSim: features?.titleMaxSim ?? 0,
    longestRun: features?.longestRun ?? 0,
    expansion: features?.expansion ?? 0,
    weakestWord: heavy.length === 0 ? 0 : Math.min(...heavy.map(({ covered }) => covered)),
    rareCovered:
      heavyWeight === 0
        ? 0
        : heavy.reduce((sum, { weight, covered }) => sum + weight * covered, 0) / heavyWeight,
    heavyPrinted: measurePrinted(question, heavy, first, tokens),
    hasRareUnknown: heavy.some(({ covered }) => covered === 0) ? 1 : 0,
    unknownShare: measureUnknown(question),
    documentCoverage: measureDocumentCoverage(question, ranked),
    contentLength: Math.min(1, question.content.replaceAll(' ', '').length / LONG_CONTENT),
    yearNowhere: measureYearNowhere(question, first),
    wrongEdition: measureWrongEdition(question, first),
    foreignPlace: measureForeignPlace(question, first),
    margin: first === undefined || second === undefined ? 0 : Math.min(1, first.score - second.score),
    unitCoverage: unit?.features.coverage ?? 0,
    unitMaxSim: unit?.features.maxSim ?? 0,
    unitExpansion: unit?.features.expansion ?? 0,
    lacksShape: question.wanted !== null && (unit?.features.shape ?? 0) === 0 ? 1 : 0,
    isTopic,
    topicTitle: isTopic * (features?.titleMaxSim ?? 0),
    contextMaxSim: meanOf(question.tokens, (index) => inContext[index] ?? 0),
    contextWeakest: heavy.length === 0 ? 0 : Math.min(...heavy.map(({ index }) => inContext[index] ?? 0)),
    contextCoverage: coverage(question, (term) => contextTerms.has(term)),
    concentration:
      firstFive.filter(({ passage }) => passage.document.id === first?.passage.document.id).length /
      Math.max(1, firstFive.length),
    documentGap:
      first === undefined || otherDocument === undefined
        ? 0
        : Math.min(1, (first.score - otherDocument.score) / 4),
  };
}

/** Probability that the best passage answers, by the calibrated weights. */
export function estimateAnswerable(signals: Signals): number {
  const weights: Readonly<Record<string, number>> = calibration.weights;
  const sum = SIGNALS.reduce((total, name) => total + signals[name] * (weights[name] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

export function isConfident(signals: Signals, isWithinDocument: boolean): boolean {
  return (
    estimateAnswerable(signals) >= (isWithinDocument ? calibration.thresholdWithin : calibration.threshold)
  );
}
