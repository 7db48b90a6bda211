// Of ranked passages the first of each document: where documents are meant, not passages.

import type { RankedPassage } from './rank-passages.ts';

/** The best passage of each document, in order. */
export function pickDifferentDocuments(ranked: readonly RankedPassage[]): RankedPassage[] {
  const seen = new Set<string>();
  return ranked.filter(({ passage }) => {
    if (seen.has(passage.document.id)) return false;
    seen.add(passage.document.id);
    return true;
  });
}
