// Names of bodies brought to one form: 市发改委, 阳泉市发展改革委 → place 本市, 发展和改革委员会; short names told from others.

import { squash } from '../text/normalize.ts';

/** Other names of bodies, from `data/aliases.json`, places and 市 taken off. */
export interface BodyAliases {
  /** Short name → full name. */
  readonly present: ReadonlyMap<string, string>;
  /** Name before a reform → full name of today. */
  readonly former: ReadonlyMap<string, string>;
}

export interface BodyName {
  /** '' for the place whose gazette it is; 平定县; null where the words leave it open. */
  readonly scope: string | null;
  /** Without its place: 发改委. */
  readonly bare: string;
  /** The full name where the aliases know it, else `bare`. */
  readonly full: string;
}

/** UTF-16 units. */
const LONGEST_SHORT_NAME = 6;
/** Words that begin with 市 and mean a market, a citizen or the streets, not the city. */
const NOT_CITY = /^市(?:场|容|政(?:工程|设施|公用|管理|处|集团)|民(?!政|族|宗|建|盟|革|进|兵)|区|郊)/u;
const OTHER_PLACE =
  /^(?:[\p{Script=Han}]{1,4}?省)?([\p{Script=Han}]{1,4}?(?:市|县|区|自治州|旗))(?!域|级|直|划|长)/u;
const NO_PLACE =
  /(?:城市|都市|超市|上市|社区|园区|小区|景区|片区|库区|灌区|校区|辖区|发区|税区|高新区|经开区|新区|市区|分区|防区|地区|山区|牧区|林区|护区|战区|赛区|院区|厂区|矿山区|军区)$/u;

/** 北京铁路局阳泉站, the place's name taken out: what people call its 火车站. */
const RAILWAY_STATION = /^[\p{Script=Han}]{2,8}铁路局(?:集团)?(?:有限)?(?:公司)?站$/u;

function stripParty(text: string): string {
  return text.replace(/^(?:中共|中国共产党)/u, '');
}

/** 阳泉市 → 阳泉; the place as it stands inside other names. */
export function stemOfPlace(place: string): string {
  return place.length > 2 ? place.replace(/(?:市|县|区|州|盟|省)$/u, '') : place;
}

function canonize(bare: string, aliases: BodyAliases): string {
  for (let length = bare.length; length >= 2; length -= 1) {
    const full = aliases.present.get(bare.slice(0, length));
    if (full === undefined) continue;
    // A short name such as 城管 opens other words too: only a whole body may have something after it.
    if (
      length < bare.length &&
      !/(?:局|委|委员会|办|办公室|院|会|中心|政府|公司|队|校|站|所)$/u.test(bare.slice(0, length))
    )
      continue;
    return full + bare.slice(length);
  }
  return bare;
}

/** 市监局 is 市场监管局 in short, its 市 no city: the table knows it with its first character and not without. */
function opensWithShortName(bare: string, { present }: BodyAliases): boolean {
  for (let length = Math.min(bare.length, LONGEST_SHORT_NAME); length > 2; length -= 1) {
    if (present.has(bare.slice(0, length))) return !present.has(bare.slice(1, length));
  }
  return false;
}

/** `place` is the gazette's own: 阳泉市. The name may be empty: then it is the place's government itself. */
export function parseBodyName(printed: string, place: string, aliases: BodyAliases): BodyName {
  const text = stripParty(
    squash(printed)
      .replaceAll('(', '（')
      .replaceAll(')', '）')
      .replace(/[“”"「」]/gu, ''),
  );
  const stem = stemOfPlace(place);
  let scope: string | null = null;
  let bare = text;
  if (stem !== '' && bare.startsWith(place)) [scope, bare] = ['', bare.slice(place.length)];
  else if (stem !== '' && bare.startsWith(stem)) [scope, bare] = ['', bare.slice(stem.length)];
  const suffix = place.at(-1) ?? '市';
  const opensWithOwn =
    bare.startsWith(suffix) &&
    !(suffix === '市' && NOT_CITY.test(bare)) &&
    !opensWithShortName(bare, aliases);
  if (scope === null && opensWithOwn) [scope, bare] = ['', bare.slice(1)];
  if (!/^(?:市|县|区)委/u.test(bare)) {
    const other = OTHER_PLACE.exec(bare);
    if (
      other !== null &&
      other[1] !== undefined &&
      !NO_PLACE.test(other[1]) &&
      !/[局委院办处]/u.test(other[1])
    ) {
      const name = other[1];
      bare = bare.slice(other[0].length);
      if (name === place) scope = '';
      else scope = name;
      // 矿区区委, 盂县县委: the second 区 or 县 is the place's again.
      if (/^(?:市|县|区)(?:委|政府|人民政府|直)/u.test(bare)) bare = bare.slice(1);
    }
  } else if (scope === null) {
    bare = bare.slice(1);
  }
  if (stem.length > 1 && bare.includes(stem)) {
    scope ??= '';
    bare = bare.replace(place, '').replace(stem, '').replace(RAILWAY_STATION, '火车站');
  }
  return { scope, bare, full: canonize(bare, aliases) };
}

/** Bodies that are the government itself, for 市长 and 县长. */
export function isGovernment(bare: string): boolean {
  return bare === '' || bare === '政府' || bare === '人民政府' || bare === '府';
}
