// What each word of a question tells of whether the best passage answers it, as numbers: how rare it is, and how what was found meets it.

import { normalizeText } from '../text/normalize.ts';
import type { MetWords } from './met-words.ts';
import type { SearchQuestion, SearchToken } from './search-question.ts';

/** None says which word it is: what is learnt of words must hold for a gazette of other matters. */
export const EVIDENCE = [
  'weight',
  'learntWeight',
  'rarity',
  'length',
  'place',
  'share',
  'words',
  'sentence',
  'passage',
  'document',
  'anywhere',
  'title',
  'inTitle',
  'inSentence',
  'explained',
  'explainedMet',
  'fewestPassages',
  'ownFewestPassages',
  'unprintedShare',
  'pairsMet',
  'ownPairsMet',
  'passageBefore',
  'passageAfter',
  'sentenceBefore',
  'sentenceAfter',
] as const;

export type Evidence = Readonly<Record<(typeof EVIDENCE)[number], number>>;

/** Stands where there is no word, or no pair of characters, to measure. */
const NONE = -1;
const LEAST_WEIGHT = 1e-3;

interface Pairs {
  /** Pairs of characters within the word. */
  readonly own: readonly string[];
  /** These and the two that join it to its neighbours. */
  readonly around: readonly string[];
}

function findPairs(content: string, word: string): Pairs {
  const start = content.indexOf(word);
  if (start < 0 || word === '') return { own: [], around: [] };
  const end = start + word.length;
  const pairsFrom = (from: number, to: number): string[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) =>
      content.slice(from + index, from + index + 2),
    );
  return {
    own: pairsFrom(start, end - 1),
    around: pairsFrom(Math.max(0, start - 1), Math.min(content.length - 1, end)),
  };
}

function shareOf<T>(values: readonly T[], isCounted: (value: T) => boolean): number {
  return values.length === 0 ? NONE : values.filter(isCounted).length / values.length;
}

function fewest(counts: readonly number[]): number {
  return counts.length === 0 ? NONE : Math.log1p(Math.min(...counts));
}

/** One row a word of the question, in order. */
export function measureEvidence(
  { content, tokens, terms, expansions }: SearchQuestion,
  { chosen, ...met }: MetWords,
): Evidence[] {
  const title = chosen?.passage.foldedTitle ?? '';
  const text = title + (chosen?.passage.foldedBody ?? '');
  const written = normalizeText(content).replaceAll(' ', '');
  const passagesWith = new Map(terms.map(({ term, passages }) => [term, passages]));
  const countAll = (pairs: readonly string[]): number[] =>
    pairs.flatMap((pair) => passagesWith.get(pair) ?? []);
  const total = tokens.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const measure = ({ word, weight, learntWeight }: SearchToken, place: number): Evidence => {
    const folded = normalizeText(word);
    const explained = expansions.filter(({ said }) => word !== '' && said.includes(word));
    const { own, around } = findPairs(written, folded);
    return {
      weight,
      learntWeight,
      rarity: weight / Math.max(learntWeight, LEAST_WEIGHT),
      length: word.length,
      place: place / tokens.length,
      share: weight / total,
      words: tokens.length,
      sentence: met.sentence[place] ?? 0,
      passage: met.passage[place] ?? 0,
      document: met.document[place] ?? 0,
      anywhere: met.anywhere[place] ?? 0,
      title: met.title[place] ?? 0,
      inTitle: title.includes(folded) ? 1 : 0,
      inSentence: met.foldedSentence.includes(folded) ? 1 : 0,
      explained: explained.length,
      explainedMet: Math.max(
        0,
        ...explained
          .filter(({ printed }) => printed.some((other) => text.includes(normalizeText(other))))
          .map(({ weight: sureness }) => sureness),
      ),
      fewestPassages: fewest(countAll(around)),
      ownFewestPassages: fewest(countAll(own)),
      unprintedShare: shareOf(countAll(around), (passages) => passages === 0),
      pairsMet: shareOf(around, (pair) => text.includes(pair)),
      ownPairsMet: shareOf(own, (pair) => text.includes(pair)),
      passageBefore: met.passage[place - 1] ?? NONE,
      passageAfter: met.passage[place + 1] ?? NONE,
      sentenceBefore: met.sentence[place - 1] ?? NONE,
      sentenceAfter: met.sentence[place + 1] ?? NONE,
    };
  };
  return tokens.map(measure);
}
