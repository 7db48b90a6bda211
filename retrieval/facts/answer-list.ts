// Appointments and removals of an issue, a notice, a meeting, a day: whole, counted, apart from one another.

import type { PersonnelAction } from '../domain/personnel.ts';
import type { ListIntent } from '../question/office-intent.ts';
import { pickActions } from './pick-actions.ts';
import type { EvidenceRef, NotFoundDraft, OfficeDraft } from './office-draft.ts';
import { buildLine, buildReference } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordDate, wordHeld, wordIssue } from './office-words.ts';

/** Notices that one reply tells of, the newest. */
const MOST_NOTICES = 20;

const KINDS = [
  ['appoint', '任命'],
  ['nominate', '提名'],
  ['remove', '免去'],
] as const;

function wordScope(intent: ListIntent): string {
  const parts = [
    intent.docNo ?? (intent.number === null ? '' : `${intent.numberYear ?? ''}任免通知${intent.number}号`),
    intent.issue === null ? '' : wordIssue(intent.issue),
    intent.time?.label ?? '',
    intent.body ?? '',
  ];
  const words = parts.join('');
  if (intent.isNewest) return `${words}最近一次：`;
  return words === '' ? '本库所收各期' : words;
}

function wordEntry({ person, post, notes }: PersonnelAction): string {
  return `${person} ${post}${notes === null ? '' : `（${notes}）`}`;
}

function buildNotFound(intent: ListIntent, facts: OfficeFacts): NotFoundDraft {
  const { actions, summary } = facts;
  const inYear = (year: string): PersonnelAction[] =>
    actions.filter(({ docNo, date }) => docNo?.includes(`〔${year}〕`) ?? date?.startsWith(year) ?? false);
  const year =
    /〔(\d{4})〕/u.exec(intent.docNo ?? '')?.[1] ??
    intent.numberYear ??
    intent.issue?.slice(0, 4) ??
    intent.time?.from.slice(0, 4) ??
    '';
  const near = [...new Set(inYear(year).map(({ documentId }) => documentId))];
  const isHeld = intent.issue === null || summary.issues.some(({ id }) => id === intent.issue);
  const words = !isHeld
    ? `本库没有${wordIssue(intent.issue ?? '')}。`
    : intent.docNo !== null
      ? actions.some(({ docNo }) => docNo === intent.docNo)
        ? `${wordScope(intent)}里没有这类任免。`
        : `公报里没有${intent.docNo}这份任免通知。`
      : intent.number !== null
        ? `公报里没有${intent.numberYear === null ? '' : `${intent.numberYear}年`}${intent.number}号的任免通知。`
        : `${wordScope(intent)}没有这类任免的记载。`;
  const nearest = near.flatMap((id) => {
    const document = facts.documents.get(id);
    return document === undefined ? [] : [buildReference(document)];
  });
  const issues = [...new Set(actions.map(({ issue }) => wordIssue(issue)))];
  const notes = [
    nearest.length > 0
      ? `${year}年的任免通知有${nearest.length}份，见下。`
      : `载有任免通知的是：${issues.join('、')}。`,
    `查的是${wordHeld(summary)}。`,
  ];
  return { outcome: 'not-found', lead: [buildLine(words)], notes, nearest: nearest.slice(0, 5) };
}

function groupByDocument(actions: readonly PersonnelAction[]): PersonnelAction[][] {
  const groups = new Map<string, PersonnelAction[]>();
  for (const action of actions)
    groups.set(action.documentId, [...(groups.get(action.documentId) ?? []), action]);
  return [...groups.values()];
}

function buildEvidence(actions: readonly PersonnelAction[]): EvidenceRef | null {
  const [first] = actions;
  if (first === undefined) return null;
  const lines = actions.map((action) => action.lines).toSorted((a, b) => a.first - b.first);
  return {
    issue: first.issue,
    documentId: first.documentId,
    lines,
    names: actions.map(({ person }) => person),
    beside: '',
    heading: [],
  };
}

/** Actions notice by notice, counted; null for none. `scope` says what they have in common. */
export function tellActions(
  actions: readonly PersonnelAction[],
  scope: string,
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  const documents = groupByDocument(actions);
  const counts = KINDS.flatMap(([kind, word]) => {
    const count = actions.filter((action) => action.kind === kind).length;
    return count === 0 ? [] : [`${word}${count}人次`];
  });
  const lead = [
    buildLine(`${scope}${documents.length > 1 ? `${documents.length}份通知，` : ''}${counts.join('、')}：`),
  ];
  const told = documents.slice(-MOST_NOTICES);
  for (const own of told) {
    const [first] = own;
    if (first === undefined) continue;
    const decided =
      first.decided === null
        ? ''
        : `，${first.decided.date === null ? '' : wordDate(first.decided.date)}${first.decided.name}决定`;
    lead.push(
      buildLine(
        `${first.docNo ?? facts.documents.get(first.documentId)?.title ?? wordIssue(first.issue)}（${wordDate(first.date)}${decided}）`,
      ),
    );
    for (const [kind, word] of KINDS) {
      const entries = own.filter((action) => action.kind === kind);
      if (entries.length > 0)
        lead.push(
          buildLine(
            `${word}${entries.length}人次：${entries.map(wordEntry).join('；')}。`,
            entries.map(({ person }) => person),
          ),
        );
    }
  }
  if (told.length < documents.length)
    lead.push(buildLine(`更早的${documents.length - told.length}份没有列出，写明年份、期号或文号可以再问。`));
  const [first, ...rest] = documents.flatMap((own) => buildEvidence(own) ?? []);
  if (first === undefined) return null;
  return {
    outcome: 'cited',
    kind: 'list',
    lead,
    evidence: [first, ...rest.slice(0, 2)],
    more: rest.slice(2),
    notes,
  };
}

export function buildListAnswer(asked: ListIntent, facts: OfficeFacts): OfficeDraft {
  const { intent, actions, notes } = pickActions(asked, facts);
  return tellActions(actions, wordScope(intent), notes, facts) ?? buildNotFound(intent, facts);
}
