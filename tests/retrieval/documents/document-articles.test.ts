// Where articles and chapters begin and end, over passages and annexed texts.

import { describe, expect, it } from 'vitest';
import { findArticles } from '../../../retrieval/documents/document-articles.ts';
import { createPassage } from '../passages/given-passage.ts';

type Held = Parameters<typeof findArticles>[0][number];

function hold(text: string, ...headingPath: string[]): Held {
  const lines = text.split('\n');
  const { passage } = createPassage(
    lines,
    lines.map((_, index) => [[index + 1]]),
  );
  return { passage: { ...passage, headingPath } };
}

const read = (passages: readonly Held[], unit: '条' | '章'): string[][] =>
  findArticles(passages, unit).map(({ pieces }) =>
    pieces.map(({ stored, stretch }) => stored.passage.text.slice(stretch.start, stretch.end)),
  );

describe('an article', () => {
  it('ends where the next one or a chapter begins, over passages', () => {
    const passages = [
      hold('第一章 总则\n第一条 甲。\n（一）乙。', '办法'),
      hold('（二）丙。\n第二条\n丁，按第一条办。', '办法'),
      hold('第二章 附则\n第三条 戊。', '办法'),
    ];
    expect(read(passages, '条')).toEqual([
      ['第一条 甲。\n（一）乙。', '（二）丙。'],
      ['第二条\n丁，按第一条办。'],
      ['第三条 戊。'],
    ]);
    expect(read(passages, '章')).toEqual([
      ['第一章 总则\n第一条 甲。\n（一）乙。', '（二）丙。\n第二条\n丁，按第一条办。'],
      ['第二章 附则\n第三条 戊。'],
    ]);
  });

  it('does not run into another annexed text or what stands behind the last', () => {
    const passages = [
      hold('第一条 甲。', '办法'),
      hold('申请表', '附件'),
      hold('第一条 乙。', '细则'),
      hold('表', '细则'),
    ];
    expect(read(passages, '条')).toEqual([['第一条 甲。'], ['第一条 乙。']]);
  });

  it('is none where a line only speaks of one', () => {
    expect(read([hold('第四条规定的罚款由市局处以。\n第二条、第三条同时废止。')], '条')).toEqual([]);
  });

  it('before a number that is lost is known', () => {
    const gaps = findArticles([hold('第一条 甲。\n第二条 乙。\n第五条 丙。')], '条');
    expect(gaps.map(({ isBeforeGap }) => isBeforeGap)).toEqual([false, true, false]);
  });
});
