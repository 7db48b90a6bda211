// A post's timeline in sentences: who holds it, since when, by which notice, who was before; notices stronger than rosters.

import type { AskedTime, PostIntent } from '../question/office-intent.ts';
import { isWithin } from '../question/office-time.ts';
import type { PersonnelAction } from '../domain/personnel.ts';
import type { PostHistory } from './post-history.ts';
import type { PostClaim } from './office-claims.ts';
import { isAction } from './office-claims.ts';
import type { EvidenceRef, OfficeDraft } from './office-draft.ts';
import { buildActionEvidence, buildLine, buildSeatEvidence } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { OfficeHolder } from './office-timeline.ts';
import { isCurrent, lastKnown, pickCurrent, pickDuring, pickPredecessor, pickSuccessor, pickSwapped } from './office-timeline.ts';
import { wordDate, wordHeld, wordSource } from './office-words.ts';

const VERBS: Readonly<Record<PersonnelAction['kind'], string>> = { appoint: '任', nominate: '被提名为', remove: '免去' };

export function buildClaimEvidence({ source }: PostClaim): EvidenceRef {
  return isAction(source) ? buildActionEvidence(source) : buildSeatEvidence(source);
}

/** As printed: the post of a notice, the position of a roster. */
export function printedOf({ source }: PostClaim): string {
  return isAction(source) ? source.post : (source.position ?? '');
}

function wordNotes({ source }: PostClaim): string {
  return isAction(source) && source.notes !== null ? `（${source.notes}）` : '';
}

/** The claim that proves it best: the notice that appointed, else the newest roster, else the notice that removed. */
export function decidingClaim(holder: OfficeHolder): PostClaim | null {
  return holder.begins ?? holder.seen.at(-1) ?? holder.ends;
}

export function wordHolder(holder: OfficeHolder): string {
  const { person, begins, ends, seen } = holder;
  const end = ends === null ? '' : `，${wordDate(ends.date)}免职（${wordSource(ends.source)}）`;
  if (begins !== null && isAction(begins.source)) {
    const confirmed = begins.source.notes === '正式任用' ? '（试用期满正式任用，此前已任）' : wordNotes(begins);
    return `${person}，${wordDate(begins.date)}起${VERBS[begins.source.kind]}${printedOf(begins)}${confirmed}（${wordSource(begins.source)}）${end}`;
  }
  const sighting = seen.at(-1);
  if (sighting !== undefined) {
    return `${person}，${wordDate(sighting.date)}的名单载为${printedOf(sighting)}（${wordSource(sighting.source)}），自何时起不详${end}`;
  }
  return ends === null ? person : `${person}，${wordDate(ends.date)}被免去${printedOf(ends)}${wordNotes(ends)}（${wordSource(ends.source)}），自何时起任不详`;
}

function wordPast(label: string, holder: OfficeHolder): string {
  const { person, ends } = holder;
  if (ends !== null) return `${label}：${person}，${wordDate(ends.date)}免职（${wordSource(ends.source)}）${wordNotes(ends)}。`;
  const { begins } = holder;
  const sighting = holder.seen.at(-1);
  const since = begins === null ? '' : `${wordDate(begins.date)}任职，${wordSource(begins.source)}`;
  const last = sighting === undefined ? '' : `${wordDate(sighting.date)}名单在列${begins === null ? `，${wordSource(sighting.source)}` : ''}`;
  return `${label}：${person}（${[since, last].filter((part) => part !== '').join('；')}）。`;
}

function staleNote(holders: readonly OfficeHolder[]): string[] {
  return holders.flatMap(({ person, stale, ends }) => {
    const last = stale.at(-1);
    return last === undefined || ends === null ? [] : [`${wordDate(last.date)}的名单仍列${person}，在免职通知之后，以通知为准。`];
  });
}

/** The year taken for a day or month without one: the newest in which the post is spoken of then. */
function settleYear(time: AskedTime, claims: readonly PostClaim[]): { time: AskedTime; note: string[] } {
  if (!time.lacksYear) return { time, note: [] };
  const years = claims.flatMap(({ date }) => (date !== null && isWithin(date, time) ? [date.slice(0, 4)] : [])).toSorted();
  const year = years.at(-1) ?? claims.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])).toSorted().at(-1);
  if (year === undefined) return { time, note: [] };
  const settle = (day: string): string => `${year}${day.slice(1)}`;
  return { time: { ...time, from: settle(time.from), to: settle(time.to), lacksYear: false }, note: [`问题没有年份，按${year}年${time.label}回答。`] };
}

function cite(kind: 'post', lead: OfficeDraft['lead'], claims: readonly (PostClaim | null)[], more: readonly PostClaim[], notes: readonly string[]): OfficeDraft {
  const [first, ...rest] = claims.flatMap((claim) => (claim === null ? [] : [buildClaimEvidence(claim)]));
  if (first === undefined) return { outcome: 'not-found', lead, notes, nearest: [] };
  return { outcome: 'cited', kind, lead, evidence: [first, ...rest], more: more.map(buildClaimEvidence), notes };
}

