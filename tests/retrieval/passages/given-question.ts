// A question that says nothing, for tests to fill in what they are about.

import type { SearchQuestion } from '../../../retrieval/passages/search-question.ts';

export const EMPTY_QUESTION: SearchQuestion = {
  text: '',
  content: '',
  wanted: null,
  shape: null,
  terms: [],
  strangeWords: [],
  expansions: [],
  tokens: [],
  vector: new Float32Array(2),
  contextDocuments: [],
  isHanging: false,
  months: [],
  foreignPlaces: [],
  years: [],
};
