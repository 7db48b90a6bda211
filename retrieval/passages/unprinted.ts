// Where a gazette announces a text and does not print it: an annex left out, a plan of which the covering notice alone is here.

import { NOT_PRINTED } from '../question/not-printed.ts';
import type { LateInteraction } from './late-interaction.ts';
import { readSentences } from './passage-sentences.ts';
import type { RankedPassage } from './rank-passages.ts';
import { joinAlignments, type WordAlignment } from './word-alignment.ts';

/** A notice with no more lines than these covers a text that is not here. */
const COVER_LINES = 16;
const COVERS = /印发|公布/u;

function isCoverAlone({ passage: { document, passage } }: RankedPassage): boolean {
  const { first, last } = document.lines;
  return passage.kind === 'front' && last - first < COVER_LINES && COVERS.test(document.title);
}

/** How well the words of the question are met by the title of a document and what it says it leaves out; 0 where nothing is left out. */
export function measureUnprinted(
  ranked: readonly RankedPassage[],
  alignment: WordAlignment,
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): number {
  const met = ranked.map((entry) => {
    const { passage } = entry;
    const isCover = isCoverAlone(entry);
    if (!isCover && !NOT_PRINTED.test(passage.passage.text)) return 0;
    const titled = alignment.align(interaction.match(passage.titleTokens), passage.foldedTitle);
    const leftOut = readSentences(passage)
      .sentences.filter(({ words }) => NOT_PRINTED.test(words))
      .map((sentence) => alignment.align(interaction.match(sentence.readTokens(tokenize)), sentence.folded));
    return alignment.meanOf(joinAlignments(leftOut, titled));
  });
  return Math.max(0, ...met);
}
