// A document's printed title as a quotation: for a question about a subject, the title is the evidence that it is governed here.

import type { Excerpt } from '../domain/answer.ts';
import type { SourceLine } from '../domain/gazette.ts';
import type { StoredPassage } from '../ports.ts';
import { squash } from '../text/normalize.ts';
import { buildQuote, QUOTE_GAP, type Quote } from './build-quote.ts';

/** The title at the head of a document's first passage; null when the passage begins otherwise. */
export function buildTitleQuote(
  { passage, document }: Pick<StoredPassage, 'passage' | 'document'>,
  lines: readonly SourceLine[],
): Quote | null {
  const title = squash(document.title);
  let end = 0;
  for (let seen = 0; end < passage.text.length && seen < title.length; end += 1) {
    if (/\s/u.test(passage.text.charAt(end))) continue;
    if (passage.text.charAt(end) !== title.charAt(seen)) return null;
    seen += 1;
  }
  return title === '' ? null : buildQuote(passage, { start: 0, end }, lines);
}

/** The excerpt with the title's words and lines in front of its own; unchanged when it holds them already. */
export function prependTitle(excerpt: Excerpt, title: Quote): Excerpt {
  if (squash(excerpt.quote).includes(squash(title.text))) return excerpt;
  return {
    ...excerpt,
    quote: `${title.text}${QUOTE_GAP}${excerpt.quote}`,
    citation: { ...excerpt.citation, lines: [...title.lines, ...excerpt.citation.lines] },
  };
}
