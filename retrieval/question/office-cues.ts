// The words by which a question shows that it asks about posts, people or groups, and what about them.

import { parseNumeral } from '../text/chinese-date.ts';
import type { GroupAsk, PersonAsk } from './office-intent.ts';
import { asksForMemberKind, asksForParts } from './group-asks.ts';
import { pickAsking } from './asking-clause.ts';
import { PREDECESSOR, SUCCESSOR } from './post-ask.ts';

export const WHO =
  /谁|哪位|哪个人|哪一位|哪一个|哪些人|什么人|啥人|叫什么|叫啥|姓甚|姓什么|姓啥|姓名|名字|名单|何人|哪几位|哪几个|哪个(?=$|[？?，,。])|(?:市|县|区|局)长是哪(?![份天年次期])|是哪(?:$|[？?个位])|换人|换了没|换成|现任|哪个(?:副?(?:市|县|区|局|处|科|院|主|部|组))|哪里的人|是不是|(?:长|主任|书记|委员|员|师)(?:都|一共)?有(?:哪些|哪几|几个|几位|谁)|有(?:几|多少)[个位名]?(?:常务)?副?(?:[市县区局院校处队会部]长|主任|书记|经理|秘书长)/u;
/** Who does a task, not who holds a post. */
export const TASK =
  /谁(?:来)?(?:负责|管|审批|批准?|处理|监管|监督|组织|制定|承担|出钱|买单|掏钱|赔|交|可以|能|有权|享受|需要|必须|应该|不能)|由谁(?!当|担任|兼|任|出任|接|牵头|挂帅|来当|负责)|归谁|找谁|向谁|跟谁|谁说了算|哪个部门|哪些部门|什么部门|哪个单位(?:负责|牵头|管|审批|受理)|哪些单位|什么单位(?:负责|牵头)|哪个科室/u;

export const GROUP_NOUN =
  /领导小组|领导组|指挥部|工作专班|专班|工作小组|工作组|专项组|小组|小分队|联席会议|专家组|推进组|督导组|协调组|(?:(?![谁在])[\p{Script=Han}]){2,10}[^部小班党]组(?!织|成|建|合|长|员)|第[一二三四五六七八九十\d]{1,3}组|片区|区域|网格(?!员|化|长)|那组|这组|那一片|安委会|指挥机构/u;
/** Roles that only groups have. */
export const GROUP_ROLE =
  /(?:常务)?副?(?:组长|指挥长|总指挥(?!部)|召集人)|副指挥|成员|组员|联络员|办公室的?(?:[几两三]个)?(?:常务)?副?主任|领办|技术指导|获奖/u;
const GROUP_WHO =
  /谁|哪位|哪个|哪些人|什么人|名单|叫什么|叫啥|哪几个|哪几位|有哪些|有没有[\p{Script=Han}]{2,10}的(?:人|$|[？?])|的人|人员|牵头|派|出的|在哪|设在|放在|参加|总负责|一把手|组成|多少人|几个人|都有|主任|书记|(?:担任|任|当|是)什么|什么角色|什么职务/u;

/** What a group does, not who is in it. */
const GROUP_TASK = /职责|职能|任务|分工|权限|流程|程序|经费/u;
const GROUP_PERSON = /谁|哪[一几]?[位个些]|名单|成员|组员|联络员|主任/u;

/** 企业名单里有哪些公司: firms are no members. */
const FIRMS = /名单.{0,8}(?:哪[几两三四五六七八九十]?家|(?:哪些|哪几个|什么)(?:企业|公司|厂|矿))/u;
/** 领导小组人员变了，是哪个文: the document is wanted, not who is in the group. */
const DOCUMENT = /是?哪[个份]?(?:文件?|通知)(?:$|[？?])|是什么文件|文号/u;

/** 桥头区域里有哪些企业: what lies in an area. */
const IN_AREA =
  /(?:区域|片区?|网格|那一片)[^，。？?]{0,4}?(?:哪[些几][家个]?|什么|多少[家个]?)(?:企业|公司|工厂|厂|矿|单位|小区|村|街道|学校)/u;

export function asksAboutGroup(question: string): boolean {
  if (
    FIRMS.test(question) ||
    IN_AREA.test(question) ||
    (DOCUMENT.test(question) && !/谁|哪位/u.test(question))
  )
    return false;
  if (GROUP_NOUN.test(question) && (asksForParts(question) || asksForMemberKind(question))) return true;
  if (GROUP_TASK.test(question) && !GROUP_PERSON.test(question)) return false;
  return (
    (GROUP_NOUN.test(question) && (GROUP_WHO.test(question) || GROUP_ROLE.test(question))) ||
    GROUP_ROLE.test(question.replaceAll('成员单位', ''))
  );
}

