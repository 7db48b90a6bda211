// The likeliest pieces of a text: on a small vocabulary by hand, on the shipped one against the library's own search.

import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { AutoTokenizer } from '@xenova/transformers';
import { describe, expect, it } from 'vitest';
import { readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { openTokenizer } from '../../../retrieval/index-files/transformers-embedder.ts';
import { createUnigramSplitter } from '../../../retrieval/index-files/unigram-pieces.ts';

describe('the likeliest pieces', () => {
  const split = createUnigramSplitter({
    pieces: ['公', '积', '公积', '公积金', '金额', '额'],
    scores: [-4, -4, -5, -6, -5, -4],
    unknownScore: -20,
  });

  it.each([
    ['公积金', ['公积金']],
    ['公积金额', ['公积', '金额']],
    ['公积', ['公积']],
    ['无公积', ['无', '公积']],
    ['𠮷公', ['\ud842', '\udfb7', '公']],
    ['', []],
  ])('of %j are %j', (text, pieces) => {
    expect(split(text)).toEqual(pieces);
  });

  it('are those that the library finds, on a whole issue', async () => {
    const folder = 'data/models/gongwen-static-zh';
    const tokenizer = await openTokenizer(await readModelFolder(folder, 'gongwen-static-zh'));
    // The library looks for models below the root, as `openTokenizer` has set it.
    const library = await AutoTokenizer.from_pretrained(relative('/', resolve(folder)), {
      local_files_only: true,
    });
    const text = `${await readFile('data/issues/2023-06.txt', 'utf8')}𠮷林路Ａｂ①㈠\u0000`;
    for (let start = 0; start < text.length; start += 400) {
      const part = text.slice(start, start + 400);
      expect(tokenizer.tokenize(part)).toEqual(library.encode(part, null, { add_special_tokens: false }));
    }
  });
});
