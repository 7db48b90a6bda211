// Excerpts that are not ranked but named: the front of a document, its validity, a number that is cited somewhere.

import type { Excerpt } from '../domain/answer.ts';
import { findDocumentNumbers, type FoundDocumentNumber } from '../domain/document-number.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { StoredPassage } from '../ports.ts';
import type { AnswerTools } from '../answer-tools.ts';
import { buildExcerpt } from '../passages/build-excerpt.ts';
import { splitSentences, type TextUnit } from '../passages/split-sentences.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';

/** The front of a document is quoted to this length: title, number, addressee and date. UTF-16 units. */
const FRONT_LENGTH = 260;
const LOOKED_AT = 10;

/** Reads the passage's source lines and quotes a stretch of it; null when it is not verbatim. */
export async function excerptStretch(
  source: Pick<StoredPassage, 'passage' | 'document'>,
  stretch: TextUnit,
  answering: TextUnit,
  tools: AnswerTools,
): Promise<Excerpt | null> {
  const numbers = source.passage.pieces.map(({ line }) => line);
  const lines = await tools.store.readLines(
    source.document.issue,
    Math.min(...numbers),
    Math.max(...numbers),
  );
  return buildExcerpt(source, [stretch], answering, lines);
}

/** Title, number, date as printed at the head of a document; null for a document without text. */
export async function excerptFront(document: GazetteDocument, tools: AnswerTools): Promise<Excerpt | null> {
  const [front] = await tools.store.readPassagesOf(document.id);
  if (front === undefined) return null;
  const end = Math.min(front.passage.text.length, FRONT_LENGTH);
  return await excerptStretch(front, { start: 0, end }, { start: 0, end: 0 }, tools);
}

/** The sentence of a passage that a test picks, with the passage; first found in order. */
export async function excerptSentence(
  passages: readonly StoredPassage[],
  isWanted: (sentence: string) => boolean,
  tools: AnswerTools,
): Promise<Excerpt | null> {
  for (const stored of passages) {
    for (const unit of splitSentences(stored.passage.text)) {
      if (isWanted(stored.passage.text.slice(unit.start, unit.end)))
        return await excerptStretch(stored, unit, unit, tools);
    }
  }
  return null;
}

/** A 文号 as a passage prints it. */
export interface NumberMention {
  readonly stored: StoredPassage;
  readonly number: FoundDocumentNumber;
}

/** Numbers that the passages print which hold most of `written`. */
export async function findMentions(written: string, tools: AnswerTools): Promise<NumberMention[]> {
  const hits = await tools.store.searchText(tokenizeBigrams(written), LOOKED_AT, {
    title: 0.1,
    heading: 1,
    body: 1,
  });
  const passages = await tools.store.readPassages(hits.map(({ row }) => row));
  return passages.flatMap((stored) =>
    findDocumentNumbers(stored.passage.text).map((number) => ({ stored, number })),
  );
}

/** The sentence in which a number is mentioned. */
export async function excerptMention(
  { stored, number }: NumberMention,
  tools: AnswerTools,
): Promise<Excerpt | null> {
  const unit = splitSentences(stored.passage.text).find(({ end }) => number.end <= end);
  return unit === undefined ? null : await excerptStretch(stored, unit, unit, tools);
}
