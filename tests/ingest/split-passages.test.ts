// Passages: by section and sentence first, by length last.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../ingest/parse/cut-text.ts';
import { splitPassages } from '../../ingest/split-passages.ts';
import type { Passage } from '../../retrieval/domain/gazette.ts';
import { buildQuote } from '../../retrieval/passages/build-quote.ts';
import { buildDisplayText } from '../../retrieval/passages/display-text.ts';
import { NO_CORRECTIONS, parseIssueFile, parseText } from './parse/read-issue-file.ts';

const FRAME =
  '某市人民政府公报\n2024年第1期\n\n某市人民政府 关于某事的通知\n\n某政发〔2024〕1号\n\n各县：\n\n';
const plan = (body: string): string =>
  `${FRAME}《某市方案》已经同意，现印发给你们。\n\n某市人民政府\n2024年1月5日\n\n某市方案\n\n${body}`;

function passagesOf(
  text: string,
  corrections: Parameters<typeof splitPassages>[1] = NO_CORRECTIONS,
): Passage[] {
  return parseText(text).documents.flatMap((document) => splitPassages(document, corrections));
}

const sentence = (word: string, length: number): string =>
  `${word.repeat(Math.ceil(length / word.length)).slice(0, length - 1)}。`;

describe('passages', () => {
  it('title, number, addressee, cover, signature and date are one front passage', () => {
    const [front] = passagesOf(plan('一、要求\n\n做好工作。'));
    expect(front?.kind).toBe('front');
    expect(front?.headingPath).toEqual([]);
    expect(front?.text.split('\n')).toEqual([
      '某市人民政府 关于某事的通知',
      '某政发〔2024〕1号',
      '各县：',
      '《某市方案》已经同意，现印发给你们。',
      '某市人民政府',
      '2024年1月5日',
    ]);
  });

  it('sections whose headings read alike keep a passage and a heading path each', () => {
    const levels = ['三级', '二级', '一级'].map(
      (level, index) =>
        `3.${index + 1} ${level}响应\n\n符合条件时，由指挥长启动${level}响应，立即派出工作组。`,
    );
    const found = passagesOf(plan(`3 应急响应\n\n${levels.join('\n\n')}`)).map((passage) =>
      passage.headingPath.join(' > '),
    );
    expect(found.slice(1)).toEqual([
      '某市方案 > 3 应急响应 > 3.1 三级响应',
      '某市方案 > 3 应急响应 > 3.2 二级响应',
      '某市方案 > 3 应急响应 > 3.3 一级响应',
    ]);
  });

  it('short items of one list share a passage under the heading they belong to', () => {
    const items = ['一', '二', '三']
      .map((n) => `（${n}）对弄虚作假情节严重的单位给予通报批评并且取消资格；`)
      .join('\n\n');
    const long = sentence('做好各项工作', 300);
    const found = passagesOf(plan(`一、总则\n\n${long}\n\n二、处罚\n\n${items}`));
    const list = found.find((passage) => passage.text.includes('（二）'));
    expect(list?.headingPath).toEqual(['某市方案', '二、处罚']);
    expect(list?.text).toContain('（一）');
    expect(list?.text).toContain('（三）');
  });

  it('a heading stands with the text it heads, never alone at the end of a passage', () => {
    const lines = parseIssueFile('2023-06').documents.flatMap((document) =>
      splitPassages(document, NO_CORRECTIONS),
    );
    const lonely = lines.filter(
      (passage) =>
        // A form in a table ends with the field to fill in.
        passage.kind === 'text' &&
        /(?:^|\n)[^\n]{0,20}[：:]$/u.test(passage.text) &&
        passage.text.split('\n').length > 2,
    );
    expect(lonely.map((passage) => passage.text.slice(-20))).toEqual([]);
  });

  it('holds no tag, whole or cut, and the words on both sides of one of a paragraph stand on their own lines', () => {
    const tag = '<p style="text-align: center; margin-top: 20px;">';
    const rows = Array.from({ length: 30 }, (_, index) => `${tag}第${index}人签名盖章</p>`).join(' ');
    const found = passagesOf(plan(`一、要求\n\n${rows}\n\n二、空气\n\nPM<sub>2.5</sub>下降。`));
    const text = found.map((passage) => passage.text).join('\n');
    expect(text).not.toMatch(/[<>;"]|style|center/u);
    expect(text).toContain('第3人签名盖章\n');
    expect(text).toContain('第29人签名盖章');
    expect(text).toContain('PM2.5下降。');
  });

  it('leads back to line and column of each word around the tags', () => {
    const line = '<p>甲方承诺：</p> <ol type="a"> 1.所供资料<b>真实</b>有效。</ol>';
    const issue = plan(`一、要求\n\n${line}`);
    const source = issue.split('\n').map((text, index) => ({ number: index + 1, text }));
    const passage = passagesOf(issue).find(({ text }) => text.includes('甲方'));
    expect(passage?.text).toContain('甲方承诺：\n 1.所供资料真实有效。');
    if (passage === undefined) return;
    const quote = buildQuote(passage, { start: 0, end: passage.text.length }, source);
    expect(quote?.text).toContain('甲方承诺：\n</p> <ol type="a">  1.所供资料<b>真实</b>有效。');
    expect(buildDisplayText(quote?.text ?? '')).toContain('甲方承诺：\n1.所供资料真实有效。');
  });

  it('a list of persons is parted only where 500 characters are full', () => {
    const persons = Array.from(
      { length: 24 },
      (_, index) =>
        `张${'一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯'.charAt(index)}强 市某某某某管理局副局长`,
    ).join('\n');
    const found = passagesOf(plan(`一、组成人员\n\n组 长：王 立 市委常委\n${persons}`));
    expect(found.filter((passage) => passage.headingPath.at(-1) === '一、组成人员')).toHaveLength(1);
  });

  it('a row whose header stands in another passage is searched with its column names', () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `${index + 1}\t市某局\t${sentence('负责某项工作', 90)}`,
    ).join('\n');
    const tables = passagesOf(plan(`一、分工\n\n序号\t单位\t工作职责\n${rows}`)).filter(
      (passage) => passage.kind === 'table',
    );
    expect(tables.length).toBeGreaterThan(1);
    expect(tables[0]?.searchOnly).toBe('');
    expect(tables[1]?.searchOnly).toBe('序号 单位 工作职责');
  });

  it('cells of a row too wide for one passage stand each under the name of their column', () => {
    const [, , , document] = parseIssueFile('2023-04').documents;
    const found = document === undefined ? [] : splitPassages(document, NO_CORRECTIONS);
    const levels = found.filter(
      (passage) => /[一二三]级响应$/u.test(passage.headingPath.at(-1) ?? '') && passage.kind === 'table',
    );
    expect(levels.map((passage) => [passage.headingPath.at(-1), passage.searchOnly])).toEqual([
      ['三级响应', ''],
      ['二级响应', ''],
      ['一级响应', ''],
    ]);
    expect(levels[0]?.text).toContain('应启动三级响应');
    expect(levels[2]?.text).not.toContain('应启动二级响应');
  });

  it('right forms of known slips are searched beside the text and never quoted', () => {
    const [, passage] = passagesOf(plan('一、范围\n\n孟县做好工作。'), {
      corrections: [{ wrong: '孟县', right: '盂县' }],
    });
    expect(passage?.text).toContain('孟县');
    expect(passage?.text).not.toContain('盂县');
    expect(passage?.searchOnly).toBe('盂县');
  });

  it('names the lines it quotes, running over blank ones', () => {
    const found = passagesOf(plan('一、要求\n\n做好工作。\n\n抓好落实。'));
    expect(found[1]?.lines).toEqual([{ first: 15, last: 21 }]);
  });
});

