// MiniSearch with the platform's Chinese word segmenter.

import MiniSearch from 'minisearch';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const tokenize = (text) =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

export async function open({ passages }) {
  const index = new MiniSearch({
    fields: ['title', 'heading', 'text'],
    tokenize,
    searchOptions: { boost: { title: 1.5, heading: 1.2 } },
  });
  index.addAll(passages.map(({ title, heading, text }, id) => ({ id, title, heading, text })));
  return {
    search: async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}
