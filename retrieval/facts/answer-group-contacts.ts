// Whom to call about a group: its 联络员, else the 联系人 and telephone that its document prints; a plain no where it prints none.

import type { SourceLine } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import { TELEPHONE } from '../question/office-cues.ts';
import type { GroupIntent } from '../question/office-intent.ts';
import { squash } from '../text/normalize.ts';
import type { FoundGroup } from './find-groups.ts';
import { findGroup } from './find-groups.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildReference } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { buildRoleLines, wordHead } from './word-groups.ts';

const CONTACT = /联络员|联系人/u;
/** 联系人：…, 联系电话：2296519: where a document says whom to call. */
const OPENS = /(?:联系人|联络人|联络员)[：:]/u;
const NUMBER = /(?:电话|联系方式|手机)(?:号码)?[：:]?[（(]?\d{3}/u;
const GOES_ON = /联系人|联络|电话|手机|邮箱|传真|信箱|联系方式|地址/u;
/** Lines that one such notice takes at most. */
const MOST_LINES = 6;

/** The lines of a document that say whom to call, those with a number first; [] where none does. `listed` are lines of its list. */
export function findContactLines(lines: readonly SourceLine[], listed: ReadonlySet<number>): SourceLine[] {
  const printed = lines.filter(({ text, number }) => text.trim() !== '' && !listed.has(number));
  const numbered = printed.findIndex(({ text }) => NUMBER.test(squash(text)));
  let start = numbered < 0 ? printed.findIndex(({ text }) => OPENS.test(squash(text))) : numbered;
  if (start < 0) return [];
  while (start > 0 && OPENS.test(squash(printed[start - 1]?.text ?? ''))) start -= 1;
  const found = printed.slice(start, start + MOST_LINES);
  const end = found.findIndex(({ text }) => !GOES_ON.test(squash(text)));
  return end < 0 ? found : found.slice(0, end);
}

async function readDocument(
  documentId: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<SourceLine[]> {
  const document = facts.documents.get(documentId);
  return document === undefined
    ? []
    : [...(await store.readLines(document.issue, document.lines.first, document.lines.last))];
}

/** A cell of a table or a long paragraph says more than whom to call. */
function cutContact(text: string): string {
  const from = text.search(/联系人|联络人|联络员|(?:联系|咨询)?(?:电话|方式)/u);
  return text
    .slice(Math.max(0, from))
    .replace(/\s+/gu, ' ')
    .replace(/[。\s]+$/u, '');
}

/** Null where the list itself answers, or no group is meant surely. */
export async function answerContacts(
  intent: GroupIntent,
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const found = intent.ask === 'contacts' ? findGroup(intent, facts) : null;
  if (found === null || !(intent.namesGroup || intent.at !== null)) return null;
  const { group, office } = found;
  const listed = [...group.seats, ...(office?.seats ?? [])].filter(({ role }) => CONTACT.test(role ?? ''));
  if (listed.length > 0 && !TELEPHONE.test(text)) return null;
  const seats = (facts.groupsOfDocument.get(group.documentId) ?? []).flatMap((other) => other.seats);
  const lines = findContactLines(
    await readDocument(group.documentId, facts, store),
    new Set(seats.map((seat) => seat.lines.first)),
  );
  const [first] = lines;
  const document = facts.documents.get(group.documentId);
  if (first === undefined || document === undefined)
    return {
      outcome: 'not-found',
      lead: [
        buildLine(
          `${wordHead(group)}的名单没有${listed.length === 0 ? '列联络员、联系人' : '登载电话'}，所在文件也没有登载${listed.length === 0 ? '联系人和' : ''}电话。`,
        ),
        ...buildRoleLines(listed),
      ],
      notes: [],
      nearest: document === undefined ? [] : [buildReference(document)],
    };
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: [
      buildLine(wordHead(group)),
      ...buildRoleLines(listed),
      buildLine(
        `${listed.length === 0 ? '名单没有列联络员；' : ''}文件写明的联系方式：${lines.map((line) => cutContact(line.text)).join('；')}。`,
      ),
    ],
    evidence: [
      {
        issue: document.issue,
        documentId: document.id,
        lines: lines.map(({ number }) => ({ first: number, last: number })),
        names: [],
        beside: cutContact(first.text).slice(0, 4),
        heading: [group.name],
      },
    ],
    more: [],
    notes: [],
  };
}

/** 兼任办公室主任, 办公室设在科技局，主任由…: told in the text, if by no list. */
const HEADS_OFFICE = /办公室[^。；]{0,40}主任/u;

/** The office where it was asked of, else the group. */
function askedOf({ group, office }: FoundGroup, { ofOffice }: GroupIntent): FoundGroup['group'] {
  return ofOffice && office !== null ? office : group;
}

/** Plain no to a role that neither the list nor the rest of the document has; null where it may be told. */
export async function answerNoRole(
  intent: GroupIntent,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const { ask, role } = intent;
  if (ask !== 'role' || role === '' || !(intent.namesGroup || intent.at !== null)) return null;
  const found = findGroup(intent, facts);
  const asked = found === null ? null : askedOf(found, intent);
  if (asked === null || (asked.seats.length === 0 && asked.offices.length === 0)) return null;
  const said = new RegExp(
    `(?:^|[，。；、：:\\s])(?:办公室)?(?:的)?${role}(?:[：:]|由|[一二两三四五六七八九十\\d])`,
    'u',
  );
  const lines = await readDocument(asked.documentId, facts, store);
  const isTold = lines.some(({ text }) => said.test(squash(text)));
  if (isTold || (role === '办公室主任' && lines.some(({ text }) => HEADS_OFFICE.test(squash(text)))))
    return null;
  const document = facts.documents.get(asked.documentId);
  return {
    outcome: 'not-found',
    lead: [
      buildLine(`${wordHead(asked)}的名单没有列“${role}”。`),
      ...buildRoleLines(asked.seats.filter(({ role: own }) => own !== null && !/成员|组员/u.test(own))),
    ],
    notes: [],
    nearest: document === undefined ? [] : [buildReference(document)],
  };
}