/** Day of the notice and day of the decision. */
function daysOf({ date, source }: PostClaim): (string | null)[] {
  return [date, isAction(source) ? (source.decided?.date ?? null) : null];
}

function isSeenWithin({ seen }: OfficeHolder, time: AskedTime): boolean {
  return seen.some(({ date }) => isWithin(date, time));
}

function answerDuring(asked: AskedTime, intent: PostIntent, history: PostHistory, notes: string[], facts: OfficeFacts): OfficeDraft {
  const settled = settleYear(asked, history.claims);
  const { time } = settled;
  notes.push(...settled.note);
  const known = pickCurrent(history.timeline)[0];
  const lastWords = known === undefined ? '' : `所知最后一任：${wordHolder(known)}。`;
  if (time.from > facts.asOf) {
    return { outcome: 'not-found', lead: [buildLine(`${wordHeld(facts.summary)}没有${time.label}的公报，无法回答那时谁任${history.printed}。`), ...(lastWords === '' ? [] : [buildLine(lastWords)])], notes, nearest: [] };
  }
  const during = pickDuring(history.timeline, time.from, time.to);
  const appointed = history.timeline.filter(({ begins }) => begins !== null && daysOf(begins).some((day) => isWithin(day, time)));
  const chosen = intent.isNew && appointed.length > 0 ? appointed : [...appointed, ...during.filter((holder) => !appointed.includes(holder)).toSorted((a, b) => Number(isSeenWithin(b, time)) - Number(isSeenWithin(a, time)))];
  if (chosen.length === 0 || (intent.isNew && appointed.length === 0 && !during.some((holder) => isSeenWithin(holder, time)))) {
    const before = intent.isNew ? undefined : history.timeline.findLast((holder) => holder !== known && lastKnown(holder) < time.from);
    const beforeWords = before === undefined ? [] : [buildLine(`此前所载：${wordHolder(before)}。`, [before.person])];
    return { outcome: 'not-found', lead: [buildLine(`公报里没有${time.label}${intent.isNew ? '任命' : '在任的'}${history.printed}的记载。`), ...beforeWords, ...(lastWords === '' ? [] : [buildLine(lastWords)])], notes, nearest: [] };
  }
  const names = chosen.map(({ person }) => person);
  const lead = chosen.slice(0, 12).map((holder, index) => buildLine(`${index === 0 ? `${time.label}：` : ''}${wordHolder(holder)}。`, [names[index] ?? '']));
  const sight = chosen.map((holder) => (holder.begins !== null && daysOf(holder.begins).some((day) => isWithin(day, time)) ? holder.begins : (holder.seen.find(({ date }) => isWithin(date, time)) ?? decidingClaim(holder))));
  return cite('post', lead, sight.slice(0, 3), sight.slice(3).flatMap((claim) => (claim === null ? [] : [claim])), [...notes, ...staleNote(chosen)]);
}

function answerChange(intent: PostIntent, history: PostHistory, notes: readonly string[], facts: OfficeFacts): OfficeDraft | null {
  const { timeline, isSingle } = history;
  const named = intent.person === null ? undefined : timeline.findLast(({ person }) => person === intent.person);
  const current = isSingle ? (pickCurrent(timeline)[0] ?? timeline.at(-1)) : pickCurrent(timeline).toSorted((a, b) => ((a.begins?.date ?? '') < (b.begins?.date ?? '') ? 1 : -1))[0];
  const base = named ?? current;
  if (base === undefined) return null;
  const wantsNext = intent.ask === 'successor';
  const other = !isSingle ? pickSwapped(timeline, base, wantsNext) : !wantsNext ? pickPredecessor(timeline, base) : named === undefined ? base : pickSuccessor(timeline, base);
  const label = intent.ask === 'predecessor' ? '前任' : '继任';
  const held = wordHeld(facts.summary);
  // Of several deputies nobody is the one before: those who left are told with those who are there.
  if (other === null && !isSingle && named === undefined) return null;
  if (other === null) {
    const lead = [buildLine(`${history.printed}的${label}，公报里没有记载。`), buildLine(`${wordHolder(base)}。`, [base.person])];
    return cite('post', lead, [decidingClaim(base)], [], notes);
  }
  if (intent.ask === 'predecessor') {
    const lead = [buildLine(`${wordPast(`${history.printed}的前任`, other)}`, [other.person]), buildLine(`其后：${wordHolder(base)}。`, [base.person])];
    return cite('post', lead, [other.ends ?? decidingClaim(other), decidingClaim(base)], [], [...notes, ...staleNote([other])]);
  }
  const lead = [buildLine(`${wordHolder(other)}。`, [other.person]), ...(other === base ? [] : [buildLine(wordPast('前任', base), [base.person])])];
  return cite('post', lead, [decidingClaim(other), other === base ? null : (base.ends ?? decidingClaim(base))], [], [...notes, `${held}此后未见变动。`]);
}

