// A question in words: ranked passages → the sentences that answer, or a plain no.

import type { Answer, CitedAnswer, Excerpt, Question } from '../domain/answer.ts';
import type { PassageTools } from './find-passages.ts';
import { findPassages } from './find-passages.ts';
import { excerptRanked } from './excerpt-ranked.ts';
import { isConfident, measureConfidence } from './confidence.ts';
import { readTurnContext } from './read-turn-context.ts';
import { readSearchQuestion } from './read-search-question.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { isTopicQuestion } from '../question/topic-question.ts';
import { formatTitle, plainLine } from '../documents/document-card.ts';
import { NOT_PRINTED } from '../question/not-printed.ts';

/** Excerpts in a reply, by length in UTF-16 units: the first says the answer, the others only add. */
const EXCERPT_LENGTHS = [150, 80, 60] as const;
/** A further excerpt scores at least this share of the first. */
const ADDS_SHARE = 0.72;
/** How many results 更多 can show. */
const MORE = 9;
const NEAREST = 3;

function differentDocuments(ranked: readonly RankedPassage[]): RankedPassage[] {
  const seen = new Set<string>();
  return ranked.filter(({ passage }) => {
    if (seen.has(passage.document.id)) return false;
    seen.add(passage.document.id);
    return true;
  });
}

function buildRefusal(question: SearchQuestion, ranked: readonly RankedPassage[], tools: PassageTools): Answer {
  const { issues, documents } = tools.store.summary;
  const names = issues.map(({ year, number }) => `${year}年第${number}期`).join('、');
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`在本库所收的${issues.length}期公报（${names}）、${documents}份文件里没有找到答案。`)],
    excerpts: [],
    notes: ['可以换个说法，或写出事项、部门、文号再问。'],
    nearest: question.content === '' ? [] : differentDocuments(ranked).slice(0, NEAREST).map(({ passage: { document } }) => ({
      documentId: document.id, docNo: document.docNo, title: document.title, issue: document.issue, date: document.date,
    })),
  };
}

/** The gazette names it and prints no more: 附件（略）, 详见网络版. */
function buildNotPrinted(excerpt: Excerpt): Answer {
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine('公报只列出名目，没有刊登这部分内容：')],
    excerpts: [excerpt],
    notes: ['内容要到网络版或向发文机关查询。'],
    nearest: [],
  };
}

/** The ranking for a question with its turns; shared with search, follow digests and the quality tools. */
export async function rankForQuestion(question: Question, tools: PassageTools): Promise<{ reading: SearchQuestion; ranked: RankedPassage[] }> {
  const context = await readTurnContext(question, tools);
  const reading = await readSearchQuestion(question.text, context, tools);
  const ranked = await findPassages(reading, tools, question.within === undefined ? {} : { within: question.within });
  return { reading, ranked };
}

/** `question.text` is cleaned. */
export async function answerFromPassages(question: Question, tools: PassageTools): Promise<Answer> {
  const { reading, ranked } = await rankForQuestion(question, tools);
  if (!isConfident(measureConfidence(reading, ranked, tools.tokens), question.within !== undefined)) {
    return buildRefusal(reading, ranked, tools);
  }
  return await buildCited(reading, ranked, tools);
}

async function buildCited(reading: SearchQuestion, ranked: readonly RankedPassage[], tools: PassageTools): Promise<Answer> {
  const isTopic = isTopicQuestion(reading.text);
  const top = ranked[0]?.score ?? 0;
  const shown = (isTopic ? differentDocuments(ranked) : ranked)
    .slice(0, EXCERPT_LENGTHS.length)
    .filter(({ score }) => score >= top * ADDS_SHARE);
  const excerpts: Excerpt[] = [];
  for (const [index, passage] of shown.entries()) {
    const excerpt = await excerptRanked(passage, reading, EXCERPT_LENGTHS[index] ?? 0, tools);
    if (excerpt !== null) excerpts.push(excerpt);
  }
  const [first, ...rest] = excerpts;
  if (first === undefined) return buildRefusal(reading, ranked, tools);
  if (NOT_PRINTED.test(first.display.text.slice(first.display.marks[0]?.start ?? 0, first.display.marks[0]?.end))) return buildNotPrinted(first);
  const more = ranked.filter((passage) => !shown.includes(passage)).slice(0, MORE);
  const answer: CitedAnswer = {
    outcome: 'cited',
    kind: isTopic ? 'document' : 'passage',
    lead: isTopic ? buildTopicLead(shown) : [],
    excerpts: [first, ...rest],
    notes: [],
    more: (await Promise.all(more.map(async (passage) => await excerptRanked(passage, reading, EXCERPT_LENGTHS[1], tools)))).filter((excerpt) => excerpt !== null),
  };
  return answer;
}

function buildTopicLead(shown: readonly RankedPassage[]): CitedAnswer['lead'] {
  const [first] = shown;
  return first === undefined ? [] : [plainLine(`见${formatTitle(first.passage.document)}。`)];
}
