// A quotation made readable: marks go, no word is added or lost.

import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDisplay, buildDisplayText } from '../../../retrieval/passages/display-text.ts';

describe('what is shown of a quotation', () => {
  it.each([
    ['第一条\n渡船不得超载。', '第一条\n渡船不得超载。'],
    ['## 三、责任分解', '三、责任分解'],
    ['**重要**事项', '重要事项'],
    ['- 一项\n- 二项', '一项\n二项'],
    ['| 序号 | 姓名 |\n| --- | :-: |\n| 1 | 王小明 |', '序号 姓名\n1 王小明'],
    ['王小明\t副市长\n李二\t局长', '王小明 副市长\n李二 局长'],
    ['<td>甲</td><td>乙</td>', '甲乙'],
    ['PM<sub>2.5</sub>浓度', 'PM2.5浓度'],
    ['<h2 class="a">甲</h2><ol style="x: y"> 1.乙</ol>', '甲 1.乙'],
    ['日期：</p> <p style="text-align: center; margin-top: 20', '日期：'],
    ['align: center; margin-top: 20px;">日期：', '日期：'],
    ['湿度 <p 或 p> 五', '湿度 <p 或 p> 五'],
    ['阳 泉 市 人 民', '阳泉市人民'],
    ['投资 100 万元', '投资 100 万元'],
    ['', ''],
  ])('%j → %j', (quote, shown) => {
    expect(buildDisplayText(quote)).toBe(shown);
  });

  it('keeps brackets of less and more that are no tags', () => {
    expect(buildDisplayText('湿度<80%且>20%')).toBe('湿度<80%且>20%');
    expect(buildDisplayText('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
  });

  it('has every letter and digit of the quotation in order, and no other', () => {
    const pieces = oneof(
      constantFrom('\n', '# ', '- ', '**', '|', '\t', '|---|\n', '甲乙', '。', '100', '<br/>', '……'),
      string({ unit: 'grapheme', maxLength: 5 }),
    );
    const words = (text: string): string => text.replace(/<br\/>/gu, '').replace(/[^\p{L}\p{N}]/gu, '');
    assert(
      property(array(pieces, { maxLength: 30 }), (parts) => {
        const quote = parts.join('').replace(/<(?!br\/>)/gu, '');
        expect(words(buildDisplayText(quote))).toBe(words(quote));
      }),
    );
  });

  it('of twenty times the longest passage takes no noticeable time', () => {
    for (const piece of ['<p ', '| ', '** ', '甲 ', '# ', '<td a="', '\n', '。\n']) {
      const start = performance.now();
      buildDisplayText(piece.repeat(Math.ceil(10_000 / piece.length)));
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

describe('the marked words', () => {
  it('are those that answer, where they stand in what is shown', () => {
    const { text, marks } = buildDisplay('渡船不得超载，\n违者罚款。\n其余照旧。', '违者罚款。');
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['违者罚款。']);
  });

  it('end in an ellipsis where the sentence goes on in the source', () => {
    expect(buildDisplay('渡船不得', '渡船不得', true).text).toBe('渡船不得…');
  });

  it('are none when nothing answers or the words are not there', () => {
    expect(buildDisplay('甲乙', '').marks).toEqual([]);
    expect(buildDisplay('甲乙', '丙').marks).toEqual([]);
  });
});
