// What else a question asks of a group than its people by rank: its parts, its members of one kind of body, somebody of a body.

/** 下设哪几个组, 分成几个小组, 设了哪些工作组. */
const PARTS =
  /(?:一共|总共|都|又|里面?|下面|下)*(?:下设|设立|设置|设有|设|分成|分为|分|下辖|划分为?|有|包括)(?:了|有)?(?:哪[几些]?|几|多少|什么)(?:个)?(?:工作|专项|专业|小)?(?:组|区域|片区)(?![长员织成建合])(?:分别)?(?:是|叫)?(?:哪[几些个]+|什么)?/u;

/** Whether a group's parts are asked for. */
export function asksForParts(question: string): boolean {
  return PARTS.test(question) && !/谁|组长|牵头|成员|主任/u.test(question);
}

/** The question without those words. */
export function dropParts(question: string): string {
  return question.replace(PARTS, '');
}

/** A kind of body that members are of. */
export interface MemberKind {
  /** As asked for: 通信公司. */
  readonly words: string;
  /** What the printed position must hold. */
  readonly body: RegExp;
  /** 通信 of 通信公司; null for none. */
  readonly trade: RegExp | null;
}

const KINDS = '(公司|企业|运营商|银行|医院|学校|院校|县市区|县区|区县|部队|媒体|新闻单位)';
const TRADE = '((?:(?![哪些几个家有没里中的员])\\p{Script=Han}){0,4}?)';
/** 哪几家通信公司. */
const KIND = new RegExp(`(?:哪(?:[些几]|一)?|几|多少|什么|有没有)(?:个|家)?${TRADE}${KINDS}`, 'u');
/** 里面部队的人有谁, 通信运营商是哪几家, 有电力公司的吗. */
const KIND_BEFORE = new RegExp(
  `(?<=[里中面有员的])${TRADE}${KINDS}(?:的(?:人|代表|成员)?)?(?:都|是|有)*(?:谁|哪|几|多少|吗|没有)`,
  'u',
);
const BODIES: Readonly<Record<string, RegExp>> = {
  公司: /公司|集团/u,
  企业: /公司|集团/u,
  运营商: /移动|联通|电信|铁塔/u,
  银行: /银行|支行|信用社|农商行/u,
  医院: /医院|卫生院/u,
  学校: /学校|大学|学院|中学|小学/u,
  院校: /学校|大学|学院/u,
  县市区: /(?:县|(?<!开发|高新)区)(?:委|政府|人民政府)?(?:常委|党工委|管委会|副|[县区]长|书记|委员|、)/u,
  县区: /(?:县|(?<!开发|高新)区)(?:委|政府|人民政府)?(?:常委|党工委|管委会|副|[县区]长|书记|委员|、)/u,
  区县: /(?:县|(?<!开发|高新)区)(?:委|政府|人民政府)?(?:常委|党工委|管委会|副|[县区]长|书记|委员|、)/u,
  部队: /军分区|武警|预备役|民兵|人武部|部队/u,
  媒体: /日报|晚报|电视台|广播|新闻|传媒/u,
  新闻单位: /日报|晚报|电视台|广播|新闻|传媒/u,
};
/** What the firms of a trade are called. */
const TRADES: readonly (readonly [RegExp, RegExp])[] = [
  [/通信|通讯|电信|运营商/u, /移动|联通|电信|铁塔|通信/u],
  [/电力|供电|电网/u, /供电|电力|电网|发电/u],
  [/煤/u, /煤|矿/u],
  [/燃气|天然气/u, /燃气|天然气/u],
  [/石油|成品油/u, /石油|石化/u],
  [/保险/u, /保险|财险|人寿/u],
];

/** 银行 of 银行来的那个呢: a kind of body, and no body; null for anything else. */
export function memberKindOf(unit: string): MemberKind | null {
  const body = BODIES[unit];
  return body === undefined ? null : { words: unit, body, trade: null };
}

/** Null where no kind of body is asked for. */
export function findMemberKind(question: string): MemberKind | null {
  const [, trade = '', kind = ''] = KIND.exec(question) ?? KIND_BEFORE.exec(question) ?? [];
  const body = BODIES[kind];
  if (body === undefined) return null;
  const known = TRADES.find(([said]) => said.test(trade))?.[1];
  return { words: `${trade}${kind}`, body, trade: known ?? (trade === '' ? null : new RegExp(trade, 'u')) };
}

/** The question without those words. */
export function dropMemberKind(question: string): string {
  return question.replace(KIND, ' ').replace(KIND_BEFORE, ' ');
}

/** Whether the bodies asked for are members of the group, not whom it serves or checks. */
export function asksForMemberKind(question: string): boolean {
  return (
    findMemberKind(question) !== null &&
    /成员(?!单位)|参加|(?:组|部|专班)的?(?:名单)?(?:里面?|中(?!心)|当中)|(?:组|部|专班)的?(?:名单)?(?:都|一共)?(?:有没有|(?:有|的)(?:哪|几|多少))/u.test(
      question,
    )
  );
}

/** 教育局谁在专班里: the body before the group; null where none stands there. */
export function findUnitBefore(before: string): string | null {
  return (
    /^([\p{Script=Han}（）]{2,14}?)(?:的|是|有|派了?|出了?)*(?:谁|哪一?[位个]|什么人)(?:来|去|也)?$/u.exec(
      before,
    )?.[1] ?? null
  );
}
