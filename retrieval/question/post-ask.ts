// What is asked of a post: who holds it, who was the first, who came before or after, who left it, everybody who had it.

import type { AskedTime, PostAsk } from './office-intent.ts';

export const PREDECESSOR =
  /前[面头]那[个位]|被[他她]换|换下来?(?:的|了)(?:是)?谁|前任|上一任|上任是|前一任|原来是谁|以前是谁|之前是谁|原先是谁|从前是谁|原来(?:的)?那个是谁|之前那位|(?:接|顶|坐|占|补)(?:的|了|过|上)*(?:是)?(?:谁|哪一?位)(?:的|$|[？?呢啊])|上上任|前一届|上一届|接替(?:的)?(?:是)?谁|替(?:换)?了谁|之前谁(?:是|当|任|担任)|在[^，。？?在]{2,4}(?:之|的)?(?:前|前面|前头|以前)(?:当|任|做|是)|取代(?:了)?(?:的是)?谁|顶替(?:了|的是)?谁|从谁(?:的)?(?:手[里上中头]?|那[儿里]?)(?:接|顶)|(?:上来|上任|到任|接手|当上?)(?:之|以)?前(?:的|，)?[^，。？?]{0,12}(?:长|主任|书记|经理)(?:是|由)(?:谁|哪位)/u;
export const SUCCESSOR =
  /谁接|接替[^，。？?谁他她的]{2,4}的|接[^，。？?谁]{0,5}班的?(?:人)?(?:是|叫)?(?:谁|哪)|接(?:替)?[他她]的?(?:人)?(?:是|叫)(?:谁|哪)|(?:位子|位置|职务|岗位|缺)[^，。？?]{0,5}(?:给了?谁|归了?谁|换了?谁|谁补|谁坐|谁接|谁顶)|继任|接班|接替他|接替她|接替(?:的)?人|下一任|后来是谁|后来谁|之后是谁|以后是谁|谁来接|谁接手|走了以后|调走(?:以)?后|谁接替|(?<![先前今以之])后任(?![过何职了])|换成谁|换成了谁|换了谁|(?:走|离任|卸任|免职|免掉|被?免|调离|调走|离开|退休|退|调整|之|以)(?:了)?(?:以|之)?后[，,]?(?:是)?(?:由)?(?:谁|哪位)|谁(?:来)?(?:取代|顶替|顶上|顶了|补上|补位|接替|接任|替)|由谁(?:接任|接替)|之后的?[\p{Script=Han}]{1,8}是(?:谁|哪位)/u;

/** 接谁的班当秘书长, 从谁手里接的局长: what stands between the one who came before and the post. */
const TAKING =
  /^(?:从?谁的?)?(?:班|位子|位置|缺|岗位?|摊子?|手[里上中头]?)(?:(?:来|去)?(?:[接顶补]|担任|出任|就任|[当任做干])(?:过来|来|[上了过的])*)+/u;
/** The body of a post without the words for how it was taken over. */
export function dropTaking(body: string): string {
  return body.replace(TAKING, '');
}

const LEAVING = '(?:走|离任|卸任|离职|免职|免掉|被?免|调离|调走|离开|退休|退|下台|升|高升|提拔)';
/** 王大卸任后商务局局长是谁: who came after somebody named, by the post in words. */
const POST_AFTER = new RegExp(
  `${LEAVING}[^，。？?谁哪后]{0,8}(?:以|之)?后[，,]?[^，。？?谁哪]{0,16}(?:长|主任|书记|经理)(?:现在|又|就)*(?:是|由|换成了?|给了?|轮到)(?:谁|哪一?[位个])`,
  'u',
);
/** Whether it is asked who came after. */
export function asksForSuccessor(question: string): boolean {
  return SUCCESSOR.test(question) || POST_AFTER.test(question);
}
const UNTIL_AFTER = new RegExp(`^.*?${LEAVING}[^，。？?谁哪后]{0,8}(?:以|之)?后[，,]?`, 'u');
/** 王大升副市长以后商务局局长是谁: what stands after, so that no other post of his is read for it; the words as they are for another question. */
export function cutLeaving(question: string): string {
  return POST_AFTER.test(question) ? question.replace(UNTIL_AFTER, '') : question;
}
/** 谁从院长位子上下来了, 局长免了谁, 谁不当局长了. */
const LEFT =
  /谁[^，。？?]{0,24}(?:下来|退下|下台|卸任|离任|让位|被?免|被撤|换掉)|(?:被免|免掉|免去|免职|免了|卸任|下来|退下|离任|下台|换掉)(?:了|的|掉)*(?:是)?(?:谁|哪一?[位个])|谁不再?(?:当|任|担任|做|干)|(?:被免职?|免职|下来|卸任|离任|退下来?|换掉|调走|离开|(?<=[年月日])走)的[^，。？?]{1,16}(?:是谁|是哪|叫)/u;
/** 下去的是哪位: nothing but that. */
const LEFT_ALONE =
  /^(?:那么?)?(?:被免|免掉|免职|下来|下去|退下|换下|走)(?:去|来|了|职)?的(?:是|那[个位])*(?:谁|哪一?[个位])/u;
/** 历任局长, 都有过谁, 前后换过几任. */
const EVERYBODY =
  /历任|历届|都(?:有|是)过谁|谁都?(?:当|任|干|做)过|都(?:有|是)?(?:谁|哪些人|哪几个人?)(?:来)?(?:当|任|干|做|担任)[过的]|(?:先后|前后)(?:都)?(?:有|是|由|换|来)|换(?:过|了)(?:几|多少)[任个位次茬]|有过?(?:哪)?几任|前[几两三]任|(?:这|近|前)[几两三]年.{0,12}都/u;

/** 城商行原先的行长, 应急中心的老主任; 2020年以前的局长 is of a time. */
const OLD_HOLDER =
  /(?<![年月日号任])(?:原先|原来|以前|从前|早先|先前)的[^，。？?]{0,4}(?:长|主任|书记|经理)|的老(?:[市县区局院校处科所站馆部队行会]长|主任|书记|经理)/u;
/** 首任局长, 头一任. */
const FIRST = /(?:首|第[一1]|头一?|最早的?一)任/u;

export function findPostAsk(question: string): PostAsk {
  if (FIRST.test(question)) return 'first';
  if (PREDECESSOR.test(question)) return 'predecessor';
  if (OLD_HOLDER.test(question)) return 'left';
  if (
    /谁接|接班|继任|接替|接任|下一任|(?<![先前今以之])后任(?![过何职了])|走了以后|调走以?后|谁(?:来)?(?:取代|顶替|替)|(?:离任|卸任|免职|离开|调离|退)(?:了)?(?:以|之)?后/u.test(
      question,
    )
  )
    return 'successor';
  if (EVERYBODY.test(question)) return 'everybody';
  return LEFT.test(question) || LEFT_ALONE.test(question) ? 'left' : 'holder';
}

/** 2020年到2023年: several years, whose holders are several. */
export function spansYears({ from, to }: AskedTime): boolean {
  return !from.startsWith('0000') && !to.startsWith('9999') && from.slice(0, 4) !== to.slice(0, 4);
}
