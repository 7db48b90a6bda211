// Which meeting decided on appointments, and when: 经…2022年9月7日常务会议决定 → 2022-09-07, 阳泉市人民政府常务会议.

import type { DecidingMeeting } from '../../../retrieval/domain/personnel.ts';
import { findDates, formatIsoDate } from '../../../retrieval/text/chinese-date.ts';
import { withoutBlanks } from './names.ts';

const MEETING = /会议|全会|党组会|常务会|常委会|办公会|代表大会/u;
const DECIDES = /(?:研究|审议|讨论|决定|通过|同意|批准|表决|票决|任命|提名|精神)/u;
const LEAD = /^.*(?:已经|业经|经由|经过|根据|按照|依据|已由|经|据|由)/u;

/** The meeting of a sentence of prose; null where none is named (经研究决定). `year` completes dates without one. */
export function parseMeeting(sentence: string, year: number | null): DecidingMeeting | null {
  const text = withoutBlanks(sentence);
  const clauses = text
    .split(/[，,；;。：:]/u)
    .filter((part) => MEETING.test(part) && (DECIDES.test(part) || findDates(part).length > 0));
  const clause = clauses.at(-1);
  if (clause === undefined) return null;
  const end = lastMeetingEnd(clause);
  const before = clause.slice(0, end);
  const dates = findDates(clause.slice(0, end + 16));
  const date = dates.at(-1) ?? findDates(text)[0];
  const name = cutDates(before)
    .replace(LEAD, '')
    .replace(/[（(于在]$/u, '')
    .replace(/^(?:第)?(?=市|省|县|区)/u, '');
  if (name.length < 3) return null;
  const full = date === undefined ? null : formatIsoDate({ ...date, year: date.year ?? year });
  return { date: full, name };
}

function lastMeetingEnd(clause: string): number {
  const verb = DECIDES.exec(clause.slice(clause.search(MEETING)));
  const start = clause.search(MEETING);
  return verb === null ? clause.length : start + verb.index;
}

function cutDates(text: string): string {
  let rest = '';
  let from = 0;
  for (const date of findDates(text)) {
    rest += text.slice(from, date.start);
    from = date.end;
  }
  return (rest + text.slice(from)).replace(/[（(][）)]/gu, '').replace(/召开的?/gu, '');
}
