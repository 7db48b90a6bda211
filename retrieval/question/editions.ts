// Which one of several a text speaks of: 第三届, 首批, 2022年第三季度, a year with what it is the year of.

import { parseNumeral } from '../text/chinese-date.ts';

const NUMERAL = '[一二三四五六七八九十\\d]{1,3}';
const ORDINAL = new RegExp(`(?:第(${NUMERAL})|(首))(届|批|次|轮)(?!会议)`, 'gu');
const QUARTER = /(?:((?:19|20)\d{2})年)?第?([一二三四1-4])季度/gu;
/** What may stand between a year and the thing itself: 2022年市里印发的…. */
const BETWEEN =
  '(?:的|那[次批份轮个]|市里|全市|我市|咱们?市|本市|(?:公布|印发|出台|发布|下发|颁布|开展|组织|举办|实行|推出|搞|办)){0,4}';

const AFTER_LENGTH = 4;

export interface Edition {
  /** 届, 批, 次, 轮 or 季度. */
  readonly unit: string;
  readonly value: number;
  /** Of a quarter, where it is said. */
  readonly year: number | null;
  /** As it is written. */
  readonly words: string;
  /** The few characters behind it. */
  readonly after: string;
}

/** Editions by number, in order of place within each kind. */
export function findEditions(text: string): Edition[] {
  const readAfter = ({ 0: words, index }: RegExpExecArray): string =>
    text.slice(index + words.length, index + words.length + AFTER_LENGTH);
  const ordinals = [...text.matchAll(ORDINAL)].map((match): Edition => {
    const [words, numeral, , unit = ''] = match;
    const value = numeral === undefined ? 1 : (parseNumeral(numeral) ?? 0);
    return { unit, value, year: null, words, after: readAfter(match) };
  });
  const quarters = [...text.matchAll(QUARTER)].map((match): Edition => {
    const [words, typed, numeral = ''] = match;
    const year = typed === undefined ? null : Number(typed);
    return { unit: '季度', value: parseNumeral(numeral) ?? 0, year, words, after: readAfter(match) };
  });
  return [...ordinals, ...quarters];
}

/** Whether one edition can be the other: a quarter without its year may be of any. */
export function isSameEdition(one: Edition, other: Edition): boolean {
  return (
    one.unit === other.unit &&
    one.value === other.value &&
    (one.year === null || other.year === null || one.year === other.year)
  );
}

export interface ThingOfYear {
  readonly year: number;
  /** The first words of what is of that year. */
  readonly thing: string;
}

const THING_LENGTH = 6;

/** The thing asked for by its year: 2023年的消费券活动 but not 2023年底, 2023年9月, 2023年第二季度, 到2023年的规划. `place` may stand between. */
export function findThingOfYear(question: string, place: string): ThingOfYear | null {
  const between = place === '' ? BETWEEN : `${BETWEEN}(?:${place.replace(/市$/u, '')}市?)?${BETWEEN}`;
  const [, year, thing = ''] =
    new RegExp(
      `(?<![\\d到至])((?:19|20)\\d{2})(?!\\d)年?(?:度|版)?(?![年度版第底初末春夏秋冬上下前后以之]|[一二三四]季度)${between}([\\p{L}]{2,${THING_LENGTH}})`,
      'u',
    ).exec(question) ?? [];
  return year === undefined ? null : { year: Number(year), thing };
}

/** Whether a question can rest on an edition, a quarter or a year at all. */
export function namesEdition(question: string, place: string): boolean {
  return findEditions(question).length > 0 || findThingOfYear(question, place) !== null;
}
