// A quotation holds the source's own characters and nothing else; where it cannot, there is none.

import { array, assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildExcerpt } from '../../../retrieval/passages/build-excerpt.ts';
import { buildQuote, QUOTE_GAP } from '../../../retrieval/passages/build-quote.ts';
import { buildTitleQuote, prependTitle } from '../../../retrieval/passages/title-quote.ts';
import { squash } from '../../../retrieval/text/normalize.ts';
import { createPassage, givenDocument, type GivenPassage } from './given-passage.ts';

function quoteWhole({ passage, lines }: GivenPassage): ReturnType<typeof buildQuote> {
  return buildQuote(passage, { start: 0, end: passage.text.length }, lines);
}

describe('a quotation', () => {
  it('of lines that follow one another keeps them as printed, over one range', () => {
    const given = createPassage(['渡船不得超载，', '违者罚款。'], [[[1], [2]]]);
    expect(quoteWhole(given)).toEqual({ text: '渡船不得超载，违者罚款。', lines: [{ first: 1, last: 2 }] });
  });

  it('runs over a page break of blank lines without a gap', () => {
    const given = createPassage(['面监管、', '', '', '精准倒查。'], [[[1], [4]]]);
    expect(quoteWhole(given)).toEqual({ text: '面监管、精准倒查。', lines: [{ first: 1, last: 4 }] });
  });

  it('marks what is left out between two lines, and cites each', () => {
    const given = createPassage(['前一句', '— 12 —', '后一句'], [[[1], [3]]]);
    expect(quoteWhole(given)).toEqual({
      text: `前一句${QUOTE_GAP}后一句`,
      lines: [
        { first: 1, last: 1 },
        { first: 3, last: 3 },
      ],
    });
  });

  it('marks what is left out inside a line: doubled words are quoted once', () => {
    const given = createPassage(['甲方应当甲方应当报告'], [[[1, '甲方应当']], [[1, '报告']]]);
    expect(quoteWhole(given)).toEqual({
      text: `甲方应当${QUOTE_GAP}报告`,
      lines: [
        { first: 1, last: 1 },
        { first: 1, last: 1 },
      ],
    });
  });

  it('of list items keeps the marks that stand between them, and opens a line for each', () => {
    const given = createPassage(['- 一项；', '', '- 二项。'], [[[1, '一项；']], [[3, '二项。']]]);
    expect(quoteWhole(given)).toEqual({ text: '一项；\n- 二项。', lines: [{ first: 1, last: 3 }] });
  });

  it('of displaced lines follows the reading order, each piece with its own line', () => {
    const given = createPassage(['后半句。', '前半句，'], [[[2], [1]]]);
    expect(quoteWhole(given)).toEqual({
      text: `前半句，${QUOTE_GAP}后半句。`,
      lines: [
        { first: 2, last: 2 },
        { first: 1, last: 1 },
      ],
    });
  });

  it('of a stretch holds that stretch and its lines only', () => {
    const given = createPassage(['一句。二句。', '三句。'], [[[1], [2]]]);
    expect(buildQuote(given.passage, { start: 3, end: 6 }, given.lines)).toEqual({
      text: '二句。',
      lines: [{ first: 1, last: 1 }],
    });
  });

  it('is refused when a character of the source is another one', () => {
    const { passage, lines } = createPassage(['罚款五百元'], [[[1]]]);
    const changed = lines.map((line) => ({ ...line, text: line.text.replace('五', '九') }));
    expect(buildQuote(passage, { start: 0, end: passage.text.length }, changed)).toBeNull();
  });

  it('is refused when a line is missing, shorter, or the stretch is empty', () => {
    const { passage, lines } = createPassage(['罚款五百元', '以下'], [[[1], [2]]]);
    const whole = { start: 0, end: passage.text.length };
    expect(buildQuote(passage, whole, lines.slice(0, 1))).toBeNull();
    expect(buildQuote(passage, whole, [{ number: 1, text: '罚款' }, ...lines.slice(1)])).toBeNull();
    expect(buildQuote(passage, whole, [])).toBeNull();
    expect(buildQuote(passage, { start: 2, end: 2 }, lines)).toBeNull();
  });

  it('of a text that itself prints …… is still compared character by character', () => {
    const given = createPassage(['他说……好'], [[[1]]]);
    expect(quoteWhole(given)?.text).toBe('他说……好');
  });

  it('holds the words of any stretch of any text, white space and gaps aside', () => {
    const source = array(string({ unit: 'grapheme', maxLength: 12 }), { minLength: 1, maxLength: 6 });
    assert(
      property(source, integer({ min: 0, max: 80 }), integer({ min: 0, max: 80 }), (texts, from, to) => {
        const { passage, lines } = createPassage(texts, [texts.map((_, index) => [index + 1] as const)]);
        const stretch = { start: Math.min(from, to), end: Math.max(from, to) };
        const words = squash(passage.text.slice(stretch.start, stretch.end));
        const quote = buildQuote(passage, stretch, lines);
        expect(quote === null ? '' : squash(quote.text.replaceAll(QUOTE_GAP, ''))).toBe(
          words.replaceAll(QUOTE_GAP, ''),
        );
      }),
    );
  });
});

