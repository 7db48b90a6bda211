// The words by which a question asks for appointments and removals as a list.

import { parseNumeral } from '../text/chinese-date.ts';
import { pickAsking } from './asking-clause.ts';
import type { ListFilter, ListIntent } from './office-intent.ts';

const LIST_VERB =
  /任免|换过|新任(?=[^，。？?]{0,8}名单)|任了(?=哪|谁|几|多少)|任命|换了(?=哪|几|谁|多少)|免职|免去|免了|免掉|免的|撤(?:了|掉|职)|任职|转正|正式任用|提名|人事(?!务)|上任|卸任|提拔|升了?(?:官|职)|晋升|高升|试用期(?!满)|调整了哪些(?:人|干部)|[动调]了(?=哪|谁|几|多少)|新上来|谁[上任升][^。？?]{0,2}谁[下免降]/u;
const LIST_WHO =
  /哪些|哪几|哪[两三四五六七八九十]|谁|名单|都有|几个人|多少人|什么人|啥人|哪位|干部|情况|列|有几|几份|人事任免|所有|全部|一共|哪个人/u;

/** 任命了几个队长: how many a notice names, and so which. */
const COUNTED = /(?:任命|提名|免[去掉职]?|上?任|换)了?(?:几|多少)[个位名]/u;
/** 换过的院长, 人事变动: a list by its noun alone. */
const HAD =
  /(?:换|任命|免|提拔)过的|人事(?:任免|变动|调整|变化)|(?:长|主任|书记|领导|干部|班子)们?(?:都|一共)?有(?:什么|啥|哪些|何|没有)(?:变动|变化|调整|更换|更替)/u;
/** 只看免职的, 光列任命的: one kind alone. */
const ALONE = /(?:只|光|单)(?:看|要|列|说|讲|查|给我?看?)?(?:一下)?(?:任命|免职?|免去|提名|转正)/u;

export function asksForList(question: string): boolean {
  if (HAD.test(question)) return true;
  return (
    (LIST_VERB.test(question) && LIST_WHO.test(question)) || COUNTED.test(question) || ALONE.test(question)
  );
}

/** 最近一次任免, 最新一批任命. */
export const NEWEST =
  /(?:最新|最近|最后)的?(?:一|那)?(?:次|批|份|回|轮)|(?:最新|最近|刚刚?)(?:被)?(?:任命|免职|免去|免掉|免了|提名|上任|卸任)/u;

/** What may stand beside 谁被免职了 in a question about all notices. */
const LIST_WORDS =
  /名单|是?哪[一]?[天年月]|只看|光看|公报|本库|通知|文件|[里上中内]|从|这[几些]?[期份]|最新|[一那]?[次批份回轮]|什么时候|任免|任命|人事|免职|免去|免掉|免[了的]?|撤[了掉职]*|卸任|离任|任职|上任|转正|正式任用|提名|提拔|试用期|一年|升了?[官职]|换了?|一共|总共|全部|所有|最近|近期|先后|都|有|过|哪些|哪几[个位]?|多少|几[个位]|谁|人|名|干部|领导|官员?|[被给了的是]|情况|职务?|记载|登|列出?|市里?|请|看|查/gu;

/** Whether a list of appointments or removals is all that is asked for, of no time, notice or post. */
export function asksForAllNotices(question: string): boolean {
  return question.replace(LIST_WORDS, '').replace(/[\s\p{P}呢吗啊呀]/gu, '') === '';
}

export function findListFilter(asked: string): ListFilter | null {
  // 2020年6月那次任免，谁下来了: what is asked last is asked.
  const question = pickAsking(asked);
  const isBoth =
    /任免|任命(?:和|与|、|了谁[，,]?)?(?:免|和免)|(?:任命|提名).{0,8}免|免[^。？?]{0,8}(?:任命|提名|又任|任了?谁)|谁[上任升][^。？?]{0,2}谁[下免降]/u.test(
      question,
    );
  if (isBoth) return null;
  if (/转正|正式任用|正式任职|试用期满/u.test(question)) return 'confirmed';
  // 不是试用期的有吗: told apart in the whole list.
  if (/(?:不|没|非)(?:是|有|用)?试用/u.test(question)) return null;
  if (/试用期|试用的/u.test(question)) return 'probation';
  if (/保留[^，。？?]{0,6}(?:待遇|职级)/u.test(question)) return 'retained';
  if (/免|卸任|下来|撤/u.test(question)) return 'remove';
  if (/提名/u.test(question)) return 'nominate';
  return /任命|任职|上任|提拔|升|任用|新上来|任[的了]/u.test(question) ? 'appoint' : null;
}

