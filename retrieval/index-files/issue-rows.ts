// One issue → the rows that it adds to the tables of the index.

import type { LineOwner, ParsedIssue, Passage, Section, SourceLine } from '../domain/gazette.ts';
import type { BodyContact, OfficeSeat, PersonnelAction, RosterSeat } from '../domain/personnel.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { buildDocumentValues, buildPassageValues, type PassageEncoding } from './rows.ts';
import type { SqlValue } from './sqlite-database.ts';

/** Everything that one issue contributes to the index. */
export interface IssueRecord {
  readonly parsed: ParsedIssue;
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly SourceLine[];
  readonly passages: readonly { readonly passage: Passage; readonly encoding: PassageEncoding }[];
  readonly actions: readonly PersonnelAction[];
  readonly seats: readonly RosterSeat[];
  readonly offices: readonly OfficeSeat[];
  readonly contacts: readonly BodyContact[];
}

export interface TableRows {
  /** A table, with its columns where not all are given. */
  readonly into: string;
  readonly rows: readonly (readonly SqlValue[])[];
}

interface SectionRow {
  readonly section: Section;
  readonly parent: number | null;
}

/** The tree as rows in reading order; iterative, since a hostile issue may nest deeply. */
function flattenSections(root: Section): SectionRow[] {
  const rows: SectionRow[] = [];
  const stack: SectionRow[] = [{ section: root, parent: null }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const ord = rows.push(next) - 1;
    for (const child of next.section.children.toReversed()) stack.push({ section: child, parent: ord });
  }
  return rows;
}

function joinTerms(text: string): string {
  return tokenizeBigrams(text).join(' ');
}

/** Values kept whole as JSON: nothing asks SQLite for a part of them. */
function buildJsonRows(issue: string, values: readonly unknown[]): SqlValue[][] {
  return values.map((value, ord) => [issue, ord, JSON.stringify(value)]);
}

function buildTermRows({ parsed, passages }: IssueRecord): SqlValue[][] {
  const titles = new Map(
    parsed.documents.map(({ document }) => [document.id, `${document.title}\n${document.docNo ?? ''}`]),
  );
  return passages.map(({ passage, encoding }) => [
    encoding.row,
    joinTerms(titles.get(passage.documentId) ?? ''),
    joinTerms(passage.headingPath.join('\n')),
    joinTerms(`${passage.text}\n${passage.searchOnly}`),
  ]);
}

function buildSectionRows({ documents }: ParsedIssue): SqlValue[][] {
  return documents.flatMap(({ document, root }) =>
    flattenSections(root).map(({ section, parent }, ord) => [
      document.id,
      ord,
      parent,
      section.level,
      section.heading,
      section.isAttachment ? 1 : 0,
      section.lines.first,
      section.lines.last,
    ]),
  );
}

/** Table after table, each made when it is asked for: an issue's rows never lie in memory all at once. */
export function* buildIssueRows(record: IssueRecord): Generator<TableRows> {
  const { parsed, file, sha256, lines, passages, actions, seats, offices, contacts } = record;
  const { issue, owners, documents, toc, warnings } = parsed;
  const { id, year, number, serial, name, place, publishedOn, lineCount } = issue;
  const findOwner = (line: SourceLine): LineOwner => owners[line.number - 1] ?? { kind: 'blank' };
  yield {
    into: 'issues',
    rows: [[id, year, number, serial, name, place, publishedOn, lineCount, file, sha256]],
  };
  yield {
    into: 'source_lines',
    rows: lines.map((line) => [id, line.number, line.text, JSON.stringify(findOwner(line))]),
  };
  yield { into: 'toc_entries', rows: buildJsonRows(id, toc) };
  yield { into: 'documents', rows: documents.map(({ document }) => buildDocumentValues(document)) };
  yield { into: 'sections', rows: buildSectionRows(parsed) };
  yield {
    into: 'passages',
    rows: passages.map(({ passage, encoding }) => buildPassageValues(passage, encoding)),
  };
  yield { into: 'passage_terms (rowid, title, heading, body)', rows: buildTermRows(record) };
  yield { into: 'personnel_actions', rows: buildJsonRows(id, actions) };
  yield { into: 'roster_seats', rows: buildJsonRows(id, seats) };
  yield { into: 'office_seats', rows: buildJsonRows(id, offices) };
  yield { into: 'body_contacts', rows: buildJsonRows(id, contacts) };
  yield { into: 'warnings', rows: buildJsonRows(id, warnings) };
}
