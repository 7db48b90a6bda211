// Who signs and when: 发文机关, 成文日期, and the remark （此件公开发布）, also where OCR glued them to the text.

import { findDates, formatIsoDate, parseDateLine } from '../../retrieval/text/chinese-date.ts';
import { isBodyName, squashBlanks } from './bodies.ts';

const REMARK = /[（(]\s*(?:此件|此文件|此文|本件|本文|信息公开)[^（）()]{1,30}[）)]$/u;
const DATE_AT_END =
  /(?:[0-9〇○零一二三四五六七八九十]{4}|[12]\s?\d\s?\d\s?\d)\s{0,2}年[^年]{1,8}月[^月]{1,8}日$/u;
/** A look before the search: most lines are no dates. */
const MAY_BE_DATE = /^[（(\s\u3000]*[0-9０-９〇○零一二三四五六七八九十][^。；，：]*[月./-]/u;
/** Longest date line, signature line and glued tail looked at, in units. */
const LONGEST_DATE = 24;
const LONGEST_SIGNATURE = 90;

/** The ISO date that a short line is; null for other lines. */
export function readDate(plain: string): string | null {
  return plain.length > LONGEST_DATE || !MAY_BE_DATE.test(plain) ? null : parseDateLine(plain);
}

export function isRemark(plain: string): boolean {
  return plain.length <= LONGEST_SIGNATURE && (REMARK.exec(plain)?.index ?? -1) === 0;
}

/** True for a line of one or more bodies' names. */
export function isSignature(plain: string): boolean {
  return (
    plain.length <= LONGEST_SIGNATURE &&
    plain.split(/[\s\u3000]{1,8}/u).every((name) => (name.length < 4 ? isBodyName(plain) : isBodyName(name)))
  );
}

/**
 * Where a line falls apart into text, signature, date and remark that OCR ran together:
 * offsets in `plain`, ascending, without 0 and the end. `issuer` is the document's own, if known.
 */
export function findGluedParts(plain: string, issuer: string | null, isBeforeDate: boolean): number[] {
  const cuts: number[] = [];
  let end = plain.length;
  const tail = plain.slice(-LONGEST_SIGNATURE);
  const remark = REMARK.exec(tail);
  if (remark !== null && plain.length - tail.length + remark.index > 0) {
    end = plain.length - tail.length + remark.index;
    cuts.unshift(end);
  }
  const before = plain.slice(Math.max(0, end - LONGEST_SIGNATURE), end).trimEnd();
  const offset = Math.max(0, end - LONGEST_SIGNATURE);
  const date = DATE_AT_END.exec(before);
  if (date !== null && date.index > 0 && isSignature(before.slice(0, date.index).trim())) {
    const found = findDates(date[0])[0];
    if (found !== undefined && formatIsoDate(found) !== null && offset === 0) cuts.unshift(date.index);
  }
  if (
    isBeforeDate &&
    issuer !== null &&
    before.endsWith(issuer) &&
    squashBlanks(before).length > issuer.length
  ) {
    cuts.unshift(offset + before.length - issuer.length);
  }
  return cuts;
}
