// One question, on its own → what it asks of posts, people or groups; null if it asks something else.

import type { DocumentNumber } from '../domain/document-number.ts';
import { parseNumeral } from '../text/chinese-date.ts';
import {
  asksAboutGroup,
  COUNT,
  findGroupRole,
  findRank,
  GROUP_NOUN,
  GROUP_ROLE,
  PRIVATE,
  SERVICE,
  WHO,
} from './office-cues.ts';
import {
  asksForAllNotices,
  asksForList,
  asksForSeveral,
  findListBody,
  findListFilter,
  findListNumber,
  findListRanks,
  findMeeting,
  NEWEST,
} from './list-cues.ts';
import { asksForSuccessor, cutLeaving, dropTaking, PREDECESSOR } from './post-ask.ts';
import {
  asksForMemberKind,
  asksForParts,
  dropMemberKind,
  dropParts,
  findMemberKind,
  findUnitBefore,
} from './group-asks.ts';
import { dropNoticeTitle, understandTogether } from './together.ts';
import {
  buildPostIntent,
  isPostQuestion,
  understandPortfolio,
  understandSeveralPosts,
} from './office-post-question.ts';
import { asksWhichBody } from './asks-of-competence.ts';
import { asksHowToReach } from './contact-ask.ts';
import { findAskedNumber } from './asked-number.ts';
import { buildGroupContent } from './group-content.ts';
import { findImpliedAsk } from './implied-group.ts';
import { asksNotOfPeople } from './not-of-people.ts';
import type { AskedTime, GroupIntent, OfficeIntent } from './office-intent.ts';
import { findKnownNames, findUnknownName } from './office-names.ts';
import { findAskedPost, readsAsPost } from './office-post-words.ts';
import type { AskedPost } from './office-post-words.ts';
import { findAskedIssue, findAskedTime } from './office-time.ts';
import { isGovernmentHead } from './office-titles.ts';
import { dropReportedClaim } from './reported-claim.ts';
import { findBlamedPost, findSaidOfHolder } from './said-of-person.ts';
import { understandPerson } from './understand-person.ts';

export interface OfficeVocabulary {
  /** Everybody whom the gazette names. */
  readonly names: ReadonlySet<string>;
}

/** People of one question, beside the first. */
const MOST_OTHERS = 3;
const ROLE_OF_GROUP = /(?:组长|指挥长|总指挥|召集人|成员|组员|联络员)$/u;

export function buildGroupIntent(
  asked: string,
  time: AskedTime | null,
  docNo: DocumentNumber | null,
): GroupIntent {
  const asksParts = asksForParts(asked);
  const question = asksParts ? dropParts(asked) : asked;
  const memberKind = asksForMemberKind(question) ? findMemberKind(question) : null;
  const ordinal = parseNumeral(
    /第([一二三四五六七八九十\d]{1,3})(?:(?!副)[\p{Script=Han}]){0,6}?[小组片]/u.exec(question)?.[1] ?? '',
  );
  const { ask, role, ofOffice } = findGroupRole(question);
  const noun = GROUP_NOUN.exec(question);
  const before =
    noun === null ? '' : (/^(.{2,14}?)(?:在|参加|派到|加入)/u.exec(question.slice(0, noun.index))?.[1] ?? '');
  const unitBefore = findUnitBefore(before);
  // Without a group's noun its own words (地质灾害应急的成员) would name a unit: only 里, 派 and the like ask for one.
  const whole =
    ask === 'delegate' || /[里中]|派|出的|来的|去的|参加|局的|委的/u.test(question) ? question : '';
  const after = noun === null ? whole : question.slice(noun.index + noun[0].length);
  const delegate = asksParts
    ? asked.slice(question.length - after.length)
    : unitBefore === null
      ? after
      : `${unitBefore}是谁`;
  // What follows the group's name asks about its members: 小组里检察院派的谁.
  const named =
    noun !== null && !/片区|区域|网格|那组|这组|那一片/u.test(noun[0]) && noun.index + noun[0].length >= 4
      ? question.slice(0, noun.index + noun[0].length)
      : question;
  return {
    kind: 'group',
    content: buildGroupContent(
      unitBefore !== null ? named.slice(before.length) : memberKind === null ? named : dropMemberKind(named),
    ),
    ask: asksParts ? 'parts' : unitBefore === null ? ask : 'delegate',
    role,
    ofOffice,
    delegate,
    before: unitBefore === null ? before : '',
    memberKind,
    asksCount: COUNT.test(question),
    asksService: SERVICE.test(question),
    ordinal,
    rank: findRank(question),
    docNo,
    time,
    namesGroup: noun !== null || GROUP_ROLE.test(question),
    isPersonal: true,
    part: 'open',
    at: null,
  };
}

/** A group meant without its name: by the words of its document. Null where nothing of a group is asked. */
export function understandImpliedGroup(question: string): GroupIntent | null {
  const implied = findImpliedAsk(question);
  if (implied === null) return null;
  const intent = buildGroupIntent(question, findAskedTime(question), findAskedNumber(question));
  return { ...intent, ...implied, delegate: question, namesGroup: false };
}

