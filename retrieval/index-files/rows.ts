// SQLite rows ↔ domain types: parsed once here, trusted everywhere else.

import { z } from 'zod';
import type { DocumentNumber } from '../domain/document-number.ts';
import type { GazetteDocument, GazetteIssue, LineRange, Passage, PassagePiece } from '../domain/gazette.ts';
import type { StoredPassage } from '../ports.ts';
import type { SqlRow, SqlValue } from './sqlite-database.ts';

const issueSchema = z.object({
  id: z.string(),
  year: z.number(),
  number: z.number(),
  serial: z.number().nullable(),
  name: z.string(),
  place: z.string(),
  published_on: z.string().nullable(),
  line_count: z.number(),
});

export function parseIssueRow(row: SqlRow): GazetteIssue {
  const { published_on, line_count, ...rest } = issueSchema.parse(row);
  return { ...rest, publishedOn: published_on, lineCount: line_count };
}

export const documentColumns = `d.id AS d_id, d.issue AS d_issue, d.ord AS d_ord, d.title AS d_title, d.doc_no AS d_doc_no,
  d.issuer AS d_issuer, d.category AS d_category, d.date AS d_date, d.toc_page AS d_toc_page,
  d.first_line AS d_first_line, d.last_line AS d_last_line`;

const documentSchema = z.object({
  d_id: z.string(),
  d_issue: z.string(),
  d_ord: z.number(),
  d_title: z.string(),
  d_doc_no: z.string().nullable(),
  d_issuer: z.string().nullable(),
  d_category: z.string().nullable(),
  d_date: z.string().nullable(),
  d_toc_page: z.number().nullable(),
  d_first_line: z.number(),
  d_last_line: z.number(),
});

export function parseDocumentRow(row: SqlRow): GazetteDocument {
  const parsed = documentSchema.parse(row);
  return {
    id: parsed.d_id,
    issue: parsed.d_issue,
    ord: parsed.d_ord,
    title: parsed.d_title,
    // Written from a DocumentNumber by `buildDocumentValues`; SQLite keeps no brands.
    docNo: parsed.d_doc_no as DocumentNumber | null,
    issuer: parsed.d_issuer,
    category: parsed.d_category,
    date: parsed.d_date,
    tocPage: parsed.d_toc_page,
    lines: { first: parsed.d_first_line, last: parsed.d_last_line },
  };
}

export function buildDocumentValues(document: GazetteDocument): SqlValue[] {
  const { id, issue, ord, title, docNo, issuer, category, date, tocPage, lines } = document;
  return [id, issue, ord, title, docNo, issuer, category, date, tocPage, lines.first, lines.last];
}

export const passageColumns = `p.row, p.id, p.document_id, p.issue, p.ord, p.kind, p.heading_path, p.text, p.pieces, p.lines,
  p.search_only, p.tokens, p.vector`;

const passageSchema = z.object({
  row: z.number(),
  id: z.string(),
  document_id: z.string(),
  issue: z.string(),
  ord: z.number(),
  kind: z.enum(['text', 'table', 'front']),
  heading_path: z.string(),
  text: z.string(),
  pieces: z.string(),
  lines: z.string(),
  search_only: z.string(),
  tokens: z.instanceof(Uint8Array),
  vector: z.instanceof(Uint8Array),
});

const headingsSchema = z.array(z.string());
const piecesSchema = z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]));
const linesSchema = z.array(z.tuple([z.number(), z.number()]));

function parsePieces(json: string): PassagePiece[] {
  return piecesSchema
    .parse(JSON.parse(json))
    .map(([offset, length, line, start]) => ({ offset, length, line, start }));
}

/** `documents` holds the passage's own. */
export function parsePassageRow(
  row: SqlRow,
  documents: ReadonlyMap<string, GazetteDocument>,
): StoredPassage | null {
  const parsed = passageSchema.parse(row);
  const document = documents.get(parsed.document_id);
  if (document === undefined) return null;
  const lines = linesSchema
    .parse(JSON.parse(parsed.lines))
    .map(([first, last]): LineRange => ({ first, last }));
  const tokens = new Uint16Array(parsed.tokens.slice().buffer);
  const { pieces } = parsed;
  return {
    row: parsed.row,
    tokens,
    vector: new Float32Array(parsed.vector.slice().buffer),
    document,
    passage: {
      id: parsed.id,
      documentId: parsed.document_id,
      issue: parsed.issue,
      ord: parsed.ord,
      headingPath: headingsSchema.parse(JSON.parse(parsed.heading_path)),
      kind: parsed.kind,
      text: parsed.text,
      // Asked of the few passages that are quoted: as the string that it is, it takes a tenth of the memory.
      get pieces() {
        return parsePieces(pieces);
      },
      lines,
      searchOnly: parsed.search_only,
    },
  };
}

export interface PassageEncoding {
  readonly row: number;
  readonly tokens: Uint16Array;
  readonly textHash: string;
  readonly vector: Float32Array;
}

function toBuffer(array: Uint16Array | Float32Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

export function buildPassageValues(passage: Passage, encoding: PassageEncoding): SqlValue[] {
  return [
    encoding.row,
    passage.id,
    passage.documentId,
    passage.issue,
    passage.ord,
    passage.kind,
    JSON.stringify(passage.headingPath),
    passage.text,
    JSON.stringify(passage.pieces.map(({ offset, length, line, start }) => [offset, length, line, start])),
    JSON.stringify(passage.lines.map(({ first, last }) => [first, last])),
    passage.searchOnly,
    toBuffer(encoding.tokens),
    encoding.textHash,
    toBuffer(encoding.vector),
  ];
}

/** A column of JSON that this project's own ingest wrote from the type it is read back as. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the column's type
export function parseJsonColumn<T>(row: SqlRow, column: string): T {
  // The generation's SHA-256 has been checked against the manifest: what was written is what is read.
  return JSON.parse(String(row[column])) as T;
}
