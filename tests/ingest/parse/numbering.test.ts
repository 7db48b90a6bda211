// The numbers that lines open with, in all the forms the gazettes print.

import { describe, expect, it } from 'vitest';
import { readNumbering } from '../../../ingest/parse/numbering.ts';

describe('numbering', () => {
  it.each([
    ['第一章 总 则', 'chapter', [1]],
    ['第 二 章 组织实施', 'chapter', [2]],
    ['第二十六条 本办法', 'article', [26]],
    ['第一百零五条 本条例', 'article', [105]],
    ['第3条 本办法', 'article', [3]],
    ['一、总体要求', 'hanzi', [1]],
    ['十一、保障措施', 'hanzi', [11]],
    ['（一）指导思想', 'hanzi-bracket', [1]],
    ['(二十一) 加强跟踪督促', 'hanzi-bracket', [21]],
    ['1.居住小区。', 'arabic', [1]],
    ['12. 加快推进', 'arabic', [12]],
    ['３、其他', 'arabic', [3]],
    ['12.2016年以来,批而未供', 'arabic', [12]],
    ['（1）两网融合', 'arabic-bracket', [1]],
    ['(10) 认真贯彻', 'arabic-bracket', [10]],
    ['① 工业企业减排措施', 'circled', [1]],
    ['㈢ 其他', 'hanzi-bracket', [3]],
    ['5.3.1 四级响应', 'decimal', [5, 3, 1]],
    ['2.1市指挥部', 'decimal', [2, 1]],
    ['1 总则', 'decimal', [1]],
  ])('%j opens with %s %j', (text, style, path) => {
    const numbering = readNumbering(text);
    expect([numbering?.style, numbering?.path]).toEqual([style, path]);
  });

  it.each([
    '一、二级响应由市现场指挥部',
    '2023年底前',
    '第一阶段:组织准备',
    '第一组:',
    '一是要突出重点。',
    '（含）以上',
    '——政府推动',
  ])('%j opens with no number', (text) => {
    expect(readNumbering(text)).toBeNull();
  });

  it('counts the mark and the blanks after it', () => {
    expect(readNumbering('第二条  本办法')?.length).toBe('第二条  '.length);
  });
});
