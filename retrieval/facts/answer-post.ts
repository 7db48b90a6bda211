// Who holds, held or came after in a post: from its timeline, as of the newest issue held.

import { findNearBodies, findReordered, wordNearestPosts } from './nearest-posts.ts';
import type { PostIntent } from '../question/office-intent.ts';
import { findAlikePosts, findPosts } from './find-posts.ts';
import type { NotFoundDraft, OfficeDraft } from './office-draft.ts';
import { buildLine } from './office-draft.ts';
import type { OfficeFacts } from './office-facts.ts';
import { buildHistories } from './post-history.ts';
import { tellAlikePosts } from './answer-alike-posts.ts';
import { buildHolderAnswer, buildUntold } from './answer-post-now.ts';
import { wordAsked, wordHeld } from './office-words.ts';

function isChiefOfBody({ wanted }: PostIntent): boolean {
  return (
    wanted.title !== null &&
    /^(?:局长|主任)$/u.test(wanted.title.head) &&
    !wanted.title.isDeputy &&
    wanted.title.party === ''
  );
}

/** Plain no: the post is never named; those of the same body, or of bodies with like names, are told apart from it. */
export function buildPostNotFound(intent: PostIntent, facts: OfficeFacts): NotFoundDraft {
  const nearest =
    wordNearestPosts(intent.body, facts) || wordNearestPosts(findNearBodies(intent.body, facts) ?? '', facts);
  const lead = [buildLine(`任免通知和名单里没有出现过“${wordAsked(intent)}”，无法回答。`)];
  if (nearest !== '') lead.push(buildLine(`公报提到过的相近职务（不是所问的职务）：${nearest}。`));
  return {
    outcome: 'not-found',
    lead,
    notes: [`查的是${wordHeld(facts.summary)}的任免通知和名单。`],
    nearest: [],
  };
}

/** Plain no: lists print 副市长 and never what each is in charge of. */
function buildPortfolioNo(portfolio: string, intent: PostIntent, facts: OfficeFacts): NotFoundDraft {
  const [history] = buildHistories(findPosts('', intent.wanted, facts), facts);
  const { words } = intent.wanted;
  return buildUntold(`公报的名单只写“${words}”，没有写明哪一位分管${portfolio}。`, words, history, facts);
}

export function buildPostAnswer(intent: PostIntent, facts: OfficeFacts): OfficeDraft {
  const draft = findPostAnswer(intent, facts);
  if (intent.named === null) return draft;
  // Whoever holds the post is not whom the question names.
  const said = buildLine(
    `任免通知和名单里没有出现过“${intent.named}”。${draft.outcome === 'cited' ? `所载的${wordAsked(intent)}是：` : ''}`,
  );
  return { ...draft, lead: [said, ...draft.lead] };
}

function findPostAnswer(intent: PostIntent, facts: OfficeFacts): OfficeDraft {
  if (intent.portfolio !== null) return buildPortfolioNo(intent.portfolio, intent, facts);
  const alike = findAlikePosts(intent.body, intent.wanted, facts);
  let matches = alike.length > 0 ? alike : findPosts(intent.body, intent.wanted, facts);
  // 新商务局局长: somebody new in the post, unless a body is named so.
  if (matches.length === 0 && intent.body.startsWith('新'))
    matches = findPosts(intent.body.slice(1), intent.wanted, facts);
  const notes: string[] = [];
  if (matches.length === 0) {
    const near = findNearBodies(intent.body, facts);
    matches = near === null ? [] : findPosts(near, intent.wanted, facts);
    if (matches.length > 0)
      notes.push(`公报里没有“${intent.body}”，以上按读音相同的“${near ?? ''}”查得，请核对。`);
  }
  if (matches.length === 0) {
    // 市粮食局局长 where the gazette has 市发改委（市粮食和物资储备局）主任: who leads the body, under the title it prints.
    matches = isChiefOfBody(intent)
      ? findPosts(intent.body, { kind: 'chief', title: null, words: '' }, facts).filter(({ post }) =>
          /^(?:局长|主任)$/u.test(post.title.head),
        )
      : [];
    const [match] = matches;
    if (match !== undefined)
      notes.push(`公报没有“${wordAsked(intent)}”的写法，所载是“${match.post.printed}”。`);
  }
  if (matches.length === 0) {
    const reordered = findReordered(intent.body, intent.wanted, facts);
    if (reordered !== null) {
      matches = [{ post: reordered, score: 1, isFormer: false }];
      notes.push(`公报没有“${wordAsked(intent)}”的写法，以上是“${reordered.printed}”，请核对。`);
    }
  }
  if (matches.length === 0) return buildPostNotFound(intent, facts);
  if (matches[0]?.isFormer === true) notes.push(`“${intent.body}”是旧称，公报用的是今名。`);
  const histories = buildHistories(matches, facts);
  const [history] = histories;
  if (history === undefined) return buildPostNotFound(intent, facts);
  if (history.names.length > 1)
    notes.push(
      `公报先后写作${history.names.map((name) => `“${name}”`).join('、')}，按同一单位回答，请核对。`,
    );
  if (intent.privacy === 'only') {
    return {
      outcome: 'not-found',
      lead: [buildLine('公报只登职务任免和名单，没有登载个人的情况、电话和地址，也不写任免的原因。')],
      notes: [],
      nearest: [],
    };
  }
  if (intent.privacy === 'besides') notes.push('公报没有登载个人的情况、电话和地址。');
  if (intent.untold !== null) {
    const asked = wordAsked(intent);
    return buildUntold(`公报的通知和名单只写“${asked}”，没有写明${intent.untold}。`, asked, history, facts);
  }
  if (histories.length > 1) {
    const told = intent.isPlural ? tellAlikePosts(wordAsked(intent), histories, notes, facts) : null;
    if (told !== null) return told;
    return {
      outcome: 'ambiguous',
      lead: [buildLine(`“${wordAsked(intent)}”可以指公报里的几个职务，请选一个：`)],
      choices: histories.slice(0, 8).map(({ printed }) => ({ label: printed, question: `${printed}是谁` })),
      notes,
    };
  }
  return buildHolderAnswer(intent, history, notes, facts);
}
