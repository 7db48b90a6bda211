// Who leads a part that its document names (下设宣传组、食品安全组) and gives no head for: a plain no, not the whole's head nor a sentence beside.

import type { SourceLine } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import type { GroupAsk, GroupIntent } from '../question/office-intent.ts';
import { squash } from '../text/normalize.ts';
import { findPartsSentences } from './answer-group-parts.ts';
import { answerPartAbsent } from './answer-part-absent.ts';
import { findMatches } from './find-groups.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildReference } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate } from './office-words.ts';
import { WHOLE } from './roster-groups.ts';

/** 6. 项目专家指导组; （四）资料建设组: a part's name alone on its line. */
const HEADING =
  /^(?:#+)?(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[.、．]?)?([\p{Script=Han}]{2,12}组)[：:]?$/u;
/** Lines under a heading that are its own where no other follows. */
const OWN_LINES = 14;
/** Who leads, where it is told. */
const TELLS_HEAD = /组长|召集人|牵头|负责人|带队|担任|兼任|主任/u;
/** What can be said to be missing. */
const ROLES: Partial<Record<GroupAsk, string>> = { leader: '组长', deputies: '副组长', contacts: '联系人' };
/** 那宣传组呢: who, of another part. */
const PART_ALONE = /^(?:那么?|还有)?[\p{Script=Han}]{2,10}组(?:那边|的)?呢[？?]?$/u;
/** Documents that are looked into. */
const LOOKED_INTO = 4;
/** Share of the words beside the part's name that the document's group must have. */
const SURE = 0.42;

interface NamedPart {
  readonly name: string;
  /** What its document says of it. */
  readonly told: string;
}

/** What stands under a heading, to the next one. */
function under(lines: readonly SourceLine[], start: number): string {
  const rest = lines.slice(start + 1, start + 1 + OWN_LINES).map(({ text }) => squash(text));
  const end = rest.findIndex((text) => HEADING.test(text));
  return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** Parts that a document names, by a heading or in the sentence that lists them. */
export function findNamedParts(lines: readonly SourceLine[]): NamedPart[] {
  const headed = lines.flatMap(({ text }, index) => {
    const name = HEADING.exec(squash(text))?.[1];
    return name === undefined ? [] : [{ name, told: under(lines, index) }];
  });
  const listed = findPartsSentences(lines).flatMap(({ line, parts }) =>
    parts.map((name) => ({
      name,
      // Of its own sentences elsewhere; the one that lists all may go on to who leads the whole.
      told: lines
        .filter(({ number, text }) => number !== line && squash(text).includes(name))
        .map(({ text }) => squash(text))
        .join('\n'),
    })),
  );
  return [...headed, ...listed].filter(({ name }) => !WHOLE.test(name));
}

/** Documents that the words may mean: the one spoken of, else those of groups that they fit. */
function findCandidates({ at, docNo, content }: GroupIntent, facts: OfficeFacts): string[] {
  if (at !== null) return [at.documentId];
  const groups = findMatches(content, facts).filter(({ group }) => docNo === null || group.docNo === docNo);
  return [...new Set(groups.map(({ group }) => group.documentId))].slice(0, LOOKED_INTO);
}

/** Whether the words beside the part's name are of this document. */
function isOfDocument(
  id: string,
  { at, docNo, content }: GroupIntent,
  part: string,
  facts: OfficeFacts,
): boolean {
  if (at !== null || docNo !== null) return true;
  const [best] = findMatches(content.replace(part, ' '), facts);
  return best !== undefined && best.group.documentId === id && best.coverage >= SURE;
}

async function findUnled(
  id: string,
  intent: GroupIntent,
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<string | null> {
  const document = facts.documents.get(id);
  if (document === undefined) return null;
  const lists = facts.groupsOfDocument.get(id) ?? [];
  const lines = await store.readLines(document.issue, document.lines.first, document.lines.last);
  const asked = findNamedParts(lines).filter(({ name }) => text.includes(name));
  const name = asked.toSorted((a, b) => b.name.length - a.name.length)[0]?.name;
  if (name === undefined || !isOfDocument(id, intent, name, facts)) return null;
  const isListed = lists.some((list) => list.name.endsWith(name) || name.endsWith(list.name));
  const isTold = asked.some((part) => part.name === name && TELLS_HEAD.test(part.told));
  return isListed || isTold ? null : name;
}

/** Null where no such part is named in the question, a list has it, or its document tells who leads it. */
export async function answerPartUnlisted(
  intent: GroupIntent,
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const isAlone = intent.at !== null && intent.ask === 'delegate' && PART_ALONE.test(text);
  const role = isAlone ? ROLES.leader : ROLES[intent.ask];
  if (role === undefined || intent.ofOffice) return null;
  for (const id of findCandidates(intent, facts)) {
    const part = await findUnled(id, intent, text, facts, store);
    const document = facts.documents.get(id);
    if (part === null || document === undefined) continue;
    const { title, docNo, date } = document;
    const said = `《${title}》（${docNo === null ? '' : `${docNo}，`}${wordDate(date)}）写有“${part}”，没有写明由谁任${role}。`;
    return { outcome: 'not-found', lead: [buildLine(said)], notes: [], nearest: [buildReference(document)] };
  }
  return await answerPartAbsent(intent, text, facts, store);
}
