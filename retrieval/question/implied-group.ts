// What a question asks of a group that it does not name: who leads the matter, who was sent to it, where its office is.

import { asksNotOfPeople } from './not-of-people.ts';
import type { GroupAsk } from './office-intent.ts';

export interface ImpliedAsk {
  readonly ask: GroupAsk;
  /** For ask 'role'; else empty. */
  readonly role: string;
  readonly ofOffice: boolean;
  /** Words that only fit people of rank (挂帅, 哪位副市长): a department's task is hardly meant. */
  readonly isPersonal: boolean;
}

/** 办公室放哪个局, 日常工作搁哪. */
const OFFICE_PLACE =
  /办公室[^，。？?]{0,8}?(?:设|放|搁|安|挂|在|是|归)(?:立|靠|置)?(?:在|到|了){0,2}(?:哪|什么|啥)|(?:日常(?:工作|办公|事务|协调)?|办公(?:地点|的地方)|办事机构)[^，。？?]{0,5}?(?:设|放|搁|安|挂|在)(?:在|到|了){0,2}(?:哪|什么|啥)/u;
/** 办公室谁负责, 办公室的头儿. */
const OFFICE_HEAD =
  /办公室[^，。？?]{0,6}?(?:谁|哪位)(?:来|在)?(?:负责|管|当|牵头|主持|兼|任|担任)|办公室(?:的)?(?:头儿?|一把手|负责人)|办公室[^。？?]{0,10}?(?<!副)主任/u;
/** A department, a firm, a sum, a paper or a way is asked for: no person. */
const NO_PERSON =
  /哪[个些]部门|什么(?:部门|单位|企业|公司)|哪[个些家]单位(?!的人|派)|哪个科室|哪[几两三四五六七八九十]?家|(?:哪|什么)[个些]?(?:企业|公司|厂|文件|办法|规定)|文件是|谁[\p{Script=Han}]{1,2}哪|电话|多少钱|怎么(?!有|是|还|会|就)|条件|材料/u;
const PERSON =
  /谁|哪[一几两]?位|哪[一几两]?个(?:[市县区省]?级?)?(?:副?(?:市|县|区|局|院|部)长|副?秘书长|副?主任|领导|人|头|大?官)|哪些(?:[市县区省]?级?)?(?:副?(?:市|县|区|局)长|领导|人|成员)|什么人|何人|派的人|的代表|叫啥|叫什么|姓甚名谁|(?:[领带][头队](?:人|领导|的)?|牵头(?:人|领导)|挂帅的?|总?负责人|组长|指挥长|总指挥|代表|人选|分别是)[？?呢]?$/u;
const LEADS_PERSONALLY =
  /挂(?:的|了|着)?帅|哪[一几两]?[位个名](?:[市县区省]?级?)?(?:副?市长|副?秘书长|(?:包片|分管)?(?:的)?领导)|带队|领队|领衔|总负责|总牵头|抓总|总抓|当头|总头|领[头着]|带[头着]|打头|坐镇|领办|包(?:片|保|联|的)|(?:当|任|担任)?(?:总指挥(?!部)|指挥长|组长|召集人)|一把手|谁(?:是|当)?(?:个|总)?头(?:儿|头)?(?=$|[？?呢啊呀])|当指挥|任指挥|负总责|总管|出任|主帅/u;
/** 谁说了算, 谁来指挥: whoever leads, but for a step of a procedure (谁来启动响应). */
const DECIDES = /说了算|谁(?:来|在)?指挥|当家/u;
const STEP = /响应|预警|启动|解除|终止|审批|批准/u;
/** 二级响应谁来启动, 橙色预警由谁拍板: a step that the plan gives to an office, told in its text. */
const STEP_BY_WHOM =
  /(?:响应|预警)[^，。？?]{0,6}(?:谁|哪[个位])|谁(?:来)?(?:启动|解除|终止|发布|批准|审批|宣布)[^，。？?]{0,10}(?:响应|预警)/u;
const LEADS =
  /牵头|负责|统筹|指挥|拍板|主持|主抓|抓的?(?=$|[？?呢啊呀])|在抓|来抓|管(?:着|的|理)?(?:这|那|$|[？?呢啊呀])|的头(?:儿|头)?/u;
