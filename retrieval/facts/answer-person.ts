// What somebody holds and held: posts from notices and rosters in order of time; namesakes are not merged.

import type { PersonAsk, PersonIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import { findHomophoneNames, findNearNames } from './find-persons.ts';
import type { EvidenceRef, NotFoundDraft, OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordHeld, wordDate, wordSource } from './office-words.ts';
import { buildGroupRows, buildPersonRows, findNamesakeDoubt } from './person-rows.ts';
import type { PersonRow } from './person-rows.ts';
import { answerPersonChange } from './person-change.ts';
import { wordVerdict } from './word-verdict.ts';

/** A number stands this near the name it belongs to; lines. */
const PHONE_LINES = 4;
/** Lines of a reply that tell posts; the rest under 更多. */
const MOST_ROWS = 6;
const MOST_GROUPS = 20;

/** What is asked of somebody known and told by no notice or list: a plain no, with the post that is. */
const UNTOLD: Partial<Record<PersonAsk, string>> = {
  successor: '公报没有记载其继任',
  predecessor: '公报没有记载其前任',
  portfolio: '公报的通知和名单没有写明其分管什么',
};

/** Ended, or last spoken of before the newest post began. */
function isEarlier(row: PersonRow, rows: readonly PersonRow[]): boolean {
  return (
    row.isOver ||
    rows.some((other) => !other.isOver && other.date > row.date && other.postKey !== row.postKey)
  );
}

function wordUntold({ ask, asksWhen }: PersonIntent, rows: readonly PersonRow[]): string | null {
  // 哪份文件免的他: a paper that there is not, however many posts are told.
  if (ask === 'removed' && asksWhen && !rows.some(({ kind }) => kind === 'remove'))
    return '公报没有记载其免职';
  if (ask === 'before' && !rows.some((row) => isEarlier(row, rows))) return '公报没有记载其此前的职务';
  if (ask === 'after' && !rows.some(({ isOver, kind }) => !isOver && kind !== 'remove'))
    return '公报没有记载其此后的职务';
  return UNTOLD[ask] ?? null;
}

function buildUnknown(name: string, facts: OfficeFacts): NotFoundDraft {
  const near = findNearNames(name, facts);
  const lead = [buildLine(`任免通知和名单里没有出现过“${name}”，无法回答。`)];
  if (near.length > 0) lead.push(buildLine(`公报里相近的名字（不是同一人）：${near.join('、')}。`));
  return {
    outcome: 'not-found',
    lead,
    notes: [`查的是${wordHeld(facts.summary)}的任免通知和名单。`],
    nearest: [],
  };
}

/** What came next after the post that was lost first, before what came later. */
function orderAfter(newest: readonly PersonRow[]): PersonRow[] {
  const left = newest.findLast(({ kind }) => kind === 'remove')?.date ?? '';
  const isNext = ({ kind, isOver, date }: PersonRow): boolean =>
    kind !== 'remove' && date !== '' && date >= left && !(kind === 'seen' && isOver);
  return [...newest.filter(isNext).toReversed(), ...newest.filter((row) => !isNext(row))];
}

/** The line that shows the post at the time asked about, where several lists do. */
function proofOf({ evidence, sightings }: PersonRow, { time }: PersonIntent): EvidenceRef {
  return (
    (time === null ? undefined : sightings.findLast(({ date }) => isWithin(date, time)))?.evidence ?? evidence
  );
}

function orderRows(rows: readonly PersonRow[], intent: PersonIntent): PersonRow[] {
  const newest = rows.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.weight - b.weight));
  const first = (test: (row: PersonRow) => boolean): PersonRow[] => [
    ...newest.filter(test),
    ...newest.filter((row) => !test(row)),
  ];
  const { time } = intent;
  if (intent.asksWhen && intent.ask !== 'removed')
    return first(({ kind }) => kind === 'appoint' || kind === 'nominate');
  if (intent.ask === 'removed' || intent.ask === 'resigned') return first(({ kind }) => kind === 'remove');
  if (intent.ask === 'before') return first((row) => isEarlier(row, rows));
  if (time === null && intent.ask === 'after') return orderAfter(newest);
  if (time !== null) return first(({ dates }) => dates.some((date) => isWithin(date, time)));
  return first(({ isOver, kind }) => !isOver && kind !== 'remove');
}

