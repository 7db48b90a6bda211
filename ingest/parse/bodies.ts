// Names of bodies that issue and sign documents: 阳泉市人民政府办公室, 晋中市民政局.

const BODY_END =
  /(?:人民政府|政府|办公室|办公厅|委员会|管委会|领导小组|会议|指挥部|人民法院|检察院|总工会|联合会|协会|银行|公司|集团|总队|支队|大队|中心|学院|大学|医院|[局委厅部处社站署院办馆会])$/u;
const BODY_CHARS = /^[\p{Script=Han}（）()·、]+$/u;
/** A body's name in units, blanks out. */
const SHORTEST = 4;
const LONGEST = 40;
const NOT_A_NAME = /关于|通知|决定|通报|名单|职责|成员|工作机构|如下/u;

/** All white space out. */
export function squashBlanks(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '');
}

/** True for a text that is a body's name and nothing else, blanks aside. */
export function isBodyName(text: string): boolean {
  if (text.length > LONGEST * 2) return false;
  const name = squashBlanks(text);
  if (name === '国务院') return true;
  return (
    name.length >= SHORTEST &&
    name.length <= LONGEST &&
    BODY_END.test(name) &&
    BODY_CHARS.test(name) &&
    !NOT_A_NAME.test(name)
  );
}

/** 晋中市人民政府令, a title by itself. */
const ORDER = /^(\p{Script=Han}{2,30}(?:人民政府|委员会))令(?=[\s\u3000第（(]|$)/u;

/** 发文机关 in front of a title: what stands before the first 关于 (or 转发, 批转) if it is made of bodies' names; null otherwise. */
export function readTitleIssuer(title: string): string | null {
  const order = ORDER.exec(title)?.[1];
  if (order !== undefined) return order;
  const cut = /关于|转发|批转|印发/u.exec(title)?.index ?? -1;
  if (cut <= 0) return null;
  const prefix = title.slice(0, cut).trim();
  const names = prefix.split(/[\s\u3000]+/u).filter((name) => name !== '');
  if (isBodyName(names.join('')))
    return prefix.length === 0 ? null : names.every(isBodyName) ? names.join(' ') : names.join('');
  return null;
}
