// A question within its talk → what it asks: on its own where it can stand, else from the question before.

import type { AskedFor } from '../domain/answer.ts';
import { asksAboutGroup, asksWhen, findPersonAsk, GROUP_ROLE } from '../question/office-cues.ts';
import { asksFurther, changeOfficeIntent, PRONOUN } from '../question/office-follow-up.ts';
import type { GroupIntent, OfficeIntent, PostIntent } from '../question/office-intent.ts';
import { findKnownNames, findNameLike, findUnknownName } from '../question/office-names.ts';
import { dropLeadIn } from '../question/office-lead-in.ts';
import { findAskedPost, readsAsPost } from '../question/office-post-words.ts';
import {
  buildGroupIntent,
  understandImpliedGroup,
  understandOfficeQuestion,
} from '../question/office-question.ts';
import { understandPostQuestion } from '../question/office-post-question.ts';
import { understandPerson } from '../question/understand-person.ts';
import { asksSameNotice } from '../question/together.ts';
import { findAskedTime } from '../question/office-time.ts';
import { findHomophoneNames } from './find-persons.ts';
import { findGroup } from './find-groups.ts';
import { findBodies, findPosts, NAMED_BODY } from './find-posts.ts';
import { findHolder, isBareGroup, leanGroup, understandOtherGroup } from './lean-on-before.ts';
import { findShortOffice, findWordedOffice } from './find-short-office.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';
import { wordIssue } from './office-words.ts';

export interface Talk {
  /** Cleaned. */
  readonly text: string;
  /** Cleaned, oldest first. */
  readonly history: readonly string[];
  readonly asks: AskedFor | null;
  /** Id of the document to answer within. */
  readonly within: string | null;
}

/** How many turns back a follow-up may lean. */
const TURNS = 3;
/** How many turns back the group of a part may be named: 下设哪几个组 lies between. */
const LEANING = 2;
/** Offices of plans, which lists may not hold. */
const OF_PLAN = /预案|方案|办法|规定|细则|计划|小组|指挥部|领导组|专班|联席会议|应急|普查/u;
/** Bodies that have a 一把手 or 副手; a matter (违法用矿) has them in its group. */
const WITH_HEAD = /(?:[局委办院部会队所厅校站县区市]|中心|公司|政府|集团|银行|支行)$/u;
const NAMES_WHOLE_GROUP = /领导小组|领导组|指挥部|专班|联席会议/u;

function isAnswerable(intent: OfficeIntent, facts: OfficeFacts): boolean {
  if (intent.kind === 'post')
    return (
      findBodies(intent.body, facts).length > 0 && (intent.body !== '' || intent.wanted.kind === 'title')
    );
  if (intent.kind === 'group')
    return (intent.docNo !== null || !isBareGroup(intent.content)) && findGroup(intent, facts) !== null;
  return true;
}

/** Somebody's name typed with other characters of the same sound. */
function findMistypedName(text: string, facts: OfficeFacts): string | null {
  return (
    findNameLike(text).find(
      (word) => (word.length > 2 || text.startsWith(word)) && findHomophoneNames(word, facts).length > 0,
    ) ?? null
  );
}

/** 治超办主任: the head, or a deputy, of the one office that the short name fits. */
function understandShortOffice(text: string, { name, docNo }: RosterGroup): GroupIntent {
  const role = /副主任/u.test(text) ? '副主任' : '办公室主任';
  const intent = buildGroupIntent(text, findAskedTime(text), docNo);
  return { ...intent, content: name, ask: 'role', role, ofOffice: true, namesGroup: true };
}

function understandAlone(text: string, facts: OfficeFacts): OfficeIntent | null {
  const own = understandOfficeQuestion(text, { names: facts.names });
  if (own?.kind === 'person' && facts.names.has(own.name)) return own;
  // 市政府办公室主任: a post where the gazette has such a body, else the head of a group's office.
  if (own?.kind === 'group' && /办公室的?(?:常务)?副?主任/u.test(text)) {
    const named = understandPostQuestion(text);
    // 打假那摊子，办公室主任是谁: an office without a name is of the group that is spoken of.
    const post = named?.body === '办公室' ? null : named;
    if (post !== null && (findPosts(post.body, post.wanted, facts)[0]?.score ?? 0) >= NAMED_BODY) return post;
    if (post !== null && !isAnswerable(own, facts) && !OF_PLAN.test(text)) return post;
  }
  // 副局长李书平是谁: a name of the same sound is that of somebody known.
  if (own?.kind === 'post' && own.named !== null && findHomophoneNames(own.named, facts).length > 0)
    return understandPerson(text, own.named, [], findAskedTime(text));
  if (own !== null && own.kind !== 'person' && isAnswerable(own, facts)) return own;
  if (own?.kind === 'post') {
    const served = findShortOffice(own.body, facts);
    if (served === 'several') return null;
    if (served !== null) return understandShortOffice(text, served);
    const office = findWordedOffice(own.body, facts);
    if (office !== null) return understandShortOffice(text, office);
  }
  if (own?.kind === 'list') return own;
  // 新城市管理局副局长 may be a post that was never named: no group's matter.
  const isPost =
    own?.kind === 'post' && readsAsPost(own) && (own.wanted.title !== null || WITH_HEAD.test(own.body));
  const implied =
    own === null || own.kind === 'person' || !isAnswerable(own, facts) ? understandImpliedGroup(text) : null;
  const isMeant = implied !== null && (!isPost || implied.ofOffice) && !isBareGroup(implied.content);
  if (isMeant && findGroup(implied, facts) !== null) return implied;
  const mistyped = findMistypedName(text, facts) ?? (own?.kind === 'post' ? findUnknownName(text) : null);
  return mistyped === null ? own : understandPerson(text, mistyped, [], findAskedTime(text));
}

