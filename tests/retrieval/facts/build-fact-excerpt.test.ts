// The lines that prove a fact, quoted verbatim.

import { describe, expect, it } from 'vitest';
import type { GazetteDocument } from '../../../retrieval/domain/gazette.ts';
import { buildFactExcerpt, findName } from '../../../retrieval/facts/build-fact-excerpt.ts';
import { squash } from '../../../retrieval/text/normalize.ts';

const DOCUMENT: GazetteDocument = {
  id: 'd',
  issue: '2022-05',
  ord: 1,
  title: '通知',
  docNo: null,
  issuer: null,
  category: null,
  date: '2022-10-10',
  tocPage: 34,
  lines: { first: 1, last: 9 },
};

function excerpt(
  lines: readonly string[],
  first: number,
  last: number,
  names: readonly string[],
  beside = '',
) {
  const sources = lines.map((text, index) => ({ number: index + 1, text }));
  return buildFactExcerpt(
    { issue: '2022-05', documentId: 'd', lines: [{ first, last }], names, beside, heading: [] },
    DOCUMENT,
    sources,
  );
}

describe('excerpts of facts', () => {
  it('quotes the whole short line and marks the name, blank inside or not', () => {
    const found = excerpt(['组 长：\t李 君\t副市长'], 1, 1, ['李君']);
    expect(squash(found?.quote ?? '')).toBe('组长：李君副市长');
    const [mark] = found?.display.marks ?? [];
    expect(squash(found?.display.text.slice(mark?.start, mark?.end) ?? '')).toBe('李君');
  });

  it('quotes of a long line the sentence that names the office, where no person is named', () => {
    const long = `${'为加强全市此项工作的组织领导和统筹协调，'.repeat(9)}成立领导小组。领导小组下设办公室，副主任由市城市管理局局长兼任。`;
    expect(excerpt([long], 1, 1, [], '市城市管理局局长')?.quote).toBe(
      '领导小组下设办公室，副主任由市城市管理局局长兼任。',
    );
  });

  it('takes of a row of two persons only the one meant', () => {
    const line = '张忠灵\t市发改委副主任\t石文斌\t市工信局副局长';
    expect(squash(excerpt([line], 1, 1, ['石文斌'])?.quote ?? '')).toBe('石文斌市工信局副局长');
    expect(squash(excerpt([line], 1, 1, ['张忠灵'])?.quote ?? '')).toBe('张忠灵市发改委副主任');
  });

  it('quotes of a list in two columns only those who belong to it', () => {
    const rows = [
      '张忠灵\t市发改委副主任\t石文斌\t市工信局副局长',
      '李一\t市水利局副局长\t赵二\t市气象局副局长',
    ];
    const found = excerpt(rows, 1, 2, ['石文斌', '赵二']);
    expect(squash(found?.quote ?? '')).toBe('石文斌市工信局副局长……赵二市气象局副局长');
  });

  it('joins an entry that the page cut, and puts …… where something lies between', () => {
    expect(excerpt(['郑某为某局副主任（试用', '', '期一年）。'], 1, 3, ['郑某'])?.quote).toBe(
      '郑某为某局副主任（试用\n期一年）。',
    );
    const sources = ['王大为甲局局长；', '别的话', '李二为乙局局长。'].map((text, index) => ({
      number: index + 1,
      text,
    }));
    const found = buildFactExcerpt(
      {
        issue: '2022-05',
        documentId: 'd',
        lines: [
          { first: 1, last: 1 },
          { first: 3, last: 3 },
        ],
        names: ['王大', '李二'],
        beside: '',
        heading: [],
      },
      DOCUMENT,
      sources,
    );
    expect(found?.quote).toBe('王大为甲局局长；……李二为乙局局长。');
    expect(found?.citation.lines).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 3 },
    ]);
  });

  it('cuts a long sentence around the name', () => {
    const line = `${'前文说明。'.repeat(60)}办公室主任由王大兼任。${'后文说明。'.repeat(60)}`;
    expect(excerpt([line], 1, 1, ['王大'])?.quote).toBe('办公室主任由王大兼任。');
  });

  it('quotes nothing from blank lines', () => {
    expect(excerpt(['', ' '], 1, 2, ['王大'])).toBeNull();
  });

  it('finds a name only where its characters follow one another', () => {
    expect(findName('王大 力', '王力')).toBeNull();
    expect(findName('x王 力', '王力')).toEqual({ start: 1, end: 4 });
  });
});

describe('a long row of which two cells are meant', () => {
  it('is quoted by these cells, each as it is printed', () => {
    const duty = '负责'.repeat(100);
    const lines = [{ number: 1, text: `市商务局\t${duty}\t0353-2296623` }];
    const quoted = buildFactExcerpt(
      {
        issue: '2023-04',
        documentId: 'doc',
        lines: [{ first: 1, last: 1 }],
        names: ['市商务局', '0353-2296623'],
        beside: '',
        onlyCells: true,
        heading: [],
      },
      DOCUMENT,
      lines,
    );
    expect(quoted?.quote).toBe('市商务局……0353-2296623');
    expect(quoted?.citation.lines).toEqual([{ first: 1, last: 1 }]);
  });
});
