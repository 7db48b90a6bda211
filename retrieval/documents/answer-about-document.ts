// A known document: its card when only it is asked for, its date or page when those are, else the passage that answers.

import type { Answer, Excerpt, RichLine } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { answerFromPassages } from '../passages/answer-from-passages.ts';
import { stripQuestionWords } from '../question/strip-question-words.ts';
import { understandMetadata, type Metadata } from '../question/metadata.ts';
import { buildDocumentCard, formatIssue, formatTitle, plainLine } from './document-card.ts';
import { formatChineseDate } from '../text/chinese-date.ts';
import { excerptFront, excerptSentence } from './excerpt-lines.ts';

/** Words that ask for the document itself. */
const ABOUT_ITSELF =
  /文件|通知|全文|内容|原文|主要|讲|说|写|发|的|是|号|文|关于|方面|事|规定|公报|标题|名称|题目|名字|打开|看|给我|一份|第/gu;

function hasOwnContent(rest: string): boolean {
  return (
    stripQuestionWords(rest)
      .replace(ABOUT_ITSELF, '')
      .replace(/[\s\p{P}]/gu, '').length >= 2
  );
}

const VALIDITY = /有效期|起施行|起实施|之日起|同时废止|停止执行/u;

async function buildMetadataLead(
  document: GazetteDocument,
  wanted: Metadata,
  tools: AnswerTools,
): Promise<RichLine> {
  const issue = await tools.store.readIssue(document.issue);
  const place = issue === null ? document.issue : formatIssue(issue);
  const page = document.tocPage === null ? '' : `第${document.tocPage}页`;
  const said: Record<Metadata, string> = {
    date: document.date === null ? '原文没有印成文日期' : `成文日期：${formatChineseDate(document.date)}`,
    issuer: document.issuer === null ? '原文没有印发文机关' : `发文机关：${document.issuer}`,
    number: document.docNo === null ? '原文没有印文号' : `文号：${document.docNo}`,
    place: `登在${place}${page}`,
    title: `标题：${document.title}`,
  };
  return plainLine(`${formatTitle(document)}${said[wanted]}。`);
}

async function buildCardAnswer(
  document: GazetteDocument,
  lead: readonly RichLine[],
  tools: AnswerTools,
): Promise<Answer> {
  const passages = await tools.store.readPassagesOf(document.id);
  const front = await excerptFront(document, tools);
  const validity = await excerptSentence(passages, (sentence) => VALIDITY.test(sentence), tools);
  const excerpts = [front, validity].filter((excerpt): excerpt is Excerpt => excerpt !== null);
  const [first, ...rest] = excerpts;
  if (first === undefined)
    return { outcome: 'not-found', kind: 'none', lead, excerpts: [], notes: [], nearest: [] };
  return { outcome: 'cited', kind: 'document', lead, excerpts: [first, ...rest], notes: [], more: [] };
}

/** What is asked of a document's own particulars, with its front as it is printed. */
export async function answerMetadata(
  document: GazetteDocument,
  metadata: Metadata,
  tools: AnswerTools,
): Promise<Answer> {
  return await buildCardAnswer(document, [await buildMetadataLead(document, metadata, tools)], tools);
}

/** `rest` is the question without what named the document. */
export async function answerAboutDocument(
  document: GazetteDocument,
  rest: string,
  tools: AnswerTools,
): Promise<Answer> {
  const metadata = understandMetadata(rest);
  if (metadata !== null) return await answerMetadata(document, metadata, tools);
  if (hasOwnContent(rest)) {
    const answer = await answerFromPassages({ text: rest, history: [], within: document.id }, tools);
    if (answer.outcome === 'cited') return answer;
  }
  const issue = await tools.store.readIssue(document.issue);
  return await buildCardAnswer(
    document,
    issue === null ? [plainLine(formatTitle(document))] : buildDocumentCard(document, issue),
    tools,
  );
}