function answerNow(history: PostHistory, notes: readonly string[], facts: OfficeFacts): OfficeDraft {
  const { timeline, isSingle } = history;
  const current = pickCurrent(timeline);
  const held = wordHeld(facts.summary);
  const [holder] = current;
  if (holder === undefined) {
    const last = timeline.toSorted((a, b) => (lastKnown(a) < lastKnown(b) ? 1 : -1))[0];
    if (last === undefined) return { outcome: 'not-found', lead: [buildLine(`公报里没有${history.printed}的任职记载。`)], notes, nearest: [] };
    const lead = [buildLine(`${wordHolder(last)}。`, [last.person]), buildLine('此后由谁接任，公报里没有记载。')];
    return cite('post', lead, [last.ends ?? decidingClaim(last), last.begins], [], [...notes, ...staleNote([last]), `以上据${held}。`]);
  }
  if (isSingle) {
    const before = pickPredecessor(timeline, holder);
    const lead = [buildLine(`${wordHolder(holder)}。`, [holder.person]), ...(before === null ? [] : [buildLine(wordPast('前任', before), [before.person])])];
    const others = current.slice(1).filter(({ person }) => person !== holder.person);
    if (others.length > 0) lead.push(...others.map((other) => buildLine(`另载：${wordHolder(other)}。`, [other.person])));
    const more = holder.begins === null ? holder.seen.slice(0, -1) : holder.seen;
    return cite('post', lead, [decidingClaim(holder), before === null ? null : (before.ends ?? decidingClaim(before))], more, [...notes, ...staleNote(before === null ? [] : [before]), `${held}此后未见变动。`]);
  }
  return answerSeveral(current, history, notes, facts);
}

/** A holder of a post that several hold, in one short line. */
function wordBriefly(holder: OfficeHolder): string {
  const { person, begins, seen } = holder;
  const sighting = seen.at(-1);
  if (begins !== null) return `${person}：${wordDate(begins.date)}起任${printedOf(begins)}${wordNotes(begins)}（${wordSource(begins.source)}）`;
  return sighting === undefined ? person : `${person}：${printedOf(sighting)}（${wordDate(sighting.date)}名单，${wordSource(sighting.source)}）`;
}

/** Who is last spoken of this long before the newest is told apart; days. */
const RECENT_DAYS = 400;

function answerSeveral(current: readonly OfficeHolder[], history: PostHistory, notes: readonly string[], facts: OfficeFacts): OfficeDraft {
  const newest = Date.parse(lastKnown(current[0] ?? { person: '', begins: null, ends: null, seen: [], stale: [], isSucceeded: false }));
  const recent = current.filter((holder) => newest - Date.parse(lastKnown(holder)) <= RECENT_DAYS * 86_400_000);
  const earlier = current.filter((holder) => !recent.includes(holder));
  const removed = history.timeline.filter((other) => other.ends !== null && !current.some(({ person }) => person === other.person));
  const lead = [
    ...(recent.length > 1 ? [buildLine(`公报近期所载${history.printed}有${recent.length}人（可能不全）：`)] : []),
    ...recent.slice(0, 12).map((other) => buildLine(`${wordBriefly(other)}。`, [other.person])),
    ...(earlier.length === 0 ? [] : [buildLine(`更早所载、此后未见的：${earlier.slice(0, 8).map((other) => `${other.person}（${lastKnown(other).slice(0, 4)}年）`).join('、')}。`)]),
    ...removed.slice(-2).map((other) => buildLine(wordPast('已免', other), [other.person])),
  ];
  const claims = recent.map(decidingClaim);
  return cite('post', lead, claims.slice(0, 2), claims.slice(2).flatMap((claim) => (claim === null ? [] : [claim])), [...notes, ...staleNote(removed), `${wordHeld(facts.summary)}此后未见变动。`]);
}

export function buildHolderAnswer(intent: PostIntent, history: PostHistory, notes: readonly string[], facts: OfficeFacts): OfficeDraft {
  if (intent.ask !== 'holder') return answerChange(intent, history, notes, facts) ?? answerNow(history, notes, facts);
  if (intent.time !== null) return answerDuring(intent.time, intent, history, [...notes], facts);
  if (intent.isNew && !history.isSingle) {
    const newest = pickCurrent(history.timeline).filter(({ begins }) => begins !== null).toSorted((a, b) => ((a.begins?.date ?? '') < (b.begins?.date ?? '') ? 1 : -1));
    const [first] = newest;
    if (first !== undefined && isCurrent(first)) return cite('post', [buildLine(`${wordHolder(first)}。`, [first.person])], [first.begins], [], [...notes, `${wordHeld(facts.summary)}此后未见变动。`]);
  }
  return answerNow(history, notes, facts);
}
