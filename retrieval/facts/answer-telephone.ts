// 0353-2290111是谁的电话: whose number it is by a table of telephones, else the lines that print it, else a plain no.

import type { GazetteDocument } from '../domain/gazette.ts';
import type { GazetteStore } from '../ports.ts';
import { findAskedTelephone } from '../question/asked-telephone.ts';
import type { TelephoneNumber } from '../text/telephone-numbers.ts';
import { findTelephones, isSameTelephone } from '../text/telephone-numbers.ts';
import type { EvidenceRef, OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate, wordHeld } from './office-words.ts';

const MOST = 4;
/** Passages that are looked through for a number. */
const LOOKED_THROUGH = 40;
const WEIGHTS = { title: 1, heading: 1, body: 1 };
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

/** The lines of a document that print the number; where they say no more than it, with the line before. */
async function findInDocument(
  { id, issue, lines }: GazetteDocument,
  asked: TelephoneNumber,
  store: GazetteStore,
): Promise<EvidenceRef | null> {
  const printed = (await store.readLines(issue, lines.first, lines.last)).filter(
    ({ text }) => text.trim() !== '',
  );
  const found = printed.flatMap(({ text, number }, index) => {
    if (!prints(text, asked)) return [];
    const before = ONLY_NUMBER.test(text) ? printed[index - 1] : undefined;
    return [{ first: before?.number ?? number, last: number }];
  });
  return found.length === 0
    ? null
    : { issue, documentId: id, lines: found, names: [], beside: asked.local, heading: [] };
}

async function findInText(asked: TelephoneNumber, store: GazetteStore): Promise<OfficeDraft | null> {
  const hits = await store.searchText([asked.local, `${asked.area}${asked.local}`], LOOKED_THROUGH, WEIGHTS);
  const passages = await store.readPassages(hits.map(({ row }) => row));
  const documents = new Map(
    passages
      .filter(({ passage }) => prints(passage.text, asked))
      .map(({ document }) => [document.id, document]),
  );
  const told: { readonly document: GazetteDocument; readonly evidence: EvidenceRef }[] = [];
  for (const document of [...documents.values()].slice(0, MOST)) {
    const evidence = await findInDocument(document, asked, store);
    if (evidence !== null) told.push({ document, evidence });
  }
  const [first, ...rest] = told.map(({ evidence }) => evidence);
  if (first === undefined) return null;
  return {
    outcome: 'cited',
    kind: 'roster',
    lead: told.map(({ document: { title, date } }) =>
      buildLine(`${asked.written}登载在《${title}》（${wordDate(date)}）：`),
    ),
    evidence: [first, ...rest],
    more: [],
    notes: [],
  };
}

/** Null where the question is of no telephone number, or of more than whose it is. */
export async function answerTelephone(
  text: string,
  facts: OfficeFacts,
  store: GazetteStore,
): Promise<OfficeDraft | null> {
  const asked = findAskedTelephone(text);
  if (asked === null) return null;
  return (
    findInTables(asked, facts) ??
    (await findInText(asked, store)) ?? {
      outcome: 'not-found',
      lead: [buildLine(`公报没有登载号码${asked.written}，无法回答是谁的。`)],
      notes: [`查的是${wordHeld(facts.summary)}。`],
      nearest: [],
    }
  );
}
