// A list of documents: numbered lines with number, date and page, each with its title line to cite.

import type { Choice, CitedAnswer, Excerpt, NotFoundAnswer, RichLine } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { formatChineseDate } from '../text/chinese-date.ts';
import { formatIssue, formatTitle, plainLine } from './document-card.ts';
import { excerptSentence } from './excerpt-lines.ts';

/** Citations of a list: its lead names them all, each citation is a title line. */
const CITED = 30;
/** Lines of a list: of more the reader is told how to ask. */
const LISTED = 60;

async function excerptTitles(documents: readonly GazetteDocument[], tools: AnswerTools): Promise<Excerpt[]> {
  const found = await Promise.all(
    documents
      .slice(0, CITED)
      .map(
        async ({ id }) =>
          await excerptSentence(
            (await tools.store.readPassagesOf(id)).slice(0, 1),
            (text) => text.trim() !== '',
            tools,
          ),
      ),
  );
  return found.filter((excerpt) => excerpt !== null);
}

function buildLine({ title, docNo, date, tocPage }: GazetteDocument, index: number): RichLine {
  const facts = [
    docNo,
    date === null ? null : formatChineseDate(date),
    tocPage === null ? null : `第${tocPage}页`,
  ].filter((fact) => fact !== null);
  return plainLine(`${index + 1}. ${title}（${facts.join('，')}）`);
}

/** Whether a document is dated within what is said of a period. */
export function isInPeriod(
  document: Pick<GazetteDocument, 'date'>,
  {
    year,
    month,
    day,
  }: { readonly year: number | null; readonly month: number | null; readonly day: number | null },
): boolean {
  const [documentYear, documentMonth, documentDay] = (document.date ?? '').split('-').map(Number);
  return (
    (year === null || documentYear === year) &&
    (month === null || documentMonth === month) &&
    (day === null || documentDay === day) &&
    document.date !== null
  );
}

/** What is held is said by us, not by the gazette. */
function buildIssuesHeld(tools: AnswerTools): string[] {
  return tools.store.summary.issues.map((issue) => `${formatIssue(issue)}：${issue.documents}份文件`);
}

/** Nothing is cited: the lines, then the issues that are held. */
export function buildNothingListed(
  line: string,
  notes: readonly string[],
  tools: AnswerTools,
): NotFoundAnswer {
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [line, ...buildIssuesHeld(tools)].map(plainLine),
    excerpts: [],
    notes,
    nearest: [],
  };
}

/** 关于林知远等二人任免职务的通知: what hangs on a title with a name would be taken to be about that one. */
const NAMES_PEOPLE = /任免|任职|免职/u;

function buildEntry({ title, docNo }: GazetteDocument): Choice {
  const label = NAMES_PEOPLE.test(title) && docNo !== null ? docNo : formatTitle({ title, docNo });
  return { label, question: docNo ?? `《${title}》` };
}

/** Null where none of the documents has a title line to cite. */
export async function buildDocumentList(
  heading: string,
  documents: readonly GazetteDocument[],
  notes: readonly string[],
  tools: AnswerTools,
): Promise<CitedAnswer | null> {
  const [first, ...rest] = await excerptTitles(documents, tools);
  if (first === undefined) return null;
  const left = documents.length - LISTED;
  return {
    outcome: 'cited',
    kind: 'list',
    lead: [
      plainLine(`${heading}，共${documents.length}份文件：`),
      ...documents.slice(0, LISTED).map(buildLine),
      ...(left > 0 ? [plainLine(`……另有${left}份，请写出年月或期号再问。`)] : []),
    ],
    excerpts: [first, ...rest],
    notes,
    more: [],
    entries: documents.slice(0, LISTED).map(buildEntry),
  };
}