function understandPost(text: string): PostIntent {
  const post = findAskedPost(text);
  return {
    kind: 'post',
    body: post?.body ?? text,
    wanted: post?.wanted ?? { kind: 'chief', title: null, words: '负责人' },
    ask: 'holder',
    person: null,
    time: findAskedTime(text),
    isNew: false,
    privacy: 'none',
    portfolio: null,
    named: null,
    isPlural: false,
    others: [],
  };
}

function understandAsked(talk: Talk, asks: AskedFor, facts: OfficeFacts): OfficeIntent {
  const text = talk.text.replace(/[？?。！!]+$/u, '').trim();
  if (asks === 'post') return understandPost(text);
  if (asks === 'person')
    return {
      kind: 'person',
      name: findKnownNames(text, facts.names)[0] ?? text,
      others: [],
      ask: findPersonAsk(text),
      post: null,
      presumed: null,
      time: findAskedTime(text),
      asksWhen: asksWhen(text),
    };
  const intent = buildGroupIntent(text, findAskedTime(text), null);
  return asksAboutGroup(text) && GROUP_ROLE.test(text) ? intent : { ...intent, ask: 'all' };
}

const NEWEST_ISSUE = /(?:最新|最近)(?:的)?(?:一|那)?期(?:的)?(?:公报)?|(?:最新|最近)(?:的)?公报/u;

/** 孟县 → 盂县: slips that OCR makes and people repeat; 最新一期 → the newest issue held. */
function correct(text: string, facts: OfficeFacts): string {
  const last = facts.summary.issues.at(-1);
  let corrected = last === undefined ? text : text.replace(NEWEST_ISSUE, wordIssue(last.id));
  for (const [wrong, right] of facts.corrections)
    if (wrong.length > 1 && corrected.includes(wrong)) corrected = corrected.replaceAll(wrong, right);
  return corrected;
}

export function understandInTalk(talk: Talk, facts: OfficeFacts): OfficeIntent | null {
  const { history, asks, within } = talk;
  const text = correct(asks === null ? dropLeadIn(talk.text) : talk.text, facts);
  if (text === '') return null;
  if (asks !== null) return understandAsked({ ...talk, text }, asks, facts);
  const own = understandAlone(text, facts);
  const docNo = within === null ? null : (facts.documents.get(within)?.docNo ?? null);
  if (docNo !== null && own?.kind === 'group') return { ...own, docNo };
  const hangsOnNotice = history.length > 0 && own?.kind !== 'together' && asksSameNotice(text);
  const stands =
    own !== null &&
    isAnswerable(own, facts) &&
    !(PRONOUN.test(text) && own.kind !== 'person') &&
    !hangsOnNotice;
  // 项目负责人由谁担任: no body that the gazette knows, and no title of office.
  if (own?.kind === 'post' && /负责人|管事的|当家的/u.test(own.wanted.words) && !isAnswerable(own, facts))
    return null;
  // Words that read as no post say nothing by never having been met: the passages may know.
  const saysNothing = own?.kind === 'post' && !stands && !readsAsPost(own);
  if (saysNothing && history.length === 0) return null;
  const before = history.at(-1);
  // 管后勤的组长谁当: a part of what the question before was about, rather than its like elsewhere.
  if (own?.kind === 'group' && !hangsOnNotice && !NAMES_WHOLE_GROUP.test(text)) {
    for (const said of history.slice(-LEANING).toReversed()) {
      const leaning = leanGroup(text, said, facts);
      if (leaning !== null) return leaning;
    }
  }
  if (before === undefined || stands)
    return own !== null && own.kind === 'group' && own.docNo === null && isBareGroup(own.content)
      ? null
      : own;
  const earlier = understandInTalk(
    { text: before, history: history.slice(-TURNS, -1), asks: null, within: null },
    facts,
  );
  if (earlier !== null) {
    const other = earlier.kind === 'group' ? understandOtherGroup(text, earlier, facts) : null;
    if (other !== null) return other;
    // 谁是X tells of the one before as well: 再前任 is the one before that.
    const told: OfficeIntent =
      earlier.kind === 'post' && earlier.ask === 'holder' && earlier.time === null && asksFurther(text)
        ? { ...earlier, ask: 'predecessor' }
        : earlier;
    const changed = changeOfficeIntent(text, told, findHolder(told, facts));
    if (changed !== null) return changed;
  }
  if (asksAboutGroup(text) || (/办公室/u.test(text) && /设|放|在哪/u.test(text))) {
    const leaning = leanGroup(text, before, facts);
    if (leaning !== null) return leaning;
    return null;
  }
  return saysNothing ? null : own;
}
