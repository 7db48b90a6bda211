// The grammar of one clause of a notice on appointments: X为Y, X任Y, X的Y职务, 不再担任, 辞去, 自行免去.

import type { PersonnelAction, PersonnelNote } from '../../../retrieval/domain/personnel.ts';
import { splitGluedName } from './glued-names.ts';
import { isPersonName, splitPersonNames, withoutBlanks } from './names.ts';
import { NOT_NAMES } from './not-names.ts';
import { endsLikePost, parsePost } from './posts.ts';

export type PersonnelKind = PersonnelAction['kind'];

export interface PersonnelEntry {
  readonly kind: PersonnelKind;
  readonly persons: readonly string[];
  readonly post: string;
  readonly notes: PersonnelNote | null;
  readonly lapsed: boolean;
}

export interface ClauseContext {
  /** What the heading or the verb before says: 任命, 免去, 提名. */
  readonly kind: PersonnelKind | null;
  /** The persons of the clause before, whom 其 means. */
  readonly persons: readonly string[];
  /** The place whose bodies are spoken of: 阳泉市; empty if unknown. */
  readonly place: string;
  /** True for what stands inside a sentence: only names with a known surname count. */
  readonly isInProse?: boolean;
}

const REMOVES = /^(?:免去|免除|解聘|撤销|罢免|解除|撤去)/u;
const APPOINTS = /^(?:任命|聘任|聘请|聘用|任用|调任|选举|补选|委派|选派)/u;
const NOMINATES = /^(?:提名|推荐|提请任命|提名推荐)/u;
/** Everywhere a verb may begin in the prose before an entry. */
const VERB = /免去|免除|解聘|撤销|罢免|解除|任命|聘任|聘请|提名|推荐|同意|接受|批准|准予|决定/gu;
/** What may stand before a verb in the sentence that announces it: 经…会议决定. */
const INTRODUCES =
  /(?:决定|研究|同意|通过|会议|政府|批准|审议|如下|党组|党委|常委会|提名)(?:现|拟|并)?[，,：:]?$/u;
const TAKES_OFFICE = /^(?:同时|正式)?(?:任职为|任用为|兼任|挂职担任|挂职任|挂任|出任|担任|任|为|兼)/u;
const LEAVES_OFFICE = /^(?:同时|也)?(?:不再担任|不再兼任|不再任|不再挂任|辞去|辞)/u;
const LAPSES = /^(.{4,60}?)(?:自行|自然|自动|随之)(?:免去|免除|解除|取消|终止)/u;
const NAME_LIMIT = 60;

function kindOf(text: string): { kind: PersonnelKind; rest: string } | null {
  for (const [kind, pattern] of [
    ['remove', REMOVES],
    ['nominate', NOMINATES],
    ['appoint', APPOINTS],
  ] as const) {
    const match = pattern.exec(text);
    if (match !== null) return { kind, rest: text.slice(match[0].length).replace(/^[：:]\s*/u, '') };
  }
  return null;
}

/** Splits `names` + verb + post at the first place where what stands before is a list of names. */
function splitAtVerb(
  text: string,
  verb: RegExp,
  lenient: boolean,
): { names: string[]; post: string; verb: string } | null {
  const limit = Math.min(text.length, NAME_LIMIT);
  for (let index = 2; index < limit; index += 1) {
    const match = verb.exec(text.slice(index, index + 8));
    if (match === null) continue;
    const names = splitPersonNames(text.slice(0, index), lenient);
    const post = text.slice(index + match[0].length);
    // 张为民为…, 李志为任…: the verb is the later one when a second follows at once.
    const isPartOfName =
      /^[\s]*(?:同志)?(?:任(?![县丘城])|为|担任|的)/u.test(post) &&
      splitPersonNames(text.slice(0, index + 1), lenient) !== null;
    if (names !== null && post !== '' && !isPartOfName) return { names, post, verb: match[0] };
  }
  return null;
}

/** 李四阳泉市教育局局长: where the name ends is told by what a body's name begins with. */
function splitBareName(text: string, place: string): { names: string[]; post: string } | null {
  const comrade = /^(.{2,40}?)同志的?(.+)$/u.exec(text) ?? /^([^的]{2,40}?)的(.+)$/u.exec(text);
  if (comrade !== null) {
    const names = splitPersonNames(comrade[1] ?? '', true);
    if (names !== null) return { names, post: comrade[2] ?? '' };
  }
  const spaced = /^(\S{2,20}|\S[ \u3000]{1,3}\S)[ \u3000]+(\S.*)$/u.exec(text);
  if (spaced !== null && isPersonName(spaced[1] ?? ''))
    return { names: [withoutBlanks(spaced[1] ?? '')], post: spaced[2] ?? '' };
  const glued = splitGluedName(text, place);
  if (glued !== null) return { names: [glued.person], post: glued.post };
  const bare = withoutBlanks(text);
  const isSure =
    /(?:职务|一职)(?:[（(][^（）()]*[）)])?$/u.test(bare) &&
    isPersonName(bare.slice(0, 3)) &&
    !NOT_NAMES.has(bare.slice(0, 2));
  return isSure ? { names: [bare.slice(0, 3)], post: bare.slice(3) } : null;
}

