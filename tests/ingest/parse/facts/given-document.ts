// Documents and lines for the tests of the facts: a text becomes what the document parser would hand over.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteDocument, SourceLine } from '../../../../retrieval/domain/gazette.ts';
import { parseDocumentNumber } from '../../../../retrieval/domain/document-number.ts';

export const ROOT = join(import.meta.dirname, '../../../..');

export function givenLines(text: string, from = 1): SourceLine[] {
  return text.split(/\r?\n/u).map((line, index) => ({ number: from + index, text: line }));
}

export function givenDocument(
  given: Partial<Omit<GazetteDocument, 'docNo'>> & { docNo?: string },
): GazetteDocument {
  const { docNo, ...rest } = given;
  return {
    id: '2022-05-01',
    issue: '2022-05',
    ord: 1,
    title: '',
    issuer: null,
    category: null,
    date: null,
    tocPage: null,
    lines: { first: 1, last: 1 },
    ...rest,
    docNo: docNo === undefined ? null : parseDocumentNumber(docNo),
  };
}

export function readIssueLines(issue: string): SourceLine[] {
  return givenLines(readFileSync(join(ROOT, 'data/issues', `${issue}.txt`), 'utf8'));
}

export function readJsonLines(path: string): unknown[] {
  return readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
