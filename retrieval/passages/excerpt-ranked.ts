// A ranked passage → its excerpt for a question: sentences picked, quotation checked against the source lines.

import type { Excerpt } from '../domain/answer.ts';
import { buildExcerpt } from './build-excerpt.ts';
import type { PassageTools } from './find-passages.ts';
import { LateInteraction } from './late-interaction.ts';
import { pickExcerpt } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';

/** At most about `maxLength` UTF-16 units; null when the stretch is not verbatim in the stored source. */
export async function excerptRanked(ranked: Pick<RankedPassage, 'passage'>, question: SearchQuestion, maxLength: number, tools: PassageTools): Promise<Excerpt | null> {
  const interaction = new LateInteraction(tools.tokens, question.tokens);
  const picked = pickExcerpt(ranked.passage, question, interaction, (text) => tools.tokens.tokenize(text), maxLength);
  const numbers = ranked.passage.passage.pieces.map(({ line }) => line);
  const lines = await tools.store.readLines(ranked.passage.document.issue, Math.min(...numbers), Math.max(...numbers));
  return buildExcerpt(ranked.passage, picked.stretch, picked.answering, lines);
}