describe('cutting a text', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '工作',
        '，',
        '。',
        '；',
        '”',
        '）',
        '\ud83d\ude00',
        ' ',
        '\t',
        'a',
        '1',
        '<p>',
        '</p>',
      ),
      { maxLength: 600 },
    )
    .map((parts) => parts.join(''));

  it('covers it without gap or overlap, in parts no longer than asked, parting no surrogate pair', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 120 }), (source, max) => {
        const ranges = cutText(source, Math.ceil(max * 0.7), max);
        expect(ranges.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
        for (const { start, end } of ranges) {
          expect(end - start).toBeLessThanOrEqual(max);
          expect(
            /^[\udc00-\udfff]/u.test(source.slice(start, end)) &&
              start > 0 &&
              /[\ud800-\udbff]/.test(source.charAt(start - 1)),
          ).toBe(false);
        }
      }),
    );
  });

  it('ends a part with a sentence, closing quotes kept', () => {
    const source = `他说：“${sentence('要做好工作', 60)}”${sentence('各单位要落实', 60)}`;
    expect(cutText(source, 70, 100).map(({ start, end }) => source.slice(start, end).slice(-2))).toEqual([
      '。”',
      '各。'.slice(-1) === '。' ? source.slice(-2) : '',
    ]);
  });

  it('cuts inside a sentence only where the sentence is too long', () => {
    const source = `${sentence('甲', 40)}${'乙'.repeat(150)}，${sentence('丙', 40)}`;
    const parts = cutText(source, 60, 80).map(({ start, end }) => source.slice(start, end));
    expect(parts[0]).toBe(sentence('甲', 40));
  });
});
