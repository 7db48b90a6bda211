// Questions that speak of a list or a group and ask nothing of its people: why it was changed, what happens when somebody leaves.

import { WHY } from './asking-clause.ts';

const REASON = new RegExp(
  `${WHY}|凭(?:什么|啥)|(?:什么|啥)(?:原因|缘故|理由)|原因(?:是|呢|$|[？?])|因为(?:什么|啥)`,
  'u',
);
/** 有人调走了名单怎么改, 成员变动要不要重新发文. */
const UPKEEP =
  /(?:成员|组员|名单|人员?|单位|领导)[^。？?]{0,10}(?:调走|调离|变动|变化|有变|换(?:了|掉|人)?|更换|离任|离职|离岗|退休|退了|不在了|替补|补上)[^。？?]{0,14}(?:怎么|怎样|如何|咋|要不要|会不会|用不用|需不需要|是不是|是否|还(?:要|用|得|发)|不再|另行|[吗么](?=$|[？?]))/u;
/** 指挥部的人调走了谁顶. */
const WHO_FILLS =
  /(?:的人|成员|组员|组成人员|名单上的)[^。？?]{0,6}(?:调走|调离|离任|离职|离岗|退休|退了|不在了|走了)[^。？?]{0,6}谁(?:来)?(?:顶|替|补|接)/u;
/** 给县领导写信的栏目: somebody written to, not asked for. */
const ADDRESSED =
  /(?:给|向|跟|找)[^，。？?谁哪]{0,6}(?:领导|[市县区局]长)(?:们)?(?:写信|留言|反映|提意见|提建议|打电话|举报|投诉)/u;
/** 小组设在哪个委员会底下. */
const UNDER_WHAT = /哪[个些一]?[^。？?，,]{0,8}(?:底下|下面|之下|名下|门下)/u;
/** 考核归哪个领导小组组织: which body does a thing, told in the text. */
const BY_WHICH_GROUP =
  /(?:归|由|是|让|靠|向|跟|和)?哪[个一]?个?(?:市级?的?)?(?:领导小组|领导组|指挥部|工作专班|专班|小组|委员会)(?:来|去|负责)?(?:组织|负责|管(?!理)|统筹|牵头|考核|审批|批准?|开展|实施|召集|主持|评[定审选估]|认定|审定|验收|监督|通报|汇总|发布|启动)/u;

/** Whether a question that may name a group or a list asks for something else than who is in it or heads it. */
export function asksNotOfPeople(question: string): boolean {
  return [REASON, UPKEEP, WHO_FILLS, ADDRESSED, UNDER_WHAT, BY_WHICH_GROUP].some((pattern) =>
    pattern.test(question),
  );
}
