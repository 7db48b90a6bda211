// Small hand-made facts of an invented city, and what is said of them when asked.

import type { CorpusSummary } from '../../../retrieval/domain/answer.ts';
import { parseDocumentNumber } from '../../../retrieval/domain/document-number.ts';
import type { GazetteDocument } from '../../../retrieval/domain/gazette.ts';
import type {
  BodyContact,
  OfficeSeat,
  PersonnelAction,
  RosterSeat,
} from '../../../retrieval/domain/personnel.ts';
import { buildOfficeDraft } from '../../../retrieval/facts/answer-office-question.ts';
import type { OfficeDraft } from '../../../retrieval/facts/office-draft.ts';
import type { OfficeFacts } from '../../../retrieval/facts/office-facts.ts';
import { buildOfficeFacts } from '../../../retrieval/facts/office-facts.ts';
import { parseAliasTable } from '../../../retrieval/facts/read-aliases.ts';
import { understandInTalk } from '../../../retrieval/facts/understand-in-talk.ts';
import { cleanQuestion } from '../../../retrieval/question/clean-question.ts';

export const ALIASES = parseAliasTable(
  JSON.stringify({
    bodies: [
      { full: '发展和改革委员会', short: ['发改委', '发展改革委'] },
      { full: '商务局', short: [] },
      { full: '生态环境局', short: [], formerly: ['环保局'] },
      { full: '园林绿化局', short: ['园林局'], formerly: ['园林管理局'] },
      { full: '卫生健康委员会', short: ['卫健委'] },
      { full: '人民政府', short: ['政府'] },
      { full: '农村商业银行', short: ['农商行'] },
      { full: '商业银行', short: ['城商行'] },
      { full: '应急管理局', short: ['应急局'], formerly: ['安监局'] },
      { full: '经济技术开发区管理委员会', short: ['经开区管委会', '开发区管委会', '开发区'] },
      { full: '高新技术产业开发区管理委员会', short: ['高新区管委会', '高新区'] },
    ],
  }),
);

/** What people say for what the invented gazette prints. */
const LEXICON = [
  { said: '雾霾', printed: ['重污染天气'], weight: 1 },
  { said: '上访', printed: ['信访'], weight: 1 },
  { said: '退伍兵', printed: ['退役士兵', '退役军人'], weight: 1 },
  { said: '买卖', printed: ['商务'], weight: 0.5 },
] as const;

interface Notice {
  readonly docNo: string;
  readonly date: string;
  readonly decided?: string;
  readonly meeting?: string;
  /** `+王大 商务局局长`, `-李二 商务局局长`, `?赵三 银行行长`, `~钱四 原任职务` that lapses; a note in brackets at the end. */
  readonly entries: readonly string[];
}

interface Roster {
  readonly docNo: string;
  readonly date: string;
  readonly title?: string;
  readonly group: string;
  /** `组长 王大 副市长`; `-` for what is not printed. */
  readonly seats: readonly string[];
  /** `组长 分管副市长`. */
  readonly offices?: readonly string[];
}

interface Telephones {
  readonly docNo: string;
  readonly date: string;
  readonly title: string;
  /** `市商务局 0353-2296623`; `-` for none. */
  readonly rows: readonly string[];
}

const KINDS = { '+': 'appoint', '-': 'remove', '?': 'nominate' } as const;

function issueOf(date: string): string {
  return `${date.slice(0, 4)}-0${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`;
}

function parseEntry(entry: string): Pick<PersonnelAction, 'kind' | 'person' | 'post' | 'notes'> {
  const [, sign = '+', person = '', post = '', note] =
    /^([+?~-])(\S+) ([^（]+)(?:（(试用期一年|兼|保留原职级待遇|正式任用)）)?$/u.exec(entry) ?? [];
  const kind = sign === '-' || sign === '~' ? KINDS['-'] : sign === '?' ? KINDS['?'] : KINDS['+'];
  const notes =
    note === '试用期一年' || note === '兼' || note === '保留原职级待遇' || note === '正式任用' ? note : null;
  return { kind, person, post, notes };
}

