// A short form of a name has its characters in the name's order.

/** Whether the characters of `short` stand in `long` in this order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}
