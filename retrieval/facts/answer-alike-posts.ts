// Words that fit posts of several bodies (执法队队长都是谁): who holds each, one line a post.

import type { OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { pickCurrent } from './office-timeline.ts';
import { wordHeld } from './office-words.ts';
import type { PostHistory } from './post-history.ts';
import { citeClaims, decidingClaim, wordBriefly } from './word-holders.ts';

/** Posts that one reply names. */
const MOST = 12;
const QUOTED = 3;

/** Null where nobody is known to hold any of them, or they are too many to tell. */
export function tellAlikePosts(
  asked: string,
  histories: readonly PostHistory[],
  notes: readonly string[],
  facts: OfficeFacts,
): OfficeDraft | null {
  const holders = histories.flatMap(({ timeline }) => pickCurrent(timeline).slice(0, 1));
  // One body under two names has one head; the notice says more than the list.
  const held = holders.filter(
    (holder, index) =>
      !holders.some(
        (other, place) =>
          other.person === holder.person &&
          (holder.begins === null
            ? other.begins !== null || place < index
            : place < index && other.begins !== null),
      ),
  );
  if (held.length === 0 || histories.length > MOST) return null;
  const vacant = histories.filter(({ timeline }) => pickCurrent(timeline).length === 0);
  const claims = held.map(decidingClaim);
  return citeClaims(
    'post',
    [
      buildLine(`公报所载“${asked}”有${held.length + vacant.length}个（可能不全）：`),
      ...held.map((holder) => buildLine(`${wordBriefly(holder)}。`, [holder.person])),
      ...vacant.map(({ printed }) => buildLine(`${printed}：现由谁任，公报没有记载。`)),
    ],
    claims.slice(0, QUOTED),
    claims.slice(QUOTED).flatMap((claim) => (claim === null ? [] : [claim])),
    [...notes, `${wordHeld(facts.summary)}此后未见变动。`],
  );
}
