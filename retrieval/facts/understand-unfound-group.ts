// A question that asks for somebody in a group which its words do not name well enough: what is asked, and by what words to find whose.

import { buildGroupContent } from '../question/group-content.ts';
import { findOtherBody } from '../question/follow-up-words.ts';
import { changeOfficeIntent } from '../question/office-follow-up.ts';
import { dropLeadIn } from '../question/office-lead-in.ts';
import { asksForNoPerson } from '../question/implied-group.ts';
import type { GroupIntent } from '../question/office-intent.ts';
import { readsAsPost } from '../question/office-post-words.ts';
import { understandImpliedGroup, understandOfficeQuestion } from '../question/office-question.ts';
import { tokenizeBigrams } from '../text/tokenize.ts';
import { findMatches, hasPart, widen } from './find-groups.ts';
import { isOfMatter } from './group-matter.ts';
import { isBareGroup, isNumberedAlone } from './lean-on-before.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';

export interface UnfoundGroup {
  readonly intent: GroupIntent;
  /** The question, and the one before where it hangs on that. */
  readonly words: string;
  /** What to look for in the documents. */
  readonly searched: string;
  /** 领导小组组长是谁, 第一组组长是谁: nothing but what was spoken of tells whose. */
  readonly isBare: boolean;
}

function understandOne(text: string, facts: OfficeFacts): GroupIntent | null {
  const own = understandOfficeQuestion(text, { names: facts.names });
  switch (own?.kind) {
    case undefined:
      return understandImpliedGroup(text);
    case 'group':
      return asksForNoPerson(text) ? null : own;
    case 'post':
      return readsAsPost(own) ? null : understandImpliedGroup(text);
    case 'person':
      return facts.names.has(own.name) ? null : understandImpliedGroup(text);
    case 'list':
    case 'together':
      return null;
    default:
      return own satisfies never;
  }
}

/** 组长是谁, 第一组组长是谁: no word of whose. */
function isUnnamed({ content }: GroupIntent): boolean {
  return isBareGroup(content) || isNumberedAlone(content);
}

/** What the turn before asked; 组长是哪个 has no words of its own, so that those further back tell of what. */
function understandEarlier(
  before: string,
  further: readonly string[],
  facts: OfficeFacts,
): Omit<UnfoundGroup, 'isBare'> | null {
  const intent = understandOne(dropLeadIn(before), facts);
  if (intent === null) return null;
  const told =
    further.length > 0 && isBareGroup(intent.content) ? understandUnfoundGroup(before, further, facts) : null;
  return told ?? { intent, words: before, searched: before };
}

/** Null where nobody of a group is asked for. Texts are cleaned, `history` oldest first. */
export function understandUnfoundGroup(
  asked: string,
  history: readonly string[],
  facts: OfficeFacts,
): UnfoundGroup | null {
  const text = dropLeadIn(asked);
  const before = history.at(-1);
  const own = understandOne(text, facts);
  const isBare = own !== null && isUnnamed(own);
  const further = isBare ? history.slice(0, -1) : [];
  const earlier = before === undefined ? null : understandEarlier(before, further, facts);
  if (before === undefined || earlier === null) {
    if (own === null || before === undefined || !isBare)
      return own === null ? null : { intent: own, words: text, searched: text, isBare: false };
    // 领导小组组长是谁: of what was spoken of, and not of whatever has one.
    const matter = `${buildGroupContent(before)} ${own.content}`;
    return {
      intent: { ...own, content: matter },
      words: `${before} ${text}`,
      searched: before,
      isBare: true,
    };
  }
  // 那桥头区域呢: the same of another group, by its printed name.
  const other = findOtherBody(text);
  if (other !== null && facts.groups.some(({ name }) => name === other))
    return { intent: { ...earlier.intent, content: other }, words: other, searched: other, isBare: false };
  const changed = changeOfficeIntent(text, earlier.intent, null);
  if (changed?.kind !== 'group') return null;
  const content = `${earlier.intent.content} ${buildGroupContent(text)}`;
  const words = `${earlier.words} ${text}`;
  // 谁牵头 may ask for a department, 组长是哪个 does not.
  const namesGroup = changed.namesGroup || isBare;
  return {
    intent: { ...changed, content, namesGroup, ordinal: own?.ordinal ?? changed.ordinal },
    words,
    searched: isBare ? earlier.searched : words,
    isBare,
  };
}

