// What stands behind an answer, for a terminal: a passage in its context, a document, the issues, further results.

import type { CorpusSummary, Excerpt, KnowledgeBase, SourceLine } from '../../retrieval/index.ts';
import { formatLines, formatSource } from '../reply/compose-reply.ts';
import { formatDate, formatIssue, formatIssueName } from '../reply/names.ts';
import type { Paint } from './paint.ts';

function renderLines(lines: readonly SourceLine[], paint: (text: string) => string): string[] {
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ number, text }) => paint(`${String(number).padStart(5)}  ${text}`));
}

/** The whole passage with line numbers and the lines around it. */
export async function renderPassage(
  excerpt: Excerpt,
  knowledgeBase: KnowledgeBase,
  paint: Paint,
): Promise<string> {
  const { citation, passageId } = excerpt;
  const head = [formatSource(excerpt), citation.headingPath.join(' › '), formatLines(excerpt)].filter(
    (line) => line !== '',
  );
  const view = passageId === null ? null : await knowledgeBase.readPassage(passageId);
  if (view === null) return [...head, excerpt.quote].join('\n');
  return [
    ...head,
    ...renderLines(view.before, paint.faint),
    ...renderLines(view.passage, (line) => line),
    ...renderLines(view.after, paint.faint),
  ].join('\n');
}

export function renderMore(more: readonly Excerpt[], shown: number, paint: Paint): string {
  return more
    .map(
      (excerpt, index) =>
        `[${shown + index + 1}] ${excerpt.display.text}\n    ${paint.faint(`——${formatSource(excerpt)}`)}`,
    )
    .join('\n');
}

export function renderIssues(summary: CorpusSummary): string {
  return summary.issues.map((issue) => `${formatIssue(issue)}：${issue.documents}份文件`).join('\n');
}

/** The document of a 文号, whole, as printed; or what the 文号 might mean. */
export async function renderDocuments(reference: string, knowledgeBase: KnowledgeBase): Promise<string> {
  if (reference === '') return '请写成 /doc 加文号，例如 /doc 阳政办发2022 75。';
  const found = await knowledgeBase.findDocuments(reference);
  const [document] = found;
  if (document === undefined) return `没有找到文号为“${reference}”的文件。/issues 看所收各期。`;
  if (found.length > 1)
    return [
      '不止一份，请写全文号：',
      ...found.map(({ title, docNo }) => `· 《${title}》（${docNo ?? '无文号'}）`),
    ].join('\n');
  const view = await knowledgeBase.readDocument(document.id);
  const facts = [
    document.docNo,
    document.date === null ? null : formatDate(document.date),
    formatIssueName(document.issue),
  ].filter((fact) => fact !== null);
  return [
    `《${document.title}》（${facts.join('，')}）`,
    ...renderLines(view?.lines ?? [], (line) => line),
  ].join('\n');
}
