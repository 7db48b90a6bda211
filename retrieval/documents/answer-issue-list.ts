// Lists that are asked for outright: what an issue holds, which issues are held, what was issued in a month.

import type { Answer } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { understandListRequest, type ListRequest } from '../question/list-request.ts';
import { formatIssue } from './document-card.ts';
import { buildDocumentList, buildNothingListed, isInPeriod } from './document-list.ts';

/** So many documents are the newest. */
const NEWEST = 5;

/** 2022年9月7日, as far as it is said. */
export function formatPeriod({
  year,
  month,
  day,
}: {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}): string {
  return `${year === null ? '' : `${year}年`}${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

async function pickDocuments(
  request: Exclude<ListRequest, { readonly kind: 'held' | 'newest-issue' }>,
  tools: AnswerTools,
): Promise<{ heading: string; documents: GazetteDocument[] }> {
  if (request.kind === 'issue') {
    const issue = await tools.store.readIssue(request.issue);
    if (issue === null) return { heading: `本库没有收${request.name}`, documents: [] };
    const documents = (await tools.store.readDocuments(issue.id)).filter(
      ({ category }) => request.category === null || (category ?? '').includes(request.category),
    );
    return { heading: formatIssue(issue), documents };
  }
  const all = await tools.store.readDocuments();
  if (request.kind === 'newest')
    return {
      heading: '成文日期最近',
      documents: all.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)).slice(0, NEWEST),
    };
  if (request.kind === 'issuer')
    return {
      heading: `发文机关是${request.issuer}`,
      documents: all.filter(({ issuer }) => issuer?.endsWith(request.issuer) === true),
    };
  return {
    heading: `成文日期在${formatPeriod(request)}`,
    documents: all.filter((document) => isInPeriod(document, request)),
  };
}

function buildHeld(tools: AnswerTools): Answer {
  const { name, issues, documents } = tools.store.summary;
  return buildNothingListed(`本库收有《${name}》${issues.length}期，共${documents}份文件：`, [], tools);
}

/** The newest of those that are held: others may have been printed since. */
async function buildNewest(tools: AnswerTools): Promise<Answer | null> {
  const newest = tools.store.summary.issues.at(-1);
  if (newest === undefined) return null;
  const documents = await tools.store.readDocuments(newest.id);
  return await buildDocumentList(`本库所收最新的一期是${formatIssue(newest)}`, documents, [], tools);
}

/** Null when the question asks for no such list. */
export async function answerIssueList(text: string, tools: AnswerTools): Promise<Answer | null> {
  const request = understandListRequest(text, tools.store.summary.issues);
  if (request === null) return null;
  if (request.kind === 'held') return buildHeld(tools);
  if (request.kind === 'newest-issue') return await buildNewest(tools);
  const { heading, documents } = await pickDocuments(request, tools);
  // A body may sign by another name than is asked: nothing is denied.
  if (request.kind === 'issuer' && documents.length === 0) return null;
  return (
    (await buildDocumentList(heading, documents, [], tools)) ??
    buildNothingListed(
      request.kind === 'issue' && documents.length === 0 ? `${heading}。` : `没有找到${heading}的文件。`,
      [],
      tools,
    )
  );
}
