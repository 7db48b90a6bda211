// A question that names a 文号: opens that document, or says that the issues held do not print it.

import type { Answer, CitedAnswer, Excerpt } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { FoundDocumentNumber } from '../domain/document-number.ts';
import type { AnswerTools } from '../answer-tools.ts';
import {
  findNumberReference,
  isSameSeries,
  soundsLikeSeries,
  type NumberReference,
} from '../question/number-reference.ts';
import { answerAboutDocument } from './answer-about-document.ts';
import { formatTitle, plainLine } from './document-card.ts';
import { excerptNumber } from './excerpt-lines.ts';

async function findReferenced(
  reference: NumberReference,
  tools: AnswerTools,
): Promise<{ exact: GazetteDocument[]; others: GazetteDocument[] }> {
  const sameNumber = await tools.store.findDocumentsByYearNumber(reference.year, reference.number);
  const withSeries = (isMeant: (typed: string, printed: string) => boolean): GazetteDocument[] =>
    sameNumber.filter(
      ({ docNo }) => docNo !== null && isMeant(reference.series, docNo.slice(0, docNo.indexOf('〔'))),
    );
  const spelt = withSeries(isSameSeries);
  const exact = spelt.length > 0 ? spelt : withSeries(soundsLikeSeries);
  const longest = Math.max(0, ...exact.map(({ docNo }) => docNo?.indexOf('〔') ?? 0));
  // 请问阳政办函… ends with 阳政办函 and not with 政办函 alone: the longest series that fits is meant.
  const meant =
    reference.series === '' ? exact : exact.filter(({ docNo }) => docNo?.indexOf('〔') === longest);
  return { exact: meant, others: sameNumber };
}

function buildChoices(documents: readonly GazetteDocument[]): Answer {
  return {
    outcome: 'ambiguous',
    kind: 'ambiguous',
    lead: [
      plainLine('这个文号对应不止一份文件：'),
      ...documents.map((document) => plainLine(formatTitle(document))),
    ],
    choices: documents.map((document) => ({
      label: document.docNo ?? document.title,
      question: document.docNo ?? document.title,
    })),
    excerpts: [],
    notes: ['请写全文号（含字头和年份）再问。'],
  };
}

/** Where the number is not a document of ours: the lines that speak of it, if any. */
async function buildUnknownNumber(
  reference: NumberReference,
  others: readonly GazetteDocument[],
  tools: AnswerTools,
): Promise<Answer> {
  const written = `${reference.series}${reference.year === null ? '' : `〔${reference.year}〕`}${reference.number}号`;
  const isMention = ({ parts }: FoundDocumentNumber): boolean =>
    parts.year === reference.year &&
    parts.number === reference.number &&
    isSameSeries(reference.series, parts.series);
  const mentions: Excerpt[] = reference.year === null ? [] : await excerptNumber(isMention, written, tools);
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`本库所收各期没有刊登文号为${written}的文件。`)],
    excerpts: mentions.slice(0, 1),
    notes: mentions.length > 0 ? ['该文号在下面的文件里被提到，正文未收录。'] : [],
    nearest: others
      .slice(0, 3)
      .map(({ id, docNo, title, issue, date }) => ({ documentId: id, docNo, title, issue, date })),
  };
}

/** Null when the question names no 文号. */
export async function answerByNumber(text: string, tools: AnswerTools): Promise<Answer | null> {
  const reference = findNumberReference(text);
  if (reference === null) return null;
  const { exact, others } = await findReferenced(reference, tools);
  const [document] = exact;
  if (document === undefined) return await buildUnknownNumber(reference, others, tools);
  if (exact.length > 1) return await answerSeveral(exact, reference, tools);
  return await answerAboutDocument(document, reference.rest, tools);
}

/** Several documents share the number: all are named, each with its title line. */
async function answerSeveral(
  documents: readonly GazetteDocument[],
  reference: NumberReference,
  tools: AnswerTools,
): Promise<Answer> {
  const answers = await Promise.all(
    documents.slice(0, 4).map(async (document) => await answerAboutDocument(document, reference.rest, tools)),
  );
  const [first, ...rest] = answers
    .filter((answer): answer is CitedAnswer => answer.outcome === 'cited')
    .map(({ excerpts }) => excerpts[0]);
  const choices = buildChoices(documents);
  return first === undefined || choices.outcome !== 'ambiguous'
    ? choices
    : { ...choices, excerpts: [first, ...rest] };
}
