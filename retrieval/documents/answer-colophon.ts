// The gazette's own particulars, as its masthead and colophon print them: sponsor, address, telephone, how often.

import type { Answer, Excerpt } from '../domain/answer.ts';
import type { GazetteIssue, SourceLine } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { findAskedTelephone } from '../question/asked-telephone.ts';
import { findForeignPlaces } from '../question/foreign-places.ts';
import { understandColophon, type Particular } from '../question/colophon-request.ts';
import { findTelephones, isSameTelephone } from '../text/telephone-numbers.ts';
import { formatIssue, plainLine } from './document-card.ts';
import { buildNothingListed } from './document-list.ts';

/** A line of a masthead or colophon is short, and no title of a contents. */
const LONGEST = 60;
const TITLE = /关于|[（(]\d{1,3}[）)]$/u;

/** Lines before the first document and behind the last. */
async function readOutside(issue: GazetteIssue, tools: AnswerTools): Promise<SourceLine[]> {
  const documents = await tools.store.readDocuments(issue.id);
  const first = Math.min(issue.lineCount + 1, ...documents.map(({ lines }) => lines.first));
  const last = Math.max(0, ...documents.map(({ lines }) => lines.last));
  const outside = [
    ...(await tools.store.readLines(issue.id, 1, first - 1)),
    ...(await tools.store.readLines(issue.id, last + 1, issue.lineCount)),
  ];
  return outside.filter(({ text }) => text.length <= LONGEST && !TITLE.test(text.trim()));
}

function findPrinted(lines: readonly SourceLine[], { printed }: Particular): SourceLine | undefined {
  return lines.findLast(({ text }) => printed.test(text.replace(/[\s#*-]/gu, '')));
}

function buildExcerpt(issue: GazetteIssue, lines: readonly SourceLine[]): Excerpt {
  const shown = lines.map(({ text }) => text.trim());
  return {
    citation: {
      issue: issue.id,
      documentId: issue.id,
      docNo: null,
      title: issue.name,
      date: issue.publishedOn,
      page: null,
      headingPath: [],
      lines: lines.map(({ number }) => ({ first: number, last: number })),
    },
    quote: shown.join('……'),
    display: { text: shown.join('\n'), marks: [] },
    passageId: null,
  };
}

function answerPrinted(issue: GazetteIssue, lines: readonly SourceLine[]): Answer {
  return {
    outcome: 'cited',
    kind: 'document',
    lead: [plainLine(`《${issue.name}》${formatIssue(issue)}印有：`)],
    excerpts: [buildExcerpt(issue, lines)],
    notes: [],
    more: [],
  };
}

/** 2293706是谁的电话: the gazette's own number; null where none is asked about, or another's. */
export async function answerOwnTelephone(text: string, tools: AnswerTools): Promise<Answer | null> {
  const asked = findAskedTelephone(text);
  if (asked === null) return null;
  for (const issue of tools.store.summary.issues.toReversed()) {
    const line = (await readOutside(issue, tools)).find((outside) =>
      findTelephones(outside.text).some((printed) => isSameTelephone(printed, asked)),
    );
    if (line !== undefined) return answerPrinted(issue, [line]);
  }
  return null;
}

/** `text` is cleaned. Null where no particulars of the gazette are asked for. */
export async function answerColophon(text: string, tools: AnswerTools): Promise<Answer | null> {
  const request = understandColophon(text);
  const place = tools.store.summary.issues.at(-1)?.place ?? '';
  if (request === null || findForeignPlaces(text, place).length > 0) return null;
  const { particulars, serial } = request;
  // One that is held has been named by its year before.
  if (serial !== null && !tools.store.summary.issues.some((issue) => issue.serial === serial))
    return buildNothingListed(`本库没有收总第${serial}期。`, [], tools);
  const issues = tools.store.summary.issues.filter(
    ({ id }) => request.issue === null || id === request.issue,
  );
  for (const issue of issues.toReversed()) {
    const outside = await readOutside(issue, tools);
    const found = particulars
      .map((particular) => findPrinted(outside, particular))
      .filter((line) => line !== undefined);
    if (found.length === 0) continue;
    const lines = [...new Set(found)].toSorted((a, b) => a.number - b.number);
    return answerPrinted(issue, lines);
  }
  const names = particulars.map(({ name }) => name).join('、');
  return buildNothingListed(`所收各期没有印公报的${names}。`, [], tools);
}
