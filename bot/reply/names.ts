// How issues and dates are named to a person.

import type { GazetteIssue } from '../../retrieval/index.ts';

/** `2022-05` → 2022年第5期: an id is never shown bare, since it reads like a month. */
export function formatIssueName(issueId: string): string {
  const [year = '', number = ''] = issueId.split('-');
  return `${year}年第${Number(number)}期`;
}

/** 2022年第5期（2022-10出版）. */
export function formatIssue(issue: Pick<GazetteIssue, 'id' | 'publishedOn'>): string {
  const month = issue.publishedOn?.slice(0, 7);
  return `${formatIssueName(issue.id)}${month === undefined ? '' : `（${month}出版）`}`;
}

/** `2022-09-07` → 2022年9月7日. */
export function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
