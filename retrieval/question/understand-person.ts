// A question about somebody by name → what of him is asked, and which post it asks about.

import { asksForSomebodyNear, asksWhen, findPersonAsk } from './office-cues.ts';
import type { AskedTime, PersonAsk, PersonIntent } from './office-intent.ts';
import type { AskedPost } from './office-post-words.ts';
import type { SaidOfPerson } from './said-of-person.ts';
import { findPostBeside, findSaidOfPerson } from './said-of-person.ts';

const ASKS: Readonly<Record<Exclude<SaidOfPerson['kind'], 'holds'>, PersonAsk>> = {
  leaves: 'removed',
  resigns: 'resigned',
  reason: 'reason',
  beyond: 'private',
};

/** Roles of groups, of which lists of posts say nothing. */
const ROLE_OF_GROUP = /^(?:副?(?:组长|指挥长|总指挥|召集人)|成员|组员|联络员|联系人|负责人|责任人)$/u;

/** Whether notices can be compared with it: by its body, or by its title alone. */
function isComparable({ body, wanted }: AskedPost): boolean {
  return wanted.title === null ? body !== '' : body !== '' || !ROLE_OF_GROUP.test(wanted.title.head);
}

/** `question` is asked about `name`, which stands in it. */
export function understandPerson(
  question: string,
  name: string,
  others: readonly string[],
  time: AskedTime | null,
): PersonIntent {
  const said = findSaidOfPerson(question, name);
  const isOfNear = asksForSomebodyNear(question.slice(question.indexOf(name) + name.length));
  const own = said === null || said.kind === 'holds' ? findPersonAsk(question) : ASKS[said.kind];
  const ask = isOfNear ? 'private' : own;
  const post =
    said !== null && 'post' in said && said.post !== null && isComparable(said.post) ? said.post : null;
  const beside = findPostBeside(question, name);
  const presumed = beside !== null && beside.body !== '' && isComparable(beside) ? beside : null;
  return { kind: 'person', name, others, ask, post, presumed, time, asksWhen: asksWhen(question) };
}
