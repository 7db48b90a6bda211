// The terms of the full text: the same for writing and asking.

import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms, tokenizeBigrams } from '../../../retrieval/text/tokenize.ts';

describe('terms', () => {
  it.each([
    ['市发改委', ['市发', '发改', '改委']],
    ['阳 泉　市', ['阳泉', '泉市']],
    ['公', ['公']],
    ['阳政办发〔2022〕75号', ['阳政', '政办', '办发', '2022', '75', '号']],
    ['２０２２年', ['2022', '年']],
    ['1.6件', ['1p6', '件']],
    ['WiFi', ['wifi']],
    ['二〇二二', ['二〇', '〇二', '二二']],
    ['𠮷林路', ['𠮷林', '林路']],
    ['甲乙\n丙丁', ['甲乙', '丙丁']],
    ['。，！', []],
    ['', []],
  ])('of %j are %j', (text, terms) => {
    expect(tokenizeBigrams(text)).toEqual(terms);
  });

  it('are the same whatever the width and the blanks', () => {
    expect(tokenizeBigrams('Ａ级　景 区（１０）')).toEqual(tokenizeBigrams('a级景区(10)'));
  });

  it('hold nothing that a full-text query could take for syntax', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const term of tokenizeBigrams(`${text}"NEAR(* ^ a:b`))
          expect(term).toMatch(/^[\p{Script=Han}〇a-z0-9]+$/u);
      }),
    );
  });

  it('are counted', () => {
    expect([...countTerms(['甲', '乙', '甲'])]).toEqual([
      ['甲', 2],
      ['乙', 1],
    ]);
  });
});
