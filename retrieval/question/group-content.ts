// The question without what asks, for whom and when: the words that a group or its document may have.

import { LOOSE_NUMBER } from './asked-number.ts';
import { stripQuestionWords } from './strip-question-words.ts';

const RANKS =
  /哪[一几两]?[位个名](?:[市县区省]?级?)(?:副?(?:市长|局长|秘书长|主任|部长|县长|区长|关长)|(?:包片|分管)?(?:的)?领导|人)/gu;
/** 第二副组长, 排第一的: a place in the list and no group's number. */
const PLACES =
  /第[一二三四五六七八九十\d]{1,3}[个位名]?的?(?=(?:常务)?副|成员|组员)|排(?:名|在)?第?[一二三四五六七八九十\d]{1,3}[个位名]?的?|最后一?[个位名]的?/gu;
const TIMES =
  /(?:19|20)\d{2}\s?年(?:第?.{1,3}期)?|\d{1,2}月份?|\d{1,2}[日号]|[一二三四五六七八九十]{1,2}月份?|[上下]半年|当时|那次|那会儿?|那阵子?|那个|那版|公报|的时候|时候/gu;
const ROLES =
  /(?:常务)?副?(?:组长|指挥长|总指挥(?!部)|召集人)|成员|组员|联络员|联系人|名单|(?:有|共|总共|一共)?(?:多少|几)(?:个|名|位)?(?:人|成员)|单位的人|主任|领办|技术指导(?!组)|(?:[市县区省]级?)?领导(?!小?组)|谁|哪位|设在|放在|由|兼任|兼|担任|参加|派|牵头|挂的?帅|带队|领衔|副手|副职|这件事|在?第几组|总负责|负责抓|主抓|领头|代表|专项整治/gu;
/** 这摊子, 那块, 的事: what is spoken of, without a name for it. */
const SPOKEN =
  /[这那]套(?:班子|人马)?|[这那][一]?(?:摊子?|块儿?|个?事儿?|项(?:工作)?|档子?事|方面|片儿?|帮人|伙人|个?班子)|(?:的)?(?:事儿|事(?=[，,？?\s谁哪由是]|$))|一?摊子?|里头|里边|里面|咱们?(?:市|这)?|我们(?:市|这)?|市里|市上|全市|抓总|总抓|总牵头|当头|带头|打头|总头儿?|坐镇|说了算|拍板|总管|搁|日常(?:工作|办公|事务)?|办公地点|副的|二把手|一把手|头儿|老大|包片|都有|还有|去的|来的|出的|下面|管着|在管/gu;

/** Takes times and asking words out, so that they find no group. */
export function buildGroupContent(question: string): string {
  const bare = [LOOSE_NUMBER, PLACES, RANKS, TIMES, ROLES, SPOKEN].reduce(
    (text, words) => text.replace(words, ' '),
    question,
  );
  return stripQuestionWords(bare);
}
