// 0353-2290111是谁的电话: whose number it is by a table of telephones, else the lines that print it, else a plain no.

import type { GazetteDocument, GazetteIssue, LineRange } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import { findAskedTelephone } from '../question/asked-telephone.ts';
import type { TelephoneNumber } from '../text/telephone-numbers.ts';
import { findTelephones, isSameTelephone } from '../text/telephone-numbers.ts';
import type { EvidenceRef, OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate, wordHeld } from './office-words.ts';

const MOST = 4;
/** 电话：0353-2290111: whose it is stands in the line before. */
const ONLY_NUMBER = /^\s*[（(]?(?:联\s*系\s*)?(?:电\s*话|方\s*式|手\s*机|传\s*真)/u;

function prints(text: string, asked: TelephoneNumber): boolean {
  return findTelephones(text).some((printed) => isSameTelephone(asked, printed));
}

/** By the tables of telephones, newest first; null where none has the number. */
function findInTables(asked: TelephoneNumber, facts: OfficeFacts): OfficeDraft | null {
  const found = facts.contacts
    .filter(({ telephone }) => telephone !== null && prints(telephone, asked))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, MOST);
  const [first, ...rest] = found.map(({ issue, documentId, lines, body, telephone }): EvidenceRef => ({
    issue,
    documentId,
    lines: [lines],
    names: [body, telephone ?? ''],
    beside: '',
    onlyCells: true,
    heading: [body],
  }));
  if (first === undefined) return null;
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: found.map(({ body, docNo, documentId, date }) =>
      buildLine(
        `${asked.written}是${body}的联系电话（${docNo ?? facts.documents.get(documentId)?.title ?? ''}，${wordDate(date)}）。`,
        [body],
      ),
    ),
    evidence: [first, ...rest],
    more: [],
    notes: ['是该文件为所列工作登载的电话，可能已有变动。'],
  };
}

interface PrintedNumber {
  /** Null outside of documents, as in a colophon. */
  readonly document: GazetteDocument | null;
  readonly lines: LineRange;
}

/** The lines of an issue that print the number; where they say no more than it, with the line before. */
async function findInIssue(
  { id, lineCount }: GazetteIssue,
  asked: TelephoneNumber,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<PrintedNumber[]> {
  const printed = (await store.readLines(id, 1, lineCount)).filter(({ text }) => text.trim() !== '');
  return printed.flatMap(({ text, number }, index) => {
    if (!prints(text, asked)) return [];
    const before = ONLY_NUMBER.test(text) ? printed[index - 1] : undefined;
    const document = [...facts.documents.values()].find(
      ({ issue, lines }) => issue === id && lines.first <= number && number <= lines.last,
    );
    return [{ document: document ?? null, lines: { first: before?.number ?? number, last: number } }];
  });
}

/** Line by line: the index has numbers that stand side by side as one word. */
async function findInText(
  asked: TelephoneNumber,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<PrintedNumber[]> {
  const found: PrintedNumber[] = [];
  for (const issue of store.summary.issues.toReversed()) {
    found.push(...(await findInIssue(issue, asked, facts, store)));
    if (found.length >= MOST) break;
  }
  return found;
}

/** Null where no document prints it. */
function buildPrinted(asked: TelephoneNumber, printed: readonly PrintedNumber[]): OfficeDraft | null {
  const byDocument = new Map<GazetteDocument, LineRange[]>();
  for (const { document, lines } of printed)
    if (document !== null) byDocument.set(document, [...(byDocument.get(document) ?? []), lines]);
  const documents = [...byDocument].slice(0, MOST);
  const [first, ...rest] = documents.map(([{ id, issue }, lines]): EvidenceRef => ({
    issue,
    documentId: id,
    lines,
    names: [],
    beside: asked.local,
    heading: [],
  }));
  if (first === undefined) return null;
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: documents.map(([{ title, date }]) =>
      buildLine(`${asked.written}登载在《${title}》（${wordDate(date)}）：`),
    ),
    evidence: [first, ...rest],
    more: [],
    notes: [],
  };
}

/** Null where the question is of no telephone number, or of more than whose it is, or the number is the gazette's own. */
export async function answerTelephone(
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const asked = findAskedTelephone(text);
  if (asked === null) return null;
  const listed = findInTables(asked, facts);
  if (listed !== null) return listed;
  const printed = await findInText(asked, facts, store);
  if (printed.length > 0) return buildPrinted(asked, printed);
  return {
    outcome: 'not-found',
    lead: [buildLine(`公报没有登载号码${asked.written}，无法回答是谁的。`)],
    notes: [`查的是${wordHeld(facts.summary)}。`],
    nearest: [],
  };
}
