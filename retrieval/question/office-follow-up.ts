// A few words that hang on the question before: 前任呢, 副职呢, 他之前呢, 那教育局呢 → the question before, changed.

import { changeGroup } from './change-group.ts';
import { changeList, changeTogether } from './change-list.ts';
import { changePerson } from './change-person.ts';
import { changePost, findBesideHolder } from './change-post.ts';
import { asksHowToReach } from './contact-ask.ts';
import { asksWhetherStill, PRONOUN, SHORT } from './follow-up-words.ts';
import { TELEPHONE } from './office-cues.ts';
import type { OfficeIntent } from './office-intent.ts';
import { findAskedTime } from './office-time.ts';
import { findPostAsk, SUCCESSOR } from './post-ask.ts';
import { understandSameNotice } from './together.ts';
import { understandPerson } from './understand-person.ts';

/** 还兼别的职务吗, 以前是干啥的: of the holder, not of the post. */
const OF_HOLDER =
  /^(?:那么?)?(?:以前|之前|原来|原先|此前|过去|从前|早先|先前)(?:又|都)?是?(?:[干做当任]|在哪)(?:过)?(?:什么|啥|哪|工作|上班|任职)|(?:还|又)?(?:兼|任|当)(?:着|了)?(?:别的|其他|什么别的|哪些)|别的职务|其他职务|哪些职务/u;

/**
 * `before` is what the question before asked; `holder` whom its answer names first, for 他. Null where the words do not hang on it.
 */
export function changeOfficeIntent(
  text: string,
  before: OfficeIntent,
  holder: string | null,
): OfficeIntent | null {
  const together =
    holder === null || before.kind === 'group' || before.kind === 'list'
      ? null
      : understandSameNotice(text, holder);
  if (together !== null) return together;
  // 他们办公室在哪: of the group, not of whom it names first.
  const isOfGroup = before.kind === 'group' && /[他她它]们/u.test(text);
  // 他之前是谁, 他之前呢: of the post that was asked about, whatever else the holder was.
  if (before.kind === 'post' && holder !== null && PRONOUN.test(text)) {
    const ask = findBesideHolder(text) ?? findPostAsk(text);
    if (ask === 'predecessor' || ask === 'successor')
      return { ...before, ask, person: holder, time: null, isNew: false };
  }
  // 接他班的是谁: told before his name is put in, which the words for it do not allow for.
  if (before.kind === 'person' && text.length <= SHORT && SUCCESSOR.test(text))
    return { ...before, ask: 'successor', post: null, presumed: null, time: null };
  if (holder !== null && PRONOUN.test(text) && !isOfGroup && !asksWhetherStill(text))
    return understandPerson(text.replace(PRONOUN, holder), holder, [], findAskedTime(text));
  if (holder !== null && before.kind === 'post' && OF_HOLDER.test(text) && text.length <= SHORT)
    return understandPerson(`${holder}${text}`, holder, [], null);
  // 电话呢 after 谁是县长: a list may print it beside the name.
  if (holder !== null && before.kind === 'post' && asksHowToReach(text) && TELEPHONE.test(text))
    return { ...understandPerson(`${holder}${text}`, holder, [], null), ask: 'telephone' };
  switch (before.kind) {
    case 'post':
      return changePost(text, { ...before, others: [] }, holder);
    case 'person':
      return changePerson(text, before);
    case 'together':
      return changeTogether(text, before);
    case 'list':
      return changeList(text, before);
    case 'group':
      return changeGroup(text, before);
    default:
      return before satisfies never;
  }
}
