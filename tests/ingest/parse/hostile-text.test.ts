// Text made to hurt: endless marks, ten thousand headings, deep nesting. All of it is parsed in bounded time, and none of it throws.

import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../ingest/parse/parse-issue.ts';
import { PASSAGE_SETTINGS, splitPassages } from '../../../ingest/split-passages.ts';
import { NO_CORRECTIONS, toLines } from './read-issue-file.ts';

const HEAD = '某市人民政府公报\n2024年第1期\n某市人民政府 关于某事的通知\n\n某政发〔2024〕1号\n\n各县：\n\n';
const MEGABYTE = 1_000_000;
/** Far above what a linear pass takes on a busy machine, far below what a quadratic one would. */
const BOUND_MS = 20_000;

/** The long form is for `npm run test:long`. */
const LINES = process.env['TEST_LONG'] === undefined ? 1500 : 10_000;

const BAITS = [
  '#',
  '1',
  '（',
  '(',
  ')',
  '.',
  '…',
  '\t',
  '|',
  '| ',
  '一、',
  '（一）',
  '1.1.',
  '第',
  '第一条',
  '附件：',
  '*',
  '- ',
  '政',
  '阳泉市人民政府',
  '2024年1月1日',
  '〔2024〕',
  '《',
  '“',
  'a',
  '<p>',
  '<p',
  '\u3000',
  ' ',
  '。',
  '，',
  '：',
  '\ud83d',
  '\u202e',
  '\u0000',
  '年',
  '关于印发的通知',
];

function repeat(bait: string, length: number): string {
  return bait.repeat(Math.ceil(length / bait.length)).slice(0, length);
}

/** Milliseconds for parsing and splitting; the longest passage. */
function measure(body: string): { readonly ms: number; readonly longest: number } {
  const started = performance.now();
  const parsed = parseIssue(toLines(HEAD + body), NO_CORRECTIONS);
  const lengths =
    'kind' in parsed
      ? []
      : parsed.documents.flatMap((each) =>
          splitPassages(each, NO_CORRECTIONS).map(({ text }) => text.length),
        );
  return {
    ms: performance.now() - started,
    longest: lengths.reduce((longest, length) => Math.max(longest, length), 0),
  };
}

function expectBounded(body: string): void {
  const { ms, longest } = measure(body);
  expect(ms).toBeLessThan(BOUND_MS);
  expect(longest).toBeLessThanOrEqual(PASSAGE_SETTINGS.max);
}

describe('hostile text', () => {
  it.each(BAITS)('1 MB of %j on one line is parsed in bounded time', (bait) => {
    expectBounded(repeat(bait, MEGABYTE));
  });

  it('thousands of lines of each bait are parsed in bounded time', { timeout: 120_000 }, () => {
    for (const bait of BAITS) expectBounded(`${repeat(bait, 3)}\n`.repeat(LINES));
  });

  it('10,000 headings, each of another level, nest no deeper than the levels there are', () => {
    const marks = [
      '第一编 某',
      '第一章 某',
      '第一节 某',
      '一、某',
      '第一条 某',
      '（一）某',
      '1.某',
      '（1）某',
      '①某',
    ];
    expectBounded(Array.from({ length: 10_000 }, (_, index) => marks[index % marks.length]).join('\n\n'));
    expectBounded(
      Array.from({ length: 10_000 }, (_, index) => `${'#'.repeat(1 + (index % 9))} 一、标题${index}`).join(
        '\n\n',
      ),
    );
  });

  it('5,000 documents under a 目录 of 5,000 entries are matched in bounded time', { timeout: 60_000 }, () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => index);
    const toc = numbers
      .map((n) => `某市人民政府关于某事${n}的通知（某政发〔2024〕${n}号）……（${n % 999}）`)
      .join('\n');
    const body = numbers
      .map((n) => `某市人民政府 关于某事${n}的通知\n\n某政发〔2024〕${n}号\n\n各县：\n\n正文${n}。`)
      .join('\n\n');
    const started = performance.now();
    const parsed = parseIssue(
      toLines(`某市人民政府公报\n2024年第1期\n\n目录\n\n${toc}\n\n${body}`),
      NO_CORRECTIONS,
    );
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
    expect('kind' in parsed ? 0 : parsed.documents.length).toBe(5000);
  });

  it('deeply nested tables and tags are rows like others', () => {
    expectBounded(`| ${'<table><tr><td>'.repeat(20_000)} | x |\n`);
    expectBounded('| a | b |\n|---|---|\n'.repeat(10_000));
  });
});
