// What a question says of somebody it names: that he holds a post, that he left it, or something that notices and lists never tell.

import { WHY } from './asking-clause.ts';
import type { AskedPost } from './office-post-words.ts';
import { findAskedPost, readsAsPost } from './office-post-words.ts';
import { findTitles } from './office-titles.ts';

export type SaidOfPerson =
  /** `post`: null where none is named that can be compared. */
  | { readonly kind: 'holds' | 'leaves'; readonly post: AskedPost | null }
  /** 辞职, 退休: a notice of removal does not say so. */
  | { readonly kind: 'resigns' }
  /** Why a post was given or taken. */
  | { readonly kind: 'reason' }
  /** Nothing of posts: 被双规了吗, 是博士吗. */
  | { readonly kind: 'beyond' };

const YES_NO =
  /(?<![什怎那多这])[吗么嘛吧](?=$|[？?。！!，,])|是不是|是否|有没有|有无|没有?(?=$|[？?])|([\p{Script=Han}])[不没]\1/u;
const REASON = new RegExp(`${WHY}|凭(?:什么|啥)|(?:什么|啥)(?:原因|缘故|理由)|原因|因为(?:什么|啥)`, 'u');
/** Somebody's conduct, health, means or person: said in no notice whatever else stands in the question. */
const CONDUCT =
  /贪|贿|腐败|红包|[收送]礼|双规|双开|开除|留置|纪委|监委|被查|查处|查办|调查|落马|[被抓]抓|逮捕|拘留|坐牢|入狱|判刑|判了|被判|犯[罪法事错了]|有罪|违纪|违法|违规|处分|处理|处罚|警告|约谈|渎职|失职|举报|被告|起诉|官司|失踪|跑路|自首|通缉|作风|包养|情人|小三|打人|骂人|骗|[好坏]人|[清昏庸赃好]官|[死]|去世|过世|[生得有患]病|病[了逝]|住院|活着|健在|离婚|有钱|薪|收入|财产|得票|选票|票数|[全高几成对权少]票|党员|博士|硕士|学位|[男女][的性人]|男还是女/u;
/** What nobody asks of a post: a claim, or a demand to prove it, though no yes or no is asked for. */
const OFFENCE = /贪污|贪腐|[受行索收]贿|犯罪|有罪|罪行|罪证|渎职|双[规开]|包养|情[妇人]|小三|落马|坐牢|入狱/u;
/** The office or the group against it. */
const AGAINST = /反|防|治|打击|小组|指挥部|专班|领导组|[局委办院]/u;
const RESIGNS = /辞|退休|退二线/u;
const LEAVES =
  /免|卸任|离任|离职|下台|下来|退下|调走|调离|换[人掉下]|走了|走人|离开|不再|不[当干任做]|不是[^不，。]{2,24}了|撤|挪/u;
/** Words of posts, bodies and groups, or of being named at all. */
const OFFICE =
  /任|兼|当|职|岗|在位|领导|干部|提名|提拔|升|转正|试用|组|指挥|专班|单位|部门|[局委办院部站所校队处市县区]|公司|中心|政府|人大|政协|同名|重名|一个人|同一|这个?人|名单|公报|通知|文件|提到|出现|认识|知道|负责|管|牵头|接|顶|替|换|调|新来|上来|谁|哪|什么|啥|几|参加|进/u;

/** 王大怎么发家的: how something came about. */
const HOW = /(?:怎么|怎样|咋)(?!样)[^，。；]{1,8}[的了][？?]*$/u;
/** What documents do print of somebody: prizes, and how a post is filled. */
const PRINTED = /奖|表彰|表扬|先进|模范|标兵|评[为选上]|称号|入选|产生|[定选来]的/u;
/** Longer words are of a matter. */
const SHORT_REASON = 8;

/** 为什么被抓, 怎么发家的: why or how of something that is no post. */
function isBeyondPosts(whole: string): boolean {
  const bare = whole.replace(REASON, '').replace(/怎么|怎样|咋|[？?。！!了的过呢啊会\s]/gu, '');
  return (
    bare !== '' &&
    bare.length <= SHORT_REASON &&
    !PRINTED.test(whole) &&
    !OFFICE.test(bare) &&
    findTitles(bare).length === 0
  );
}

const ADVERB =
  '(?:现在|目前|如今|眼下|今年|去年|当时|那时|以前|之前|过去|曾经?|原来|原先|后来|之后|以后|最近|到底|究竟|真的|(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:份|底|初)?(?:\\d{1,2}[日号])?|同志|先生|女士|这个?人|[他她]|还|仍然?|也|又|就|都|已经?|一直|依然)';
const VERB =
  '(?:是不是|是否|有没有|是|[担出兼升调转接就改继留]任|被?(?:任命|提名|选举?|提拔|推选)[为成当]|当选为?|当上?|任|做|干|为|算|叫|兼|成为)';
const HOLDS = new RegExp(`^${ADVERB}*(?:${VERB}[过了]?${ADVERB}*)+`, 'u');
const IS = new RegExp(`^(?:${ADVERB}|的|一职)*(?:是不是|是否是?|是|叫|由|换成了?)${ADVERB}*$`, 'u');
const STAYS = new RegExp(
  `^${ADVERB}*(?:是不是|是否)?${ADVERB}*(?:在不在[任职位岗]?|在(?:[任职位岗]|$)|在(?=吗)|履职|到任|就任|上任|[当任干做]着)`,
  'u',
);
const END =
  /^(?:[了过的着上]|职务|一职|这个|来着|在?[任当担做]+|[吗么嘛呢啊吧呀]|没有?|对不对|对|[？?。！!，,\s])*$/u;
const REFERRING = /^(?:同志|先生|女士|这个?人)/u;

