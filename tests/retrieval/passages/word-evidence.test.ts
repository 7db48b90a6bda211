// What each word tells: how rare it is, who meets it, and whether it stands among its neighbours as the question has it.

import { describe, expect, it } from 'vitest';
import { analysePassage, analyseTitle } from '../../../retrieval/passages/analysed-passage.ts';
import type { MetWords } from '../../../retrieval/passages/met-words.ts';
import type { RankedPassage } from '../../../retrieval/passages/rank-passages.ts';
import { FEATURES } from '../../../retrieval/passages/ranking-features.ts';
import { EMPTY_QUESTION } from './given-question.ts';
import type { SearchQuestion } from '../../../retrieval/passages/search-question.ts';
import { measureEvidence } from '../../../retrieval/passages/word-evidence.ts';
import { createPassage, givenDocument } from './given-passage.ts';

const QUESTION: SearchQuestion = {
  ...EMPTY_QUESTION,
  text: '渡船夜里开不开',
  content: '渡船 夜里开',
  terms: [
    { term: '渡船', weight: 4, passages: 3 },
    { term: '夜里', weight: 5, passages: 0 },
    { term: '里开', weight: 5, passages: 0 },
  ],
  expansions: [{ said: '夜里', printed: ['夜间'], weight: 0.9, rarity: 3 }],
  tokens: [
    { token: 1, word: '渡船', weight: 6, learntWeight: 2 },
    { token: 2, word: '夜里', weight: 3, learntWeight: 1 },
    { token: 3, word: '开', weight: 1, learntWeight: 0.5 },
  ],
};

const stored = {
  row: 1,
  passage: createPassage(['渡口的船夜间停航。'], [[[1]]]).passage,
  document: givenDocument,
  tokens: new Uint16Array(),
  vector: new Float32Array(2),
};
const passage: RankedPassage = {
  passage: analysePassage(
    stored,
    analyseTitle(stored.document, () => []),
  ),
  score: 1,
  similarity: 0,
  // Every name is a key; the type of Object.fromEntries forgets it.
  features: Object.fromEntries(FEATURES.map((name) => [name, 0])) as RankedPassage['features'],
};

const met: MetWords = {
  chosen: passage,
  sentence: Float32Array.of(0.7, 0.9, 0),
  passage: Float32Array.of(1, 0.9, 0),
  document: Float32Array.of(1, 0.9, 0.4),
  anywhere: Float32Array.of(1, 0.9, 0.6),
  title: Float32Array.of(1, 0, 0),
  foldedSentence: '渡口的船夜间停航。',
};
const [ferry, night, runs] = measureEvidence(QUESTION, met);

describe('the evidence of a word', () => {
  it('is one row a word', () => {
    expect(measureEvidence(QUESTION, met)).toHaveLength(3);
    expect(measureEvidence({ ...QUESTION, tokens: [] }, { ...met, chosen: undefined })).toEqual([]);
  });

  it('tells rarity apart from what the table has learnt of the word', () => {
    expect(ferry).toMatchObject({ weight: 6, learntWeight: 2, rarity: 3, share: 0.6 });
  });

  it('tells where the word is printed: in the title, not in the sentence', () => {
    expect(ferry).toMatchObject({ inTitle: 1, inSentence: 0, title: 1, sentence: expect.closeTo(0.7) });
  });

  it('tells what a table gives for it, and whether that is printed', () => {
    expect(night).toMatchObject({ explained: 1, explainedMet: 0.9 });
    expect(ferry).toMatchObject({ explained: 0, explainedMet: 0 });
  });

  it('tells of its pairs of characters how many passages of the corpus hold them, and whether this one does', () => {
    expect(ferry).toMatchObject({ ownFewestPassages: Math.log1p(3), ownPairsMet: 1 });
    expect(night).toMatchObject({ ownFewestPassages: 0, ownPairsMet: 0, unprintedShare: 1 });
  });

  it('tells how its neighbours are met, and that there is none before the first and after the last', () => {
    expect(ferry?.passageBefore).toBe(-1);
    expect(night).toMatchObject({ passageBefore: 1, passageAfter: 0 });
    expect(runs?.passageAfter).toBe(-1);
  });
});
