// A question in words: ranked passages → the sentences that answer, or a plain no.

import type { Answer, Excerpt, Question } from '../domain/answer.ts';
import { pickDifferentDocuments } from './different-documents.ts';
import type { PassageTools } from './find-passages.ts';
import { findPassages } from './find-passages.ts';
import { excerptRanked, excerptUnits } from './excerpt-ranked.ts';
import { followTalk } from './follow-talk.ts';
import { findOtherEdition, type OtherEdition } from './other-edition.ts';
import { answerLeftOut, buildNotPrinted, isNotPrinted, leavesOutPeople } from './not-printed-answer.ts';
import { findPlainReason } from './plain-refusal.ts';
import { buildRefusal, buildUnsaid } from './refusal.ts';
import { orderByPassage, type ScoredUnit } from './pick-excerpt.ts';
import { startReading, type PassageReading } from './passage-reading.ts';
import { findPrinted, printsSteps } from './unprinted.ts';
import { isConfident, isSubjectPrinted } from './confidence.ts';
import { readInDoubt } from './read-in-doubt.ts';
import { readTurnContext } from './read-turn-context.ts';
import { readSearchQuestion } from './read-search-question.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { buildTitleQuote, prependTitle } from './title-quote.ts';
import { weighSentences, type WeighedSentences } from './weigh-sentences.ts';
import { isBareSubject, isBroadQuestion, isTopicQuestion } from '../question/topic-question.ts';
import { formatTitle, plainLine } from '../documents/document-card.ts';
import { buildDocumentNotes } from './document-notes.ts';
import { NEEDS_SHAPE } from '../question/wanted.ts';
import { cleanQuestion } from '../question/clean-question.ts';
import { resolveFragment } from '../question/continue-question.ts';
import { namesEdition } from '../question/editions.ts';
import { asksForWholeList } from '../question/asks-for-list.ts';

/** Excerpts in a reply, by length in UTF-16 units: the first says the answer, the others only add. */
const EXCERPT_LENGTHS = [230, 110, 80] as const;
/** Of a question for a list, which comes whole as far as one passage goes. */
const LIST_LENGTHS = [440, 110, 80] as const;
/** Of a question about a subject, whose answer is the documents: what each says in a sentence. */
const TOPIC_LENGTHS = [130, 80, 70] as const;
/** A further excerpt scores at most this much less than the first: within it, either may be the answer. */
const ADDS_WITHIN = 2.5;
/** Lengths of the results that 更多 can show. */
const MORE: readonly number[] = Array.from({ length: 6 }, () => 80);
/** Documents that must lack an edition asked for before it is said that another is held. */
const PREMISE_DOCUMENTS = 3;

function pickLengths(question: string, isTopic: boolean): readonly number[] {
  if (isTopic) return TOPIC_LENGTHS;
  return asksForWholeList(question) ? LIST_LENGTHS : EXCERPT_LENGTHS;
}

/** The ranking for a question with its turns; shared with search, follow digests and the quality tools. */
export async function rankForQuestion(
  question: Question,
  tools: PassageTools,
): Promise<{ reading: SearchQuestion; ranked: RankedPassage[] }> {
  const text = resolveFragment(question.text, question.history.map(cleanQuestion));
  const context = await readTurnContext({ ...question, text }, tools);
  const reading = await readSearchQuestion(text, context, tools);
  const ranked = await findPassages(
    reading,
    tools,
    question.within === undefined ? {} : { within: question.within },
  );
  return { reading, ranked };
}

/** What the documents found hold in place of an edition or a year that they do not have. */
async function readOtherEdition(
  reading: SearchQuestion,
  ranked: readonly RankedPassage[],
  tools: PassageTools,
): Promise<OtherEdition | null> {
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  if (!namesEdition(reading.text, place)) return null;
  const found = pickDifferentDocuments(ranked).slice(0, PREMISE_DOCUMENTS);
  const documents = await Promise.all(
    found.map(async ({ passage: { document } }) => ({
      document,
      passages: await tools.cache.readDocument(document.id),
    })),
  );
  return findOtherEdition(reading.text, documents, place);
}

/** Whether what was found answers. Within a document that was named, words are few and nothing is read. */
async function isSure(
  reading: SearchQuestion,
  { looked, units, grounds: measured }: WeighedSentences,
  isWithin: boolean,
  reader: PassageReading | null,
): Promise<boolean> {
  const { signals } = measured;
  if (isBareSubject(reading.text) && !isSubjectPrinted(reading, signals)) return false;
  // An annex left out says nothing against steps that are printed.
  const grounds = printsSteps(units, reading.text)
    ? { ...measured, signals: { ...signals, unprintedMet: 0 } }
    : measured;
  return isWithin
    ? isConfident(grounds, true)
    : isConfident(await readInDoubt(grounds, looked, units, reader), false);
}