export function givenFacts(
  notices: readonly Notice[],
  rosters: readonly Roster[] = [],
  place = '临河市',
  telephones: readonly Telephones[] = [],
): OfficeFacts {
  const documents: GazetteDocument[] = [];
  const addDocument = (docNo: string, date: string, title: string): GazetteDocument => {
    const known = documents.find((document) => document.docNo === docNo);
    if (known !== undefined) return known;
    const document: GazetteDocument = {
      id: `doc-${documents.length}`,
      issue: issueOf(date),
      ord: documents.length + 1,
      title,
      docNo: parseDocumentNumber(docNo),
      issuer: `${place}人民政府`,
      category: null,
      date,
      tocPage: 1,
      lines: { first: 1, last: 99 },
    };
    documents.push(document);
    return document;
  };
  const actions: PersonnelAction[] = notices.flatMap(({ docNo, date, decided, meeting, entries }) => {
    const document = addDocument(docNo, date, '任免职务的通知');
    return entries.map((entry, index) => ({
      ...parseEntry(entry),
      issue: document.issue,
      documentId: document.id,
      docNo: document.docNo,
      date,
      decided: decided === undefined ? null : { date: decided, name: meeting ?? `${place}人民政府常务会议` },
      lines: { first: index + 5, last: index + 5 },
      lapsed: entry.startsWith('~'),
    }));
  });
  const seats: RosterSeat[] = [];
  const offices: OfficeSeat[] = [];
  for (const { docNo, date, title, group, seats: printed, offices: named } of rosters) {
    const document = addDocument(docNo, date, title ?? `关于成立${group}的通知`);
    const where = { issue: document.issue, documentId: document.id, docNo: document.docNo };
    for (const [index, seat] of printed.entries()) {
      const [role = '-', person = '', position = '-'] = seat.split(' ');
      seats.push({
        ...where,
        group,
        role: role === '-' ? null : role,
        person,
        position: position === '-' ? null : position,
        telephone: null,
        date,
        lines: { first: index + 10, last: index + 10 },
      });
    }
    for (const [index, office] of (named ?? []).entries()) {
      const [role = '', words = ''] = office.split(' ');
      offices.push({ ...where, group, role, office: words, lines: { first: index + 10, last: index + 10 } });
    }
  }
  const contacts: BodyContact[] = telephones.flatMap(({ docNo, date, title, rows }) => {
    const { id: documentId, issue, docNo: number } = addDocument(docNo, date, title);
    return rows.map((row, index) => {
      const [body = '', telephone = '-'] = row.split(' ');
      return {
        issue,
        documentId,
        docNo: number,
        body,
        telephone: telephone === '-' ? null : telephone,
        date,
        lines: { first: index + 20, last: index + 20 },
      };
    });
  });
  const ids = [...new Set(documents.map(({ issue }) => issue))].toSorted();
  const issues = ids.map((id) => ({
    id,
    year: Number(id.slice(0, 4)),
    number: Number(id.slice(5)),
    serial: null,
    name: `${place}人民政府公报`,
    place,
    publishedOn: `${id.slice(0, 4)}-12-31`,
    lineCount: 99,
    documents: 1,
  }));
  const summary: CorpusSummary = {
    name: `${place}人民政府公报`,
    issues,
    documents: documents.length,
    passages: 0,
    fingerprint: 'given',
  };
  return buildOfficeFacts({
    summary,
    documents,
    actions,
    seats,
    offices,
    contacts,
    aliases: ALIASES,
    corrections: new Map([['孟县', '盂县']]),
    lexicon: LEXICON,
  });
}

/** What is answered, before quotations; null: no question for the facts. */
export function ask(
  facts: OfficeFacts,
  question: string,
  history: readonly string[] = [],
): OfficeDraft | null {
  const intent = understandInTalk(
    { text: cleanQuestion(question), history: history.map(cleanQuestion), asks: null, within: null },
    facts,
  );
  return intent === null ? null : buildOfficeDraft(intent, facts);
}

/** The answer's own lines; '' where the facts have nothing to say. */
export function say(facts: OfficeFacts, question: string, history: readonly string[] = []): string {
  return (
    ask(facts, question, history)
      ?.lead.map(({ text }) => text)
      .join('\n') ?? ''
  );
}
