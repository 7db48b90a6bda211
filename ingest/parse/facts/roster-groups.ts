// The names of groups: from headings, from 关于成立…的通知 and from sentences that set a group up.

import { withoutBlanks } from './names.ts';

const GROUP_WORD =
  '(?:领导小组|领导组|指挥部|工作专班|专班|工作小组|小组|委员会|联席会议|工作组|专家组|推进组|督导组|[^的，。]{1,14}组|工作队|突击队|专家库|办公室|理事会|协调机制|工作机制|指挥机构)';
/** 组成人员名单, 主要职责及组成人员, 领导成员一览表: what may stand after the group's name. */
const LIST_WORD =
  '(?:(?:主要|工作|职责|机构|组成|成员|人员|单位|领导|专家|及其|及|和|与|、){0,8}(?:分工|联系方式|名单|名册|一览表|表|职责)?)';
const NAMED = new RegExp(`^(.{0,60}?${GROUP_WORD})${LIST_WORD}[：:]?$`, 'u');
const NUMBERING =
  /^(?:附件[\d一二三四五六七八九十]{0,3}[：:.、]?)?(?:第[一二三四五六七八九十\d]{1,3}[章节条部分]{1,2}|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2}){0,3}[、.．]?(?=[^\d年月日]))?[、.．]?/u;
// 成立由市长担任组长的…领导小组: who leads it may stand before its name.
const SET_UP =
  /(?:成立|组建|设立|建立|调整充实|调整|充实|下设)(?:了|后的)?(?:由[^，。；]{2,30}?(?:担任|兼任|任)(?:组长|总指挥|指挥长|召集人)的)?((?:[^，。；、：:（）()《》]|（[^（）]{1,12}）){2,50}?(?:领导小组|领导组|指挥部|工作专班|专班|工作小组|委员会|联席会议|工作组|专家组|推进组|工作队))/gu;

/** In UTF-16 units, blanks included. */
const LONGEST_HEADING = 200;
const OPENS_LIST = /(?:名单|名册|一览表|组成人员|人员组成|组成成员|成员)[：:]?$/u;
/** 应急指挥部（以下简称市指挥部）: what the group is called from there on. */
const SHORT_FORM = /[（(](?:以下)?简称[^（）()]{1,20}[）)]$/u;
/** What follows 成立 but names no single group. */
const NO_GROUP = /^(?:相应|由|以|各|本|专门|健全|若干|[一二三四五六七八九十两\d]+个)/u;

export interface GroupHeading {
  /** Null for a heading that opens a list without naming the group: 二、组成人员. */
  readonly group: string | null;
  /** 第三组 → 3. */
  readonly ordinal: number | null;
  /** 领导小组, 指挥部: a word for whichever group the document is about. */
  readonly isGeneric: boolean;
  /** The heading announces names: …成员名单. */
  readonly opensList: boolean;
}

const HANZI = '一二三四五六七八九十';

/** A text without numbering, 附件, marks of Markdown. */
export function withoutNumbering(text: string): string {
  return withoutBlanks(text)
    .replace(/^[#*>\s-]+|[*\s]+$/gu, '')
    .replace(NUMBERING, '');
}

/** 1. 张三 市长, （2）李四 副市长: the text after the number; null for headings, whose numbers are hanzi. */
export function withoutItemNumber(text: string): string | null {
  const rest = text.replace(/^(?:\d{1,3}[、.．)）]|[（(]\d{1,3}[）)]|[①-⑳])[ \u3000]*/u, '');
  return rest === text ? null : rest;
}

export function hasNumbering(text: string): boolean {
  return (NUMBERING.exec(withoutBlanks(text).replace(/^[#*>-]+/u, ''))?.[0] ?? '') !== '';
}

function ordinalOf(text: string): number | null {
  const match = /^第([一二三四五六七八九十\d]{1,3})(?:\p{Script=Han}{0,6})?组[：:]?$/u.exec(text);
  if (match === null) return null;
  const printed = match[1] ?? '';
  if (/^\d+$/u.test(printed)) return Number(printed);
  const [tens = '', units = ''] = printed.includes('十') ? printed.split('十') : ['', printed];
  const high = printed.includes('十') ? (tens === '' ? 1 : HANZI.indexOf(tens) + 1) : 0;
  return high * 10 + (units === '' ? 0 : HANZI.indexOf(units) + 1);
}

/** 领导小组, 市指挥部, 专班办公室: words for whichever group the document is about. */
function isGenericGroup(group: string): boolean {
  return /^(?:市|县|区|工作|市级)?(?:领导小组|领导组|指挥部|委员会|专班|工作专班|工作组|联席会议|小组|工作小组)(?:办公室)?$|^办公室$/u.test(
    group,
  );
}

/** Reads a whole line as the heading of a group's list; null if it is none. */
export function parseGroupHeading(text: string): GroupHeading | null {
  if (text.length > LONGEST_HEADING) return null;
  const bare = withoutNumbering(text)
    .replace(/^(?:成立|组建|设立|建立|调整)/u, '')
    .replace(SHORT_FORM, '');
  if (bare.length < 2 || bare.length > 70 || /[。；;，,]/u.test(bare)) return null;
  const ordinal = ordinalOf(bare);
  if (ordinal !== null)
    return { group: bare.replace(/[：:]$/u, ''), ordinal, isGeneric: false, opensList: false };
  const isMarked = hasNumbering(text) || /^[\s]*#/u.test(text);
  if (
    /^(?:组成人员|人员组成|组成成员|成员名单|人员名单|成员|组织机构|机构组成|机构设置)(?:名单|及职责|及分工)?[：:]?$/u.test(
      bare,
    )
  ) {
    return { group: null, ordinal: null, isGeneric: true, opensList: true };
  }
  const named = NAMED.exec(bare);
  const group = (named?.[1] ?? '').replace(/^关于/u, '');
  if (named === null || group.length < 2 || /^(?:各|及|和|有关)|(?:党组|班组)$/u.test(group)) return null;
  if (!isMarked && !/(?:名单|名册|一览表|组成人员|人员组成|成员|[组部班会队])[：:]?$/u.test(bare))
    return null;
  return { group, ordinal: null, isGeneric: isGenericGroup(group), opensList: OPENS_LIST.test(bare) };
}

/** The group that a title or sentence sets up or changes; null if none, or only 领导小组 in general. */
export function findGroupSetUp(text: string): string | null {
  // A title in 《》 speaks of another document's group.
  const bare = withoutBlanks(text).replace(/《[^《》]{0,120}》/gu, '');
  const groups = [...bare.matchAll(SET_UP)].map((match) => match[1] ?? '');
  return groups.find((group) => !isGenericGroup(group) && !NO_GROUP.test(group)) ?? null;
}
