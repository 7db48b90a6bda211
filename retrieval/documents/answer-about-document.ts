// A known document: its card when only it is asked for, its date or page when those are, else the passage that answers.

import type { Answer, Excerpt, RichLine } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { answerFromPassages } from '../passages/answer-from-passages.ts';
import { buildTitleQuote, prependTitle } from '../passages/title-quote.ts';
import { findAskedPart } from '../question/asked-article.ts';
import { asksForOutline } from '../question/asks-for-outline.ts';
import { findFormerEdition } from '../question/former-edition.ts';
import type { StoredPassage } from '../ports.ts';
import { stripQuestionWords } from '../question/strip-question-words.ts';
import { understandMetadata, type Metadata } from '../question/metadata.ts';
import { answerFormerOf } from './answer-former-of.ts';
import { answerPart } from './answer-part.ts';
import { buildDocumentCard, formatIssue, formatTitle, plainLine } from './document-card.ts';
import { formatChineseDate } from '../text/chinese-date.ts';
import { findHeadings, findPurpose, type Purpose } from './document-outline.ts';
import { excerptFront, excerptSentence, excerptStretch } from './excerpt-lines.ts';

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

/** Passages of appointments shown. */
const WHOLE = 4;
const APPOINTS = /任免|任职|免职|正式任用/u;
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

/** Appointments are shown whole: half of the names would mislead. */
async function excerptWhole(passages: readonly StoredPassage[], tools: AnswerTools): Promise<Excerpt[]> {
  const excerpts = await Promise.all(
    passages.slice(0, WHOLE).map(async (stored) => {
      const whole = { start: 0, end: stored.passage.text.length };
      return await excerptStretch(stored, whole, { start: 0, end: 0 }, tools);
    }),
  );
  return excerpts.filter((excerpt) => excerpt !== null);
}

async function excerptCard(document: GazetteDocument, tools: AnswerTools): Promise<Excerpt[]> {
  const passages = await tools.store.readPassagesOf(document.id);
  if (APPOINTS.test(document.title)) return await excerptWhole(passages, tools);
  const front = await excerptFront(document, tools);
  const validity = await excerptSentence(passages, (sentence) => VALIDITY.test(sentence), tools);
  return [front, validity].filter((excerpt) => excerpt !== null);
}

/** The purpose, with the printed title as evidence of whose it is. */
async function excerptPurpose(
  { stored, unit }: Purpose,
  [front]: readonly StoredPassage[],
  tools: AnswerTools,
): Promise<Excerpt | null> {
  const stated = await excerptStretch(stored, unit, unit, tools);
  if (stated === null || front === undefined) return stated;
  const numbers = front.passage.pieces.map(({ line }) => line);
  const { issue } = front.document;
  const lines = await tools.store.readLines(issue, Math.min(...numbers), Math.max(...numbers));
  const title = buildTitleQuote(front, lines);
  return title === null ? stated : prependTitle(stated, title);
}

/** What the document says it is for; null where it has neither headings nor a purpose, and its front must do. */
async function buildOutline(
  document: GazetteDocument,
  card: readonly RichLine[],
  tools: AnswerTools,
): Promise<Answer | null> {
  if (APPOINTS.test(document.title)) return null;
  const passages = await tools.store.readPassagesOf(document.id);
  const headings = findHeadings(passages);
  const purpose = findPurpose(passages);
  const stated = purpose === null ? null : await excerptPurpose(purpose, passages, tools);
  const [first, ...rest] = stated === null ? await excerptCard(document, tools) : [stated];
  if (first === undefined || (headings.length === 0 && stated === null)) return null;
  const parts = headings.length === 0 ? [] : [plainLine(`各部分标题：${headings.join('；')}。`)];
  return {
    outcome: 'cited',
    kind: 'document',
    lead: [...card, ...parts],
    excerpts: [first, ...rest],
    notes: [],
    more: [],
  };
}

async function buildCardAnswer(
  document: GazetteDocument,
  lead: readonly RichLine[],
  tools: AnswerTools,
): Promise<Answer> {
  const excerpts = await excerptCard(document, tools);
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
  const part = findAskedPart(rest);
  if (part !== null) return await answerPart(document, part, tools);
  if (findFormerEdition(rest) !== null) return await answerFormerOf(document, tools);
  const metadata = understandMetadata(rest);
  if (metadata !== null) return await answerMetadata(document, metadata, tools);
  if (hasOwnContent(rest)) {
    const answer = await answerFromPassages({ text: rest, history: [], within: document.id }, tools);
    if (answer.outcome === 'cited') return answer;
  }
  return asksForOutline(rest) ? await answerOutline(document, tools) : await answerCard(document, tools);
}

async function readCard(document: GazetteDocument, tools: AnswerTools): Promise<RichLine[]> {
  const issue = await tools.store.readIssue(document.issue);
  return issue === null ? [plainLine(formatTitle(document))] : buildDocumentCard(document, issue);
}

async function answerCard(document: GazetteDocument, tools: AnswerTools): Promise<Answer> {
  return await buildCardAnswer(document, await readCard(document, tools), tools);
}

/** What the document is about as a whole. */
export async function answerOutline(document: GazetteDocument, tools: AnswerTools): Promise<Answer> {
  const outline = await buildOutline(document, await readCard(document, tools), tools);
  return outline ?? (await answerCard(document, tools));
}
