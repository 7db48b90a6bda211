// When the gazette's own particulars are asked for, and when those of somebody in it.

import { describe, expect, it } from 'vitest';
import { understandColophon } from '../../../retrieval/question/colophon-request.ts';

describe('the gazette’s own particulars', () => {
  it.each([
    ['编辑部地址在哪', ['地址'], null],
    ['公报编辑部的邮编和电话是多少', ['邮编', '电话'], null],
    ['公报的主办单位是谁', ['主办单位'], null],
    ['甲乙市人民政府公报的主管单位', ['主管单位'], null],
    ['公报准印证号是多少', ['准印证号'], null],
    ['公报多久出一期', ['出版周期'], null],
    ['2022年第5期公报什么时候出版的', ['出版日期'], '2022-05'],
    ['2022年第5期哪天出版', ['出版日期'], '2022-05'],
    ['2022年第5期啥时候出的', ['出版日期'], '2022-05'],
    ['2020年第3期是总第几期', ['总期号'], '2020-03'],
  ])('are asked for by %s', (question, names, issue) => {
    const request = understandColophon(question);
    expect([request?.particulars.map(({ name }) => name), request?.issue]).toEqual([names, issue]);
  });

  it.each([
    ['总第040期哪天出的', 40],
    ['总第四十期公报什么时候印的', 40],
  ])('of an issue by its running number: %s', (question, serial) => {
    const request = understandColophon(question);
    expect([request?.particulars.map(({ name }) => name), request?.serial]).toEqual([['出版日期'], serial]);
  });

  it.each([
    '总第005期有什么文件',
    '公报里消防支队的电话是多少',
    '医保局的地址在哪',
    '公报上登的消费券主办单位是谁',
    '2022年第5期公报有哪些文件',
    '2022年第5期什么时候出的应急预案',
    '2022年第5期在哪里',
    '公报里政府网站检查的结果',
    '办公室电话',
    '',
  ])('are not by %j', (question) => {
    expect(understandColophon(question)).toBeNull();
  });
});
