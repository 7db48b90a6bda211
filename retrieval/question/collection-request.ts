// Whether a question asks over all documents: which are repealed, how long which hold, which are of a kind. Whole sentences only.

import { findDates, parseNumeral } from '../text/chinese-date.ts';
import { findNamedIssue } from './named-issue.ts';

/** A part of a year, as far as it is said. */
export interface Period {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export type CollectionRequest = {
  /** Null: of any time. */
  readonly period: Period | null;
  /** Its id; null: of any issue. */
  readonly issue: string | null;
  /** 今年, which nobody here can tell. */
  readonly relative: string | null;
} & (
  | { readonly kind: 'repealed'; readonly named: string }
  | { readonly kind: 'validity'; readonly years: number | null }
  /** `series`: 十四五, 三年; empty for those of any. */
  | { readonly kind: 'titled'; readonly sort: string; readonly series: string }
);

const FRONT =
  '(?:请问|请|帮我|麻烦|列一?下|列出|查一?下|看看|我想知道|目前|现在|市里|市政府(?:办公室)?|\\p{Script=Han}{2,4}市(?:人民政府|政府)?(?:办公室)?|一共|总共|都|所有|全部|公报里)*';
const WHICH = '(?:哪些|哪几[份个部]|什么|几[份个部]|多少[份个部]?)';
const SUM = '(?:一共|总共|共|合计)';
const TAIL = `(?:(?:都|分别|${SUM})*(?:有|是)${WHICH}|${SUM}(?:有|是)?${WHICH}|(?:几|多少)份)`;
const LIST_UP = '(?:列(?:一下|一列|出来?|举)?|汇总(?:一下)?)';
const KINDS =
  '应急预案|预案|规划|实施方案|工作方案|行动方案|方案|行动计划|计划|管理办法|(?:管理)?暂行办法|实施办法|办法|实施细则|细则|规定|实施意见|意见|措施|决定|通报|清单|人事任免|任免';
const KIND = `(?<kind>${KINDS})类?的?(?:文件|通知|公文)?`;
const ANY = '(?:规范性|政策)?(?:文件|通知|公文|政策)';
const FILE = `(?:(?<named>预案|办法|规定|细则|方案|规划|计划|意见)|${ANY})`;
const REPEAL = '(?:废止|失效|作废|废除|停止执行)(?:掉)?';
const YEARS = '(?<years>[一二三四五六七八九十两\\d]{1,3})年';
const VERB = '(?<verb>印发|下发|发布|发|刊登|登载|登|出台|制定|公布|收录|收|有|出)';
const CHANGED = '(?<changed>批转|转发|修改|修订)';

function whole(...forms: readonly string[]): RegExp[] {
  return forms.map((form) => new RegExp(`^${FRONT}${form}$`, 'u'));
}

const REPEALED = whole(
  `${WHICH}${FILE}(?:是)?(?:已经|已)?(?:被|给)?(?:宣布)?${REPEAL}(?:了|的)?`,
  `(?:已经|已)?(?:被|给)?(?:宣布)?${REPEAL}(?:了)?的?${WHICH}${FILE}`,
  `(?:已经|已)?(?:被|给)?(?:宣布)?${REPEAL}(?:了)?的${FILE}(?:${TAIL}|清单|名单)?`,
);
const VALIDITY = whole(
  `${WHICH}${FILE}的?(?:写明|规定|注明|标明|写|标)?了?(?:有)?有效期(?:是|为|都是)?(?:${YEARS})?的?`,
  `(?:写明|规定|注明|有)?了?有效期(?:是|为)?(?:${YEARS})?的有?${WHICH}?${FILE}(?:${TAIL})?`,
);
const TITLED = whole(
  `${VERB}(?:过|了)?${WHICH}${KIND}`,
  `(?:${VERB}(?:过|了)?的)?${KIND}${TAIL}`,
  `${WHICH}(?:文件|通知)?是(?:关于)?${KIND}(?:的)?`,
  `(?:所有|全部)的?${KIND}(?:清单|名单|目录)?`,
  `(?<kind>${KINDS})类的?(?:文件|通知|公文)`,
  `(?:把|将)?(?:所有|全部)?的?${KIND}(?:(?:都|全部?|给我)*${LIST_UP})`,
  `(?:列出|列一?下|列举|汇总(?:一下)?)(?:所有|全部)?的?${KIND}`,
);
/** What an issue that is named holds of a kind: 2022年第5期的任免文件. */
const OF_ISSUE = whole(`的?${KIND}`);
/** A plan's years, which titles name: 十四五规划, 三年行动计划. */
const SERIES =
  /(?<series>十[一二三四五六七八九]五|[一二两三五十]年)(?:时期|期间)?的?(?=(?:规划|行动计划|计划|行动方案))/u;
const OF_CHANGE = whole(
  `${CHANGED}(?:过|了)?${WHICH}${FILE}`,
  `(?:被)?${CHANGED}(?:过|了)?的${FILE}${TAIL}`,
  `${WHICH}${FILE}(?:是)?(?:被)?${CHANGED}(?:过|了|的)`,
);

/** These are documents and nothing else; 措施 and 办法 are also what a document holds. */
const WHOLE_DOCUMENTS =
  /预案|规划|行动计划|(?:管理|暂行|实施)办法|(?:实施|工作|行动)方案|实施(?:细则|意见)|任免|通报/u;
/** 有什么办法 asks for a way out; 有哪些措施 with no matter beside it can only mean documents. */
const WAY_OUT = /(?:什么|啥)(?:好)?(?:办法|措施|意见|计划|方案|规定|决定)/u;
const COUNTS = /一共|总共|合计|份/u;
const ISSUED = /^(?:印发|下发|发布|发|刊登|登载|登|收录)$/u;
const OF_GAZETTE = /(?:在)?(?:本库|(?:这些|这几期|本)?公报)(?:里面?|上|中)?|本库所收/gu;
const RELATIVE = /今年|去年|前年|本年度?|最近|近期/u;
const ASIDE = /[\s，,。？?！!“”"《》]|[呢啊呀](?=[？?]?$)|是的?(?=[？?]?$)/gu;

function match(text: string, forms: readonly RegExp[]): Record<string, string | undefined> | null {
  for (const form of forms) {
    const found = form.exec(text);
    if (found !== null) return found.groups ?? {};
  }
  return null;
}

/** Null for a question that asks for anything else, or for anything more. `hasHistory`: it may be about what was talked of. */
export function understandCollection(question: string, hasHistory: boolean): CollectionRequest | null {
  const issued = findNamedIssue(question);
  const beside = issued === null ? question : question.replace(issued.words, '公报里');
  const [date, ...others] = findDates(beside);
  if (others.length > 0) return null;
  const undated =
    date === undefined ? beside : beside.slice(0, date.start) + beside.slice(date.end).replace(/^的/u, '');
  const relative = RELATIVE.exec(undated)?.[0] ?? null;
  const gazette = undated.replace(RELATIVE, '').replace(OF_GAZETTE, '公报里');
  const text = gazette.replace(ASIDE, '');
  const asked = {
    relative,
    issue: issued?.id ?? null,
    period: date === undefined ? null : { year: date.year, month: date.month, day: date.day },
  };
  const repealed = match(text, REPEALED);
  if (repealed !== null) return { ...asked, kind: 'repealed', named: repealed['named'] ?? '' };
  const validity = match(text, VALIDITY);
  if (validity !== null) {
    const years = validity['years']?.replace('两', '二');
    return { ...asked, kind: 'validity', years: years === undefined ? null : parseNumeral(years) };
  }
  const changed = match(text, OF_CHANGE)?.['changed'];
  if (changed !== undefined)
    return { ...asked, kind: 'titled', sort: changed.startsWith('修') ? '修改' : '转发', series: '' };
  const series = SERIES.exec(text)?.groups?.['series'] ?? '';
  const titled = match(text.replace(SERIES, ''), issued === null ? TITLED : [...TITLED, ...OF_ISSUE]);
  const sort = titled?.['kind'];
  if (titled === null || sort === undefined) return null;
  // 十四五规划是什么 asks for what one of them says.
  if (series !== '' && /什么/u.test(text)) return null;
  const isWhole = WHOLE_DOCUMENTS.test(sort);
  const isOfAll = date !== undefined || relative !== null || text.includes('公报里') || series !== '';
  const isEvery = isWhole && /所有|全部/u.test(text);
  const isIssued = ISSUED.test(titled['verb'] ?? '');
  // 有几个预案 may be told by a text that counts them; 一共有几个 and 几份 count what is held.
  const isCounted = !/多少|几/u.test(text) || COUNTS.test(text);
  const isPlain = isCounted && (isWhole || !WAY_OUT.test(text));
  return isOfAll || isEvery || (!hasHistory && (isIssued || isPlain))
    ? { ...asked, kind: 'titled', sort, series }
    : null;
}
