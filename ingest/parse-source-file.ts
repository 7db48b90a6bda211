// One source file → everything it contributes: parsed issue, passages, facts; pure but for its errors.

import { SourceFileError } from '../retrieval/domain/errors.ts';
import type {
  GazetteDocument,
  LineOwner,
  ParsedIssue,
  ParseWarning,
  Passage,
  SourceLine,
} from '../retrieval/domain/gazette.ts';
import type { BodyContact, OfficeSeat, PersonnelAction, RosterSeat } from '../retrieval/domain/personnel.ts';
import { applyFactCorrections, type FactCorrection } from './apply-corrections.ts';
import { parseContacts } from './parse/facts/contact-tables.ts';
import { parsePersonnel } from './parse/facts/personnel.ts';
import { parseRosters } from './parse/facts/rosters.ts';
import type { OcrCorrections } from './parse/ocr-corrections.ts';
import { parseIssue } from './parse/parse-issue.ts';
import type { SourceFile } from './read-issue.ts';
import { splitPassages } from './split-passages.ts';

export interface ParsedSource {
  readonly source: SourceFile;
  readonly parsed: ParsedIssue;
  readonly passages: readonly { readonly passage: Passage; readonly document: GazetteDocument }[];
  readonly actions: readonly PersonnelAction[];
  readonly seats: readonly RosterSeat[];
  readonly offices: readonly OfficeSeat[];
  readonly contacts: readonly BodyContact[];
}

function isOwnedBy(owner: LineOwner | undefined, document: GazetteDocument): boolean {
  return (owner?.kind === 'document' || owner?.kind === 'displaced') && owner.ord === document.ord;
}

/** Lines of one document in file order: its own, and those that the page layout threw into a neighbour. */
export function pickDocumentLines(
  lines: readonly SourceLine[],
  owners: readonly LineOwner[],
  document: GazetteDocument,
): SourceLine[] {
  const { first, last } = document.lines;
  return lines.filter((line) => {
    const owner = owners[line.number - 1];
    return (
      isOwnedBy(owner, document) || (owner?.kind === 'blank' && line.number >= first && line.number <= last)
    );
  });
}

/** @throws SourceFileError for a text that is no gazette. */
export function parseSourceFile(
  source: SourceFile,
  corrections: OcrCorrections,
  reviewed: readonly FactCorrection[],
): ParsedSource {
  const parsed = parseIssue(source.lines, corrections);
  if ('kind' in parsed) {
    throw new SourceFileError(
      `${source.file} is no gazette issue: ${parsed.reason}; remove it from the folder`,
    );
  }
  const warnings: ParseWarning[] = [...parsed.warnings];
  const actions: PersonnelAction[] = [];
  const seats: RosterSeat[] = [];
  const offices: OfficeSeat[] = [];
  const contacts: BodyContact[] = [];
  for (const { document } of parsed.documents) {
    const lines = pickDocumentLines(source.lines, parsed.owners, document);
    const personnel = parsePersonnel(document, lines);
    const rosters = parseRosters(document, lines);
    actions.push(...personnel.actions);
    seats.push(...rosters.seats);
    offices.push(...rosters.offices);
    contacts.push(...parseContacts(document, lines));
    warnings.push(...personnel.warnings, ...rosters.warnings);
  }
  const passages = parsed.documents.flatMap((each) =>
    splitPassages(each, corrections).map((passage) => ({ passage, document: each.document })),
  );
  const facts = applyFactCorrections(parsed.issue.id, { actions, seats, offices }, reviewed, source.lines);
  return { source, parsed: { ...parsed, warnings }, passages, ...facts, contacts };
}
