// What a document is, in a few lines: title, number, issuer, date, where it is printed.

import type { DocumentReference, RichLine } from '../domain/answer.ts';
import type { GazetteDocument, GazetteIssue } from '../domain/gazette.ts';
import { formatChineseDate } from '../text/chinese-date.ts';

/** 2022年第5期（2022-10出版）; an id alone would read like a month. */
export function formatIssue(issue: Pick<GazetteIssue, 'year' | 'number' | 'publishedOn'>): string {
  const month = issue.publishedOn?.slice(0, 7);
  return `${issue.year}年第${issue.number}期${month === undefined ? '' : `（${month}出版）`}`;
}

/** A line that is ours or source text, nothing in it marked. */
export function plainLine(text: string): RichLine {
  return { text, marks: [] };
}

export function formatTitle(document: Pick<GazetteDocument, 'title' | 'docNo'>): string {
  return `《${document.title}》${document.docNo === null ? '' : `（${document.docNo}）`}`;
}

/** What a plain no points to. */
export function buildReference({ id, docNo, title, issue, date }: GazetteDocument): DocumentReference {
  return { documentId: id, docNo, title, issue, date };
}

export function buildDocumentCard(document: GazetteDocument, issue: GazetteIssue): RichLine[] {
  const page = document.tocPage === null ? '' : `第${document.tocPage}页起`;
  const facts = [
    document.issuer === null ? null : `发文机关：${document.issuer}`,
    document.date === null ? '成文日期：未印' : `成文日期：${formatChineseDate(document.date)}`,
    `登载：${formatIssue(issue)}${page}`,
  ].filter((fact) => fact !== null);
  return [plainLine(formatTitle(document)), plainLine(facts.join('；'))];
}
