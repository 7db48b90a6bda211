// An issue by its running number: 总第005期, 总第十七期.

import type { GazetteIssue } from '../domain/gazette.ts';
import { parseNumeral } from '../text/chinese-date.ts';

const RUNNING = /(?:公报)?总第?\s?(\d{1,4}|[〇零一二三四五六七八九十]{1,4})\s?期/u;

export interface AskedSerial {
  readonly serial: number;
  /** As it is typed. */
  readonly words: string;
}

/** Null where no issue is named so. */
export function findSerial(question: string): AskedSerial | null {
  const [words = '', numeral = ''] = RUNNING.exec(question) ?? [];
  const plain = numeral.replace(/^[〇零0]+/u, '');
  const serial = /^\d+$/u.test(plain) ? Number(plain) : parseNumeral(plain);
  return serial === null || plain === '' ? null : { serial, words };
}

/** The question with the issue named by its year, as everything else reads it; as it is where the issue is not held or is named so already. */
export function spellSerial(
  question: string,
  issues: readonly Pick<GazetteIssue, 'serial' | 'year' | 'number'>[],
): string {
  const asked = findSerial(question);
  const issue = asked === null ? undefined : issues.find(({ serial }) => serial === asked.serial);
  if (asked === null || issue === undefined) return question;
  const named = `${issue.year}年第${issue.number}期`;
  return question.replace(asked.words, question.includes(named) ? '' : named);
}
