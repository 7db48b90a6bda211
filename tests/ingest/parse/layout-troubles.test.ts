// Each trouble of the printed page is a folder cut from an issue: source.txt and what must come out of it.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ParsedIssue } from '../../../retrieval/domain/gazette.ts';
import { listBlocks, listHeadingPaths, parseText, readText } from './read-issue-file.ts';

interface Expected {
  readonly sentence: string;
  /** What stands around the cut: a masthead alone, with a notice's head, or nothing. */
  readonly frame: 'body' | 'documents' | 'toc' | 'whole';
  readonly issue?: Readonly<Record<string, unknown>>;
  readonly toc?: readonly (readonly [category: string, title: string, docNo: string | null, page: number])[];
  readonly tocCount?: number;
  readonly documents?: readonly {
    title: string;
    docNo: string | null;
    issuer: string;
    date: string | null;
  }[];
  /** Texts of blocks, whole. */
  readonly blocks?: readonly string[];
  readonly blockStarts?: readonly string[];
  readonly blockEnds?: readonly string[];
  readonly blockHolds?: readonly string[];
  readonly absent?: readonly string[];
  /** Blocks that follow one another. */
  readonly order?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly columns?: readonly string[];
  readonly columnsOf?: readonly (readonly [cell: string, columns: readonly string[]])[];
  readonly cellHolds?: readonly string[];
  readonly headings?: readonly string[];
  readonly warnings?: readonly string[];
  readonly noWarnings?: readonly string[];
  /** Line of the fixture and ordinal of the document that owns it. */
  readonly displaced?: readonly (readonly [line: number, ord: number])[];
  readonly colophon?: readonly string[];
}

const MASTHEAD = '某市人民政府公报\n\n2024年第1期\n\n';
const HEAD = '某市人民政府 关于某事的通知\n\n某政发〔2024〕1号\n\n各县（区）人民政府：\n\n';

function frameSource(source: string, frame: Expected['frame']): { text: string; offset: number } {
  if (frame === 'whole') return { text: source, offset: 0 };
  const before = frame === 'body' ? MASTHEAD + HEAD : MASTHEAD;
  return { text: before + source, offset: before.split('\n').length - 1 };
}

function checkDocuments(parsed: ParsedIssue, expected: Expected): void {
  const found = parsed.documents.map(({ document: { title, docNo, issuer, date } }) => ({
    title,
    docNo,
    issuer,
    date,
  }));
  if (expected.issue !== undefined) expect(parsed.issue).toMatchObject(expected.issue);
  if (expected.documents !== undefined) expect(found).toEqual(expected.documents);
  const toc = parsed.toc.map((entry) => [entry.category, entry.title, entry.docNo, entry.page]);
  for (const entry of expected.toc ?? []) expect(toc).toContainEqual(entry);
  if (expected.tocCount !== undefined) expect(toc).toHaveLength(expected.tocCount);
  const paths = parsed.documents.flatMap(({ root }) => listHeadingPaths(root));
  for (const heading of expected.headings ?? []) expect(paths).toContain(heading);
}

function checkBlocks(parsed: ParsedIssue, expected: Expected): void {
  const blocks = parsed.documents.flatMap(({ root }) => listBlocks(root));
  const texts = blocks.map((block) => block.text);
  for (const text of expected.blocks ?? []) expect(texts).toContain(text);
  for (const text of expected.absent ?? []) expect(texts).not.toContain(text);
  const isSome = (test: (text: string) => boolean): boolean => texts.some(test);
  for (const text of expected.blockStarts ?? [])
    expect(
      isSome((block) => block.startsWith(text)),
      text,
    ).toBe(true);
  for (const text of expected.blockEnds ?? [])
    expect(
      isSome((block) => block.endsWith(text)),
      text,
    ).toBe(true);
  for (const text of expected.blockHolds ?? [])
    expect(
      isSome((block) => block.includes(text)),
      text,
    ).toBe(true);
  const order = expected.order ?? [];
  if (order.length > 0)
    expect(texts.slice(texts.indexOf(order[0] ?? ''), texts.indexOf(order[0] ?? '') + order.length)).toEqual(
      order,
    );
  const rows = blocks.filter((block) => block.kind === 'table-row');
  for (const row of expected.rows ?? []) expect(rows.map((block) => block.cells)).toContainEqual(row);
  if (expected.columns !== undefined)
    expect(rows.map((block) => block.columns)).toContainEqual(expected.columns);
  for (const [cell, columns] of expected.columnsOf ?? []) {
    expect(rows.find((block) => block.cells?.includes(cell) === true)?.columns).toEqual(columns);
  }
  for (const text of expected.cellHolds ?? []) {
    expect(
      rows.some((block) => block.cells?.some((cell) => cell.startsWith(text)) === true),
      text,
    ).toBe(true);
  }
}

describe('layout troubles', () => {
  const names = readdirSync(new URL('../../fixtures/', import.meta.url)).filter((name) =>
    name.startsWith('parse-'),
  );
  for (const name of names) {
    const expected: Expected = JSON.parse(readText(`tests/fixtures/${name}/expected.json`));
    it(`${expected.sentence} (${name})`, () => {
      const { text, offset } = frameSource(readText(`tests/fixtures/${name}/source.txt`), expected.frame);
      const parsed = parseText(text);
      checkDocuments(parsed, expected);
      checkBlocks(parsed, expected);
      const kinds = parsed.warnings.map((warning) => warning.kind);
      expect(kinds).toEqual(expect.arrayContaining([...(expected.warnings ?? [])]));
      for (const kind of expected.noWarnings ?? []) expect(kinds).not.toContain(kind);
      for (const [line, ord] of expected.displaced ?? []) {
        expect(parsed.owners[line + offset - 1]).toEqual({ kind: 'displaced', ord });
      }
      const colophon = text.split('\n').filter((_, index) => parsed.owners[index]?.kind === 'colophon');
      expect(colophon).toEqual(expect.arrayContaining([...(expected.colophon ?? [])]));
    });
  }
});
