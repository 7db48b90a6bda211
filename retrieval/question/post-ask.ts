// What is asked of a post: who holds it, who came before or after, who left it, everybody who had it.

import type { AskedTime, PostAsk } from './office-intent.ts';

export const PREDECESSOR =
  /前任|上一任|上任是|前一任|原来是谁|以前是谁|之前是谁|原先是谁|从前是谁|原来(?:的)?那个是谁|之前那位|(?:接|顶|坐|占|补)(?:的|了|过|上)*(?:是)?(?:谁|哪一?位)(?:的|$|[？?呢啊])|上上任|前一届|上一届|接替(?:的)?(?:是)?谁|替(?:换)?了谁|之前谁(?:是|当|任|担任)|取代(?:了)?(?:的是)?谁|顶替(?:了|的是)?谁/u;
export const SUCCESSOR =
  /谁接|(?:位子|位置|职务|岗位|缺)[^，。？?]{0,5}(?:给了?谁|归了?谁|换了?谁|谁补)|继任|接班|接替他|接替她|接替(?:的)?人|下一任|后来是谁|后来谁|之后是谁|以后是谁|谁来接|谁接手|走了以后|调走(?:以)?后|谁接替|(?<![先前今以之])后任(?![过何职了])|换成谁|换成了谁|换了谁|(?:走|离任|卸任|免职|免掉|被?免|调离|调走|离开|退休|退|调整|之|以)(?:了)?(?:以|之)?后[，,]?(?:是)?(?:由)?(?:谁|哪位)|谁(?:来)?(?:取代|顶替|顶上|补上|补位|接替|接任|替)|由谁(?:接任|接替)|之后的?[\p{Script=Han}]{1,8}是(?:谁|哪位)/u;

/** 谁从院长位子上下来了, 局长免了谁, 谁不当局长了. */
const LEFT =
  /谁[^，。？?]{0,24}(?:下来|退下|下台|卸任|离任|让位|被?免|被撤|换掉)|(?:被免|免掉|免去|免职|免了|卸任|下来|退下|离任|下台|换掉)(?:了|的|掉)*(?:是)?(?:谁|哪一?[位个])|谁不再?(?:当|任|担任|做|干)|(?:被免职?|免职|下来|卸任|离任|退下来?|换掉)的[^，。？?]{1,16}(?:是谁|是哪|叫)/u;
/** 历任局长, 都有过谁, 前后换过几任. */
const EVERYBODY =
  /历任|历届|都(?:有|是)过谁|谁都?(?:当|任|干|做)过|都(?:有|是)?(?:谁|哪些人|哪几个人?)(?:来)?(?:当|任|干|做|担任)[过的]|(?:先后|前后)(?:都)?(?:有|是|由|换|来)|换(?:过|了)(?:几|多少)[任个位]|有过?(?:哪)?几任|(?:这|近|前)[几两三]年.{0,12}都/u;

export function findPostAsk(question: string): PostAsk {
  if (PREDECESSOR.test(question)) return 'predecessor';
  if (
    /谁接|接班|继任|接替|接任|下一任|(?<![先前今以之])后任(?![过何职了])|走了以后|调走以?后|谁(?:来)?(?:取代|顶替|替)|(?:离任|卸任|免职|离开|调离|退)(?:了)?(?:以|之)?后/u.test(
      question,
    )
  )
    return 'successor';
  if (EVERYBODY.test(question)) return 'everybody';
  return LEFT.test(question) ? 'left' : 'holder';
}

/** 2020年到2023年: several years, whose holders are several. */
export function spansYears({ from, to }: AskedTime): boolean {
  return !from.startsWith('0000') && !to.startsWith('9999') && from.slice(0, 4) !== to.slice(0, 4);
}
