// Where documents begin: the heads that gazettes print, and the lines that only look like them.

import { describe, expect, it } from 'vitest';
import { parseText } from './read-issue-file.ts';

const MASTHEAD = '某市人民政府公报\n2024年第1期\n\n';
const END = '\n\n各县：\n\n正文。\n\n某市人民政府\n2024年1月5日\n\n';

function documentsOf(text: string): unknown[] {
  return parseText(MASTHEAD + text).documents.map(({ document }) => [document.title, document.docNo]);
}

describe('document heads', () => {
  it.each([
    ['the number under the title', '某市人民政府\n关于甲的通知\n\n某政发〔2024〕1号'],
    ['the number over the title', '某政发〔2024〕1号\n\n某市人民政府\n关于甲的通知'],
    ['the number in brackets', '某市人民政府关于甲的通知\n（某政发〔2024〕1号）'],
    ['the number behind the title', '某市人民政府关于甲的通知（某政发〔2024〕1号）'],
    ['other brackets and blanks', '# 某市人民政府 关于甲的通知\n\n某政发 [2024] 1 号'],
    ['full-width digits', '**某市人民政府关于甲的通知**\n某政发〔２０２４〕１号'],
  ])('with %s', (_name, head) => {
    expect(documentsOf(head + END)).toEqual([['某市人民政府关于甲的通知', '某政发〔2024〕1号']]);
  });

  it('a notice of a department has its own issuer', () => {
    const [parsed] = parseText(
      `${MASTHEAD}某市民政局\n关于甲的通知\n\n某民发〔2024〕3号\n\n各县民政局：\n\n正文。\n\n某市民政局\n2024年1月5日`,
    ).documents;
    expect([parsed?.document.issuer, parsed?.document.date]).toEqual(['某市民政局', '2024-01-05']);
  });

  it('papers that a text lists are no heads, with their numbers or without', () => {
    const list =
      '某市人民政府关于废止文件的通知\n\n某政发〔2024〕9号\n\n各县：\n\n现废止下列文件：\n\n某市人民政府关于乙的通知（某政发〔2010〕5号）\n\n某市人民政府关于丙的通知（某政发〔2011〕6号）\n\n某市人民政府\n2024年1月5日';
    expect(documentsOf(list)).toEqual([['某市人民政府关于废止文件的通知', '某政发〔2024〕9号']]);
  });

  it('a number that the running text wraps to a line of its own is no head', () => {
    const wrapped = `某市人民政府关于甲的通知\n\n某政发〔2024〕1号\n\n各县：\n\n根据《关于做好某项工作的通知》\n晋政办发〔2022〕95号\n的要求，制定本方案。`;
    expect(documentsOf(wrapped)).toEqual([['某市人民政府关于甲的通知', '某政发〔2024〕1号']]);
  });

  it('a document without number and without 目录 is found by its title over an addressee', () => {
    const text = `某市人民政府\n关于甲的公告${END}某市人民政府办公室\n关于乙的通知${END}`;
    expect(documentsOf(text)).toEqual([
      ['某市人民政府关于甲的公告', null],
      ['某市人民政府办公室关于乙的通知', null],
    ]);
  });

  it('the same number in two series makes two documents', () => {
    const text = `某市人民政府关于甲的通知\n\n某政发〔2024〕25号${END}某市人民政府关于乙任职的通知\n\n某政任字〔2024〕25号${END}`;
    expect(documentsOf(text).map((document) => JSON.stringify(document))).toEqual([
      '["某市人民政府关于甲的通知","某政发〔2024〕25号"]',
      '["某市人民政府关于乙任职的通知","某政任字〔2024〕25号"]',
    ]);
  });
});
