// Picked sentences → excerpts: each quotation checked against the stored source lines before it leaves.

import type { Excerpt } from '../domain/answer.ts';
import { buildExcerpt } from './build-excerpt.ts';
import type { PassageTools } from './find-passages.ts';
import { pickInteraction } from './late-interaction.ts';
import { pickExcerpts, rankUnits, type PickedExcerpt, type ScoredUnit } from './pick-excerpt.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { SearchQuestion } from './search-question.ts';
import { takeTurn } from './take-turn.ts';

export interface ScoredExcerpt {
  readonly excerpt: Excerpt;
  readonly score: number;
}

/** None where the stretch is not verbatim in the stored source. */
export async function excerptPicked(
  { ranked: { passage }, stretches, answering, score }: PickedExcerpt,
  tools: PassageTools,
): Promise<ScoredExcerpt[]> {
  const numbers = passage.passage.pieces.map(({ line }) => line);
  const lines = await tools.store.readLines(
    passage.document.issue,
    Math.min(...numbers),
    Math.max(...numbers),
  );
  const excerpt = buildExcerpt(passage, stretches, answering, lines);
  return excerpt === null ? [] : [{ excerpt, score }];
}

/** Best first, one a passage; what is not verbatim in the stored source is left out. */
export async function excerptUnits(
  units: readonly ScoredUnit[],
  lengths: readonly number[],
  tools: PassageTools,
): Promise<ScoredExcerpt[]> {
  const picked = pickExcerpts(units, lengths);
  return (await Promise.all(picked.map(async (each) => await excerptPicked(each, tools)))).flat();
}

/** Ranks the sentences of the passages and quotes the best. */
export async function excerptRanked(
  ranked: readonly RankedPassage[],
  question: SearchQuestion,
  lengths: readonly number[],
  tools: PassageTools,
): Promise<ScoredExcerpt[]> {
  await takeTurn();
  return await excerptUnits(
    rankUnits(question, ranked, pickInteraction(tools.tokens, question.tokens), (text) =>
      tools.tokens.tokenize(text),
    ),
    lengths,
    tools,
  );
}