/** 商务局局长王大, 王大局长: the post beside the name, which the question takes for granted, and what it goes on to say. */
function findBeside(head: string, tail: string): { post: string; said: string } | null {
  const before = findTitles(head).at(-1);
  if (before?.end === head.length && head !== '') return { post: head, said: tail };
  const after = findTitles(tail)[0];
  if (after === undefined || HOLDS.test(tail)) return null;
  const rest = tail.slice(after.end);
  // 王大局长吗: the title is all that is asked.
  if (after.start > 8 || END.test(rest) || /[被把让给了不没]/u.test(tail.slice(0, after.start))) return null;
  return { post: tail.slice(0, after.end), said: rest };
}

/** The post that words after the name say is held, to the end of the question; null for anything else. */
function findHeld(said: string): AskedPost | null {
  const verb = HOLDS.exec(said)?.[0];
  const title = findTitles(said).at(-1);
  if (verb === undefined || title === undefined || title.start < verb.length) return null;
  return END.test(said.slice(title.end)) ? findAskedPost(said.slice(verb.length, title.end)) : null;
}

/** The post that stands right before the name, or right after it; null for none. */
export function findPostBeside(question: string, name: string): AskedPost | null {
  const at = question.indexOf(name);
  const beside = findBeside(question.slice(0, at), question.slice(at + name.length));
  return beside === null ? null : findAskedPost(beside.post);
}

/** `asked` names `name`. Null where it asks neither for yes or no nor for a reason, or asks of posts in a way of its own. */
export function findSaidOfPerson(asked: string, name: string): SaidOfPerson | null {
  // 局长会 opens 局长会议: the title would not be seen.
  const question = asked.replace('会不会', '能不能');
  const at = question.indexOf(name);
  const [head, tail] = [question.slice(0, at), question.slice(at + name.length).replace(REFERRING, '')];
  const isReason = REASON.test(question);
  const asks = YES_NO.test(question) || isReason;
  const beside = findBeside(head, tail);
  const whole = `${head}${tail}`;
  const rest = beside?.said ?? whole;
  // 免了商务局局长王大吗: what is said stands before.
  const said = END.test(rest) ? whole : rest;
  const besidePost = beside === null ? null : findAskedPost(beside.post);
  if (asks && !isReason) {
    const held = findHeld(beside?.said ?? tail);
    if (held !== null) return { kind: 'holds', post: held };
    const before = findTitles(head).at(-1);
    if (before !== undefined && IS.test(head.slice(before.end)) && END.test(tail))
      return { kind: 'holds', post: findAskedPost(head.slice(0, before.end)) };
    const stays = STAYS.exec(rest)?.[0];
    if (stays !== undefined && END.test(rest.slice(stays.length))) return { kind: 'holds', post: besidePost };
  }
  if (OFFENCE.test(said) && !AGAINST.test(said)) return { kind: 'beyond' };
  if (CONDUCT.test(said) && (asks || /什么|啥|多少|几|怎么|如何|哪|[的高]$/u.test(said)))
    return { kind: 'beyond' };
  if (!asks) return HOW.test(whole) && isBeyondPosts(whole) ? { kind: 'beyond' } : null;
  // 为什么没专门发文免: of a rule, which the notice may state.
  if (isReason && /[没未]|不用|不必|无需/u.test(whole)) return null;
  if (isReason)
    return LEAVES.test(whole) || RESIGNS.test(whole) || /任|提拔|升|调|换/u.test(whole)
      ? { kind: 'reason' }
      : isBeyondPosts(whole)
        ? { kind: 'beyond' }
        : null;
  if (RESIGNS.test(said)) return { kind: 'resigns' };
  // 免了王大的商务局局长吗: the post stands after the name; 不当商务局局长了: after the words.
  if (LEAVES.test(said))
    return {
      kind: 'leaves',
      post: besidePost ?? findAskedPost(tail.replace(LEAVES, '').replace(/^[了的]+/u, '')),
    };
  const bare = said.replace(YES_NO, '').replace(/[？?。！!了的过呢啊\s]/gu, '');
  return bare === '' || OFFICE.test(bare) || findTitles(bare).length > 0 ? null : { kind: 'beyond' };
}

/** 商务局局长被抓了吗, 换下来了没有: said of whoever holds the post. Longer words are of a matter. */
const SHORT = 10;

const LOST = /[被给]?免|撤|下台|下来|换掉|换人|被换|调走|调离/u;

/** The post whose holder was charged with something, or lost it, where the question asks why: 商务局局长为什么被抓; null for another why. */
export function findBlamedPost(question: string): AskedPost | null {
  const plain = question.replace(REASON, '');
  const post = plain === question ? null : findAskedPost(plain);
  if (post === null || post.body === '' || !readsAsPost(post)) return null;
  const said = plain.slice(post.end);
  const isCharged = CONDUCT.test(said) || RESIGNS.test(said) || LOST.test(said);
  return isCharged && said.length <= SHORT && !/[没未]|不用|不必|无需/u.test(said) ? post : null;
}

/** Null where nothing is said after the post, or of something else. */
export function findSaidOfHolder(question: string, { end }: AskedPost): 'leaves' | 'beyond' | null {
  const said = question.slice(end);
  // 市长受贿: a claim, and no more than that.
  const isClaim =
    OFFENCE.test(said) && said.replace(OFFENCE, '').replace(/[了过的着。！!，,]/gu, '').length <= 1;
  if (isClaim) return 'beyond';
  if (said.length > SHORT || !YES_NO.test(said)) return null;
  if (CONDUCT.test(said) || RESIGNS.test(said)) return 'beyond';
  return LEAVES.test(said) ? 'leaves' : null;
}
