// Where the sentence that fits best says that the text is left out: the answer is that the gazette does not print it.

import type { Answer, Excerpt } from '../domain/answer.ts';
import { plainLine } from '../documents/document-card.ts';
import { tellsGrades } from '../question/grades.ts';
import { NOT_PRINTED, POINTS_TO_ANNEX } from '../question/not-printed.ts';
import { NEEDS_SHAPE, NUMBERS } from '../question/wanted.ts';
import type { Signals } from './confidence-signals.ts';
import { excerptPicked } from './excerpt-ranked.ts';
import type { PassageTools } from './find-passages.ts';
import { pickInteraction } from './late-interaction.ts';
import type { PassageCache } from './passage-cache.ts';
import type { PlainReason } from './plain-refusal.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { findLeftOut } from './unprinted.ts';
import { readWordAlignment } from './word-alignment.ts';

/** The gazette names it and prints no more: 附件（略）, 详见网络版. */
export function buildNotPrinted(excerpt: Excerpt, lead = '公报只列出名目，没有刊登这部分内容：'): Answer {
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(lead)],
    excerpts: [excerpt],
    notes: ['内容要到网络版或向发文机关查询。'],
    nearest: [],
  };
}

/** Passages in which the text asked for may be announced. */
const LOOKED_AT = 20;

/** In place of a plain no: the line that announces what is asked for without printing it; null where none does. */
export async function answerLeftOut(
  question: SearchQuestion,
  ranked: readonly RankedPassage[],
  { yearNowhere, wrongEdition, foreignPlace }: Signals,
  reason: PlainReason | null,
  tools: PassageTools,
): Promise<Answer | null> {
  // Of another year, edition or place it would be another text that is left out.
  if (yearNowhere + wrongEdition + foreignPlace > 0) return null;
  if (reason !== null && reason !== 'no-such-shape') return null;
  const leftOut = findLeftOut(
    question.text,
    ranked.slice(0, LOOKED_AT),
    readWordAlignment(question),
    pickInteraction(tools.tokens, question.tokens),
    (text) => tools.tokens.tokenize(text),
  );
  if (leftOut === null) return null;
  const { ranked: from, unit } = leftOut;
  const [shown] = await excerptPicked({ ranked: from, stretches: [unit], answering: unit, score: 0 }, tools);
  return shown === undefined
    ? null
    : buildNotPrinted(shown.excerpt, '没有找到答案；公报列有下面的名目，但没有刊登内容：');
}

/** What asks for something, or names what annexes hold. */
const ASKS =
  /[什啥谁哪几吗怎咋？?]|如何|多少|是否|有没有|名单|清单|目录|[表图]|附件|正文|全文|标准|流程|分级|职责|指标/u;

/** Whether the answering words say that the text is left out, or point to an annex that the document leaves out. */
export async function isNotPrinted(
  excerpt: Excerpt,
  { text, wanted, shape }: Pick<SearchQuestion, 'text' | 'wanted' | 'shape'>,
  tools: { readonly cache: Pick<PassageCache, 'readDocument'> },
): Promise<boolean> {
  // 市三院被挂牌了 tells of a document; nothing is asked that an annex would hold.
  if (wanted === null && !ASKS.test(text)) return false;
  const words = answeringWords(excerpt);
  // 分为四级（分级标准见附件）: the number is there, whatever else is not.
  const isTold = wanted !== null && (NEEDS_SHAPE.has(wanted) || NUMBERS.has(wanted)) && shape?.test(words);
  if (isTold === true || tellsGrades(text, words)) return false;
  if (NOT_PRINTED.test(words)) return true;
  if (!POINTS_TO_ANNEX.test(words)) return false;
  const passages = await tools.cache.readDocument(excerpt.citation.documentId);
  return passages.some(({ passage }) => NOT_PRINTED.test(passage.text));
}

/** 挂牌责任人分别是哪些领导: people by what they are, whom a table would name. */
const ASKED_PEOPLE =
  /([\p{Script=Han}]{2}(?:责任人|负责人|联系人|联络员|成员|人员|专家|名单))(?:分别|各|都|具体|一共|现在)*(?:是|有|叫)(?:谁|哪些|哪几|哪一?[位个]|什么人|啥人)/u;

/** Whether people are asked for whom a table would name that the document announces and leaves out: who stands beside is none of them. */
export async function leavesOutPeople(
  excerpt: Excerpt,
  text: string,
  tools: { readonly cache: Pick<PassageCache, 'readDocument'> },
): Promise<boolean> {
  const people = ASKED_PEOPLE.exec(text)?.[1];
  if (people === undefined) return false;
  const passages = await tools.cache.readDocument(excerpt.citation.documentId);
  return passages.some(({ passage }) =>
    passage.text.split('\n').some((line) => line.includes(people) && NOT_PRINTED.test(line)),
  );
}

function answeringWords({ display: { text, marks } }: Excerpt): string {
  return text.slice(marks[0]?.start ?? 0, marks[0]?.end);
}
