// How each word of a question is met by what was found: by the best sentence, its passage, its document, its title, and by anything at all.

import type { LateInteraction } from './late-interaction.ts';
import type { ScoredUnit } from './pick-excerpt.ts';
import { readSentences } from './passage-sentences.ts';
import type { RankedPassage } from './rank-passages.ts';
import type { Alignment, WordAlignment } from './word-alignment.ts';

/** Candidates among which a word of the question must be met somewhere. */
export const ANYWHERE = 20;

/** One value a word of the question, in order, 0 to 1. */
export interface MetWords {
  /** The passage of the best sentence; undefined where nothing was found. */
  readonly chosen: RankedPassage | undefined;
  readonly sentence: Alignment;
  readonly passage: Alignment;
  readonly document: Alignment;
  readonly anywhere: Alignment;
  /** By likeness alone. */
  readonly title: Float32Array;
  /** The best sentence, folded; empty where none was found. */
  readonly foldedSentence: string;
}

function alignPassages(
  ranked: readonly RankedPassage[],
  alignment: WordAlignment,
  interaction: LateInteraction,
): Alignment {
  const met = interaction.match([]);
  for (const { passage } of ranked)
    alignment.raise(met, interaction.match(passage.tokens), passage.foldedTitle + passage.foldedBody);
  return met;
}

/** `ranked` and `units` best first. */
export function findMetWords(
  ranked: readonly RankedPassage[],
  units: readonly ScoredUnit[],
  alignment: WordAlignment,
  interaction: LateInteraction,
  tokenize: (text: string) => number[],
): MetWords {
  const best = units[0]?.unit;
  const chosen = best?.ranked ?? ranked[0];
  const sentence = best === undefined ? undefined : readSentences(best.ranked.passage).sentences[best.index];
  const nothing = interaction.match([]);
  return {
    chosen,
    sentence:
      sentence === undefined
        ? nothing
        : alignment.align(interaction.match(sentence.readTokens(tokenize)), sentence.folded),
    passage: chosen === undefined ? nothing : alignPassages([chosen], alignment, interaction),
    document: alignPassages(
      ranked.filter(({ passage }) => passage.document.id === chosen?.passage.document.id),
      alignment,
      interaction,
    ),
    anywhere: alignPassages(ranked.slice(0, ANYWHERE), alignment, interaction),
    title: chosen === undefined ? nothing : interaction.match(chosen.passage.titleTokens),
    foldedSentence: sentence?.folded ?? '',
  };
}
