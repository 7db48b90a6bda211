// 商务局电话多少: a body's telephone from a table of a document; a plain no where the table has the body without a number.

import type { BodyContact } from '../domain/personnel.ts';
import { findContactWords, findOtherContact } from '../question/contact-ask.ts';
import { stripQuestionWords } from '../question/strip-question-words.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { isAbbreviationOf } from './abbreviation.ts';
import { parseBodyName } from './body-names.ts';
import type { OfficeDraft } from './office-draft.ts';
import { buildLine, buildReference } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate } from './office-words.ts';

/** Two characters are a part of many names. */
const LEAST_SHORT = 3;
const MOST = 4;
/** 动物疫情应急那张联系表: what is said of the table itself. */
const TABLE_WORDS =
  /那?[张个份]?(?:联系|电话|通讯|职责)?表|里面?|上面?|名单|各?成员?单位|请问|查|找|给|有事|想/gu;

/** Whether words name one of the bodies of a row. */
function names(words: string, contact: BodyContact, facts: OfficeFacts): boolean {
  const asked = parseBodyName(words, facts.place, facts.aliases);
  return contact.body.split(/[、，]/u).some((printed) => {
    if (printed === words) return true;
    const own = parseBodyName(printed, facts.place, facts.aliases);
    if (asked.scope !== null && own.scope !== null && asked.scope !== own.scope) return false;
    return (
      own.full === asked.full ||
      own.bare === asked.bare ||
      (asked.bare.length >= LEAST_SHORT && isAbbreviationOf(asked.bare, own.bare) > 0)
    );
  });
}

interface FoundContacts {
  /** As asked. */
  readonly body: string;
  /** What stands before the body. */
  readonly matter: string;
  readonly contacts: readonly BodyContact[];
}

/** The longest end of the words that a table has as a body. */
function findContacts(words: string, facts: OfficeFacts): FoundContacts | null {
  for (let start = 0; start + 2 <= words.length; start += 1) {
    const body = words.slice(start);
    const contacts = facts.contacts.filter((contact) => names(body, contact, facts));
    if (contacts.length > 0) return { body, matter: words.slice(0, start), contacts };
  }
  return null;
}

/** Whether the words beside the body are of the document, or none. */
function isOfMatter(matter: string, { documentId }: BodyContact, facts: OfficeFacts): boolean {
  const own = stripQuestionWords(matter.replace(TABLE_WORDS, ' ')).replace(/[\s\p{P}]/gu, '');
  if (own.length < 2) return true;
  const title = facts.documents.get(documentId)?.title ?? '';
  return tokenizeBigrams(own).some((term) => title.includes(term));
}

function build({ body, contacts }: FoundContacts, facts: OfficeFacts): OfficeDraft {
  const newest = contacts.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '')).slice(0, MOST);
  const told = newest.filter(({ telephone }) => telephone !== null);
  const [first, ...rest] = told.map(({ issue, documentId, lines, telephone, body: printed }) => ({
    issue,
    documentId,
    lines: [lines],
    names: [printed, telephone ?? ''],
    beside: '',
    onlyCells: true,
    heading: [printed],
  }));
  const titleOf = ({ documentId }: BodyContact): string => facts.documents.get(documentId)?.title ?? '';
  if (first === undefined)
    return {
      outcome: 'not-found',
      lead: newest.map((contact) =>
        buildLine(`《${titleOf(contact)}》的联系表列有${contact.body}，没有登载其电话。`),
      ),
      notes: [],
      nearest: newest.flatMap(({ documentId }) => {
        const document = facts.documents.get(documentId);
        return document === undefined ? [] : [buildReference(document)];
      }),
    };
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: told.map((contact) =>
      buildLine(
        `${contact.body}联系电话：${contact.telephone ?? ''}（${contact.docNo ?? titleOf(contact)}，${wordDate(contact.date)}）。`,
      ),
    ),
    evidence: [first, ...rest],
    more: [],
    notes: [
      `是《${told[0] === undefined ? '' : titleOf(told[0])}》里为该项工作列出的“${body}”的电话，请核对是否所需。`,
    ],
  };
}

/** Words that end a body's name, so that a table can lack it. */
const BODY_END = /[局委办院部会校站馆所社处队行]$|公司$|中心$|政府$/u;

/** Plain no: the table told before does not have the other body. */
function buildNotListed(body: string, { documentId }: BodyContact, facts: OfficeFacts): OfficeDraft {
  const document = facts.documents.get(documentId);
  return {
    outcome: 'not-found',
    lead: [buildLine(`《${document?.title ?? ''}》的联系表里没有“${body}”。`)],
    notes: [],
    nearest: document === undefined ? [] : [buildReference(document)],
  };
}

/** The contact that the question before was answered with; null where it asked for none. */
function findTold(history: readonly string[], facts: OfficeFacts): BodyContact | null {
  const before = history.at(-1);
  if (before === undefined) return null;
  const words =
    findContactWords(before) ??
    (findTold(history.slice(0, -1), facts) === null ? null : findOtherContact(before));
  return (words === null ? null : findContacts(words, facts))?.contacts.at(-1) ?? null;
}

/** Null where no telephone of a body is asked for, or no table has the body for what it is asked for. */
export function answerContact(
  text: string,
  history: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  if (facts.contacts.length === 0) return null;
  const own = findContactWords(text);
  // 卫健委的呢 after 市公安局电话多少.
  const told = own === null ? findTold(history, facts) : null;
  const words = own ?? (told === null ? null : findOtherContact(text));
  const found = words === null ? null : findContacts(words, facts);
  if (found === null)
    return told !== null && words !== null && BODY_END.test(words)
      ? buildNotListed(words, told, facts)
      : null;
  const contacts = found.contacts.filter((contact) => isOfMatter(found.matter, contact, facts));
  return contacts.length === 0 ? null : build({ ...found, contacts }, facts);
}