function buildKnown(intent: PersonIntent, notes: readonly string[], facts: OfficeFacts): OfficeDraft | null {
  const { name, ask } = intent;
  const groups = ask === 'groups' ? buildGroupRows(name, facts) : [];
  const rows = groups.length > 0 ? groups : buildPersonRows(name, facts);
  if (rows.length === 0) return null;
  if (ask === 'private')
    return {
      outcome: 'not-found',
      lead: [buildLine(`公报没有登载${name}这方面的内容，只登职务任免和名单。`)],
      notes,
      nearest: [],
    };
  // A post that lapsed by itself was taken for the reason that the notice prints.
  if (ask === 'reason' && facts.actions.some((action) => action.lapsed && action.person === name))
    return null;
  if (ask === 'reason')
    return {
      outcome: 'not-found',
      lead: [
        buildLine(`公报没有写明任免${name}的原因。`),
        buildLine(`所载的是：${orderRows(rows, { ...intent, ask: 'removed' })[0]?.text ?? ''}。`),
      ],
      notes,
      nearest: [],
    };
  if (ask === 'telephone') {
    const seat = (facts.seatsOfPerson.get(name) ?? []).findLast(({ telephone }) => telephone !== null);
    // A notice may print it where no list has it.
    if (
      seat === undefined &&
      (facts.seatsOfPerson.get(name) ?? []).some(({ role }) => /联系人|联络员/u.test(role ?? ''))
    )
      return null;
    if (seat === undefined)
      return { outcome: 'not-found', lead: [buildLine(`公报没有登载${name}的电话。`)], notes, nearest: [] };
    return {
      outcome: 'cited',
      kind: 'person',
      lead: [
        buildLine(
          `${name}（${seat.role ?? '联系人'}）电话：${seat.telephone ?? ''}（${wordSource(seat)}，${wordDate(seat.date)}）。`,
          [name],
        ),
      ],
      evidence: [
        {
          issue: seat.issue,
          documentId: seat.documentId,
          lines: [
            { first: Math.max(1, seat.lines.first - PHONE_LINES), last: seat.lines.last + PHONE_LINES },
          ],
          names: [name, ...(seat.telephone ?? '').split('、')],
          beside: '',
          heading: [],
          onlyNamed: true,
        },
      ],
      more: [],
      notes,
    };
  }
  if (ask === 'successor' || ask === 'predecessor') {
    const change = answerPersonChange(intent, rows, facts);
    if (change !== null) return change;
  }
  const ordered = orderRows(rows, intent);
  const verdict = wordVerdict(intent, rows, facts);
  const untold = verdict === '' ? wordUntold(intent, rows) : null;
  if (untold !== null)
    return {
      outcome: 'not-found',
      lead: [buildLine(`${name}：${untold}；所载职务：${ordered[0]?.text ?? ''}。`, [name])],
      notes,
      nearest: [],
    };
  const shown = ordered.slice(0, ask === 'groups' ? MOST_GROUPS : MOST_ROWS);
  const [first, ...rest] = shown;
  if (first === undefined) return null;
  const none =
    ask === 'resigned'
      ? '公报没有登载其辞职或退休；所载职务：'
      : ask === 'removed' && !rows.some(({ kind }) => kind === 'remove')
        ? '公报没有记载其免职；所载职务：'
        : '';
  const intro = verdict !== '' ? verdict : none !== '' ? none : '';
  const lead = [
    buildLine(`${name}${intro === '' ? '：' : `：${intro}`}${first.text}${rest.length === 0 ? '。' : '；'}`, [
      name,
    ]),
    ...rest.map(({ text }, index) => buildLine(`${text}${index === rest.length - 1 ? '。' : '；'}`)),
  ];
  if (ordered.length > shown.length)
    lead.push(buildLine(`另有${ordered.length - shown.length}项，见“更多”。`));
  const [firstProof, ...proofs] = shown.map((row) => proofOf(row, intent));
  if (firstProof === undefined) return null;
  const doubt = findNamesakeDoubt(rows);
  const asOf = ask === 'all' || ask === 'now' ? [`${wordHeld(facts.summary)}此后未见变动。`] : [];
  return {
    outcome: 'cited',
    kind: 'person',
    lead,
    evidence: [firstProof, ...proofs.slice(0, 1)],
    more: [...proofs.slice(1), ...ordered.slice(shown.length).map(({ evidence }) => evidence)],
    notes: [...notes, ...(doubt === null ? [] : [doubt]), ...asOf],
  };
}

/** Two lines each of several people asked about at once. */
function buildSeveral(intent: PersonIntent, facts: OfficeFacts): OfficeDraft | null {
  const names = [intent.name, ...intent.others];
  const drafts = names.flatMap((name) => {
    const draft = buildKnown({ ...intent, name, others: [] }, [], facts);
    return draft?.outcome === 'cited' ? [draft] : [];
  });
  const [first, ...rest] = drafts;
  if (first === undefined) return null;
  return {
    ...first,
    lead: drafts.flatMap(({ lead }) => lead.slice(0, 2)),
    evidence: [first.evidence[0], ...rest.map(({ evidence }) => evidence[0])],
    more: drafts.flatMap(({ evidence, more }) => [...evidence.slice(1), ...more]),
    notes: [...new Set(drafts.flatMap(({ notes }) => notes))],
  };
}

export function buildPersonAnswer(intent: PersonIntent, facts: OfficeFacts): OfficeDraft | null {
  if (intent.others.length > 0 && (intent.ask === 'all' || intent.ask === 'now'))
    return buildSeveral(intent, facts);
  if (facts.names.has(intent.name)) return buildKnown(intent, [], facts);
  const same = findHomophoneNames(intent.name, facts);
  const [meant] = same;
  if (meant === undefined) return buildUnknown(intent.name, facts);
  const note = `公报里没有“${intent.name}”，以上是读音相同的“${meant}”，请核对${same.length > 1 ? `（同音的还有${same.slice(1, 4).join('、')}）` : ''}。`;
  return buildKnown({ ...intent, name: meant }, [note], facts) ?? buildUnknown(intent.name, facts);
}
