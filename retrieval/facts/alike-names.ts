// Whether two names may be one that was read twice: 王骞元 and 王蹇元.

/** Shorter names differ wholly where they differ by one character. */
const SHORTEST = 3;

/** Names of three or more characters that differ in exactly one. */
export function mayBeMisread(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST) return false;
  return [...a].filter((character, place) => character !== b.charAt(place)).length === 1;
}