/** A part of the name of a meeting: 常务会, 人大常委会. */
export function findMeeting(question: string): string | null {
  if (/人大|人民代表大会/u.test(question))
    return /第[一二三四五六七八九十百\d]{1,6}次会议/u.exec(question)?.[0] ?? '常务委员会|常委会|人大';
  if (/常务会/u.test(question)) return '常务会';
  return /党组会/u.test(question) ? '党组会' : null;
}

/** Whether the words only make sense as a list: several people, whatever their posts. */
export function asksForSeveral(question: string): boolean {
  if (COUNTED.test(question) || ALONE.test(question) || HAD.test(question)) return true;
  return /哪些|哪几|哪[两三四五六七八九十]|有(?:几|多少)[个位名人]|都有|都是|名单|所有|全部|列|几个人|多少人|任免情况|人事(?!务)|任免了/u.test(
    question,
  );
}

const NUMBERED =
  /(?:任免?字?第?|(?:19|20)\d{2}年?(?:的)?第?)(\d{1,3}|[一二三四五六七八九十]{1,4})号(?:那?[份个])?(?:的)?(?:任免|任命|免职|人事|通知|文|里|上|中|任|免|都|$|[？?呢])/u;
/** 任字28免职名单. */
const OF_SERIES = /任字[ ]?第?(\d{1,3})(?![\d年月日])/u;
/** 27号呢, 26号那份任命了谁: after a notice. */
const NEXT_NUMBER =
  /^(?:那么?|还有|再看)?第?(\d{1,3})号(?:那?[份个]|通知|文件?|令)?(?:里|上)?(?:的)?(?:呢|任命|任免|免|都|有|$)/u;

/** 28 of 任字28号, of 27号呢: a notice by its number alone; null where none is named so. */
export function findListNumber(question: string): number | null {
  const said =
    NUMBERED.exec(question)?.[1] ?? OF_SERIES.exec(question)?.[1] ?? NEXT_NUMBER.exec(question)?.[1];
  return said === undefined ? null : parseNumeral(said);
}

const BODY =
  /(?:^|[年月期日号，,的里在]|半年|季度|以来|最近|今年)([\p{Script=Han}]{2,14}?(?:[局委办院部会校站馆所社处队]|中心|公司|集团|银行|大学|学院|开发区|管委会))(?:里|系统|那边|这边|方面)?(?:的|都|有|又|今年|最近|一共|总共|先后|在|(?:19|20)\d{2}年?度?|\d{1,2}月份?|[上下]半年)*(?:任免|人事|任命|免|换|提拔|调整|上任|哪些|谁|的是)/u;
/** Who decides, and what every notice is of. */
const DECIDES = /政府|人大|常委|党组|党委|会议|常务|公报/u;
/** 那次会, 国庆后任命的干部: no body's name. */
const NO_BODY = /^[那这哪该本每各]|[次个]会$|干部|任命|[免后前的了]/u;

/** 公安局 of 2022年公安局任免了谁; null where no body is named. */
export function findListBody(question: string): string | null {
  const body = BODY.exec(question)?.[1];
  return body === undefined || DECIDES.test(body) || NO_BODY.test(body) ? null : body;
}

const RANK = '副?(?:(?:[市县区局院处校部]长|主任|书记)们?|一把手|正职|副职)';
const RANKS = new RegExp(`${RANK}[、和与及]+(?:[市县区]?[委局办院])?${RANK}`, 'u');

/** 局长、主任 of a list: whoever leads a body, or seconds one; null where one rank is named, or none. */
export function findListRanks(question: string): ListIntent['post'] {
  const said = RANKS.exec(question)?.[0];
  if (said === undefined) return null;
  const deputies = said.split('副').length - 1;
  if (deputies === 1) return null;
  return { body: '', wanted: { kind: deputies > 1 ? 'deputy' : 'chief', title: null, words: said } };
}
