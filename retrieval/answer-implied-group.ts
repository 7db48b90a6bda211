// Who leads, who was sent, where the office is, of a group that no words name: the document that the passages find tells whose list is meant.

import type { Answer, Question } from './domain/answer.ts';
import type { GazetteDocument } from './domain/gazette.ts';
import type { AnswerTools } from './answer-tools.ts';
import { answerGroupIntent } from './facts/answer-office-question.ts';
import { answerNumbered, answerSpokenOf } from './answer-spoken-group.ts';
import { refuseOther, refuseUnlisted } from './answer-unlisted-group.ts';
import { buildBareGroups } from './facts/answer-unclear-group.ts';
import { namesBody, speaksOf } from './facts/group-matter.ts';
import { OF_PLAN, pickListOf, placeOf } from './facts/find-groups.ts';
import { asksForSent, isOfOtherPart, settlePart } from './facts/find-part.ts';
import { WHOLE } from './facts/roster-groups.ts';
import type { UnfoundGroup } from './facts/understand-unfound-group.ts';
import {
  holdsMatter,
  pickOnlyWhole,
  pickGroupOf,
  understandUnfoundGroup,
} from './facts/understand-unfound-group.ts';
import { readText } from './documents/read-text.ts';
import { rankForQuestion } from './passages/answer-from-passages.ts';
import { pickDifferentDocuments } from './passages/different-documents.ts';
import type { AskedTime } from './question/office-intent.ts';
import { isWithin } from './question/office-time.ts';
import { cleanQuestion } from './question/clean-question.ts';

/** Documents that are looked into for a list; further ones only share words with the question. */
const LOOKED_INTO = 2;

/** Documents whose whole text is looked through for the matter. */
const LOOKED_THROUGH = 4;
const FOUND_BY_TEXT = '小组的名称与所问不尽相同，是按文件正文找到的，请核对是否所指。';

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

/** Documents whose text holds the matter, in order. */
async function findHolding(
  documents: readonly GazetteDocument[],
  { intent }: UnfoundGroup,
  { store }: AnswerTools,
): Promise<GazetteDocument[]> {
  const texts = await Promise.all(documents.map(async (document) => await readText(document, store)));
  return documents.filter((_, index) => holdsMatter(intent, texts[index] ?? ''));
}

/** A group whose document's text holds the matter that its name lacks; said so. */
async function answerByText(
  holding: readonly GazetteDocument[],
  unfound: UnfoundGroup,
  { facts, store }: AnswerTools,
): Promise<Answer | null> {
  for (const { id } of holding) {
    const group = pickOnlyWhole(id, unfound, facts);
    if (group === null) continue;
    const at = placeOf(group);
    const answer = await answerGroupIntent({ ...unfound.intent, at }, unfound.words, facts, store);
    return answer === null ? null : { ...answer, notes: [...answer.notes, FOUND_BY_TEXT] };
  }
  return null;
}

/** `question.text` is cleaned. Null where nobody of a group is asked for, or the best documents have no list that fits. */
export async function answerImpliedGroup(question: Question, tools: AnswerTools): Promise<Answer | null> {
  const { facts, store } = tools;
  const unfound = understandUnfoundGroup(question.text, question.history.map(cleanQuestion), facts);
  if (unfound === null) return null;
  const unclear = question.history.length === 0 ? buildBareGroups(unfound.intent, facts) : null;
  if (unclear !== null) return { ...unclear, kind: 'ambiguous', excerpts: [] };
  // What was spoken of may itself hang on the turns before it.
  const history = unfound.isBare ? question.history.slice(0, -1) : [];
  const { ranked } = await rankForQuestion({ ...question, text: unfound.searched, history }, tools);
  const documents = pickDifferentDocuments(ranked).map(({ passage }) => passage.document);
  if (unfound.isBare && unfound.intent.ordinal !== null)
    return await answerNumbered(documents[0], unfound, tools);
  const { time } = unfound.intent;
  const near = documents.slice(0, LOOKED_INTO).filter(({ id }) => facts.groupsOfDocument.has(id));
  const listed = pickRound(near, time, ({ id }) => pickGroupOf(id, unfound, facts) !== null);
  const picked = listed === undefined ? null : pickGroupOf(listed.id, unfound, facts);
  if (picked === null) {
    const spoken = unfound.isBare ? await answerSpokenOf(documents[0], unfound, tools) : null;
    if (spoken !== null) return spoken;
    const holding = await findHolding(documents.slice(0, LOOKED_THROUGH), unfound, tools);
    const isName = namesBody(unfound.intent.content);
    // A name that no list and no title has is of no group that we know; a description may be.
    const byText = isName ? null : await answerByText(holding, unfound, tools);
    if (byText !== null) return byText;
    if (isName && holding.length === 0 && unfound.intent.ask !== 'office') return refuseOther(unfound, null);
    const found = ranked.map(({ passage: { document, passage } }) => ({ document, text: passage.text }));
    return refuseUnlisted(unfound, found);
  }
  if (picked.isWeak && listed !== undefined) {
    if (!speaksOf(unfound.intent.content, await readText(listed, store)))
      return refuseOther(unfound, picked.group);
  }
  const group =
    OF_PLAN.test(unfound.words) || picked.needsPart ? picked.group : pickListOf(picked.group, facts);
  const at = placeOf(group);
  const whole = { ...unfound.intent, at };
  const settled = await settlePart(whole, unfound.words, facts, store);
  const isOther =
    asksForSent(unfound.words) || (WHOLE.test(group.name) && isOfOtherPart(unfound.words, group, facts));
  if ((picked.needsPart || isOther) && settled === whole) return null;
  const answer = await answerGroupIntent(settled, unfound.words, facts, store);
  if (answer === null || !picked.isWeak || !namesBody(unfound.intent.content)) return answer;
  return { ...answer, notes: [...answer.notes, FOUND_BY_TEXT] };
}
