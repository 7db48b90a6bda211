// Seats of one list put together: a group with its leader, members and office; found by name, by title, by ordinal.

import type { DocumentNumber } from '../domain/document-number.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { OfficeSeat, RosterSeat } from '../domain/personnel.ts';
import { parseNumeral } from '../text/chinese-date.ts';

export interface RosterGroup {
  readonly name: string;
  readonly documentId: string;
  readonly issue: string;
  readonly docNo: DocumentNumber | null;
  readonly title: string;
  readonly date: string | null;
  readonly seats: readonly RosterSeat[];
  /** Where the list names offices and no persons. */
  readonly offices: readonly OfficeSeat[];
  /** True for 领导小组办公室 and the like. */
  readonly isOffice: boolean;
  /** 第四组 → 4; null for none. */
  readonly ordinal: number | null;
  /** In order of print. */
  readonly firstLine: number;
}

/** What the parts of a document are parts of. */
export const WHOLE = /领导小?组$|指挥部$|专班$/u;

interface Draft {
  readonly name: string;
  readonly documentId: string;
  readonly issue: string;
  readonly docNo: DocumentNumber | null;
  readonly seats: RosterSeat[];
  readonly offices: OfficeSeat[];
}

const ORDINAL = /第([一二三四五六七八九十\d]{1,3})(?:[\p{Script=Han}]{0,6})?[组片区班队]/u;

/** 第二入企小组, 第六组 → 2, 6. */
export function findOrdinal(text: string): number | null {
  const digits = ORDINAL.exec(text)?.[1];
  return digits === undefined ? null : parseNumeral(digits);
}

/** A list of the person in a sentence and again in a list is one seat. */
function withoutDoubles(seats: readonly RosterSeat[]): RosterSeat[] {
  const kept = new Map<string, RosterSeat>();
  for (const seat of seats) {
    const key = `${seat.person}|${seat.role ?? ''}`;
    const known = kept.get(key);
    if (known === undefined || (known.position === null && seat.position !== null)) kept.set(key, seat);
  }
  return [...kept.values()];
}

/** 领导小组 and 领导组, with and without quotation marks. */
function foldName(name: string): string {
  return name.replace(/[“”"「」《》（）()\s]/gu, '').replaceAll('领导小组', '领导组');
}

/** Whether one list only repeats a part of the other: the same people in the same roles. */
function repeats(a: Draft, b: Draft): boolean {
  if (a.seats.length === 0 || b.seats.length === 0) return true;
  const [few, many] = a.seats.length < b.seats.length ? [a, b] : [b, a];
  return few.seats.every(({ person, role }) =>
    many.seats.some((other) => other.person === person && other.role === role),
  );
}

/** A group that one document names once in full and once in short, with the same people, is one group. */
function mergeVariants(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const own = foldName(draft.name);
    const index = kept.findLastIndex((other) => {
      const name = foldName(other.name);
      return (
        name === own ||
        (Math.min(name.length, own.length) > 6 &&
          (name.endsWith(own) || own.endsWith(name)) &&
          repeats(other, draft))
      );
    });
    const twin = kept[index];
    if (twin === undefined) kept.push(draft);
    else
      kept[index] = {
        ...twin,
        name: twin.name.length >= draft.name.length ? twin.name : draft.name,
        seats: [...twin.seats, ...draft.seats],
        offices: [...twin.offices, ...draft.offices],
      };
  }
  return kept;
}

export function buildRosterGroups(
  seats: readonly RosterSeat[],
  offices: readonly OfficeSeat[],
  documents: ReadonlyMap<string, GazetteDocument>,
): RosterGroup[] {
  const drafts = new Map<string, Map<string, Draft>>();
  const draftOf = (seat: RosterSeat | OfficeSeat): Draft | null => {
    const { group, documentId, issue, docNo } = seat;
    if (group === null) return null;
    const ofDocument = drafts.get(documentId) ?? new Map<string, Draft>();
    drafts.set(documentId, ofDocument);
    const known = ofDocument.get(group) ?? { name: group, documentId, issue, docNo, seats: [], offices: [] };
    ofDocument.set(group, known);
    return known;
  };
  for (const seat of seats) draftOf(seat)?.seats.push(seat);
  for (const office of offices) draftOf(office)?.offices.push(office);
  const merged = [...drafts.values()].flatMap((ofDocument) => mergeVariants([...ofDocument.values()]));
  return merged.map((draft) => ({
    ...draft,
    seats: withoutDoubles(draft.seats),
    title: documents.get(draft.documentId)?.title ?? '',
    date: documents.get(draft.documentId)?.date ?? null,
    isOffice: draft.name.endsWith('办公室'),
    ordinal: findOrdinal(draft.name),
    firstLine: Math.min(...[...draft.seats, ...draft.offices].map(({ lines }) => lines.first)),
  }));
}
