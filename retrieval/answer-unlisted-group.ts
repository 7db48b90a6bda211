// Who leads a group that the gazette speaks of without saying who is in it: a plain no, and the document that speaks of it.

import type { Answer } from './domain/answer.ts';
import type { GazetteDocument } from './domain/gazette.ts';
import { plainLine } from './documents/document-card.ts';
import { buildReference } from './facts/office-draft.ts';
import type { RosterGroup } from './facts/roster-groups.ts';
import { wordHead } from './facts/word-groups.ts';
import type { UnfoundGroup } from './facts/understand-unfound-group.ts';
export interface FoundText {
  readonly document: GazetteDocument;
  readonly text: string;
}

/** The best document's passages that may tell who leads. */
const LOOKED_AT = 8;
/** A whole group, by the word for it: a part of one may have its leader in a table. */
const WHOLE_GROUP = /领导小组|领导组|工作专班|专班/u;
/** Words beside which a leader stands. */
const TELLS_LEADER = /组\s*长|总\s*指\s*挥(?!部)|指\s*挥\s*长|召集人|担任|兼任|挂帅/u;

/** Null where no leader of a whole group is asked for, or the best document may tell. */
export function refuseUnlisted(
  { intent, words, isBare }: UnfoundGroup,
  found: readonly FoundText[],
): Answer | null {
  const group = WHOLE_GROUP.exec(words)?.[0] ?? (isBare ? '指挥部或小组' : undefined);
  const [first] = found;
  const asksForLeader = intent.namesGroup && (intent.ask === 'leader' || intent.ask === 'deputies');
  if (group === undefined || first === undefined || !asksForLeader || intent.ofOffice) return null;
  const own = found.slice(0, LOOKED_AT).filter(({ document }) => document.id === first.document.id);
  if (own.some(({ text }) => TELLS_LEADER.test(text))) return null;
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [plainLine(`最接近的文件里没有这个${group}的名单，也没有写明由谁牵头，无法回答。`)],
    excerpts: [],
    notes: [],
    nearest: [buildReference(first.document)],
  };
}

/** The name under which a group is asked for, from the last word that is none of it. */
const ASKED_NAME = /(?:[的是在，,、]|^)([\p{Script=Han}“”]{2,24}?(?:领导小组|领导组|指挥部|工作专班|专班))/u;

/** Another group shares only a word that many have: 国企改革 is not 标准地改革. The near one, if any, is named as such. */
export function refuseOther({ words }: UnfoundGroup, near: RosterGroup | null): Answer {
  const name = ASKED_NAME.exec(words)?.[1] ?? WHOLE_GROUP.exec(words)?.[0] ?? '';
  const others = near === null ? [] : [near];
  return {
    outcome: 'not-found',
    kind: 'none',
    lead: [
      plainLine(`公报的名单里没有叫“${name}”的，无法回答。`),
      ...others.map((group) => plainLine(`名称相近的（不是所问的）：${wordHead(group)}。`)),
    ],
    excerpts: [],
    notes: [],
    nearest: others.map(({ documentId, docNo, title, issue, date }) => ({
      documentId,
      docNo,
      title,
      issue,
      date,
    })),
  };
}
