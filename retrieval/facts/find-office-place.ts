// 办公室设在市应急局: the sentence of a document that says where a group's office is.

import type { LineRange, SourceLine } from '../domain/gazette.ts';
import { squash } from '../text/normalize.ts';

const PLACE =
  /办公室[，,]?(?:日常工作)?(?:设在|设于|设立在|挂靠|放在)([\p{Script=Han}（）()]{2,24}?)(?:[，,。；;、]|内|承担|负责|办公|$)/u;

/** 服务县区：平定县 */
const SERVICE = /服务(?:县区|县（区）|县\(区\)|区域|对象|企业|范围)[：:]([\p{Script=Han}、（）()]{1,40})/u;

export interface OfficeSentence {
  readonly line: number;
  /** 市应急局. */
  readonly place: string;
}

/** The first 服务县区 after the group's first line, before the next group's. */
export function findServicePlace(lines: readonly SourceLine[], nearLine: number): OfficeSentence | null {
  let best: OfficeSentence | null = null;
  for (const { number, text } of lines) {
    const place = SERVICE.exec(squash(text))?.[1];
    if (place === undefined || number < nearLine) continue;
    if (best === null || number < best.line) best = { line: number, place };
  }
  return best;
}

/** The one nearest to the group's own lines; null if the document has none. */
export function findOfficePlace(lines: readonly SourceLine[], nearLine: number): OfficeSentence | null {
  let best: OfficeSentence | null = null;
  for (const { number, text } of lines) {
    const place = PLACE.exec(squash(text))?.[1];
    if (place === undefined) continue;
    if (best === null || Math.abs(number - nearLine) < Math.abs(best.line - nearLine))
      best = { line: number, place };
  }
  return best;
}

const MEETING = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日.{0,40}会/u;
const DECIDED = /会议?[^。；]{0,14}?(?:决定|审议通过|研究|讨论通过|同意|通过)/u;

/** Lines over which such a sentence may be cut. */
const CUT_OVER = 3;

/** 经市人民政府2020年9月1日常务会议决定，任命: the lines, nearest before a line, that say which meeting decided. */
export function findMeetingLines(lines: readonly SourceLine[], nearLine: number): LineRange | null {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  for (let at = printed.findLastIndex(({ number }) => number <= nearLine); at >= 0; at -= 1) {
    const first = printed[at];
    if (first === undefined || !/(?:19|20)\d{2}年/u.test(squash(first.text))) continue;
    for (let count = 1; count <= CUT_OVER; count += 1) {
      const cut = printed.slice(at, at + count);
      const text = cut.map((line) => squash(line.text)).join('');
      if (MEETING.test(text) && DECIDED.test(text))
        return { first: first.number, last: cut.at(-1)?.number ?? first.number };
    }
  }
  return null;
}
