// Which issue a question names: 2022年第5期, 二〇二二年第五期, 2022-05期, 22年第5期.

import { parseNumeral } from '../text/chinese-date.ts';

export interface NamedIssue {
  /** 2022-05. */
  readonly id: string;
  /** 2022年第5期. */
  readonly name: string;
  /** As it is written. */
  readonly words: string;
}

const NUMERAL = '[0-9一二三四五六七八九十]{1,3}';
const ISSUE = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2}|[一二][〇○零一二三四五六七八九]{3}|\\d{2}(?=[ ]?年))[ ]?[年-]?度?[ ]?(?:的)?[ ]?第?[ ]?(${NUMERAL})[ ]?期`,
  'u',
);

/** 22 is 2022: gazettes of the last century are not spoken of so. */
function readYear(digits: string): number {
  const year = parseNumeral(digits) ?? 0;
  return year < 100 ? 2000 + year : year;
}

/** The first that is named; null where none is. */
export function findNamedIssue(text: string): NamedIssue | null {
  const [words, digits = '', numeral = ''] = ISSUE.exec(text) ?? [];
  if (words === undefined) return null;
  const [year, number] = [readYear(digits), parseNumeral(numeral) ?? 0];
  return { id: `${year}-${String(number).padStart(2, '0')}`, name: `${year}年第${number}期`, words };
}
