// The text that is embedded for a passage: its document and headings in front, so that it can be told from its neighbours.

import type { GazetteDocument, Passage } from '../domain/gazette.ts';

/** Title, 文号, date, headings, then the passage and what is searched with it. */
export function buildContextualText(document: GazetteDocument, passage: Passage): string {
  const header = [document.title, document.docNo, document.date, ...passage.headingPath].filter(
    (part) => part !== null,
  );
  return [...header, passage.text, passage.searchOnly].filter((part) => part !== '').join('\n');
}