/** As many groups as words can find. */
const ALL = 400;
/** Share of the question's words that the group of a document must have, where the document itself was found by its text. */
const LEAST = 0.2;
/** Where the words fit a department's task as well. */
const LEAST_FOR_TASK = 0.35;
/** 那个组, 专家组: a part, which the whole does not stand for. */
const PART = /(?<!领导小|领导|工作小)组(?!长|员|织|成|建)/u;

const WHOLE_GROUP = /领导小组|领导组|指挥部|专班/u;
/** Share of the question's words from which a name alone is enough. */
const SURE_BY_NAME = 0.42;

export interface PickedGroup {
  readonly group: RosterGroup;
  /** It is the whole, or any part, where one part is asked for: that one must still be found. */
  readonly needsPart: boolean;
  /** Hardly more than a word that many groups have is in its name: its document's text must hold the matter. */
  readonly isWeak: boolean;
}

/** The group of a document that a question means most likely; null where none is likely enough. */
export function pickGroupOf(
  documentId: string,
  { intent, words }: UnfoundGroup,
  facts: OfficeFacts,
): PickedGroup | null {
  const best = findMatches(intent.content, facts, ALL).find(
    ({ group }) => group.documentId === documentId && !group.isOffice && hasPart(intent.content, group),
  );
  if (best === undefined) return null;
  const needed = intent.isPersonal || intent.namesGroup ? LEAST : LEAST_FOR_TASK;
  if (best.coverage < needed) return null;
  const group = widen(best.group, intent.content, facts);
  const isWhole = !group.name.endsWith('组') || /领导小?组$/u.test(group.name);
  return {
    group,
    isWeak:
      intent.namesGroup &&
      WHOLE_GROUP.test(words) &&
      (best.coverage < SURE_BY_NAME || !isOfMatter(intent.content, group, facts)),
    needsPart: PART.test(words) && (isWhole ? best.nameCoverage < LEAST_FOR_TASK : best.nameCoverage === 0),
  };
}

/** Share of the matter's words that a document must hold for its one group to be meant, where neither name nor title has them. */
const HELD_BY_TEXT = 0.8;
/** Fewer bigrams than these are in a document by chance. */
const LEAST_TERMS = 3;
const LEADING = /领导小组|领导组/u;
/** Words around a matter: every group does so with something. */
const AROUND =
  /查处|打击|整治|治理|清理|推进|负责|专门|管理|领导小组|领导组|指挥部|工作专班|专班|组长|是谁|那个|这个|的|工作/gu;

/** Whether a document's text holds nearly all words of the matter. */
export function holdsMatter({ content }: GroupIntent, text: string): boolean {
  const terms = [...new Set(tokenizeBigrams(content.replace(AROUND, '\n')))];
  const held = terms.filter((term) => text.includes(term)).length;
  return terms.length >= LEAST_TERMS && held >= terms.length * HELD_BY_TEXT;
}

/** The one whole group of a document, of the kind asked for; null where it has none or several. */
export function pickOnlyWhole(
  documentId: string,
  { intent, words }: UnfoundGroup,
  facts: OfficeFacts,
): RosterGroup | null {
  const said = WHOLE_GROUP.exec(words)?.[0];
  if (said === undefined || intent.ofOffice || PART.test(words)) return null;
  const wholes = (facts.groupsOfDocument.get(documentId) ?? []).filter(
    ({ name, isOffice, seats }) =>
      !isOffice && seats.length > 0 && (LEADING.test(said) ? /领导小?组$/u.test(name) : name.includes(said)),
  );
  return wholes.length === 1 ? (wholes[0] ?? null) : null;
}
