// A name that the gazette does not know → the one it may be meant for: the same sound, or one character off.

import { buildPinyin } from '../text/pinyin.ts';
import type { OfficeFacts } from './office-facts.ts';

const MOST = 5;

/** Known names that begin or end as the word does. */
function findCandidates(word: string, facts: OfficeFacts): string[] {
  const first = facts.namesByEnds.get(`${word.charAt(0)}…`) ?? [];
  const last = facts.namesByEnds.get(`…${word.at(-1) ?? ''}`) ?? [];
  return [...new Set([...first, ...last])].filter((name) => name !== word);
}

function countDifferent(a: string, b: string): number {
  return [...a].filter((char, index) => char !== b[index]).length;
}

/** Names of the same sound and length that are one character off. */
export function findHomophoneNames(word: string, facts: OfficeFacts): string[] {
  const near = findCandidates(word, facts).filter(
    (name) => name.length === word.length && countDifferent(name, word) === 1,
  );
  const sound = near.length === 0 ? null : buildPinyin(word);
  return sound === null ? [] : near.filter((name) => buildPinyin(name) === sound);
}

function isOneOff(a: string, b: string): boolean {
  if (a.length === b.length) return countDifferent(a, b) === 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.length - short.length === 1 &&
    [...long].some((_, cut) => long.slice(0, cut) + long.slice(cut + 1) === short)
  );
}

/** Names that differ in one character, or lack one; only of the same surname. */
export function findNearNames(word: string, facts: OfficeFacts): string[] {
  const near = findCandidates(word, facts).filter(
    (name) =>
      name.charAt(0) === word.charAt(0) && Math.max(name.length, word.length) > 2 && isOneOff(name, word),
  );
  return near.slice(0, MOST);
}