/** `asked` is cleaned. */
export function understandOfficeQuestion(asked: string, vocabulary: OfficeVocabulary): OfficeIntent | null {
  const question = dropReportedClaim(asked);
  const time = findAskedTime(question);
  if (asksNotOfPeople(question)) {
    // 为什么免去王大, 王大为什么被抓: a notice never says why.
    const [official] = asksAboutGroup(question) ? [] : findKnownNames(question, vocabulary.names);
    const why = official === undefined ? null : understandPerson(question, official, [], time);
    if (official !== undefined) return why?.ask === 'reason' || why?.ask === 'private' ? why : null;
    // 商务局局长为什么被抓: of whoever holds it, and as little told.
    const blamed = asksAboutGroup(question) ? null : findBlamedPost(question);
    return blamed === null ? null : { ...buildPostIntent(question, blamed, null, time), privacy: 'only' };
  }
  const issue = findAskedIssue(question);
  const docNo = findAskedNumber(question);
  const inCharge = understandPortfolio(question, time);
  if (inCharge !== null) return inCharge;
  const [name, ...others] = findKnownNames(question, vocabulary.names);
  // 王某某等三人任免的通知里谁当了院长: the post is asked about, not whom the title names.
  const untitled = name === undefined || others.length > 0 ? null : dropNoticeTitle(question, name);
  if (untitled !== null && (findAskedPost(untitled)?.body ?? '') !== '')
    return understandOfficeQuestion(untitled, vocabulary);
  const together = name === undefined ? null : understandTogether(question, [name, ...others]);
  if (together !== null) return together;
  const post = findAskedPost(question);
  const hasBody =
    post !== null &&
    (post.body !== '' || (post.wanted.title !== null && isGovernmentHead(post.wanted.title.head)));
  const isPersonnelNumber = docNo !== null && /任/u.test(docNo);
  const number = docNo === null ? findListNumber(question) : null;
  const isNumbered = isPersonnelNumber || (number !== null && /任|免|人事/u.test(question));
  const hasScope = isNumbered || issue !== null || time !== null || findMeeting(question) !== null;
  const listBody = findListBody(question);
  const ranks = findListRanks(question);
  const isList = asksForList(question) || (isNumbered && WHO.test(question));
  if (
    isList &&
    (hasScope || asksForAllNotices(question)) &&
    name === undefined &&
    (!hasBody || isNumbered || asksForSeveral(question) || (post.body !== '' && !readsAsPost(post)))
  ) {
    return {
      kind: 'list',
      docNo: isPersonnelNumber ? docNo : null,
      number: isNumbered ? number : null,
      numberYear: time === null || time.lacksYear ? null : time.from.slice(0, 4),
      issue,
      time: isNumbered ? null : time,
      meeting: findMeeting(question),
      filter: findListFilter(question),
      isNewest: NEWEST.test(question),
      post: ranks ?? (hasBody || post?.wanted.kind === 'title' ? dropMeeting(post) : null),
      body: hasBody && ranks === null ? null : listBody,
    };
  }
  if (name !== undefined && post !== null && (asksForSuccessor(question) || PREDECESSOR.test(question))) {
    const rest = cutLeaving(question);
    const meant = findAskedPost(rest) ?? post;
    // 谁顶了王刚的市场监管局局长: the body stands after the name.
    const from = meant.body.includes(name) ? meant.body.lastIndexOf(name) + name.length : 0;
    const bare = dropTaking(meant.body.slice(from)).replace(/^(?:的|之?[前后]面?|前头|担任|[当任做])+/u, '');
    const end = meant.end + question.length - rest.length;
    if (bare !== '') return buildPostIntent(question, { ...meant, body: bare, end }, name, time);
  }
  if (name !== undefined && isAboutPerson(question, name)) {
    return understandPerson(question, name, others.slice(0, MOST_OTHERS), time);
  }
  if (post !== null && hasBody && /不要副|不是副|正职/u.test(question) && isPostQuestion(question, post))
    return buildPostIntent(question, post, null, time);
  const isRoleOfGroup =
    post?.wanted.title !== null && post !== null && ROLE_OF_GROUP.test(post.wanted.title.head);
  if (
    asksAboutGroup(question) &&
    !/网格员|有哪些成员单位|成员单位(?:有|是|都)|多少.{0,2}成员单位|哪些单位|哪个单位牵头/u.test(question)
  )
    return buildGroupIntent(question, time, docNo);
  const several = hasBody ? understandSeveralPosts(question, time) : null;
  if (several !== null) return several;
  if (post !== null && hasBody && !isRoleOfGroup && isPostQuestion(question, post))
    return buildPostIntent(question, post, null, time);
  if (post !== null && hasBody && PRIVATE.test(question)) return buildPostIntent(question, post, null, time);
  // 县长的电话: of the post, and no part of it.
  if (post !== null && hasBody && name === undefined && asksHowToReach(question.slice(post.end)))
    return { ...buildPostIntent(question, post, null, time), privacy: 'only' };
  const said = post !== null && hasBody && name === undefined ? findSaidOfHolder(question, post) : null;
  if (post !== null && said !== null) {
    const intent = buildPostIntent(question, post, null, time);
    return said === 'leaves' ? intent : { ...intent, privacy: 'only' };
  }
  const unknown = name ?? (docNo === null && !asksWhichBody(question) ? findUnknownName(question) : null);
  return unknown === null ? null : understandPerson(question, unknown, [], time);
}

/** 人大常委会任命了哪些局长: who decided is no part of the post. */
function dropMeeting(post: AskedPost | null): AskedPost | null {
  return post !== null && findMeeting(post.body) !== null ? { ...post, body: '' } : post;
}

/** A name beside words on offices, or a question short enough to be about the name alone. */
function isAboutPerson(question: string, name: string): boolean {
  if (/(?:担任|是|当|任|做)(?:的)?(?:什么|啥|何)(?:职务|角色|身份|职)?/u.test(question)) return true;
  const rest = question.replace(name, '');
  if (
    /小组|指挥部|专班|领导组/u.test(rest) &&
    GROUP_ROLE.test(rest) &&
    !/(?:当|担任|任|是)什么|哪些(?:小组|领导小组)/u.test(rest)
  )
    return /^(?:.{0,3})$/u.test(question.slice(0, question.indexOf(name)));
  return true;
}
