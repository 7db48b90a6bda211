// Bodies that the gazette prints under two names: a firm in short and in full, a zone before and after it was renamed.

import type { BodyName } from './body-names.ts';
import type { PostClaim } from './office-claims.ts';

/** Up to the first word that ends a firm's name; its own departments and branches follow. */
const FIRM =
  /^(.{2,}?(?:集团(?:股份)?(?:有限)?(?:责任)?(?:公司)?|(?:股份)?有限(?:责任)?公司|(?<!分)公司))(.*)$/u;
const LEGAL_FORM = /(?:股份)?(?:有限)?(?:责任)?公司$/u;
/** What a zone is called in full, by the table of names. */
const ZONE = /开发区管理委员会$/u;
/** A firm goes by its first characters: 华阳 of 华阳新材料科技集团. */
const FIRM_NAME = 2;

/** One name for every spelling of a body that is the same. */
export type Houses = ReadonlyMap<string, string>;

interface Spell {
  readonly key: string;
  readonly scope: string;
  readonly full: string;
  readonly days: readonly string[];
}

export function buildBodyKey({ scope, full }: BodyName): string {
  return `${scope ?? ''}|${full}`;
}

/** The house of a body that has two names, else the body's own key. */
export function findHouse(body: BodyName, houses: Houses): string {
  const key = buildBodyKey(body);
  return houses.get(key) ?? key;
}

function cutFirm(full: string): { stem: string; rest: string } | null {
  const [, firm, rest = ''] = FIRM.exec(full) ?? [];
  if (firm === undefined) return null;
  const stem = firm.replace(LEGAL_FORM, '');
  return { stem: firm.includes('集团') ? stem : `${stem}公司`, rest };
}

/** 华阳集团 is short for 华阳新材料科技集团: the name, and the word for a group of firms. */
function isShortFirm(short: string, long: string): boolean {
  const name = short.endsWith('集团') ? short.slice(0, -'集团'.length) : '';
  return name.length >= FIRM_NAME && short !== long && long.endsWith('集团') && long.startsWith(name);
}

/** Names of one firm: alike but for their legal form, or the one long name that a short one fits. */
function joinFirms(spells: readonly Spell[], houses: Map<string, string>): void {
  const byStem = new Map<string, Spell[]>();
  const stemsByOpening = new Map<string, Set<string>>();
  const firms = spells.flatMap((spell) => {
    const firm = cutFirm(spell.full);
    return firm === null ? [] : [{ spell, ...firm }];
  });
  for (const { spell, stem } of firms) {
    const opening = `${spell.scope}|${stem.slice(0, FIRM_NAME)}`;
    stemsByOpening.set(opening, (stemsByOpening.get(opening) ?? new Set()).add(stem));
  }
  for (const { spell, stem, rest } of firms) {
    const stems = [...(stemsByOpening.get(`${spell.scope}|${stem.slice(0, FIRM_NAME)}`) ?? [])];
    const long = stems.filter((other) => isShortFirm(stem, other));
    // Two groups of one name: the short form tells neither.
    const key = `${spell.scope}|${long.length === 1 ? (long[0] ?? stem) : stem}|${rest}`;
    byStem.set(key, [...(byStem.get(key) ?? []), spell]);
  }
  for (const [house, same] of byStem) if (same.length > 1) for (const { key } of same) houses.set(key, house);
}

/** A place has one zone board at a time in its lists: names that never overlap in time are of one, names that do are of two. */
function joinZones(spells: readonly Spell[], houses: Map<string, string>): void {
  const byScope = new Map<string, Spell[]>();
  for (const spell of spells)
    if (ZONE.test(spell.full) && spell.days.length > 0)
      byScope.set(spell.scope, [...(byScope.get(spell.scope) ?? []), spell]);
  for (const [scope, zones] of byScope) {
    const ordered = zones.toSorted((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
    const isRow = ordered.every(
      ({ days }, index) => index === 0 || (ordered[index - 1]?.days.at(-1) ?? '') < (days[0] ?? ''),
    );
    if (ordered.length > 1 && isRow) for (const { key } of ordered) houses.set(key, `${scope}|开发区`);
  }
}

/** From all that is said of posts. */
export function buildHouses(claims: Iterable<readonly PostClaim[]>): Houses {
  const days = new Map<string, { body: BodyName; days: string[] }>();
  for (const ofPost of claims)
    for (const { post, date } of ofPost) {
      const key = buildBodyKey(post.body);
      const known = days.get(key) ?? { body: post.body, days: [] };
      if (date !== null) known.days.push(date);
      days.set(key, known);
    }
  const spells = [...days].map(([key, { body, days: own }]) => ({
    key,
    scope: body.scope ?? '',
    full: body.full,
    days: own.toSorted(),
  }));
  const houses = new Map<string, string>();
  joinFirms(spells, houses);
  joinZones(spells, houses);
  return houses;
}
