// Takes a sentence of a notice on appointments apart into entries: who, appointed or removed, which post, with which note.

import type { PersonnelKind, PersonnelEntry } from './personnel-clauses.ts';
import { parseClause } from './personnel-clauses.ts';
import { isPersonName, splitPersonNames, withoutBlanks } from './names.ts';
import { parseNote } from './posts.ts';

export interface ParsedUnit {
  readonly entries: readonly PersonnelEntry[];
  /** What the sentence announces for the entries after it: 任命：→ appoint; null if nothing. */
  readonly announces: PersonnelKind | null;
}

const ANNOUNCES = /(任命|任职|聘任|提名|推荐|免去|免职|解聘)(?:下列|以下|如下)?(?:[^：:，,]{0,10})[：:]$/u;
const HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)]?[、.．]?)?(?:决定|同意)?(任命|任职|聘任|提名|推荐|免去|免职|解聘)[：:]?$/u;
/** Another entry after 、: 张三为…、李四为…, …职务、王五的…职务. */
const NEXT_ENTRY = /、(?=\p{Script=Han}{2,4}(?:同志)?(?:为|任|的))/gu;

function kindOfWord(word: string): PersonnelKind {
  if (/免|解聘/u.test(word)) return 'remove';
  return /提名|推荐/u.test(word) ? 'nominate' : 'appoint';
}

/** Commas outside brackets divide clauses. */
function splitClauses(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '（' || char === '(') depth += 1;
    else if (char === '）' || char === ')') depth = Math.max(0, depth - 1);
    else if ((char === '，' || char === ',') && depth === 0) {
      clauses.push(text.slice(start, index));
      start = index + 1;
    }
  }
  clauses.push(text.slice(start));
  return clauses.flatMap(splitAtNames).filter((clause) => clause.trim() !== '');
}

/** 任命张三为甲、李四为乙: a 、 divides where a post is complete before it and a name with its verb comes after. */
function splitAtNames(clause: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of clause.matchAll(NEXT_ENTRY)) {
    const before = clause.slice(start, match.index);
    const name =
      /^(\p{Script=Han}{2,4}?)(?:同志)?(?:为|任|的)/u.exec(clause.slice(match.index + 1))?.[1] ?? '';
    if (!/\p{Script=Han}(?:为|任|的)\p{Script=Han}{3}/u.test(before) || !isPersonName(name)) continue;
    parts.push(before);
    start = match.index + 1;
  }
  parts.push(clause.slice(start));
  return parts;
}

/** All entries of a sentence; `kind` is what the heading before it announced. */
export function parsePersonnelUnit(text: string, kind: PersonnelKind | null, place: string): ParsedUnit {
  const bare = withoutBlanks(text);
  const heading = HEADING.exec(bare) ?? (/[：:]$/u.test(bare) ? ANNOUNCES.exec(bare) : null);
  if (heading !== null) return { entries: [], announces: kindOfWord(heading[1] ?? '') };
  const entries: PersonnelEntry[] = [];
  let context = { kind, persons: [] as readonly string[], place };
  for (const clause of splitClauses(text)) {
    const note = entries.length > 0 ? parseNote(clause.replace(/[。；;]+$/u, '')) : null;
    const last = entries.at(-1);
    if (note !== null && last !== undefined) {
      entries[entries.length - 1] = { ...last, notes: last.notes ?? note };
      continue;
    }
    const entry = parseClause(clause, context);
    if (entry === null) continue;
    entries.push(entry);
    context = { ...context, kind: entry.lapsed ? context.kind : entry.kind, persons: entry.persons };
  }
  return { entries, announces: null };
}

const STARTS =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+\s*)?(?:(?:决定|同意|现|并|同时)?(?:任命|免去|免除|提名|推荐|聘任|解聘)[：:]?)?/u;

const VERB =
  /^(?:[（(][^（）()]{1,8}[）)])?(?:(?:[两二三四五六七八九十]|\d{1,2})[位名])?(?:同志)?(?:为|任|的|不再|辞去|兼任|挂|担任|出任)(?![（(])/u;
/** In UTF-16 units: names before a verb, and the least that follows it in a whole sentence. */
const LONGEST_NAMES = 40;
const SHORTEST_POST = 4;

/** True if a piece of text begins an entry, complete or not: a name with 为, 任, 的, or a verb with a name. */
export function startsEntry(text: string): boolean {
  const lead = STARTS.exec(text)?.[0] ?? '';
  const rest = withoutBlanks(text.slice(lead.length));
  const least = /[。；;]$/u.test(rest) ? SHORTEST_POST + 1 : 0;
  for (let length = 2; length <= Math.min(LONGEST_NAMES, rest.length); length += 1) {
    const verb = VERB.exec(rest.slice(length, length + 16))?.[0];
    if (verb === undefined || rest.length - length - verb.length < least) continue;
    if (splitPersonNames(rest.slice(0, length)) !== null) return true;
  }
  return (
    /任命|免去|免除|提名|聘/u.test(lead) &&
    (rest === '' || isPersonName(rest.slice(0, 3)) || isPersonName(rest.slice(0, 2)))
  );
}
