// A picked stretch → an excerpt with its citation; nothing leaves that the source lines do not hold.

import type { Citation, Excerpt } from '../domain/answer.ts';
import type { GazetteDocument, LineRange, Passage, SourceLine } from '../domain/gazette.ts';
import { buildQuote, joinQuotes } from './build-quote.ts';
import { buildDisplay } from './display-text.ts';
import type { TextUnit } from './split-sentences.ts';

export function buildCitation(
  document: GazetteDocument,
  headingPath: readonly string[],
  lines: readonly LineRange[],
): Citation {
  return {
    issue: document.issue,
    documentId: document.id,
    docNo: document.docNo,
    title: document.title,
    date: document.date,
    page: document.tocPage,
    headingPath,
    lines,
  };
}

/** Whether the stretch stops where the sentence does not. */
function isCutShort(text: string, { end }: TextUnit): boolean {
  return end < text.length && !/[。；！？：;:.\n]$/u.test(text.slice(0, end)) && text.charAt(end) !== '\n';
}

/** Null when one of the stretches is not verbatim in `lines`. */
export function buildExcerpt(
  source: { readonly passage: Passage; readonly document: GazetteDocument },
  stretches: readonly TextUnit[],
  answering: TextUnit,
  lines: readonly SourceLine[],
): Excerpt | null {
  const quote = joinQuotes(stretches.map((stretch) => buildQuote(source.passage, stretch, lines)));
  const last = stretches.at(-1);
  if (quote === null || last === undefined) return null;
  return {
    citation: buildCitation(source.document, source.passage.headingPath, quote.lines),
    quote: quote.text,
    display: buildDisplay(
      quote.text,
      source.passage.text.slice(answering.start, answering.end),
      isCutShort(source.passage.text, last),
    ),
    passageId: source.passage.id,
  };
}