/** Excerpts of the sentences that may be the answer, best first. */
async function excerptLikely(
  units: readonly ScoredUnit[],
  lengths: readonly number[],
  tools: PassageTools,
): Promise<Excerpt[]> {
  const scored = await excerptUnits(units, lengths, tools);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score }) => score >= best - ADDS_WITHIN).map(({ excerpt }) => excerpt);
}

/** A telephone or a sum was asked for, and nothing that would be quoted holds one. */
function lacksShape({ wanted, shape }: SearchQuestion, excerpts: readonly Excerpt[]): boolean {
  if (wanted === null || shape === null || !NEEDS_SHAPE.has(wanted)) return false;
  return !excerpts.some(({ display }) => shape.test(display.text));
}

/** `question.text` is cleaned. */
export async function answerFromPassages(question: Question, tools: PassageTools): Promise<Answer> {
  const found = await rankForQuestion(question, tools);
  const isWithin = question.within !== undefined;
  const talk = isWithin ? null : await followTalk(found.reading, found.ranked, tools);
  const { reading, ranked } = talk ?? found;
  const isTopic = isTopicQuestion(reading.text);
  if (talk?.kind === 'unsaid') return buildUnsaid(ranked);
  if (talk?.kind === 'nowhere') return buildRefusal(reading, ranked, tools);
  const weighed = await weighSentences(reading, ranked, tools);
  const { signals } = weighed.grounds;
  const other = isWithin ? null : await readOtherEdition(reading, ranked, tools);
  if (other !== null) return buildRefusal(reading, ranked, tools, other);
  const reason = isWithin
    ? null
    : findPlainReason(reading, ranked, weighed.units, signals, tools.store.summary.passages);
  const reader = talk?.reader ?? startReading(reading, tools.tokens, tools.reader);
  const isAnswered = talk?.kind === 'answered' || (await isSure(reading, weighed, isWithin, reader));
  if (reason !== null || !isAnswered)
    return (
      (await answerLeftOut(reading, ranked, signals, reason, tools)) ?? buildRefusal(reading, ranked, tools)
    );

  const units = reader === null ? weighed.units : await reader.settleClose(weighed.units);
  const inOrder = isTopic ? orderByPassage(units, weighed.looked) : units;
  const lengths = pickLengths(reading.text, isTopic);
  const [best, ...others] = await excerptLikely(inOrder, lengths, tools);
  if (best === undefined) return buildRefusal(reading, ranked, tools);
  if (await leavesOutPeople(best, reading.text, tools)) return buildNotPrinted(best);
  let excerpts: readonly [Excerpt, ...Excerpt[]] = [best, ...others];
  if (await isNotPrinted(best, reading, tools)) {
    const printed = isTopic ? null : findPrinted(units, reading);
    const [told, ...more] = printed === null ? [] : await excerptLikely(printed, lengths, tools);
    if (told === undefined) return buildNotPrinted(best);
    excerpts = [told, ...more];
  }
  if (lacksShape(reading, excerpts)) return buildRefusal(reading, ranked, tools);
  const [first = excerpts[0], ...rest] = isBroadQuestion(reading.text, reading.wanted)
    ? await withTitles(excerpts, tools)
    : excerpts;
  const shown = new Set([first, ...rest].map(({ passageId }) => passageId));
  const further = ranked.filter(({ passage }) => !shown.has(passage.passage.id)).slice(0, MORE.length);
  return {
    outcome: 'cited',
    kind: isTopic ? 'document' : 'passage',
    lead: isTopic ? [plainLine(`见${formatTitle(first.citation)}。`)] : [],
    excerpts: [first, ...rest],
    notes: buildDocumentNotes(
      first.citation,
      first.display.text,
      await tools.cache.readDocument(first.citation.documentId),
    ),
    more: (await excerptRanked(further, reading, MORE, tools)).map(({ excerpt }) => excerpt),
  };
}

async function withTitles(excerpts: readonly Excerpt[], tools: PassageTools): Promise<Excerpt[]> {
  return await Promise.all(
    excerpts.map(async (excerpt) => {
      const [front] = await tools.cache.readDocument(excerpt.citation.documentId);
      if (front === undefined) return excerpt;
      const { first, last } = front.passage.lines.reduce((a, b) => ({
        first: Math.min(a.first, b.first),
        last: Math.max(a.last, b.last),
      }));
      const title = buildTitleQuote(front, await tools.store.readLines(front.document.issue, first, last));
      return title === null ? excerpt : prependTitle(excerpt, title);
    }),
  );
}