describe('an excerpt', () => {
  const given = createPassage(['渡船每船不得超过二十四人。', '渡工应当年满二十周岁。'], [[[1], [2]]]);
  const whole = { start: 0, end: given.passage.text.length };

  it('marks the words that answer inside what is shown', () => {
    const excerpt = buildExcerpt(
      { passage: given.passage, document: givenDocument },
      [whole],
      { start: 13, end: 24 },
      given.lines,
    );
    const [mark] = excerpt?.display.marks ?? [];
    expect(excerpt?.display.text.slice(mark?.start, mark?.end)).toBe('渡工应当年满二十周岁。');
    expect(excerpt?.citation).toMatchObject({
      issue: '2024-01',
      docNo: '甲政发〔2024〕1号',
      date: '2024-01-08',
      lines: [{ first: 1, last: 2 }],
    });
  });

  it('of two stretches marks what is left out between them, and is none where one is not in the source', () => {
    const stored = { passage: given.passage, document: givenDocument };
    const stretches = [
      { start: 0, end: 2 },
      { start: 13, end: 15 },
    ];
    const excerpt = buildExcerpt(stored, stretches, { start: 13, end: 15 }, given.lines);
    expect(excerpt?.quote).toBe(`渡船${QUOTE_GAP}\n渡工`);
    expect(excerpt?.display.text).toBe(`渡船${QUOTE_GAP}\n渡工…`);
    expect(excerpt?.citation.lines).toEqual([
      { first: 1, last: 1 },
      { first: 2, last: 2 },
    ]);
    const other = given.lines.map((line) => ({ ...line, text: line.text.replace('渡工', '渡客') }));
    expect(buildExcerpt(stored, stretches, { start: 13, end: 15 }, other)).toBeNull();
  });

  it('is none where the source says something else', () => {
    const other = given.lines.map((line) => ({ ...line, text: line.text.replace('二十', '三十') }));
    expect(
      buildExcerpt({ passage: given.passage, document: givenDocument }, [whole], whole, other),
    ).toBeNull();
  });
});

describe('the title in front of an excerpt', () => {
  const source = ['甲市人民政府', '关于渡船的通知', '甲政发〔2024〕1号', '渡船不得超载。'];
  const front = createPassage(source, [[[1], [2]], [[3]]]);
  const stored = { passage: front.passage, document: givenDocument };

  it('is quoted as printed over its lines', () => {
    expect(buildTitleQuote(stored, front.lines)).toEqual({
      text: '甲市人民政府关于渡船的通知',
      lines: [{ first: 1, last: 2 }],
    });
  });

  it('is none where the passage begins otherwise or has no title', () => {
    const body = createPassage(source, [[[4]]]);
    expect(buildTitleQuote({ passage: body.passage, document: givenDocument }, body.lines)).toBeNull();
    expect(
      buildTitleQuote({ passage: front.passage, document: { ...givenDocument, title: '' } }, front.lines),
    ).toBeNull();
  });

  it('is put before the quotation with its lines, once', () => {
    const body = createPassage(source, [[[4]]]);
    const stretch = { start: 0, end: body.passage.text.length };
    const excerpt = buildExcerpt(
      { passage: body.passage, document: givenDocument },
      [stretch],
      stretch,
      body.lines,
    );
    const title = buildTitleQuote(stored, front.lines);
    expect([excerpt, title]).not.toContain(null);
    if (excerpt === null || title === null) return;
    const titled = prependTitle(excerpt, title);
    expect(titled.quote).toBe(`甲市人民政府关于渡船的通知${QUOTE_GAP}渡船不得超载。`);
    expect(titled.citation.lines).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ]);
    expect(prependTitle(titled, title)).toEqual(titled);
  });
});
