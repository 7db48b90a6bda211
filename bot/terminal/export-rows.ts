// The rows of each export: field names are a contract with whoever reads them.

import type { ExportSource } from '../../retrieval/index.ts';

type Row = Readonly<Record<string, unknown>>;
type ReadRows = (source: ExportSource) => Promise<readonly Row[]>;

const readDocuments: ReadRows = async (source) =>
  (await source.readDocuments()).map(
    ({ issue, ord, title, docNo, issuer, category, date, tocPage, lines }) => ({
      issue,
      ord,
      title,
      doc_no: docNo,
      issuer,
      category,
      date,
      toc_page: tocPage,
      start_line: lines.first,
      end_line: lines.last,
    }),
  );

const readPassages: ReadRows = async (source) => {
  const documents = new Map((await source.readDocuments()).map((document) => [document.id, document]));
  return (await source.readPassages()).map(({ id, documentId, issue, headingPath, lines, text }) => ({
    id,
    issue,
    doc_no: documents.get(documentId)?.docNo ?? null,
    heading_path: headingPath,
    lines: lines.map(({ first, last }) => [first, last]),
    text,
  }));
};

const readWarnings: ReadRows = async (source) =>
  (await source.readWarnings()).map(({ issue, kind, lines, message }) => ({
    issue,
    kind,
    lines: [lines.first, lines.last],
    message,
  }));

const readPersonnel: ReadRows = async (source) =>
  (await source.readActions())
    .filter(({ lapsed }) => !lapsed)
    .map(({ issue, docNo, date, decided, person, kind, post, notes, lines }) => ({
      issue,
      doc_no: docNo,
      date,
      decided: decided?.date ?? null,
      meeting: decided?.name ?? null,
      person,
      action: kind,
      position: post,
      notes,
      line: lines.first,
      end_line: lines.last,
    }));

const readRosters: ReadRows = async (source) =>
  (await source.readSeats()).map(({ issue, docNo, group, role, person, position, telephone, lines }) => ({
    issue,
    doc_no: docNo,
    body: group,
    role,
    person,
    position,
    telephone,
    line: lines.first,
    end_line: lines.last,
  }));

export const EXPORTS: Readonly<Record<string, ReadRows>> = {
  documents: readDocuments,
  passages: readPassages,
  warnings: readWarnings,
  personnel: readPersonnel,
  rosters: readRosters,
};

/** Null for a kind that is none. */
export function findExport(kind: string): ReadRows | null {
  return Object.hasOwn(EXPORTS, kind) ? (EXPORTS[kind] ?? null) : null;
}
