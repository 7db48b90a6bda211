// 组长是哪个, 第一组组长是谁: words that name no group are of the document that was spoken of, and of no other.

import type { Answer } from './domain/answer.ts';
import type { GazetteDocument } from './domain/gazette.ts';
import type { AnswerTools } from './answer-tools.ts';
import { formatTitle, plainLine } from './documents/document-card.ts';
import { readText } from './documents/read-text.ts';
import { answerGroupIntent } from './facts/answer-office-question.ts';
import { placeOf } from './facts/find-groups.ts';
import { speaksOf } from './facts/group-matter.ts';
import { buildReference } from './facts/office-draft.ts';
import { WHOLE, type RosterGroup } from './facts/roster-groups.ts';
import type { UnfoundGroup } from './facts/understand-unfound-group.ts';

/** Who leads a part, where the text tells it. */
const TELLS_HEAD =
  /第[一二三四五六七八九十\d]{1,3}(?:小|工作)?组[^。；]{0,12}(?:组长|负责人|带队|牵头|[：:])/u;

async function answerAt(
  group: RosterGroup,
  { intent, words }: UnfoundGroup,
  { facts, store }: AnswerTools,
): Promise<Answer | null> {
  const at = placeOf(group);
  return await answerGroupIntent({ ...intent, at, ordinal: group.ordinal }, words, facts, store);
}

/** The part of that number in the document, or a plain no; null where there is no document, or its text may tell. */
export async function answerNumbered(
  document: GazetteDocument | undefined,
  unfound: UnfoundGroup,
  tools: AnswerTools,
): Promise<Answer | null> {
  if (document === undefined) return null;
  const { facts, store } = tools;
  const { ordinal } = unfound.intent;
  const part = (facts.groupsOfDocument.get(document.id) ?? []).find((group) => group.ordinal === ordinal);
  if (part !== undefined) return await answerAt(part, unfound, tools);
  if (TELLS_HEAD.test(await readText(document, store))) return null;
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`${formatTitle(document)}没有登载第${ordinal}组的名单，无法回答。`)],
    excerpts: [],
    notes: [],
    nearest: [buildReference(document)],
  };
}

/** The one whole group of a document that speaks of the matter; null where it has none or several. */
export async function answerSpokenOf(
  document: GazetteDocument | undefined,
  unfound: UnfoundGroup,
  tools: AnswerTools,
): Promise<Answer | null> {
  const wholes = (tools.facts.groupsOfDocument.get(document?.id ?? '') ?? []).filter(
    ({ name, isOffice, seats }) => WHOLE.test(name) && !isOffice && seats.length > 0,
  );
  const [whole] = wholes;
  if (document === undefined || whole === undefined || wholes.length > 1) return null;
  const text = await readText(document, tools.store);
  return speaksOf(unfound.searched, text) ? await answerAt(whole, unfound, tools) : null;
}
