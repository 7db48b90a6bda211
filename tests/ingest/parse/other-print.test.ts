// The same issues as another city or another OCR would print them: nothing hangs on marks, widths, places or prefixes.

import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../ingest/parse/parse-issue.ts';
import { ISSUES, NO_CORRECTIONS, readText, toLines } from './read-issue-file.ts';

interface GoldDocument {
  readonly title: string;
  readonly doc_no: string | null;
  readonly date: string | null;
  readonly category: string | null;
  readonly toc_page: number | null;
}

const FRONT = /^#* ?(?:目 ?录|【)/u;
const PAGE = /[（(] ?\d+ ?[)）]\s*$/u;
const NUMBER = /^阳[政民].{0,6}〔\d+〕\s?\d+\s?号 *$/gmu;

/** First and last line of the 目录, 0-based. */
function findToc(lines: readonly string[]): readonly [first: number, last: number] {
  const first = lines.findIndex((line) => FRONT.test(line));
  return [first, lines.findLastIndex((line, index) => index < first + 48 && PAGE.test(line))];
}

function withoutToc(text: string): string {
  const lines = text.split('\n');
  const [first, last] = findToc(lines);
  return lines.filter((_, index) => index < first || index > last).join('\n');
}

function frontLast(text: string): string {
  const lines = text.split('\n');
  const [first] = findToc(lines);
  return [...lines.slice(first), ...lines.slice(0, first)].join('\n');
}

const toWide = (char: string): string => String.fromCharCode(char.charCodeAt(0) + 0xfee0);
const toNarrow = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0);

const PRINTS: readonly (readonly [
  name: string,
  change: (text: string) => string,
  keeps: 'all' | 'no-toc' | 'no-number',
])[] = [
  ['without Markdown marks', (text) => text.replace(/^#+ /gmu, ''), 'all'],
  [
    'without blank lines',
    (text) =>
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n'),
    'all',
  ],
  ['in full-width digits and marks', (text) => text.replace(/[0-9(),:;]/gu, toWide), 'all'],
  ['in half-width marks', (text) => text.replace(/[（），：；]/gu, toNarrow), 'all'],
  ['with square brackets round the year', (text) => text.replace(/〔/gu, '[').replace(/〕/gu, ']'), 'all'],
  ['with carriage returns', (text) => text.replace(/\n/gu, '\r\n'), 'all'],
  ['with indents', (text) => text.replace(/^(?=[^\n])/gmu, '\u3000\u3000'), 'all'],
  ['with the masthead at the end', frontLast, 'all'],
  ['without 目录', withoutToc, 'no-toc'],
  ['without 文号', (text) => text.replace(NUMBER, ''), 'no-number'],
  [
    'of another city',
    (text) => text.replace(/阳泉/gu, '晋中').replace(/阳政/gu, '市政').replace(/阳民/gu, '市民'),
    'no-number',
  ],
];

/** One form for comparing what the change altered: widths, brackets, blanks, the other city. */
function fold(text: string | null): string | null {
  const narrow = text
    ?.normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[〔[]/gu, '[')
    .replace(/[〕\]]/gu, ']');
  return narrow?.replace(/晋中/gu, '阳泉') ?? null;
}

describe.each(PRINTS)('issues %s', (_name, change, keeps) => {
  it.each(ISSUES)('have the same documents (%s)', (id) => {
    const gold: GoldDocument[] = readText(`tests/ingest/parse/gold/${id}.documents.jsonl`)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const parsed = parseIssue(toLines(change(readText(`data/issues/${id}.txt`))), NO_CORRECTIONS);
    if ('kind' in parsed) throw new Error(parsed.reason);
    const found = parsed.documents.map(({ document }) => [
      fold(document.title),
      document.date,
      ...(keeps === 'no-toc' ? [] : [document.category, document.tocPage]),
      ...(keeps === 'no-number' ? [] : [document.docNo]),
    ]);
    expect(found).toEqual(
      gold.map((document) => [
        fold(document.title),
        document.date,
        ...(keeps === 'no-toc' ? [] : [document.category, document.toc_page]),
        ...(keeps === 'no-number' ? [] : [document.doc_no]),
      ]),
    );
  });
});
