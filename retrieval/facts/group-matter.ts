// Whether a group is about the matter that a question names, or only shares a word that many groups have: 国企改革 is not 标准地改革.

import { tokenizeBigrams } from '../text/tokenize.ts';
import { readOtherwise } from './find-groups.ts';
import { PLAIN_TERMS, standsApart } from './group-index.ts';
import type { OfficeFacts } from './office-facts.ts';
import type { RosterGroup } from './roster-groups.ts';

/** The proper name of a whole body; 查假药的专班 only describes one. */
const NAMED = /([\p{Script=Han}]+?)(?<![的那这个])(?:工作)?(?:领导小组|领导组|工作专班|专班)/u;
/** Share of the matter's own words that name and title must have more than. */
const LEAST = 0.34;

function shareHeld(content: string, { name, title }: RosterGroup): number {
  const matter = NAMED.exec(content)?.[1] ?? content;
  const terms = [...new Set(tokenizeBigrams(matter))].filter((term) => !PLAIN_TERMS.has(term));
  const held = terms.filter((term) =>
    [name, title].some((text) => text.includes(term) || standsApart(term, text)),
  );
  return terms.length === 0 ? 1 : held.length / terms.length;
}

/** Whether words are a body's own name rather than a description of it. */
export function namesBody(content: string): boolean {
  return NAMED.test(content);
}

/** True for words that are no such name. */
export function isOfMatter(content: string, group: RosterGroup, facts: OfficeFacts): boolean {
  if (!namesBody(content)) return true;
  const readings = [content, ...readOtherwise(content, facts).map((reading) => reading.content)];
  return readings.some((words) => shareHeld(words, group) > LEAST);
}

/** A near group whose document holds less than this of the matter is another's: 安全 alone of 网络安全. */
const HELD = 0.45;

/** Whether a document speaks of the matter that a body's own name tells. */
export function speaksOf(content: string, text: string): boolean {
  const terms = [...new Set(tokenizeBigrams(NAMED.exec(content)?.[1] ?? content))];
  return terms.filter((term) => text.includes(term)).length >= terms.length * HELD;
}
