// An answer before its quotations are cut: what to say, and which lines of the gazette prove it.

import type { Choice, DocumentReference, RichLine } from '../domain/answer.ts';
import type { GazetteDocument, LineRange } from '../domain/gazette.ts';
import type { OfficeSeat, PersonnelAction, RosterSeat } from '../domain/personnel.ts';

/** Lines of a document with the words in them that matter. */
export interface EvidenceRef {
  readonly issue: string;
  readonly documentId: string;
  readonly lines: readonly LineRange[];
  /** Names to mark, and to cut long lines by; empty: the lines whole. */
  readonly names: readonly string[];
  /** Words that stand beside the name and belong to the quotation: the position. */
  readonly beside: string;
  /** Only lines that hold one of the names are quoted. */
  readonly onlyNamed?: boolean;
  /** Of a long row only the cells that hold the names, each by itself. */
  readonly onlyCells?: boolean;
  /** The group, shown as the heading of the excerpt. */
  readonly heading: readonly string[];
}

/** Where to look for the sentence that says where a group's office is, or which county it serves. */
export interface OfficePlace {
  readonly documentId: string;
  readonly group: string;
  readonly nearLine: number;
  readonly sought: 'office' | 'service';
  /** Nothing else was asked, so that its line comes first. */
  readonly isAlone: boolean;
}

export interface CitedDraft {
  readonly outcome: 'cited';
  readonly kind: 'list' | 'person' | 'post' | 'roster';
  readonly lead: readonly RichLine[];
  readonly evidence: readonly [EvidenceRef, ...EvidenceRef[]];
  readonly more: readonly EvidenceRef[];
  readonly notes: readonly string[];
  readonly place?: OfficePlace;
}

export interface NotFoundDraft {
  readonly outcome: 'not-found';
  readonly lead: readonly RichLine[];
  readonly notes: readonly string[];
  readonly nearest: readonly DocumentReference[];
}

export interface AmbiguousDraft {
  readonly outcome: 'ambiguous';
  readonly lead: readonly RichLine[];
  readonly choices: readonly Choice[];
  readonly notes: readonly string[];
}

export type OfficeDraft = CitedDraft | NotFoundDraft | AmbiguousDraft;

/** A list that was asked for is quoted this far; seats. */
const QUOTED_SEATS = 20;

/** Seats on the same or neighbouring lines are quoted together, so that a list stands as printed. */
export function buildListEvidence(seats: readonly RosterSeat[], heading: string): EvidenceRef[] {
  const ordered = seats.slice(0, QUOTED_SEATS);
  const [first] = ordered;
  if (first === undefined) return [];
  return [
    {
      issue: first.issue,
      documentId: first.documentId,
      lines: ordered.map(({ lines }) => lines),
      names: ordered.map(({ person }) => person),
      beside: '',
      heading: [heading],
    },
  ];
}

/** A line of ours with every occurrence of the names marked. */
export function buildLine(text: string, names: readonly string[] = []): RichLine {
  const marks = names.flatMap((name) => {
    const start = name === '' ? -1 : text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
  return {
    text,
    marks: marks
      .toSorted((a, b) => a.start - b.start)
      .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0)),
  };
}

export function buildActionEvidence(action: PersonnelAction): EvidenceRef {
  const { issue, documentId, lines, person, post } = action;
  return { issue, documentId, lines: [lines], names: [person], beside: post, heading: [] };
}

export function buildSeatEvidence(seat: RosterSeat): EvidenceRef {
  const { issue, documentId, lines, person, position, group } = seat;
  return {
    issue,
    documentId,
    lines: [lines],
    names: [person],
    beside: position ?? '',
    heading: group === null ? [] : [group],
  };
}

export function buildOfficeEvidence({ issue, documentId, lines, office, group }: OfficeSeat): EvidenceRef {
  return { issue, documentId, lines: [lines], names: [], beside: office, heading: [group] };
}

export function buildReference({ id, docNo, title, issue, date }: GazetteDocument): DocumentReference {
  return { documentId: id, docNo, title, issue, date };
}

/** The people that a draft lists, in its order: of a post those whose line begins with them, of a group's list everybody named. */
export function listPeople({ kind, lead }: CitedDraft): Choice[] {
  if (kind !== 'post' && kind !== 'roster') return [];
  const names = lead.flatMap(({ text, marks }) =>
    marks.flatMap(({ start, end }) => (kind === 'roster' || start === 0 ? [text.slice(start, end)] : [])),
  );
  return [...new Set(names)].map((name) => ({ label: name, question: name }));
}
