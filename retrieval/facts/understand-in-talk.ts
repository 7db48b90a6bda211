// A question within its talk → what it asks: on its own where it can stand, else from the question before.

import type { AskedFor } from '../domain/answer.ts';
import { asksFurther, asksWhetherStill, PRONOUN, splitOther } from '../question/follow-up-words.ts';
import { asksAboutGroup, asksWhen, findPersonAsk, GROUP_ROLE } from '../question/office-cues.ts';
import { changeOfficeIntent } from '../question/office-follow-up.ts';
import type { OfficeIntent, PostIntent } from '../question/office-intent.ts';
import { dropLeadIn } from '../question/office-lead-in.ts';
import { findKnownNames } from '../question/office-names.ts';
import { findAskedPost, readsAsPost } from '../question/office-post-words.ts';
import { buildGroupIntent } from '../question/office-question.ts';
import { findAskedTime } from '../question/office-time.ts';
import { asksSameNotice } from '../question/together.ts';
import { understandPerson } from '../question/understand-person.ts';
import { findPosts } from './find-posts.ts';
import { followGroup } from './follow-group.ts';
import {
  findChanged,
  findHolder,
  isBareGroup,
  isNumberedAlone,
  leanGroup,
  understandOtherGroup,
} from './lean-on-before.ts';
import type { OfficeFacts } from './office-facts.ts';
import { wordIssue } from './office-words.ts';
import { findPostOfPerson } from './post-of-person.ts';
import { isAnswerable, understandAlone } from './understand-alone.ts';

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
/** What kind of body a post is of, where a matter alone tells which. */
const KIND_OF_BODY = /(?:综合(?:行政)?)?执法队$|服务中心$|管理中心$|支队$|大队$|分局$|中心$|医院$/u;
const NAMES_WHOLE_GROUP = /领导小组|领导组|指挥部|专班|联席会议/u;
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
    untold: null,
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

/** 免了谁, 一共任命了谁: a list of no time, notice or post, which hangs on what was told. */
function isUnscoped(intent: OfficeIntent): boolean {
  return (
    intent.kind === 'list' &&
    [intent.docNo, intent.number, intent.issue, intent.time, intent.meeting, intent.post, intent.body].every(
      (scope) => scope === null,
    ) &&
    !intent.isNewest
  );
}

/** 城管的呢 after 农业综合执法队队长: of the like body there, where the words alone name none with such a post. */
function completeBody(changed: PostIntent, before: PostIntent, facts: OfficeFacts): PostIntent {
  const kind = KIND_OF_BODY.exec(before.body)?.[0];
  const isNew = changed.body !== before.body && changed.body !== '';
  if (kind === undefined || !isNew || findPosts(changed.body, changed.wanted, facts).length > 0)
    return changed;
  const plain = changed.body.replaceAll('的', '');
  const bodies = [plain, `${plain}${kind}`].filter(
    (body) => findPosts(body, changed.wanted, facts).length > 0,
  );
  return { ...changed, body: bodies[0] ?? changed.body };
}

/** The question before, changed by the words; null where they do not hang on it. */
function changeEarlier(text: string, earlier: OfficeIntent, facts: OfficeFacts): OfficeIntent | null {
  if (earlier.kind === 'group') {
    const other = understandOtherGroup(text, earlier, facts);
    if (other !== null) return other;
    // 他手机号是多少: of whom the answer named, not of the group.
    const isOfHolder = PRONOUN.test(text) && !/[他她它]们/u.test(text) && !asksWhetherStill(text);
    const followed = isOfHolder ? null : followGroup(text, earlier, facts);
    if (followed !== null) return followed;
  }
  const holder = findHolder(earlier, facts);
  // 前任去哪了: two steps, who that was and what became of him.
  const split = splitOther(text);
  if (split !== null && (earlier.kind === 'post' || earlier.kind === 'person')) {
    const step = changeOfficeIntent(`${split.who}呢`, earlier, holder);
    const met = step === null ? null : findChanged(step, facts);
    if (met !== null) return understandPerson(`${met}${split.asked}`, met, [], null);
  }
  if (earlier.kind === 'person') {
    const post = findPostOfPerson(text, earlier.name, facts);
    if (post !== null) return post;
  }
  // 谁是X tells of the one before as well: 再前任 is the one before that.
  const told: OfficeIntent =
    earlier.kind === 'post' && earlier.ask === 'holder' && earlier.time === null && asksFurther(text)
      ? { ...earlier, ask: 'predecessor' }
      : earlier;
  const changed = changeOfficeIntent(text, told, told === earlier ? holder : findHolder(told, facts));
  return changed?.kind === 'post' && told.kind === 'post' ? completeBody(changed, told, facts) : changed;
}

export function understandInTalk(talk: Talk, facts: OfficeFacts): OfficeIntent | null {
  const { history, asks, within } = talk;
  const text = correct(asks === null ? dropLeadIn(talk.text) : talk.text, facts);
  if (text === '') return null;
  if (asks !== null) return understandAsked({ ...talk, text }, asks, facts);
  const own = understandAlone(text, facts);
  const docNo = within === null ? null : (facts.documents.get(within)?.docNo ?? null);
  if (docNo !== null && own?.kind === 'group') return { ...own, docNo };
  const before = history.at(-1);
  const hangsOnNotice = before !== undefined && own?.kind !== 'together' && asksSameNotice(text);
  const stands =
    own !== null &&
    isAnswerable(own, facts) &&
    !(PRONOUN.test(text) && own.kind !== 'person') &&
    !hangsOnNotice &&
    !(before !== undefined && isUnscoped(own));
  // 项目负责人由谁担任: no body that the gazette knows, and no title of office.
  if (own?.kind === 'post' && /负责人|管事的|当家的/u.test(own.wanted.words) && !isAnswerable(own, facts))
    return null;
  // Words that read as no post say nothing by never having been met: the passages may know.
  const saysNothing = own?.kind === 'post' && !stands && !readsAsPost(own);
  if (saysNothing && history.length === 0) return null;
  const earlier =
    before === undefined || (stands && own.kind !== 'group')
      ? null
      : understandInTalk(
          { text: before, history: history.slice(-TURNS, -1), asks: null, within: null },
          facts,
        );
  // 提名的那个是谁 after a list: no matter of a group that nobody named.
  const isOfList =
    (earlier?.kind === 'list' || earlier?.kind === 'together') && own?.kind === 'group' && !own.namesGroup;
  if (earlier !== null && (!stands || isOfList)) {
    const changed = changeEarlier(text, earlier, facts);
    if (changed !== null) return changed;
  }
  // 管后勤的组长谁当: a part of what the question before was about, rather than its like elsewhere.
  if (own?.kind === 'group' && !hangsOnNotice && !NAMES_WHOLE_GROUP.test(text)) {
    const told = earlier?.kind === 'group' ? earlier : null;
    for (const [back, said] of history.slice(-LEANING).toReversed().entries()) {
      const leaning = leanGroup(text, said, facts, back === 0 ? told : null);
      if (leaning !== null) return leaning;
    }
  }
  // 第一组组长是谁 after a document without such a list: of that document or of none.
  if (before !== undefined && own?.kind === 'group' && isNumberedAlone(own.content)) return null;
  if (before === undefined || stands)
    return own !== null && own.kind === 'group' && own.docNo === null && isBareGroup(own.content)
      ? null
      : own;
  if (asksAboutGroup(text) || (/办公室/u.test(text) && /设|放|在哪|谁|哪[位个]/u.test(text))) {
    const leaning = leanGroup(text, before, facts);
    if (leaning !== null) return leaning;
    return null;
  }
  return saysNothing ? null : own;
}
