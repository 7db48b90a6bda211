// Whether one name is a short form of another: 城管执法队 of 城市管理综合行政执法队, 三院 of 第三人民医院.

import { isSubsequence } from '../text/subsequence.ts';

/** Words that end the name of a body; what follows one inside a name is a part of that body. */
const UNIT_END =
  /(?:委员会|办公室|分公司|集团(?:股份)?(?:有限)?(?:责任)?公司|(?:股份)?有限(?:责任)?公司|公司|集团|中心|支队|大队|分局|管理局|局|政府|学院|大学|医院|法院|检察院|部|委|厅|处|站|馆|校|会|队|院|所|社(?![会区])|科(?![技学研]))/u;
const ENDINGS = [
  '局',
  '委',
  '院',
  '队',
  '部',
  '会',
  '校',
  '站',
  '馆',
  '所',
  '社',
  '处',
  '科',
  '办',
  '厅',
  '司',
  '区',
  '县',
  '市',
  '团',
  '行',
  '心',
  '室',
  '府',
] as const;
/** 中心, 公司 … alone mean nobody. */
const GENERIC =
  /(?:人民|办公室|公司|中心|管理|服务|委员会|政府|部门|单位|机构|国家|中国|[市县区局委办处院部会科])/gu;
const NUMERALS = /[一二三四五六七八九十\d]/gu;

/** The units of a name: 公安局森林分局 → 公安局, 森林分局. */
export function splitUnits(name: string): string[] {
  const units: string[] = [];
  let rest = name;
  while (rest !== '') {
    const end = UNIT_END.exec(rest);
    // A word at the very beginning (会, 部 …) ends nothing.
    const cut = end === null || end.index === 0 ? rest.length : end.index + end[0].length;
    units.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  const last = units.at(-1);
  // 公安局的长: a rest that ends no unit belongs to the one before.
  if (units.length > 1 && last !== undefined && !UNIT_END.test(last))
    return [...units.slice(0, -2), `${units.at(-2) ?? ''}${last}`];
  return units;
}

function endsAlike(short: string, long: string): boolean {
  const last = short.at(-1) ?? '';
  const isEnding = ENDINGS.some((ending) => ending === last);
  return (
    !isEnding ||
    long.endsWith(last) ||
    (/(?:管委会|委员会)$/u.test(long) && last === '委') ||
    last === '区' ||
    (last === '团' && /集团(?:股份)?有限(?:责任)?公司$/u.test(long)) ||
    (long.endsWith('办公室') && last === '办')
  );
}

function sameNumerals(short: string, long: string): boolean {
  const own = short.match(NUMERALS) ?? [];
  return own.length === 0 || own.join('') === (long.match(NUMERALS) ?? []).join('');
}

/** 0 for no short form; else 0.6 to 0.95, more the more of the name is said. */
export function isAbbreviationOf(short: string, long: string): number {
  if (short.length < 2 || short.length >= long.length || short.replace(GENERIC, '') === '') return 0;
  if (!isSubsequence(short, long) || !endsAlike(short, long) || !sameNumerals(short, long)) return 0;
  const units = splitUnits(long);
  const own = units.at(-1) ?? long;
  // The part that holds the post must itself be named: 公安局 does not mean 公安局森林分局.
  if (units.length > 1) {
    const parents = units.slice(0, -1).join('');
    const named = [...Array(short.length).keys()].some((cut) => {
      const tail = short.slice(cut);
      return (
        tail.replace(GENERIC, '') !== '' &&
        isSubsequence(tail, own) &&
        isSubsequence(short.slice(0, cut), parents)
      );
    });
    if (!named) return 0;
  }
  return 0.6 + 0.35 * (short.length / long.length);
}
