// Gold of the five issues: 2022-05 is independent, the others are our own draft compared with the print (see gold/README.md).

import type { GazetteDocument, SourceLine } from '../../../../retrieval/domain/gazette.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { givenDocument, readIssueLines, readJsonLines, ROOT } from './given-document.ts';

const GOLD = 'tests/ingest/parse/facts/gold';

const DocumentRow = z.object({
  issue: z.string(),
  ord: z.number(),
  title: z.string(),
  doc_no: z.string(),
  issuer: z.string(),
  category: z.string(),
  date: z.string().nullable(),
  start_line: z.number(),
  end_line: z.number(),
  /** Lines of the document that stand inside a neighbour. */
  displaced: z.array(z.number()).optional(),
});

export const PersonnelRow = z.object({
  doc_no: z.string(),
  date: z.string().nullable(),
  decided: z.string().nullable(),
  person: z.string(),
  action: z.string(),
  position: z.string(),
  notes: z.string().nullable(),
  line: z.number(),
});

export const RosterRow = z.object({
  doc_no: z.string(),
  body: z.string().nullable(),
  role: z.string().nullable(),
  person: z.string(),
  position: z.string().nullable(),
  line: z.number(),
});

export function readGold<T>(name: string, row: z.ZodType<T>): T[] {
  return existsSync(join(ROOT, GOLD, name))
    ? readJsonLines(`${GOLD}/${name}`).map((value) => row.parse(value))
    : [];
}

/** The documents of an issue that hold facts, with their own lines. */
export function readGoldDocuments(issue: string): { document: GazetteDocument; lines: SourceLine[] }[] {
  const all = readIssueLines(issue);
  const rows = readGold(`${issue}.documents.jsonl`, DocumentRow);
  const displaced = new Set(rows.flatMap((row) => row.displaced ?? []));
  return rows.map((row) => ({
    document: givenDocument({
      id: `${issue}-${String(row.ord).padStart(2, '0')}`,
      issue,
      ord: row.ord,
      title: row.title,
      docNo: row.doc_no,
      issuer: row.issuer,
      category: row.category,
      date: row.date,
      lines: { first: row.start_line, last: row.end_line },
    }),
    lines: all.filter(
      ({ number }) =>
        (row.displaced ?? []).includes(number) ||
        (number >= row.start_line && number <= row.end_line && !displaced.has(number)),
    ),
  }));
}
