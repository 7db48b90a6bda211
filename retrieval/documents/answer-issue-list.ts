// Lists that are asked for outright: what an issue holds, which issues are held, what was issued in a month.

import type { Answer, Excerpt } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { understandListRequest, type ListRequest } from '../question/list-request.ts';
import { formatIssue, plainLine } from './document-card.ts';
import { formatChineseDate } from '../text/chinese-date.ts';
import { excerptSentence } from './excerpt-lines.ts';

/** Citations of a list: its lead names them all, each citation is a title line. */
const CITED = 30;

function isInPeriod(
  document: GazetteDocument,
  year: number | null,
  month: number | null,
  day: number | null,
): boolean {
  const [documentYear, documentMonth, documentDay] = (document.date ?? '').split('-').map(Number);
  return (
    (year === null || documentYear === year) &&
    (month === null || documentMonth === month) &&
    (day === null || documentDay === day) &&
    document.date !== null
  );
}

async function pickDocuments(
  request: Exclude<ListRequest, { readonly kind: 'held' }>,
  tools: AnswerTools,
): Promise<{ heading: string; documents: GazetteDocument[] } | null> {
  if (request.kind === 'issue') {
    const issue = await tools.store.readIssue(request.issue);
    if (issue === null) return { heading: `本库没有收${request.name}`, documents: [] };
    const documents = (await tools.store.readDocuments(issue.id)).filter(
      ({ category }) => request.category === null || (category ?? '').includes(request.category),
    );
    return { heading: formatIssue(issue), documents };
  }
  const { year, month, day } = request;
  const all = await tools.store.readDocuments();
  const period = `${year === null ? '' : `${year}年`}${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
  return {
    heading: `成文日期在${period}`,
    documents: all.filter((document) => isInPeriod(document, year, month, day)),
  };
}

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

function buildIssuesHeld(tools: AnswerTools): string[] {
  return tools.store.summary.issues.map((issue) => `${formatIssue(issue)}：${issue.documents}份文件`);
}

/** What is held is said by us, not by the gazette: nothing is cited. */
function buildHeld(tools: AnswerTools): Answer {
  const { name, issues, documents } = tools.store.summary;
  const lead = `本库收有《${name}》${issues.length}期，共${documents}份文件：`;
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [lead, ...buildIssuesHeld(tools)].map(plainLine),
    excerpts: [],
    notes: [],
    nearest: [],
  };
}

/** Null when the question asks for no such list. */
export async function answerIssueList(text: string, tools: AnswerTools): Promise<Answer | null> {
  const request = understandListRequest(text, tools.store.summary.issues);
  if (request === null) return null;
  if (request.kind === 'held') return buildHeld(tools);
  const picked = await pickDocuments(request, tools);
  if (picked === null) return null;
  const { heading, documents } = picked;
  const [first, ...rest] = await excerptTitles(documents, tools);
  if (first === undefined) {
    return {
      outcome: 'not-found',
      kind: 'none',
      lead: [
        plainLine(
          request.kind === 'issue' && documents.length === 0 ? `${heading}。` : `没有找到${heading}的文件。`,
        ),
        ...buildIssuesHeld(tools).map(plainLine),
      ],
      excerpts: [],
      notes: [],
      nearest: [],
    };
  }
  const lines = documents.map(({ title, docNo, date, tocPage }, index) => {
    const facts = [
      docNo,
      date === null ? null : formatChineseDate(date),
      tocPage === null ? null : `第${tocPage}页`,
    ].filter((fact) => fact !== null);
    return plainLine(`${index + 1}. ${title}（${facts.join('，')}）`);
  });
  return {
    outcome: 'cited',
    kind: 'list',
    lead: [plainLine(`${heading}，共${documents.length}份文件：`), ...lines],
    excerpts: [first, ...rest],
    notes: [],
    more: [],
  };
}
