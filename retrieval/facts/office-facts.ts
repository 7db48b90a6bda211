// All facts of the index, read once and laid out for looking up: by person, by post, by group, by notice.

import type { CorpusSummary } from '../domain/answer.ts';
import type { GazetteDocument } from '../domain/gazette.ts';
import type { BodyContact, OfficeSeat, PersonnelAction, RosterSeat } from '../domain/personnel.ts';
import type { LexiconEntry } from '../ports.ts';
import { ExpansionTable } from '../question/expand-words.ts';
import { stemOfPlace } from './body-names.ts';
import type { Post, PostClaim } from './office-claims.ts';
import { buildActionClaims, buildSeatClaims, PostReader } from './office-claims.ts';
import { GroupIndex } from './group-index.ts';
import type { RosterGroup } from './roster-groups.ts';
import { buildRosterGroups } from './roster-groups.ts';
import type { AliasTable } from './read-aliases.ts';
import type { Houses } from './same-bodies.ts';
import { buildHouses } from './same-bodies.ts';

export interface OfficeFacts {
  readonly summary: CorpusSummary;
  /** 阳泉市. */
  readonly place: string;
  readonly aliases: AliasTable;
  readonly corrections: ReadonlyMap<string, string>;
  readonly actions: readonly PersonnelAction[];
  readonly documents: ReadonlyMap<string, GazetteDocument>;
  readonly posts: readonly Post[];
  /** The posts that printed words name. */
  readonly parsePosition: (printed: string) => readonly Post[];
  /** By post key. */
  readonly claimsOfPost: ReadonlyMap<string, readonly PostClaim[]>;
  /** Bodies with two names. */
  readonly houses: Houses;
  readonly claimsOfPerson: ReadonlyMap<string, readonly PostClaim[]>;
  readonly actionsOfPerson: ReadonlyMap<string, readonly PersonnelAction[]>;
  readonly seatsOfPerson: ReadonlyMap<string, readonly RosterSeat[]>;
  readonly contacts: readonly BodyContact[];
  readonly groups: readonly RosterGroup[];
  readonly groupsOfDocument: ReadonlyMap<string, readonly RosterGroup[]>;
  readonly groupIndex: GroupIndex;
  /** What people say for what documents print. */
  readonly expansions: ExpansionTable;
  /** Names of everybody whom a notice or roster names. */
  readonly names: ReadonlySet<string>;
  /** Names by their first and by their last character: 郑…, …明. */
  readonly namesByEnds: ReadonlyMap<string, readonly string[]>;
  /** ISO date up to which the issues held can speak. */
  readonly asOf: string;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

export interface FactSources {
  readonly summary: CorpusSummary;
  readonly documents: readonly GazetteDocument[];
  readonly actions: readonly PersonnelAction[];
  readonly seats: readonly RosterSeat[];
  readonly offices: readonly OfficeSeat[];
  readonly contacts: readonly BodyContact[];
  readonly aliases: AliasTable;
  /** Slips of OCR that are safe to put right wherever they stand: 孟县 → 盂县. */
  readonly corrections: ReadonlyMap<string, string>;
  readonly lexicon: readonly LexiconEntry[];
}

function buildNamesByEnds(names: ReadonlySet<string>): Map<string, string[]> {
  const byEnds = new Map<string, string[]>();
  for (const name of names) {
    push(byEnds, `${name.charAt(0)}…`, name);
    push(byEnds, `…${name.at(-1) ?? ''}`, name);
  }
  return byEnds;
}

/** The place of most issues: an index may hold more than one gazette. */
function placeOf(summary: CorpusSummary): string {
  const counts = new Map<string, number>();
  for (const { place } of summary.issues) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

export function buildOfficeFacts(sources: FactSources): OfficeFacts {
  const { summary, documents, actions, seats, offices, contacts, aliases, corrections, lexicon } = sources;
  const place = placeOf(summary);
  const reader = new PostReader(place, aliases, corrections);
  const claimsOfPost = new Map<string, PostClaim[]>();
  const claimsOfPerson = new Map<string, PostClaim[]>();
  const actionsOfPerson = new Map<string, PersonnelAction[]>();
  const seatsOfPerson = new Map<string, RosterSeat[]>();
  const add = (claim: PostClaim): void => {
    push(claimsOfPost, claim.post.key, claim);
    push(claimsOfPerson, claim.person, claim);
  };
  for (const action of actions) {
    push(actionsOfPerson, action.person, action);
    for (const claim of buildActionClaims(action, reader)) add(claim);
  }
  for (const seat of seats) {
    push(seatsOfPerson, seat.person, seat);
    for (const claim of buildSeatClaims(seat, reader)) add(claim);
  }
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const groups = buildRosterGroups(seats, offices, documentById);
  const groupsOfDocument = new Map<string, RosterGroup[]>();
  for (const group of groups) push(groupsOfDocument, group.documentId, group);
  const names = new Set([...actions.map(({ person }) => person), ...seatsOfPerson.keys()]);
  const last = summary.issues.at(-1);
  return {
    summary,
    place,
    aliases,
    corrections,
    actions,
    documents: documentById,
    posts: [...reader.posts.values()],
    parsePosition: (printed) => reader.parse(printed),
    claimsOfPost,
    houses: buildHouses(claimsOfPost.values()),
    claimsOfPerson,
    actionsOfPerson,
    seatsOfPerson,
    contacts,
    groups,
    groupsOfDocument,
    groupIndex: new GroupIndex(groups, stemOfPlace(place)),
    expansions: new ExpansionTable(lexicon),
    names,
    namesByEnds: buildNamesByEnds(names),
    asOf: last?.publishedOn ?? `${last?.year ?? 9999}-12-31`,
  };
}
