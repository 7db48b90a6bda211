// Appointments and removals of an issue, a notice, a meeting, a day: whole, counted, apart from one another.

import type { PersonnelAction } from '../domain/personnel.ts';
import type { ListFilter, ListIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import { findPosts } from './find-posts.ts';
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

export function fitsFilter(action: PersonnelAction, filter: ListFilter | null): boolean {
  if (filter === null) return true;
  if (filter === 'confirmed') return action.notes === '正式任用';
  if (filter === 'probation') return action.notes === '试用期一年';
  if (filter === 'appoint') return action.kind === 'appoint' || action.kind === 'nominate';
  return action.kind === filter;
}

function daysOf(action: PersonnelAction): (string | null)[] {
  return [action.date, action.decided?.date ?? null];
}

/** The newest year in which something happened on the day named without one. */
function settleYear(
  actions: readonly PersonnelAction[],
  intent: ListIntent,
): { kept: PersonnelAction[]; note: string[] } {
  const { time } = intent;
  if (time === null) return { kept: [...actions], note: [] };
  const within = actions.filter((action) => daysOf(action).some((day) => isWithin(day, time)));
  if (!time.lacksYear) return { kept: within, note: [] };
  const year = within
    .flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)]))
    .toSorted()
    .at(-1);
  return {
    kept: within.filter(({ date }) => date?.startsWith(year ?? '-') ?? false),
    note: year === undefined ? [] : [`问题没有年份，按${year}年回答。`],
  };
}

function wordScope(intent: ListIntent): string {
  const parts = [
    intent.docNo ?? '',
    intent.issue === null ? '' : wordIssue(intent.issue),
    intent.time?.label ?? '',
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
    intent.issue?.slice(0, 4) ??
    intent.time?.from.slice(0, 4) ??
    '';
  const near = [...new Set(inYear(year).map(({ documentId }) => documentId))];
  const isHeld = intent.issue === null || summary.issues.some(({ id }) => id === intent.issue);
  const words = !isHeld
    ? `本库没有${wordIssue(intent.issue ?? '')}。`
    : intent.docNo !== null
      ? `公报里没有${intent.docNo}这份任免通知。`
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

export function buildListAnswer(intent: ListIntent, facts: OfficeFacts): OfficeDraft {
  const { docNo, issue, meeting, post } = intent;
  const isOfMeeting = meeting === null ? null : new RegExp(meeting, 'u');
  const scoped = facts.actions.filter(
    (action) =>
      !action.lapsed &&
      (docNo === null || action.docNo === docNo) &&
      (issue === null || action.issue === issue) &&
      (isOfMeeting === null || isOfMeeting.test(action.decided?.name ?? '')),
  );
  const newest =
    scoped
      .map(({ date }) => date ?? '')
      .toSorted()
      .at(-1) ?? '';
  const { kept, note } = settleYear(
    intent.isNewest ? scoped.filter(({ date }) => date === newest) : scoped,
    intent,
  );
  const keys =
    post === null
      ? null
      : new Set(
          post.body === '' ? [] : findPosts(post.body, post.wanted, facts).map((match) => match.post.key),
        );
  const wanted = kept.filter((action) => fitsFilter(action, intent.filter));
  const ofPost =
    keys === null
      ? wanted
      : wanted.filter((action) =>
          facts
            .parsePosition(action.post)
            .some(
              ({ key, title, body }) =>
                keys.has(key) ||
                (post?.wanted.title?.head === title.head &&
                  post.wanted.title.isDeputy === title.isDeputy &&
                  title.party === post.wanted.title.party &&
                  (post.body === '' || body.bare.endsWith(post.body))),
            ),
        );
  const hidden = kept.length - ofPost.length;
  const notes = [
    ...note,
    ...(hidden > 0 && (intent.filter !== null || post !== null)
      ? [`同时还有不在所问之列的任免${hidden}人次。`]
      : []),
  ];
  return tellActions(ofPost, wordScope(intent), notes, facts) ?? buildNotFound(intent, facts);
}
