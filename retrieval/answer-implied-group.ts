// Who leads, who was sent, where the office is, of a group that no words name: the document that the passages find tells whose list is meant.

import type { Answer, Question } from './domain/answer.ts';
import type { GazetteDocument } from './domain/gazette.ts';
import type { AnswerTools } from './answer-tools.ts';
import { answerGroupIntent } from './facts/answer-office-question.ts';
import { refuseUnlisted } from './answer-unlisted-group.ts';
import { buildBareGroups } from './facts/answer-unclear-group.ts';
import { OF_PLAN, pickListOf } from './facts/find-groups.ts';
import { settlePart } from './facts/find-part.ts';
import { pickGroupOf, understandUnfoundGroup } from './facts/understand-unfound-group.ts';
import { rankForQuestion } from './passages/answer-from-passages.ts';
import { pickDifferentDocuments } from './passages/different-documents.ts';
import type { AskedTime } from './question/office-intent.ts';
import { isWithin } from './question/office-time.ts';
import { cleanQuestion } from './question/clean-question.ts';

/** Documents that are looked into for a list; further ones only share words with the question. */
const LOOKED_INTO = 2;

/** Days between a date and the stretch of time asked for; none for a date within it. */
function daysFrom(date: string | null, { from, to }: AskedTime): number {
  if (date === null) return Infinity;
  const edge = date < from ? from : date > to ? to : date;
  return Math.abs(Date.parse(date) - Date.parse(edge)) / 86_400_000;
}

/** Two rounds of one campaign differ by their date alone: the one of that time, else the nearest to it that has such a group. */
export function pickRound(
  documents: readonly GazetteDocument[],
  time: AskedTime | null,
  hasGroup: (document: GazetteDocument) => boolean,
): GazetteDocument | undefined {
  if (time === null || documents.length < 2) return documents[0];
  const dated = documents.find(({ date }) => isWithin(date, time));
  if (dated !== undefined || time.lacksYear) return dated ?? documents[0];
  const listed = documents.filter(hasGroup);
  return listed.toSorted((a, b) => daysFrom(a.date, time) - daysFrom(b.date, time))[0] ?? documents[0];
}

/** `question.text` is cleaned. Null where nobody of a group is asked for, or the best documents have no list that fits. */
export async function answerImpliedGroup(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const { facts, store } = tools;
  const unfound = understandUnfoundGroup(question.text, question.history.map(cleanQuestion), facts);
  if (unfound === null) return null;
  const unclear = question.history.length === 0 ? buildBareGroups(unfound.intent, facts) : null;
  if (unclear !== null) return { ...unclear, kind: 'ambiguous', excerpts: [] };
  const { ranked } = await rankForQuestion({ ...question, text: unfound.words, history: [] }, tools);
  const documents = pickDifferentDocuments(ranked).map(({ passage }) => passage.document);
  const { time } = unfound.intent;
  const near = documents.slice(0, LOOKED_INTO).filter(({ id }) => facts.groupsOfDocument.has(id));
  const listed = pickRound(near, time, ({ id }) => pickGroupOf(id, unfound, facts) !== null);
  const picked = listed === undefined ? null : pickGroupOf(listed.id, unfound, facts);
  if (picked === null) {
    const found = ranked.map(({ passage: { document, passage } }) => ({ document, text: passage.text }));
    return refuseUnlisted(unfound, found);
  }
  const group =
    OF_PLAN.test(unfound.words) || picked.needsPart ? picked.group : pickListOf(picked.group, facts);
  const at = { documentId: group.documentId, firstLine: group.firstLine };
  const whole = { ...unfound.intent, at };
  const settled = await settlePart(whole, unfound.words, facts, store);
  if (picked.needsPart && settled === whole) return null;
  return await answerGroupIntent(settled, unfound.words, facts, store);
}
