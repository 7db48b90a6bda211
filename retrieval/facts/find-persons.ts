// A name that the gazette does not know → the one it may be meant for: the same sound, or one character off.

import { buildPinyin } from '../text/pinyin.ts';
import type { OfficeFacts } from './office-facts.ts';

/** Sounds of all names of one set of facts, made when first asked for. */
const SOUNDS = new WeakMap<OfficeFacts, ReadonlyMap<string, readonly string[]>>();
const MOST = 5;

function soundsOf(facts: OfficeFacts): ReadonlyMap<string, readonly string[]> {
  const known = SOUNDS.get(facts);
  if (known !== undefined) return known;
  const sounds = new Map<string, string[]>();
  for (const name of facts.names) {
    const sound = buildPinyin(name);
    if (sound !== null) sounds.set(sound, [...(sounds.get(sound) ?? []), name]);
  }
  SOUNDS.set(facts, sounds);
  return sounds;
}

/** Names of the same sound and length. */
export function findHomophoneNames(word: string, facts: OfficeFacts): string[] {
  const sound = buildPinyin(word);
  if (sound === null) return [];
  return (soundsOf(facts).get(sound) ?? []).filter((name) => name.length === word.length && name !== word);
}

function isOneOff(a: string, b: string): boolean {
  if (a.length === b.length) return [...a].filter((char, index) => char !== b[index]).length === 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length - short.length === 1 && [...long].some((_, cut) => long.slice(0, cut) + long.slice(cut + 1) === short);
}

/** Names that differ in one character, or lack one; only of the same surname. */
export function findNearNames(word: string, facts: OfficeFacts): string[] {
  const near: string[] = [];
  for (const name of facts.names) {
    if (name.charAt(0) === word.charAt(0) && Math.max(name.length, word.length) > 2 && isOneOff(name, word)) near.push(name);
  }
  return near.slice(0, MOST);
}
