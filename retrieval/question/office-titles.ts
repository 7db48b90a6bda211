// The words that name a rank: 局长, 常务副主任, 二级调研员; cut from the end of a post, told apart as 正职 and 副职.

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}

/** Longest first where one ends in the other, so that 总队长 is not read as 队长. */
const HEADS = words(`
  总经理助理 经理助理 董事长助理 市长助理 县长助理 区长助理 局长助理 主任助理 行长助理 院长助理 校长助理
  总指挥长 主任委员 专职委员 常务委员 政治委员 主任科员 督查专员 纪检监察员 检察长 总队长 支队长 大队长 中队长 分队长 秘书长 董事长 理事长 监事长 指挥长 参谋长
  总经理 总编辑 总工程师 总审计师 总会计师 总经济师 总规划师 总农艺师 总检验师 总畜牧师 总统计师 安全总监 司令员 教导员 指导员 调研员 巡视员 指挥官 召集人 总指挥
  联络员 联系人 负责人 责任人 市长 县长 区长 镇长 乡长 村长 旗长 州长 省长 局长 厅长 部长 院长 队长 处长 科长 所长 站长 馆长 台长 社长 校长 园长 行长 会长
  关长 署长 场长 厂长 矿长 团长 组长 河长 林长 书记 主任 主席 经理 总裁 总编 主编 总监 政委 司令 委员 常委 成员 组员 专员 督学 监事 董事 顾问 理事 股长
  班长 干部 科员 职员 总工 总师 书记员 工程师 教授 医师
`);

const PARTY = '(?:党组|党委|党工委|党总支|党支部|机关党委|工委)';
const MODIFIER = '(?:常务|专职|兼职|第一|执行|主持(?:日常|全面|行政)?工作的?)';
const GRADE = '[一二三四]级';
const HEAD_WORDS = HEADS.toSorted((a, b) => b.length - a.length).join('|');
const TITLE = `(${PARTY})?(${MODIFIER})?(${GRADE})?(代理|代)?(副|正)?(${HEAD_WORDS})`;
const AT_END = new RegExp(`${TITLE}$`, 'u');
/** 常委会, 成员单位, 市长热线, 社会长期: the same characters, no title. */
const NO_TITLE =
  '(?!会|单位|科员|热线|信箱|质量|处|团|期|效|远|治|职工|教育|群众|入企|室|制|办(?!公(?:电话|座机|号码|地址|地点))|联系)';
const ANYWHERE = new RegExp(`${TITLE}${NO_TITLE}`, 'gu');

export interface OfficeTitle {
  /** 局长, 主任, 调研员. */
  readonly head: string;
  readonly isDeputy: boolean;
  /** 党组, 党委 …; empty for a post of the administration. */
  readonly party: string;
  /** 常务, 专职, 主持日常工作; empty for none. */
  readonly modifier: string;
  /** 二级 of 二级调研员. */
  readonly grade: string;
}

export interface FoundTitle {
  readonly title: OfficeTitle;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
}

function buildTitle(match: RegExpExecArray | RegExpMatchArray): OfficeTitle {
  const [, party = '', modifier = '', grade = '', , rank = '', head = ''] = match;
  return { head, isDeputy: rank === '副', party, modifier: modifier.replace(/的$/u, ''), grade };
}

/** The title that a post ends in, with what stands before it; null if it ends in none. */
export function cutTitle(post: string): { readonly before: string; readonly title: OfficeTitle } | null {
  const match = AT_END.exec(post);
  if (match === null) return null;
  return { before: post.slice(0, match.index), title: buildTitle(match) };
}

/** Every title in a text, in order, the longest at each place. */
export function findTitles(text: string): FoundTitle[] {
  return [...text.matchAll(ANYWHERE)].map((match) => ({
    title: buildTitle(match),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function formatTitle({ party, modifier, grade, isDeputy, head }: OfficeTitle): string {
  return `${party}${modifier}${grade}${isDeputy ? '副' : ''}${head}`;
}

/** Heads of which a body has one at a time, so that a new holder ends the old one's time. */
const CHIEF_HEADS: ReadonlySet<string> = new Set(
  words(`
  市长 县长 区长 镇长 乡长 村长 旗长 州长 省长 局长 厅长 部长 院长 检察长 总队长 支队长 大队长 中队长 队长 处长 科长 所长 站长 馆长 台长 社长 校长 园长
  行长 会长 关长 署长 秘书长 董事长 理事长 监事长 场长 厂长 矿长 团长 书记 主任 主席 总经理 经理 总裁 总编辑 总编 主任委员 政治委员 政委 司令员 司令
`),
);

/** 正职 of the administration: 局长, 主任; neither 副职 nor 党组书记 nor 委员. */
export function isChief(title: OfficeTitle): boolean {
  return CHIEF_HEADS.has(title.head) && !title.isDeputy;
}

/** Whether one person at a time holds the post. */
export function isSingleSeat(title: OfficeTitle): boolean {
  return isChief(title) || title.modifier === '常务';
}

/** 局长 → 局: a body's last word when people say 商务局长 for 商务局局长. */
const IMPLIED: Readonly<Record<string, string>> = {
  局长: '局',
  厅长: '厅',
  部长: '部',
  院长: '院',
  校长: '学校',
  总队长: '总队',
  支队长: '支队',
  大队长: '大队',
  队长: '队',
  处长: '处',
  科长: '科',
  所长: '所',
  站长: '站',
  馆长: '馆',
  台长: '台',
  社长: '社',
  行长: '银行',
  会长: '会',
  关长: '海关',
  检察长: '检察院',
  秘书长: '政府',
  县长: '县',
  区长: '区',
  市长: '市',
  镇长: '镇',
  乡长: '乡',
};

export function impliedSuffix(head: string): string {
  return IMPLIED[head] ?? '';
}

/** Heads of a government itself: its place is its body. */
export function isGovernmentHead(head: string): boolean {
  return /^(?:市长|县长|区长|镇长|乡长|旗长|州长|省长)$/u.test(head);
}
