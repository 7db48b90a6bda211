// What a question asked in a talk has to do with the document talked of: it is answered there, the document does not say it, or it is of another topic.

import { isConfident, weighAnswerable } from './confidence.ts';
import { findPassages, type PassageTools } from './find-passages.ts';
import { startReading, type PassageReading } from './passage-reading.ts';
import { forgetContext, type RankedPassage } from './rank-passages.ts';
import { readInDoubt } from './read-in-doubt.ts';
import { NO_CONTEXT, readSearchQuestion } from './read-search-question.ts';
import type { SearchQuestion } from './search-question.ts';
import calibration from './talk-weights.json' with { type: 'json' };
import { weighSentences } from './weigh-sentences.ts';

export interface TalkStep {
  /** `alone`: nothing was talked of, or what was has no part in it; `nowhere`: neither the document says it nor any other. */
  readonly kind: 'answered' | 'unsaid' | 'nowhere' | 'alone';
  /** The question to go on with: with what the talk lends it, or by itself. */
  readonly reading: SearchQuestion;
  readonly ranked: readonly RankedPassage[];
  /** That has read the question's own words and may settle which sentence answers; null: not by those alone. */
  readonly reader: PassageReading | null;
}

/** How the document talked of meets a question. */
export interface TalkEvidence {
  readonly document: string;
  /** Whether the question makes no sense without the talk; else it is met by the document, and could stand alone. */
  readonly isHanging: boolean;
  /** Log odds that the document answers it. */
  readonly odds: number;
  /** Has read the question's own words; null where there is no model. */
  readonly reader: PassageReading | null;
}

/** 原先呢: no word of it is the document's; all that is asked was said before. */
const TIME_ALONE = /^(?:原[先来]|[以之从此]前|[以之]后|后来|当时|眼下|如今)?$/u;
/** 那疫苗的呢，死几个才算特别重大: so many may name something else, which another document treats. */
const NAMES_OTHER = 8;
/** 那电动车上牌要钱吗, after lifts: by so much, in log odds, another document must be likelier to answer than the one talked of. */
const FAR_LIKELIER = 4;
/** What the words of the turns before add where the question says little by itself. */
const CONTEXT_PART = 0.3;

function keepTo(id: string, ranked: readonly RankedPassage[]): RankedPassage[] {
  return ranked.filter(({ passage }) => passage.document.id === id);
}

/** Log odds that a document answers a question by its own words: what was said before is of the document in any case, and says nothing. */
async function weighOwnWords(
  { text, contextDocuments }: SearchQuestion,
  id: string,
  tools: PassageTools,
): Promise<{ odds: number; reader: PassageReading | null }> {
  const own = await readSearchQuestion(
    text,
    { words: '', documents: contextDocuments, isHanging: true },
    tools,
  );
  const ranked = await findPassages(own, tools, { within: id });
  const { looked, units, grounds } = await weighSentences(own, ranked, tools);
  const reader = startReading({ text, isHanging: false }, tools.tokens, tools.reader);
  const read = reader === null ? null : await reader.weighAnswer(looked, units, () => false);
  return { odds: weighAnswerable({ ...grounds, read }), reader };
}

/** `ranked`: over all documents and those talked of. Null where nothing was talked of, or what was has no part in the question. */
export async function weighTalk(
  reading: SearchQuestion,
  ranked: readonly RankedPassage[],
  tools: PassageTools,
): Promise<TalkEvidence | null> {
  const [talkedOf] = reading.contextDocuments;
  if (talkedOf === undefined) return null;
  const first = ranked[0]?.passage.document.id ?? '';
  const isThere = reading.contextDocuments.includes(first);
  const length = reading.content.replaceAll(' ', '').length;
  if (reading.isHanging && (isThere || length < NAMES_OTHER)) {
    const { odds, reader } = await weighOwnWords(reading, talkedOf, tools);
    const { grounds } = await weighSentences(reading, keepTo(talkedOf, ranked), tools);
    const together = odds + CONTEXT_PART * weighAnswerable(grounds);
    return { document: talkedOf, isHanging: true, odds: together, reader };
  }
  if (!isThere) return null;
  const { odds, reader } = await weighOwnWords(reading, first, tools);
  return { document: first, isHanging: false, odds, reader };
}

/** Whether the question would have no chance of an answer had nothing been talked of: its words may be of anything. */
async function isHopelessAlone(
  reading: SearchQuestion,
  ranked: readonly RankedPassage[],
  tools: PassageTools,
): Promise<boolean> {
  const { grounds } = await weighSentences(reading, forgetContext(ranked), tools);
  return !isConfident(grounds, true);
}

/** The question as one that opens a topic, where another document answers it by its own words and the one talked of hardly does. */
async function leaveTalk(
  { text }: SearchQuestion,
  { document, odds }: TalkEvidence,
  tools: PassageTools,
): Promise<TalkStep | null> {
  const reading = await readSearchQuestion(text, NO_CONTEXT, tools);
  const ranked = await findPassages(reading, tools);
  if (ranked[0]?.passage.document.id === document) return null;
  const { looked, units, grounds: measured } = await weighSentences(reading, ranked, tools);
  const reader = startReading(reading, tools.tokens, tools.reader);
  const grounds = await readInDoubt(measured, looked, units, reader);
  const isFar = weighAnswerable(grounds) >= odds + FAR_LIKELIER;
  return isFar && isConfident(grounds, false) ? { kind: 'alone', reading, ranked, reader } : null;
}

/** `ranked`: over all documents and those talked of. */
export async function followTalk(
  reading: SearchQuestion,
  ranked: readonly RankedPassage[],
  tools: PassageTools,
): Promise<TalkStep> {
  const met = await weighTalk(reading, ranked, tools);
  if (met === null) return { kind: 'alone', reading, ranked, reader: null };
  const { hanging, loose } = calibration.thresholds;
  const ofDocument = keepTo(met.document, ranked);
  if (met.isHanging) {
    const isOfTalk = TIME_ALONE.test(reading.content);
    const left = isOfTalk ? null : await leaveTalk(reading, met, tools);
    if (left !== null) return left;
    const kind = isOfTalk || met.odds >= hanging ? 'answered' : 'unsaid';
    return { kind, reading, ranked: ofDocument, reader: null };
  }
  const answered: TalkStep = { kind: 'answered', reading, ranked: ofDocument, reader: met.reader };
  if (await isHopelessAlone(reading, ranked, tools))
    return { kind: 'nowhere', reading, ranked, reader: null };
  return met.odds >= loose
    ? answered
    : { kind: 'alone', reading, ranked: forgetContext(ranked), reader: null };
}
