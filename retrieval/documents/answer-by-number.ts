// A question that names a 文号: opens that document, or says that the issues held do not print it.

import type { Answer, CitedAnswer } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { asksForOutline } from '../question/asks-for-outline.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import {
  findImpossibleNumber,
  findNumberReference,
  isIssuedBy,
  isSameSeries,
  soundsLikeSeries,
  type NumberReference,
} from '../question/number-reference.ts';
import { answerAboutDocument } from './answer-about-document.ts';
import { answerUnknownNumber } from './answer-unknown-number.ts';
import { formatTitle, plainLine } from './document-card.ts';

async function findReferenced(
  reference: NumberReference,
  tools: AnswerTools,
): Promise<{ exact: GazetteDocument[]; others: GazetteDocument[] }> {
  const sameNumber = await tools.store.findDocumentsByYearNumber(reference.year, reference.number);
  const withSeries = (isMeant: (typed: string, printed: string) => boolean): GazetteDocument[] =>
    sameNumber.filter(({ docNo }) => {
      const printed = docNo?.slice(0, docNo.indexOf('〔')) ?? '';
      return docNo !== null && isIssuedBy(reference.issuedBy, printed) && isMeant(reference.series, printed);
    });
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

function refuseImpossible(typed: string): Answer {
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`没有“${typed}”这样的文号：年份是四位数，序号最多四位数。请核对后再问。`)],
    excerpts: [],
    notes: [],
    nearest: [],
  };
}

/** Null when the question names no 文号. */
export async function answerByNumber(text: string, tools: AnswerTools): Promise<Answer | null> {
  const impossible = findImpossibleNumber(text);
  if (impossible !== null) return refuseImpossible(impossible);
  const reference = findNumberReference(text);
  if (reference === null) return null;
  // 太原市政府2022年26号: another city's government numbers its own documents.
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  if (reference.issuedBy !== 'anybody' && findForeignPlaces(text, place).length > 0) return null;
  const { exact, others } = await findReferenced(reference, tools);
  const [document] = exact;
  if (document === undefined) return await answerUnknownNumber(text, reference, others, tools);
  if (exact.length > 1) return await answerSeveral(exact, reference, tools);
  return await answerAboutDocument(document, reference.rest, tools);
}

/** Several documents share the number: all are named, each with its title line. */
async function answerSeveral(
  documents: readonly GazetteDocument[],
  reference: NumberReference,
  tools: AnswerTools,
): Promise<Answer> {
  // To choose among them their fronts are shown, not what each is about.
  const rest = asksForOutline(reference.rest) ? '' : reference.rest;
  const answers = await Promise.all(
    documents.slice(0, 4).map(async (document) => await answerAboutDocument(document, rest, tools)),
  );
  const [first, ...others] = answers
    .filter((answer): answer is CitedAnswer => answer.outcome === 'cited')
    .map(({ excerpts }) => excerpts[0]);
  const choices = buildChoices(documents);
  return first === undefined || choices.outcome !== 'ambiguous'
    ? choices
    : { ...choices, excerpts: [first, ...others] };
}
