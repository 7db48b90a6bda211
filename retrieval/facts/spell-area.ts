// 桥头那片, 桥头那一带 → 桥头区域, where a list is printed for an area of that name.

import type { OfficeFacts } from './office-facts.ts';

const AREA = /(?:区域|片区|网格)$/u;
/** How an area is spoken of, whatever is printed. */
const SPOKEN = '(?:的)?[那这]一?(?:片儿?|块儿?|带|边)(?:区域)?';
/** A single character is the start of too many words. */
const LEAST_STEM = 2;

/** The question with each such area by its printed name; as it is where no list has one. */
export function spellArea(question: string, { groups }: Pick<OfficeFacts, 'groups'>): string {
  if (!/[那这]/u.test(question)) return question;
  return groups.reduce((text, { name }) => {
    const stem = name.replace(AREA, '');
    if (stem === name || stem.length < LEAST_STEM || !text.includes(stem)) return text;
    const at = new RegExp(`${stem.replaceAll(/[^\p{L}\p{N}]/gu, '.')}${SPOKEN}`, 'u');
    return text.replace(at, name);
  }, question);
}
