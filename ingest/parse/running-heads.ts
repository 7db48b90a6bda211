// Page numbers between the lines: — 12 —, ·12·, 第12页, or bare numbers that count the pages. They belong to no document.

import type { PrintLine } from './source-lines.ts';

const MARKED =
  /^[\s\u3000]*(?:[—–―\-－·•.~～]{1,4}[\s\u3000]*\d{1,4}[\s\u3000]*[—–―\-－·•.~～]{1,4}|第[\s\u3000]*\d{1,4}[\s\u3000]*页(?:[\s\u3000，,/]*共[\s\u3000]*\d{1,4}[\s\u3000]*页)?)[\s\u3000]*$/u;
const BARE = /^\d{1,3}$/u;
const LONGEST = 30;
/** Bare numbers are pages if there are this many, each a little larger than the one before. */
const FEWEST_PAGES = 4;
const LARGEST_STEP = 3;

/** Numbers of the lines that are a page's number and nothing else. */
export function findRunningHeads(lines: readonly PrintLine[]): ReadonlySet<number> {
  const marked = lines.filter((line) => line.text.length <= LONGEST && MARKED.test(line.text));
  const bare = lines.filter(
    (line) => line.plain.length <= LONGEST && BARE.test(line.plain) && !line.isBullet,
  );
  const arePages =
    bare.length >= FEWEST_PAGES &&
    bare.every((line, index) => {
      const step = Number(line.plain) - Number(bare[index - 1]?.plain ?? Number(line.plain) - 1);
      return step >= 1 && step <= LARGEST_STEP;
    });
  return new Set([...marked, ...(arePages ? bare : [])].map((line) => line.number));
}
