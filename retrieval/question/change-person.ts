// A few words after a question on somebody: 谁接的他, 哪天的事, 到2022年呢 → the same person, asked otherwise.

import { asksAboutSame, bringsMatter, PRONOUN, SHORT } from './follow-up-words.ts';
import type { PersonIntent } from './office-intent.ts';
import { findAskedTime } from './office-time.ts';
import { PREDECESSOR, SUCCESSOR } from './post-ask.ts';
import { understandPerson } from './understand-person.ts';

const BARE =
  /^(?:那|那么|然后|再)?(?:之前|以前|原来|现在|后来|之后)?(?:呢|是什么|做什么|干什么|是啥)[？?]?$/u;
/** What is said of nobody else, where somebody was spoken of. */
const OF_HIM =
  /之前|以前|原来|免|现在|后来|什么职务|别的职务|还任|还当|还兼|兼任|职务|为什么|为啥|原因|去哪|去了哪|哪个单位|分管|多大|电话/u;

/** Null where the words do not hang on it. */
export function changePerson(text: string, before: PersonIntent): PersonIntent | null {
  const time = findAskedTime(text);
  const isShort = text.length <= SHORT;
  const hangs =
    PREDECESSOR.test(text) ||
    SUCCESSOR.test(text) ||
    PRONOUN.test(text) ||
    BARE.test(text) ||
    (isShort && (((time !== null || asksAboutSame(text)) && !bringsMatter(text)) || OF_HIM.test(text)));
  if (!hangs) return null;
  const { name } = before;
  const said = PRONOUN.test(text) ? text.replace(PRONOUN, name) : `${name}${text}`;
  const changed = understandPerson(said, name, [], time);
  return {
    ...changed,
    post: null,
    presumed: null,
    time: time ?? (asksAboutSame(text) ? before.time : null),
  };
}