function buildEntry(
  kind: PersonnelKind,
  persons: readonly string[],
  text: string,
  isSure: boolean,
  lapsed = false,
): PersonnelEntry | null {
  const { post, notes, saysPost } = parsePost(text);
  const bare = kind === 'nominate' ? post.replace(/(?:候选人|人选)$/u, '') : post;
  const isPost = saysPost || endsLikePost(bare) || (isSure && bare.length >= 4);
  if (persons.length === 0 || bare.length < 2 || bare.length > 80 || !isPost || /[。；;：:]/u.test(bare))
    return null;
  return { kind, persons, post: bare, notes, lapsed };
}

function parseRemoval(text: string, context: ClauseContext): PersonnelEntry | null {
  const own = /^(?:其|上述(?:同志|人员)|该同志)(?:原任|所任|兼任)?的?(.+)$/u.exec(text);
  if (own !== null) return buildEntry('remove', context.persons, own[1] ?? '', true);
  const split = splitBareName(text, context.place);
  return split === null ? null : buildEntry('remove', split.names, split.post, false);
}

function parseFrom(text: string, context: ClauseContext): PersonnelEntry | null {
  const verb = kindOf(text);
  const kind = verb?.kind ?? context.kind;
  const rest = (verb?.rest ?? text).trim();
  if (rest === '') return null;
  const isSure = context.isInProse !== true && (verb !== null || context.kind !== null);
  const leaving = splitAtVerb(rest, LEAVES_OFFICE, isSure);
  if (leaving !== null)
    return buildEntry('remove', leaving.names, leaving.post.replace(/的?(?:请求|申请)$/u, ''), isSure);
  if (LEAVES_OFFICE.test(rest))
    return buildEntry('remove', context.persons, rest.replace(LEAVES_OFFICE, ''), isSure);
  if (verb?.kind === 'remove') return parseRemoval(rest, context);
  const taking = splitAtVerb(rest, TAKES_OFFICE, isSure);
  if (taking !== null) {
    const entry = buildEntry(kind === 'nominate' ? kind : 'appoint', taking.names, taking.post, isSure);
    return entry !== null && /兼/u.test(taking.verb) && entry.notes === null
      ? { ...entry, notes: '兼' }
      : entry;
  }
  if (TAKES_OFFICE.test(rest) && context.persons.length > 0)
    return buildEntry(kind ?? 'appoint', context.persons, rest.replace(TAKES_OFFICE, ''), false);
  if (/职务(?:[（(][^（）()]*[）)])?$/u.test(withoutBlanks(rest).replace(/[。；;，,]+$/u, '')))
    return parseRemoval(rest, context);
  // Under a heading a name and a post may stand side by side without any verb.
  const bare =
    context.kind === null || !/\S[ \u3000]+\S/u.test(rest) ? null : splitBareName(rest, context.place);
  return bare === null || !endsLikePost(parsePost(bare.post).post)
    ? null
    : buildEntry(context.kind ?? 'appoint', bare.names, bare.post, false);
}

/** 胡某的原任职务, 马某原甲局局长职务: what ends by itself, with its holder. */
function parseLapse(text: string, place: string): PersonnelEntry | null {
  const former = /^(.{2,30}?)(?:同志)?的?(原.+)$/u.exec(text);
  const split =
    former === null
      ? splitBareName(text, place)
      : { names: splitPersonNames(former[1] ?? '', true), post: former[2] ?? '' };
  if (split === null || split.names === null) return null;
  const named = /^(?:原(?:担任|任|有)?的?)?(.{4,}?)(?:职务)?$/u.exec(split.post);
  // 原任职务 names no post: then these words stand for it.
  const post = named === null || /^原?任?职务/u.test(named[1] ?? '') ? split.post : (named[1] ?? '');
  return { kind: 'remove', persons: split.names, post, notes: null, lapsed: true };
}

/** One clause, read from its beginning or from a verb inside it (经研究决定任命…); null if it states no action. */
export function parseClause(clause: string, context: ClauseContext): PersonnelEntry | null {
  const text = clause
    .trim()
    .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+[、.．]?\s*/u, '')
    .replace(/^(?:同时|并|现|兹|经研究|决定|同意|接受|批准|准予)+(?=\S)/u, '')
    .replace(/[。；;]+$/u, '');
  const lapse = LAPSES.exec(withoutBlanks(text));
  if (lapse !== null) return parseLapse(lapse[1] ?? '', context.place);
  const direct = parseFrom(text, context);
  if (direct !== null) return direct;
  for (const match of text.matchAll(VERB)) {
    if (match.index === 0 || !INTRODUCES.test(text.slice(0, match.index))) continue;
    const rest = text.slice(match.index).replace(/^(?:同意|接受|批准|准予|决定)/u, '');
    const entry = parseFrom(rest, { ...context, isInProse: true });
    if (entry !== null) return entry;
  }
  return null;
}
