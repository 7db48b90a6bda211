// Whether a question asks for the contents of an issue, or for the documents of a period.

import type { GazetteIssue } from '../domain/gazette.ts';
import { findDates } from '../text/chinese-date.ts';
import { findNamedIssue } from './named-issue.ts';
import { stripQuestionWords } from './strip-question-words.ts';

export type ListRequest =
  | { readonly kind: 'held' }
  /** Which issue is the newest, and nothing of what it holds. */
  | { readonly kind: 'newest-issue' }
  | { readonly kind: 'newest' }
  | { readonly kind: 'issuer'; readonly issuer: string }
  | {
      readonly kind: 'issue';
      readonly issue: string;
      readonly name: string;
      readonly category: string | null;
    }
  | {
      readonly kind: 'period';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
    };

/** What may stand beside an issue that is named and nothing else: 阳泉市人民政府公报2022年第5期. */
const BARE = /^(?:[\s\p{P}]|\p{Script=Han}{1,10}人民政府|公报|的){0,6}$/u;
const NEWEST = /最新(?:的)?一?期|最近(?:的)?一期|最后一期|上一期|本期|这一期/u;
const LISTED =
  /有(?:哪些|什么|啥|几份|多少)|都?(?:有|登|刊|发|印|收|出)了?(?:哪些|什么|啥)|目录|内容|文件|列(?:一下|出)|清单|汇总|都讲|哪些/u;
const DOCUMENTS = /文件|通知|公文|政策|文$/u;
/** What may stand beside the issue or period in a question that asks for its list and nothing else. */
const LIST_WORDS =
  /公报|政府|人民|市|目录|内容|文件|通知|公文|政策|列出|列|清单|汇总|登|刊|发布|印发|下发|发|出台|出|收|上|里|中|的|都|有|在|年|月|日|份|期|第|全部|所有|主要|讲|包括|包含|关于|方面|办公室|件/gu;

function hasOtherContent(text: string, removed: string): boolean {
  const rest = stripQuestionWords(text.replace(removed, ' '))
    .replace(LIST_WORDS, '')
    .replace(/[\s\p{P}\d]/gu, '');
  return rest.length >= 2;
}

/** 收录了哪些公报, 都有哪几期, 一共有几期公报. */
const HELD = /(?:哪些|哪几期的?|几期|多少期|几本|什么)公报|(?:哪些|哪几|几|多少)期/u;
const HELD_WORDS = /收录|收集|收|库|查|能|可以|包含|覆盖|分别|是|都|一共|总共|你们?|这里|们/gu;

function asksWhatIsHeld(text: string): boolean {
  const match = HELD.exec(text);
  return match !== null && !/\d/u.test(text) && !hasOtherContent(text.replace(HELD_WORDS, ''), match[0]);
}

/** 最近一期是哪期, 最新的公报是第几期, 公报出到第几期了. */
const WHICH_NEWEST =
  /^(?:请问|公报|你们|本库)*(?:(?:的)?(?:最新|最近|最后)(?:的)?(?:那|一)*期?(?:的)?(?:公报)?(?:是)?|(?:现在|目前|最新|最近)?(?:收|更新|出)?(?:录)?到(?:了)?)(?:的)?(?:是)?(?:哪一?年)?(?:的)?(?:第几|哪一?|几)期(?:的)?(?:公报)?[了呢啊？?]*$/u;

const ISSUES = '(?:印发|下发|发布|公布|出台|发|出|登)';
const WHICH = '(?:的?(?:都)?(?:有|是)?(?:哪些|哪几份|哪[个份]|什么|啥))?';
const FILE = '(?:文件|通知|公文|政策)';
/** 最新的文件, 最近发了什么文件: nothing is said of a matter. */
const NEWEST_FILES = new RegExp(
  `^(?:市里|市政府|公报里?)?(?:最新|最近|近期)(?:都)?${ISSUES}?[了的]?${WHICH}(?:一份|几份)?${FILE}${WHICH}[？?呢]?$`,
  'u',
);
/** 民政局发的文件, 市民政局印发过哪些文件. */
const OF_ISSUER = new RegExp(
  `^市?(?<issuer>\\p{Script=Han}{1,10}(?:局|委|办|厅|中心|银行))(?:都)?${ISSUES}[过了]?的?${WHICH}${FILE}${WHICH}[？?呢]?$`,
  'u',
);

/** Null when it asks for something else, or for something narrower. */
export function understandListRequest(text: string, issues: readonly GazetteIssue[]): ListRequest | null {
  if (WHICH_NEWEST.test(text)) return { kind: 'newest-issue' };
  if (asksWhatIsHeld(text)) return { kind: 'held' };
  if (NEWEST_FILES.test(text)) return { kind: 'newest' };
  const issuer = OF_ISSUER.exec(text)?.groups?.['issuer'];
  if (issuer !== undefined) return { kind: 'issuer', issuer };
  const category = /人事任免/u.test(text) ? '人事任免' : /部门(?:规范性)?文件/u.test(text) ? '部门' : null;
  const named = findNamedIssue(text);
  const isBare = named !== null && BARE.test(text.replace(named.words, ''));
  if (
    named !== null &&
    (isBare || (LISTED.test(text) && !hasOtherContent(text.replace(category ?? '', ''), named.words)))
  )
    return { kind: 'issue', issue: named.id, name: named.name, category };
  const newest = issues.at(-1);
  const asksNewest = NEWEST.exec(text);
  if (
    asksNewest !== null &&
    newest !== undefined &&
    LISTED.test(text) &&
    !hasOtherContent(text, asksNewest[0])
  ) {
    return { kind: 'issue', issue: newest.id, name: `${newest.year}年第${newest.number}期`, category };
  }
  const [date] = findDates(text);
  if (date === undefined || !LISTED.test(text) || !DOCUMENTS.test(text)) return null;
  if (hasOtherContent(text, text.slice(date.start, date.end))) return null;
  return { kind: 'period', year: date.year, month: date.month, day: date.day };
}
