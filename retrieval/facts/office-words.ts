// How dates, issues and sources are worded in answers on posts.

import type { CorpusSummary } from '../domain/answer.ts';
import type { PersonnelAction, RosterSeat } from '../domain/personnel.ts';
import { formatTitle } from '../question/office-titles.ts';
import type { PostIntent } from '../question/office-intent.ts';
import { formatChineseDate } from '../text/chinese-date.ts';

/** `2022-09-14` → 2022年9月14日; 日期不详 for none. */
export function wordDate(iso: string | null): string {
  if (iso === null || iso === '') return '日期不详';
  return formatChineseDate(iso);
}

/** `2022-05` → 2022年第5期. */
export function wordIssue(id: string): string {
  const [year = '', number = ''] = id.split('-');
  return `${year}年第${Number(number)}期`;
}

/** The 文号, or the issue where a document has none. */
export function wordSource(source: PersonnelAction | RosterSeat): string {
  return source.docNo ?? wordIssue(source.issue);
}

/** 本库所收各期（至2023年第6期，其间缺期）: what "now" can mean. */
export function wordHeld(summary: CorpusSummary): string {
  const last = summary.issues.at(-1);
  if (last === undefined) return '本库没有公报';
  const first = summary.issues[0];
  const years = last.year - (first?.year ?? last.year) + 1;
  const hasGaps =
    summary.issues.length > 1 &&
    (years > 1 || last.number - (first?.number ?? 0) + 1 > summary.issues.length);
  return `本库所收各期（至${wordIssue(last.id)}${hasGaps ? '，其间缺期' : ''}）`;
}

/** The post that was asked about, as it was asked. */
export function wordAsked({ body, wanted }: Pick<PostIntent, 'body' | 'wanted'>): string {
  return `${body}${wanted.title === null ? wanted.words : formatTitle(wanted.title)}`;
}
