// Seats of one list put together: a group with its leader, members and office; found by name, by title, by ordinal.

import type { DocumentNumber } from '../domain/document-number.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { OfficeSeat, RosterSeat } from '../domain/personnel.ts';
import { parseNumeral } from '../text/chinese-date.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';

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
  return few.seats.every(({ person, role }) => many.seats.some((other) => other.person === person && other.role === role));
}

/** A group that a document names once in full and once in short, with the same people, is one group. */
function mergeVariants(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const own = foldName(draft.name);
    const index = kept.findLastIndex((other) => {
      if (other.documentId !== draft.documentId) return false;
      const name = foldName(other.name);
      return name === own || (Math.min(name.length, own.length) > 6 && (name.endsWith(own) || own.endsWith(name)) && repeats(other, draft));
    });
    const twin = kept[index];
    if (twin === undefined) kept.push(draft);
    else kept[index] = { ...twin, name: twin.name.length >= draft.name.length ? twin.name : draft.name, seats: [...twin.seats, ...draft.seats], offices: [...twin.offices, ...draft.offices] };
  }
  return kept;
}

export function buildRosterGroups(seats: readonly RosterSeat[], offices: readonly OfficeSeat[], documents: ReadonlyMap<string, GazetteDocument>): RosterGroup[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (seat: RosterSeat | OfficeSeat): Draft | null => {
    const { group, documentId, issue, docNo } = seat;
    if (group === null) return null;
    const key = `${documentId}|${group}`;
    const known = drafts.get(key) ?? { name: group, documentId, issue, docNo, seats: [], offices: [] };
    drafts.set(key, known);
    return known;
  };
  for (const seat of seats) draftOf(seat)?.seats.push(seat);
  for (const office of offices) draftOf(office)?.offices.push(office);
  return mergeVariants([...drafts.values()]).map((draft) => ({
    ...draft,
    seats: withoutDoubles(draft.seats),
    title: documents.get(draft.documentId)?.title ?? '',
    date: documents.get(draft.documentId)?.date ?? null,
    isOffice: /办公室$/u.test(draft.name),
    ordinal: findOrdinal(draft.name),
    firstLine: Math.min(...[...draft.seats, ...draft.offices].map(({ lines }) => lines.first)),
  }));
}

export interface GroupMatch {
  readonly group: RosterGroup;
  /** Share of the question's weighted terms that the group's name or its document's title holds: 0 to 1. */
  readonly coverage: number;
  /** Of the name alone. */
  readonly nameCoverage: number;
}

const TITLE_PART = 0.85;
const SEAT_PART = 0.5;
/** 防火 for 防灭火: both characters, one or two others between. */
const APART_PART = 0.6;
/** A term that no group has counts half: it may be a slip or a word of the asker's own. */
const UNKNOWN_PART = 0.5;
/** Words that every group has tell little apart. */
const PLAIN_PART = 0.3;
const PLAIN_TERMS: ReadonlySet<string> = new Set(['领导', '导小', '小组', '导组', '指挥', '挥部', '工作', '作领', '专班', '办公', '公室', '应急', '专项', '组办', '部办', '急指', '项行', '行动', '动领', '推进', '作小', '作专']);
/** Particles and verbs between the words of a question; no bigram spans them. */
const PARTICLES = /[里的是在哪跑都当来和与及由中呢吗有那这个人么]/gu;
/** Terms in more than this share of the groups find candidates for nobody. */
const COMMON_SHARE = 0.5;

interface GroupFields {
  readonly name: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  /** Pairs of characters of name and title that stand one or two apart. */
  readonly apart: ReadonlySet<string>;
  readonly seats: ReadonlySet<string>;
}

function pairApart(text: string): string[] {
  const chars = [...text];
  return chars.flatMap((char, index) => [2, 3].flatMap((gap) => (index + gap < chars.length ? [char + (chars[index + gap] ?? '')] : [])));
}

/** Terms → groups, so that a thousand issues are searched as quickly as five. */
export class GroupIndex {
  readonly #postings = new Map<string, number[]>();
  readonly #fields: readonly GroupFields[];
  readonly #groups: readonly RosterGroup[];
  readonly #stem: string;

  constructor(groups: readonly RosterGroup[], stem: string) {
    this.#groups = groups;
    this.#stem = stem;
    this.#fields = groups.map(({ name, title, seats }) => ({
      name: new Set(this.tokenize(name)),
      title: new Set(this.tokenize(title)),
      apart: new Set([...pairApart(name), ...pairApart(title)]),
      seats: new Set(seats.flatMap(({ position }) => tokenizeBigrams(position ?? ''))),
    }));
    for (const [index, { name, title, seats }] of this.#fields.entries()) {
      for (const term of new Set([...name, ...title, ...seats])) {
        const known = this.#postings.get(term);
        if (known === undefined) this.#postings.set(term, [index]);
        else known.push(index);
      }
    }
  }

  tokenize(text: string): string[] {
    return tokenizeBigrams(this.#stem.length > 1 ? text.replaceAll(`${this.#stem}市`, '\n').replaceAll(this.#stem, '\n') : text);
  }

  weight(term: string): number {
    const holders = this.#postings.get(term)?.length ?? 0;
    return Math.log(1 + (this.#groups.length + 1) / (holders + 0.5)) * (PLAIN_TERMS.has(term) ? PLAIN_PART : holders === 0 ? UNKNOWN_PART : 1);
  }

  /** Best first; `content` is the question without what asks. */
  find(content: string, limit: number): GroupMatch[] {
    const terms = [...new Set(this.tokenize(content.replace(PARTICLES, '\n')))];
    const candidates = new Set<number>();
    for (const term of terms) {
      const holders = this.#postings.get(term) ?? [];
      if (holders.length <= Math.max(20, this.#groups.length * COMMON_SHARE)) for (const index of holders) candidates.add(index);
    }
    const total = terms.reduce((sum, term) => sum + this.weight(term), 0);
    if (total === 0) return [];
    const matches = [...candidates].flatMap((index) => {
      const [group, fields] = [this.#groups[index], this.#fields[index]];
      if (group === undefined || fields === undefined) return [];
      let covered = 0;
      let named = 0;
      for (const term of terms) {
        const weight = this.weight(term);
        if (fields.name.has(term)) {
          covered += weight;
          named += weight;
        } else if (fields.title.has(term)) covered += weight * TITLE_PART;
        else if (fields.apart.has(term)) covered += weight * APART_PART;
        else if (fields.seats.has(term)) covered += weight * SEAT_PART;
      }
      return [{ group, coverage: covered / total, nameCoverage: named / total }];
    });
    return matches.toSorted((a, b) => b.coverage - a.coverage || b.nameCoverage - a.nameCoverage).slice(0, limit);
  }
}
