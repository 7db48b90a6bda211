// One question on its own → what it asks of posts, people or groups, as far as the facts know what it names.

import type { GroupIntent, OfficeIntent } from '../question/office-intent.ts';
import { findKnownNames, findNameLike, findUnknownName } from '../question/office-names.ts';
import { understandPostQuestion } from '../question/office-post-question.ts';
import { readsAsPost } from '../question/office-post-words.ts';
import {
  buildGroupIntent,
  understandImpliedGroup,
  understandOfficeQuestion,
} from '../question/office-question.ts';
import { findAskedTime } from '../question/office-time.ts';
import { putOwnerFirst } from '../question/post-owner.ts';
import { findQualified } from '../question/qualified-post.ts';
import { askOutright } from '../question/reported-claim.ts';
import { understandPerson } from '../question/understand-person.ts';
import { findGroup } from './find-groups.ts';
import { findHomophoneNames } from './find-persons.ts';
import { findBodies, findPosts, NAMED_BODY } from './find-posts.ts';
import { findShortOffice, findWordedOffice } from './find-short-office.ts';
import { isBareGroup } from './lean-on-before.ts';
import type { OfficeFacts } from './office-facts.ts';
import { dropDescription, settleBody } from './settle-body.ts';
import type { RosterGroup } from './roster-groups.ts';

/** Offices of plans, which lists may not hold. */
const OF_PLAN = /预案|方案|办法|规定|细则|计划|小组|指挥部|领导组|专班|联席会议|应急|普查/u;
/** Bodies that have a 一把手 or 副手; a matter (违法用矿) has them in its group. */
const WITH_HEAD = /(?:[局委办院部会队所厅校站县区市]|中心|公司|政府|集团|银行|支行)$/u;

/** Whether the facts know what the intent names. */
export function isAnswerable(intent: OfficeIntent, facts: OfficeFacts): boolean {
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

/** Null where the words ask nothing of posts, people or groups. `text` is cleaned. */
export function understandAlone(said: string, facts: OfficeFacts): OfficeIntent | null {
  const qualified = findQualified(said);
  if (qualified !== null && findKnownNames(said, facts.names).length === 0) {
    const intent = understandAlone(qualified.rest, facts);
    if (intent?.kind === 'post') return { ...intent, untold: qualified.untold };
  }
  const text = dropDescription(putOwnerFirst(askOutright(said)), facts);
  const asked = understandOfficeQuestion(text, { names: facts.names });
  const own = asked?.kind === 'post' ? settleBody(asked, facts) : asked;
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
