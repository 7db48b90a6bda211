// The series of a 文号 typed in letters: yangzhengbanfa2020年64号, yzbf〔2020〕64号 → as it is printed.

import { buildPinyin } from '../text/pinyin.ts';

/** Letters right before a year or a number. */
const BEFORE_NUMBER =
  /[a-z]{2,40}(?: [a-z]{1,12}){0,8}(?=\s?(?:[〔［[（(【]\s?)?(?:(?:19|20)\d{2}|[二一][〇○零九]|第?\d{1,4}\s?号))/giu;
/** Fewer letters are initials of many things; fewer characters are the tail of many series. */
const LEAST_INITIALS = 3;
const LEAST_TAIL = 2;

/** Whole, without what stands for the place (政办发), or by its initials. */
function spellingsOf(series: string): string[] {
  const tails = Array.from({ length: series.length - LEAST_TAIL + 1 }, (_, start) => series.slice(start));
  const initials = [...series].map((char) => buildPinyin(`${char}${char}`)?.charAt(0) ?? '').join('');
  return [
    ...tails.map((tail) => buildPinyin(tail) ?? ''),
    ...(initials.length < LEAST_INITIALS ? [] : [initials]),
  ];
}

/** The question with such letters in hanzi where they spell one series alone; whatever stands before them stays. */
export function spellSeries(question: string, series: readonly string[]): string {
  return question.replace(BEFORE_NUMBER, (run) => {
    const parts = run.split(' ');
    for (const start of parts.keys()) {
      const letters = parts.slice(start).join('').toLowerCase();
      const meant = series.filter((printed) => spellingsOf(printed).includes(letters));
      // 阳政发 whole before 某阳政发 by its tail.
      const whole = meant.filter((printed) => buildPinyin(printed) === letters);
      const [only, another] = whole.length > 0 ? whole : meant;
      if (only !== undefined && another === undefined) return [...parts.slice(0, start), only].join(' ');
    }
    return run;
  });
}
