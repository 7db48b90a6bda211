// Pure: a document as a card in the chat and as a text file; an issue as its table of contents.

import type { InlineKeyboardButton } from 'grammy/types';
import { formatDate, formatIssue, formatIssueName } from '../../reply/names.ts';
import {
  removeTags,
  type CorpusSummary,
  type DocumentView,
  type GazetteDocument,
  type IssueView,
} from '../../../retrieval/index.ts';
import { buildIssueLink } from '../deep-link.ts';
import { texts } from '../texts.ts';
import { buildButton, buildDocumentInline } from './render-reply.ts';
import { buildLine, buildNote, cleanText, findCut, gap, type Block } from './rich-blocks.ts';

/** How much of a document's beginning its card shows. */
const OPENING_UNITS = 800;
const TITLE_UNITS_IN_NAME = 60;

function formatPlace(document: GazetteDocument): string {
  const page = document.tocPage === null ? '' : `第${document.tocPage}页起`;
  const { first, last } = document.lines;
  return `${formatIssueName(document.issue)}${page}（文本第${first}—${last}行）`;
}

function listFacts(document: GazetteDocument): string[] {
  const { issuer, date, place, category } = texts.documentFacts;
  return [
    ...(document.docNo === null ? [] : [document.docNo]),
    ...(document.issuer === null ? [] : [`${issuer}：${document.issuer}`]),
    ...(document.date === null ? [] : [`${date}：${formatDate(document.date)}`]),
    ...(document.category === null ? [] : [`${category}：${document.category}`]),
    `${place}：${formatPlace(document)}`,
  ];
}

/** Title, number, issuer, date, place and how it begins. */
export function renderDocumentCard({ document, lines }: DocumentView, botName: string): Block[] {
  const opening = cleanText(
    lines
      .map((line) => removeTags(line.text).trim())
      .filter((line) => line !== '')
      .join('\n'),
  );
  const shown =
    opening.length <= OPENING_UNITS ? opening : `${opening.slice(0, findCut(opening, OPENING_UNITS))}……`;
  return [
    { kind: 'line', inlines: [buildDocumentInline(`《${document.title}》`, document.id, botName)] },
    ...listFacts(document).map(buildLine),
    { kind: 'quote', inlines: [{ kind: 'text', text: shown }] },
    gap,
    buildNote(texts.documentHint),
    buildNote(texts.notice),
  ];
}

export function buildDocumentKeyboard(document: GazetteDocument): InlineKeyboardButton[][] {
  return [buildButton(texts.fullText, { kind: 'document-text', documentId: document.id })].filter(
    (row) => row.length > 0,
  );
}

export interface TextFile {
  readonly name: string;
  readonly content: string;
}

/** The document as printed, with what it is in front. A byte-order mark, or phones read the UTF-8 as GBK. */
export function renderDocumentFile({ document, lines }: DocumentView): TextFile {
  const facts = [`《${document.title}》`, ...listFacts(document), texts.notice, ''];
  const name = cleanText(`${document.docNo ?? document.id} ${document.title}`)
    .replace(/[^\p{L}\p{N}〔〕（）、·_-]+/gu, ' ')
    .trim();
  return {
    name: `${name.slice(0, findCut(name, TITLE_UNITS_IN_NAME))}.txt`,
    content: `\ufeff${[...facts, ...lines.map((line) => line.text)].join('\n')}\n`,
  };
}

/** 1. 《title》（文号） for each document of an issue; each opens by a tap. */
export function renderIssue({ issue, documents }: IssueView, botName: string): Block[] {
  return [
    buildLine(texts.issueHead(formatIssue(issue), documents.length)),
    ...documents.map((document): Block => {
      const docNo = document.docNo === null ? '' : `（${document.docNo}）`;
      return {
        kind: 'line',
        inlines: [
          { kind: 'text', text: `${document.ord}. ` },
          buildDocumentInline(`《${document.title}》${docNo}`, document.id, botName),
        ],
      };
    }),
    gap,
    buildNote(texts.notice),
  ];
}

export function renderIssues(summary: CorpusSummary, botName: string): Block[] {
  return [
    buildLine(texts.issuesHead(summary)),
    ...summary.issues.map((issue): Block => {
      const text = texts.issueLine(formatIssue(issue), issue.documents);
      const url = buildIssueLink(botName, issue.id);
      return {
        kind: 'line',
        inlines: [
          { kind: 'text', text: '· ' },
          url === null ? { kind: 'text', text } : { kind: 'link', text, url },
        ],
      };
    }),
    gap,
    buildNote(texts.notice),
  ];
}

/** Several documents fit a number: a button each. */
export function buildDocumentChoices(documents: readonly GazetteDocument[]): InlineKeyboardButton[][] {
  return documents
    .map((document) =>
      buildButton(`${document.docNo ?? ''}${document.title}`, { kind: 'document', documentId: document.id }),
    )
    .filter((row) => row.length > 0);
}
