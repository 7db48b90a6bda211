// Pure: a reply → blocks and buttons: the answer in front, then numbered excerpts, then caveats.

import type { InlineKeyboardButton } from 'grammy/types';
import { formatDate, formatIssueName } from '../../reply/names.ts';
import { formatSource } from '../../reply/compose-reply.ts';
import type { DocumentReference, Excerpt } from '../../../retrieval/index.ts';
import { buildCallbackData, type ButtonAction } from '../callback-data.ts';
import { buildDocumentLink } from '../deep-link.ts';
import type { StoredReply } from '../stored-reply.ts';
import { texts } from '../texts.ts';
import {
  buildLine,
  buildNote,
  buildRichInlines,
  gap,
  shorten,
  type Block,
  type Inline,
} from './rich-blocks.ts';

/** A citation is never cut, so an endless title is shortened; printed titles have at most some 120 characters. */
const CITATION_UNITS = 300;
const BUTTON_UNITS = 60;
const SOURCES_PER_ROW = 4;
const MAX_SOURCES = 12;
const MAX_FULL_TEXTS = 3;
const MAX_CHOICES = 8;

/** A button, or nothing where its data would not fit. */
export function buildButton(text: string, action: ButtonAction): InlineKeyboardButton[] {
  const data = buildCallbackData(action);
  const label = shorten(text, BUTTON_UNITS);
  return data === null || label === '' ? [] : [{ text: label, callback_data: data }];
}

/** Text that opens the document when it is tapped. */
export function buildDocumentInline(text: string, documentId: string, botName: string): Inline {
  const url = buildDocumentLink(botName, documentId);
  const label = shorten(text, CITATION_UNITS);
  return url === null ? { kind: 'text', text: label } : { kind: 'link', text: label, url };
}

/** 1. 《title》（文号，date），2022年第5期第12页起 / heading / the words, folded. */
export function buildExcerptBlocks(excerpt: Excerpt, number: number | null, botName: string): Block[] {
  const { citation } = excerpt;
  const heading = shorten(citation.headingPath.join(' › '), CITATION_UNITS);
  return [
    {
      kind: 'citation',
      inlines: [
        ...(number === null ? [] : [{ kind: 'text' as const, text: `${number}. ` }]),
        buildDocumentInline(formatSource(excerpt), citation.documentId, botName),
      ],
    },
    ...(heading === ''
      ? []
      : [{ kind: 'citation' as const, inlines: [{ kind: 'italic' as const, text: heading }] }]),
    { kind: 'quote', inlines: buildRichInlines(excerpt.display) },
  ];
}

/** · 《title》（文号，date），2022年第5期 */
export function buildReferenceBlock(reference: DocumentReference, botName: string): Block {
  const inBrackets = [reference.docNo, reference.date === null ? null : formatDate(reference.date)].filter(
    (part) => part !== null,
  );
  const brackets = inBrackets.length === 0 ? '' : `（${inBrackets.join('，')}）`;
  const text = `《${reference.title}》${brackets}，${formatIssueName(reference.issue)}`;
  return {
    kind: 'line',
    inlines: [{ kind: 'text', text: '· ' }, buildDocumentInline(text, reference.documentId, botName)],
  };
}

/**
 * The answer in front, then the excerpts with their sources. Where the gazette's own words are the answer, they stand
 * in front themselves, and their source follows.
 */
export function renderReply(reply: StoredReply, botName: string): Block[] {
  const shown = reply.isList ? [] : reply.excerpts.slice(reply.first, reply.first + reply.count);
  const isAnsweredByWords = reply.lead.length === 0 && reply.first === 0 && reply.groups.length === 0;
  const excerpts = shown.map((excerpt, index) => [
    ...buildCaption(reply, index),
    ...buildExcerptBlocks(excerpt, reply.first + index + 1, botName),
  ]);
  return [
    ...(reply.first > 0 ? [buildLine(texts.moreResults(shorten(reply.question, BUTTON_UNITS)))] : []),
    ...reply.lead.map((line): Block => ({ kind: 'line', inlines: buildRichInlines(line) })),
    ...excerpts.flatMap((blocks, index) => [
      gap,
      ...(isAnsweredByWords && index === 0 ? putQuoteFirst(blocks) : blocks),
    ]),
    ...(reply.nearest.length === 0
      ? []
      : [
          gap,
          buildLine(texts.nearest),
          ...reply.nearest.map((reference) => buildReferenceBlock(reference, botName)),
        ]),
    gap,
    ...reply.notes.map(buildNote),
    buildNote(texts.notice),
  ];
}

/** The words, then where they stand. */
function putQuoteFirst(blocks: readonly Block[]): Block[] {
  return [
    ...blocks.filter((block) => block.kind === 'quote'),
    ...blocks.filter((block) => block.kind !== 'quote'),
    gap,
  ];
}

/** The caption of the group that begins with this excerpt, if one does. */
function buildCaption(reply: StoredReply, index: number): Block[] {
  const starts = reply.groups.map((_, group) =>
    reply.groups.slice(0, group).reduce((sum, { count }) => sum + count, 0),
  );
  const group = reply.groups[starts.indexOf(index)];
  return group === undefined
    ? []
    : [{ kind: 'citation', inlines: [{ kind: 'bold', text: shorten(group.title, CITATION_UNITS) }] }];
}

/** Buttons for the sources, 更多, 全文, 👍 and 👎, and for the choices of an ambiguous question. */
export function buildReplyKeyboard(reply: StoredReply, replyId: number): InlineKeyboardButton[][] {
  const end = reply.first + reply.count;
  const numbers = Array.from(
    { length: Math.min(reply.count, MAX_SOURCES) },
    (_, index) => reply.first + index,
  );
  const sources = numbers.flatMap((number) =>
    buildButton(texts.sourceOf(number + 1), { kind: 'source', replyId, number }),
  );
  const firstOfDocument = numbers
    .filter((number) => {
      const documentId = reply.excerpts[number]?.citation.documentId;
      return (
        reply.excerpts.findIndex(
          (excerpt, index) => index >= reply.first && excerpt.citation.documentId === documentId,
        ) === number
      );
    })
    .slice(0, MAX_FULL_TEXTS);
  const isOneDocument = firstOfDocument.length === 1;
  const fullTexts = firstOfDocument.flatMap((number) =>
    buildButton(isOneDocument ? texts.fullText : `${texts.fullText} ${number + 1}`, {
      kind: 'full-text',
      replyId,
      number,
    }),
  );
  const left = reply.excerpts.length - end;
  const rows = [
    ...reply.choices
      .slice(0, MAX_CHOICES)
      .map((choice, number) => buildButton(choice.label, { kind: 'choice', replyId, number })),
    ...Array.from({ length: Math.ceil(sources.length / SOURCES_PER_ROW) }, (_, row) =>
      sources.slice(row * SOURCES_PER_ROW, (row + 1) * SOURCES_PER_ROW),
    ),
    [
      ...(left > 0 ? buildButton(texts.more(left), { kind: 'more', replyId, number: end }) : []),
      ...fullTexts,
    ],
    [
      ...buildButton(texts.like, { kind: 'like', replyId }),
      ...buildButton(texts.dislike, { kind: 'dislike', replyId }),
    ],
  ];
  return rows.filter((row) => row.length > 0);
}

/** A row a choice: each asks the question that stands behind its label. */
export function buildChoiceRows(reply: StoredReply, replyId: number): InlineKeyboardButton[][] {
  return reply.choices
    .slice(0, MAX_CHOICES)
    .map((choice, number) => buildButton(choice.label, { kind: 'choice', replyId, number }));
}
