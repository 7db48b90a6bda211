// The unit whose member a question asks for where no group is named: 灾害普查气象部门派的谁 → 气象部门.

import type { RosterSeat } from '../domain/personnel.ts';
import { isAbbreviationOf, splitUnits } from './abbreviation.ts';
import { parseBodyName } from './body-names.ts';
import { findBodies, NAMED_BODY } from './find-posts.ts';
import { namesOfSeat } from './names-of-seat.ts';
import type { OfficeFacts } from './office-facts.ts';

/** What is asked of the unit, from its verb on. */
const FROM_VERB =
  /(?:的|是|由|有|叫|派|选派|抽调?|安排|出|去|来|过来|参加|代表|过|了){0,6}(?:谁|哪一?[几两]?[位个些]|什么人|啥人|何人|叫啥|叫什么|代表|的人|参加的?).*$/u;
/** Words between the matter and the unit: 那摊, 里头. */
const BETWEEN =
  /[，,、：:\s]|里头|里边|里面|当中|(?<=.{2})[里中](?=.{2})|[这那](?:摊子?|块儿?|个?事儿?|帮人|伙人|套人马|档子?事|个?(?:小组|组|专班|班子|行动|专项))/u;
/** 城管那头, 公安这边, 气象部门. */
const AROUND = /(?:那头|那边|这边|方面|系统|部门|口)?(?:的(?:人|同志|代表)?)?$/u;
const UNIT_END =
  /(?:[局委办院部会校站馆台社处科团队厅署关联协]|中心|公司|政府|集团|大学|银行|法院|检察院|[县区])$/u;

/** Two characters are a part of many names: 监局 of 市场监督管理局. */
const LEAST_SHORT = 3;

/** Kinds of bodies that are said for the one of the place. */
const KINDS = /^(?:法院|工会|海关)$/u;

export interface SentUnit {
  readonly unit: string;
  /** Empty where the unit is known and nobody of it is in the list. */
  readonly seats: readonly RosterSeat[];
}

function fits(unit: string, seat: RosterSeat, facts: OfficeFacts): boolean {
  const { bare } = parseBodyName(unit, facts.place, facts.aliases);
  const names = namesOfSeat(seat, facts);
  return names.some(
    (name) =>
      name === unit ||
      (bare.length > 1 && name === bare) ||
      (bare.length >= LEAST_SHORT && isAbbreviationOf(bare, name) > 0),
  );
}

/** 市总工会经费审查委员会主任 for 总工会: somebody of a part of the unit. */
function isOfPart(unit: string, seat: RosterSeat, facts: OfficeFacts): boolean {
  const asked = parseBodyName(unit, facts.place, facts.aliases);
  return facts.parsePosition(seat.position ?? '').some(({ body }) => {
    const [whole = '', ...parts] = splitUnits(body.full);
    const isThere = asked.scope === null || body.scope === null || asked.scope === body.scope;
    const isShort =
      (unit.length >= LEAST_SHORT && isAbbreviationOf(asked.bare, whole) > 0) ||
      (KINDS.test(unit) && whole.endsWith(unit));
    return parts.length > 0 && isThere && (whole === asked.full || isShort);
  });
}

function isKnownBody(words: string, facts: OfficeFacts): boolean {
  return UNIT_END.test(words) && (findBodies(words, facts)[0]?.score ?? 0) >= NAMED_BODY;
}

/** The longest end of the words before the verb that names a unit of the list, else one that the gazette knows; null for none. */
export function findSentUnit(
  question: string,
  seats: readonly RosterSeat[],
  facts: OfficeFacts,
): SentUnit | null {
  const before = question.replace(FROM_VERB, '');
  if (before === question) return null;
  const last = (before.split(BETWEEN).at(-1) ?? '').replace(AROUND, '');
  const ends = [...Array(Math.max(0, last.length - 1)).keys()].map((start) => last.slice(start));
  for (const unit of ends) {
    const own = seats.filter((seat) => fits(unit, seat, facts));
    const fitting = own.length > 0 ? own : seats.filter((seat) => isOfPart(unit, seat, facts));
    if (fitting.length > 0)
      return { unit, seats: [...new Map(fitting.map((seat) => [seat.person, seat])).values()] };
  }
  const known = ends.find((unit) => isKnownBody(unit, facts));
  return known === undefined ? null : { unit: known, seats: [] };
}
