// The roles that a list of a group's members prints before a colon: 组长, 副总指挥, 成员, 联络员, 包联领导.

import { withoutBlanks } from './names.ts';

const ROLE =
  /^(?:\p{Script=Han}{0,8}?)(?:组长|主任|总?指挥长?|成员|组员|召集人|联络员|联络人|联系人|协调员|信息员|责任人|负责人|领导|团队|顾问|专家|委员|主席|会长|秘书长|理事长|队长|政委|总监|[河湖林田链路段点站]长|书记|副职|统筹人|协调人|总师|总?干事|秘书|专员|特派员|指导员|观察员|监督员|管理员|安全员|网格员|队员)$/u;
/** Labels with such an end that name bodies or texts, not persons. */
const NO_ROLE = /单位|部门|职责|要求|电话|名单|方式|机构|时间|范围|地址|邮箱|附件|区域/u;
const OFFICE_ROLE = /办公室(?:常务|执行)?副?(?:主任|成员)/u;
const BARE =
  /^(?:常务|执行|第一)?(?:副?(?:总指挥长?|指挥长|组长|总?召集人)|成员|组员|联络员|办公室(?:副?主任|成员))$/u;
const HEAD = /^(?:第一)?(?:总)?(?:组长|指挥长?|总指挥|召集人|主任|会长|主席|理事长|总召集人)$/u;

/** A role without its blanks (指 挥 长 → 指挥长); null if the label is none. */
export function parseRole(label: string): string | null {
  const role = withoutBlanks(label).replace(/^[-•·（(]|(?:及|和|与|、)(?:联系|办公)?(?:电话|方式)$/gu, '');
  return role.length <= 14 && ROLE.test(role) && !NO_ROLE.test(role) ? role : null;
}

/** A line that holds a role and nothing else: its persons stand below. */
export function isBareRole(text: string): boolean {
  return BARE.test(withoutBlanks(text));
}

/** A cell of a table that holds a role without a colon: 组长, 副总指挥, 成员. */
export function isRoleCell(text: string): boolean {
  const bare = withoutBlanks(text);
  return (
    bare.length <= 8 &&
    (isBareRole(bare) ||
      /^(?:第一|常务|执行)?副?(?:主任|主席|会长|秘书长|负责人)$|^委员$|^联系人$/u.test(bare))
  );
}

/** A numbered heading that says what its persons are: （一）部门委员, （二）专家成员（按姓氏笔画为序）; null for others. */
export function parseRoleHeading(heading: string): string | null {
  const bare = withoutBlanks(heading).replace(/[（(][^（）()]{0,20}[）)][：:]?$|[：:]$/u, '');
  return bare.length <= 10 && /(?:委员|成员|组员|专家|顾问|联络员)$/u.test(bare) ? bare : null;
}

/** 办公室主任, 办公室成员: the role itself says that it is one of the group's office. */
export function isOfficeRole(role: string): boolean {
  return OFFICE_ROLE.test(role);
}

/** 1 heads, 2 deputies, 3 members and whoever comes after: roles never go up within one list. */
export function rankOfRole(role: string): number {
  if (HEAD.test(role.replace(/^办公室/u, ''))) return 1;
  return /副|常务|执行/u.test(role) ? 2 : 3;
}

/** 主任 is one person's: names that follow without a label are not heads of the office too. */
export function passesOn(role: string): boolean {
  return !/^(?:办公室)?主任$/u.test(role) && role !== '联系人';
}