const DEPUTIES =
  /(?:副手|副职|副的|二把手|副头儿?|副(?:组长|指挥长|总指挥|指挥)).{0,8}(?:谁|哪|什么人|几[个位])|(?:谁|哪[几两些]?[位个]).{0,5}(?:副手|副职|副的|二把手)/u;
const MEMBERS =
  /(?:哪些?|什么|几个)(?:单位|部门)的人|(?:成员|组员|组成人员|名单|人员|班子)(?!.{0,8}(?:企业|公司|厂|矿))(?:里|中)?(?:都|一共)?(?:有|是)(?:哪些|谁|哪几)|都?有(?:谁|哪些人|哪几个人|什么人|哪几位)(?:参加|参与|在里面|在里头)?|(?:参加|参与|在里面|在里头|进来|入列)的(?:都)?(?:是|有)?(?:谁|哪些人|哪几位)|哪些人(?:参加|参与|组成)|都是(?:谁|哪些人)/u;
/** 审计局派的谁, 公安是哪位去的, 邮政出的谁. */
const DELEGATE =
  /(?:派|出|去|来|安排|抽调?|选派)(?:了|的|过|来|出)?(?:的)?(?:人)?(?:是|叫)?(?:谁|哪[一几两]?[位个]|什么人|啥|何人)|(?:谁|哪[一几两]?[位个](?:人|副?[局科处院馆社县区关]长|副?主任|副?经理|同志|领导)?)(?:(?:去|来)(?=[的了过]|$|[？?呢啊呀，,。]|参加|参与|代表|当|任|开会|加入)|参加|参与|代表|在里面|在里头|进(?!行))|(?:的|是)(?:是)?(?:谁|哪[一几两]?[位个])(?:参加|去|来|$|[？?呢啊呀])|派(?:谁|哪)|代表(?:是|叫)?(?:谁|哪)|的代表|的人(?:是|叫)/u;

/** 派的哪位副区长, 教育局哪位领导参加: sent, whatever the rank. */
const SENT =
  /[局委办院部会社台司团校队]的?哪[一几]?[位个][^，。？?]{0,5}(?:参加|参与|去|来|进)|派|选派|抽调|[局委办院会社台公司部门区县边头](?:那边|那头)?(?:出|去|来)的?(?:是|人)*(?:谁|哪)|代表/u;

/** 固废怎么利用，市里谁总牵头: what is asked last is asked. */
function asksLastForLeader(question: string): boolean {
  const last = question.split(/[，,；;。]/u).at(-1) ?? '';
  return PERSON.test(last) && LEADS_PERSONALLY.test(last) && !NO_PERSON.test(last);
}

/** Whether something else than people, or the place of an office, is asked for. */
export function asksForNoPerson(question: string): boolean {
  return NO_PERSON.test(question) && !OFFICE_PLACE.test(question) && !asksLastForLeader(question);
}

/** Whether it is asked who takes a step of a plan. */
export function asksForStep(question: string): boolean {
  return STEP_BY_WHOM.test(question);
}

/** Null where nothing of a group is asked. */
export function findImpliedAsk(question: string): ImpliedAsk | null {
  if (asksForStep(question) || asksNotOfPeople(question)) return null;
  const plain = { role: '', ofOffice: false, isPersonal: true };
  if (OFFICE_PLACE.test(question)) return { ...plain, ask: 'office', ofOffice: true };
  if (OFFICE_HEAD.test(question) && PERSON.test(question))
    return { ...plain, ask: 'role', role: '办公室主任', ofOffice: true };
  if (DEPUTIES.test(question)) return { ...plain, ask: 'deputies' };
  const asksMembers = MEMBERS.test(question);
  if (asksForNoPerson(question) || !(asksMembers || PERSON.test(question))) return null;
  if (!asksMembers && SENT.test(question)) return { ...plain, ask: 'delegate' };
  if (LEADS_PERSONALLY.test(question) || (DECIDES.test(question) && !STEP.test(question)))
    return { ...plain, ask: 'leader' };
  if (asksMembers) return { ...plain, ask: 'members', isPersonal: false };
  if (LEADS.test(question)) return { ...plain, ask: 'leader', isPersonal: false };
  return DELEGATE.test(question) ? { ...plain, ask: 'delegate' } : null;
}