export const PRIVATE =
  /多大岁数|多大年纪|年龄|几岁|多大了|老公|老婆|妻子|丈夫|爱人|儿子|女儿|孩子|籍贯|哪里人|老家|学历|毕业|生日|出生|工资|住哪|家住|家(?:是|在)哪|身高|多大(?=$|[？?呢啊])|男的女的|结婚|人品|评价|性格/u;
/** 局长的秘书是谁, 某某夫人叫什么: words after a post or a name. 秘书长 and 市长助理 are posts. */
const SOMEBODY_NEAR =
  /^(?:[\p{Script=Han}]{0,8}[长任记理])?的?(?:秘书(?![长处科])|司机|驾驶员|夫人|太太|妻子|爱人|老婆|老公|丈夫|家[人属]|亲[戚属]|父亲|母亲|父母|兄弟|姐妹|哥哥|弟弟|姐姐|妹妹|女婿|情[妇人]|保姆|保镖)(?=$|[是叫姓有在现当都呢？?，,谁哪多几])/u;

/** Whether somebody around an official is asked for, whom no notice and no list tells. */
export function asksForSomebodyNear(after: string): boolean {
  return SOMEBODY_NEAR.test(after);
}

export const TELEPHONE = /电话|打哪个|打什么号|怎么联系|手机|号码|联系方式|微信|邮箱/u;

/** 离开农业局以后去哪了, 不当院长之后做什么: what came after is asked, not how it ended. */
const AFTER_LEAVING =
  /(?:离开|离任|卸任|离职|下来|下台|退下|免职|被?免|不再?[当干任做])[^，。？?谁]{0,14}?(?:(?:以|之)后|后)[^。？?谁]{0,6}(?:去|到|干|做|当|任|在|调|上)/u;

/** 他原来是管哪儿的: where he was, not what he was in charge of there. */
const WAS_OVER =
  /(?:原来|原先|以前|之前|从前|过去|早先|先前)(?:都|又)?(?:是)?管(?:的)?(?:是)?哪(?:[儿里]|个?(?:单位|部门|[局县区处院所]))/u;

export function findPersonAsk(question: string): PersonAsk {
  if (PRIVATE.test(question)) return 'private';
  if (TELEPHONE.test(question)) return 'telephone';
  if (WAS_OVER.test(question)) return 'before';
  // 他是管什么的 asks what he is.
  if (
    /(?:分管|主管|负责)(?:的)?(?:是)?(?:什么|啥|哪)|管(?:的)?(?:是)?哪(?!个?[处站所院队馆校])/u.test(question)
  )
    return 'portfolio';
  if (
    /(?:哪些?|几|多少)(?:个)?(?:领导)?(?:小组|指挥部|专班|领导组)|什么(?:领导)?(?:小组|指挥部)|(?:小组|指挥部|专班|领导组)(?:里|中)?(?:的)?(?:职务|角色)?(?:担任|是|当|任|做)(?:的)?(?:什么|啥|何)/u.test(
      question,
    )
  )
    return 'groups';
  if (PREDECESSOR.test(question) || /顶替的?谁|接的谁/u.test(question)) return 'predecessor';
  if (SUCCESSOR.test(question)) return 'successor';
  if (AFTER_LEAVING.test(question)) return 'after';
  if (/免|不再|不干|(?<![定决])下来|卸任|离任|退下|离开|腾出/u.test(question)) return 'removed';
  if (
    /(?:之前|以前|原来|原先|此前|过去|从前|曾|早先|先前|上一个)/u.test(pickAsking(question)) &&
    !/后来|现在|之后/u.test(question)
  )
    return 'before';
  if (
    /后来|之后去|去哪|去了哪|哪儿?去了|调哪|调到|调任|升了/u.test(question) &&
    !/原先|原来|之前|以前/u.test(question)
  )
    return 'after';
  return /现在|目前|如今|现任|眼下/u.test(question) ? 'now' : 'all';
}

/** 各工作组组长, 几个小组的组长: all groups of a document. */
const EACH_GROUP =
  /(?:各|每)个?(?:(?:工作|专项)?小?组|片区?|区域)|[几两三四五六七八九十]个(?:(?:工作|专项)?小?组|片区?|区域)/u;

/** 服务哪个县区: a line beside the list says it. */
export const SERVICE =
  /服务(?:于|的)?(?:是)?(?:哪|县区|对象|区域|什么)|[跑管包](?:的)?(?:是)?哪个?(?=[县区片])|跑(?:的)?(?:是)?哪|(?:去|对应|对接)(?:的)?哪个(?:县|区)/u;

/** 有多少成员, 几名副组长. */
export const COUNT =
  /(?:多少|几)(?:个|名|位)?(?:人|成员|组员|副?组长|副?指挥长?|副?总指挥)|(?:成员|组员|副?组长)(?:都|一共|总共|共)?有?(?:多少|几)(?:个|名|位)?/u;

