// Orama's full text with the platform's Chinese word segmenter in the place of its tokenizer for English.

import { create, insertMultiple, search } from '@orama/orama';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const tokenizer = {
  language: 'chinese',
  normalizationCache: new Map(),
  tokenize: (text) =>
    [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment.toLowerCase()),
};

export async function open({ passages }) {
  const database = create({
    schema: { title: 'string', heading: 'string', text: 'string' },
    components: { tokenizer },
  });
  await insertMultiple(
    database,
    passages.map(({ title, heading, text }, id) => ({ id: String(id), title, heading, text })),
    500,
  );
  return {
    search: async (question, limit) => {
      const { hits } = await search(database, {
        term: question,
        limit,
        threshold: 1,
        boost: { title: 1.5, heading: 1.2 },
      });
      return hits.map(({ id }) => Number(id));
    },
  };
}
