// The terms of a text as numbers: the same answers as from the words themselves.

import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermBag } from '../../../retrieval/passages/term-bag.ts';
import { encodeTerm } from '../../../retrieval/passages/term-codes.ts';
import { countTerms, tokenizeBigrams } from '../../../retrieval/text/tokenize.ts';

describe('a bag of terms', () => {
  it('tells which terms stand in a text, and how often', () => {
    const bag = TermBag.of('市发改委2022年\n市发改委');
    expect(bag.size).toBe(8);
    expect(bag.has('发改')).toBe(true);
    expect(bag.countCode(encodeTerm('发改'))).toBe(2);
    expect(bag.countCode(encodeTerm('2022'))).toBe(1);
    expect(bag.has('委市')).toBe(false);
  });

  it('is empty for a text without terms', () => {
    expect(TermBag.of('。，').size).toBe(0);
    expect(TermBag.of('').has('')).toBe(false);
  });

  it('counts as a map of the words does, whatever the text', () => {
    const piece = constantFrom(
      '阳泉',
      '市',
      '发改委',
      '2022',
      '1.6',
      'wifi',
      '𠮷林',
      '\n',
      ' ',
      '。',
      '々',
      '3.',
      '..5',
      '㈠',
      '\u200b',
    );
    assert(
      property(
        array(piece, { maxLength: 40 }),
        string({ unit: 'binary', maxLength: 20 }),
        (pieces, other) => {
          const text = pieces.join('') + other;
          const terms = tokenizeBigrams(text);
          const bag = TermBag.of(text);
          expect(bag.size).toBe(terms.length);
          for (const [term, count] of countTerms(terms)) expect(bag.countCode(encodeTerm(term))).toBe(count);
        },
      ),
    );
  });

  it('keeps pairs of hanzi and all other terms apart', () => {
    for (const other of ['市', '2022', 'wifi', '𠮷林', 'ab']) {
      expect(encodeTerm(other)).toBeLessThan(encodeTerm('〇一'));
    }
  });
});