const NUMERAL = '([一二三四五六七八九十\\d]{1,3})';
const ROLE = '(?:组长|指挥长?|总指挥(?!部)|召集人|成员|组员)';
/** 第二副组长, 第三个成员, 排第一的副指挥长; 第三组组长 is a group. */
const RANKS = [
  new RegExp(`第${NUMERAL}(?:[个位名](?:的)?(?:常务)?副?${ROLE}|(?:常务)?副${ROLE}|(?:成员|组员))`, 'u'),
  new RegExp(`(?:排名?|列)(?:在|为)?第?${NUMERAL}(?:[个位名])?(?:的|是)`, 'u'),
];

/** The place in the list that is asked for, from 1, -1 for the last; null for none. */
export function findRank(question: string): number | null {
  const said = RANKS.map((pattern) => pattern.exec(question)?.[1]).find((numeral) => numeral !== undefined);
  if (said !== undefined) return parseNumeral(said);
  if (/头一[个位名]|打头的/u.test(question)) return 1;
  return /最后一?[个位名]/u.test(question) ? -1 : null;
}

export interface GroupRole {
  readonly ask: GroupAsk;
  readonly role: string;
  readonly ofOffice: boolean;
}

/** 办公室主任, 办公室那边谁管事, 办公室怎么有三个主任. */
const OFFICE_HEAD = /办公室(?:的)?(?:负责人|一把手|头)|办公室.{0,4}谁负责|办公室[^。？?]{0,10}?(?<!副)主任/u;

/** What of a group is asked; roles as printed in groups. */
export function findGroupRole(question: string): GroupRole {
  const ofOffice = /办公室/u.test(question) && !/办公室(?:在|设|放|搁|安|落|是哪|主任在)/u.test(question);
  if (
    /(?:办公室|办).{0,4}(?:设在|放在|在哪|[设放搁安落]哪|设立在|哪里|[挂搁安落]在)|[设放搁]在哪/u.test(
      question,
    )
  )
    return { ask: 'office', role: '', ofOffice: true };
  const heads = /(?:组长|指挥长|总指挥(?!部)|召集人|领办)/u.test(question);
  if (heads && /办公室(?:的)?主任/u.test(question)) return { ask: 'all', role: 'heads', ofOffice: true };
  if (heads && EACH_GROUP.test(question)) return { ask: 'leader', role: 'each', ofOffice: false };
  if (/常务副主任/u.test(question)) return { ask: 'role', role: '常务副主任', ofOffice: true };
  if (/办公室[^，。？?]{0,6}?副主任/u.test(question)) return { ask: 'role', role: '副主任', ofOffice: true };
  if (OFFICE_HEAD.test(question)) return { ask: 'role', role: '办公室主任', ofOffice: true };
  if (/正副(?:组长|指挥长?|总指挥|职)/u.test(question)) return { ask: 'all', role: 'heads', ofOffice: false };
  const leader =
    /(?<!副)(?:组长|指挥长|总指挥(?!部)|召集人|总负责)|一把手|挂帅|领导是谁|谁领导|谁牵头|谁负责|牵头(?:人|领导|的)|负责人|带队|领头|当家|坐镇|说了算|拍板|归谁(?:来)?(?:带|领|管|牵头|挂帅)|谁(?:来)?(?:带|管)(?=$|[？?呢啊的])/u.test(
      question,
    );
  const deputies = /副(?:组长|指挥长|总指挥(?!部)|召集人|指挥(?!部))|副职|副手|副的/u.test(question);
  const members =
    (!leader && !deputies && /名单/u.test(question)) ||
    /(?<!专业)(?:成员|组员)(?!单位)|(?:多少|几)(?:个|名|位)?人|单位的人|组成人员|有哪些人|哪些人|全部人员/u.test(
      question,
    ) ||
    (!leader && !deputies && /都有谁/u.test(question));
  if (/联络员|联系人/u.test(question)) return { ask: 'contacts', role: '', ofOffice };
  const named = /领办|配合|技术指导(?!组)|获奖/u.exec(question)?.[0];
  if (named !== undefined) return { ask: 'role', role: named, ofOffice };
  if (!leader && /常务副/u.test(question)) return { ask: 'role', role: '常务副', ofOffice };
  if (leader && !members)
    return { ask: deputies ? 'all' : 'leader', role: deputies ? 'heads' : '', ofOffice };
  if (deputies && !members) return { ask: 'deputies', role: '', ofOffice };
  if (members && !/(?:里|中|的)(?!成员|组员|名单).{1,10}(?:成员|组员)(?:是|叫|有)/u.test(question))
    return { ask: leader || deputies ? 'all' : 'members', role: '', ofOffice };
  return { ask: 'delegate', role: '', ofOffice };
}

/** When, by which document or meeting: only a notice can say. */
export function asksWhen(question: string): boolean {
  return /几几年|哪天|那天|哪一天|什么时候|啥时候|何时|几月|哪年|哪一年|几号|文号|哪份|哪个文件|什么文件|哪次|哪个会|什么会|任命书/u.test(
    question,
  );
}
