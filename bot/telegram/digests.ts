// Tells followers, once, what a new issue says about what they follow.

import type { Api } from 'grammy';
import { formatIssueName } from '../reply/names.ts';
import type { Excerpt } from '../../retrieval/index.ts';
import { describeError } from '../logger.ts';
import type { NewIssue } from '../state/follow-store.ts';
import type { BotDeps } from './context.ts';
import { buildMessages, sendBlocks } from './deliver.ts';
import { buildReplyKeyboard, renderReply } from './render/render-reply.ts';
import { buildBareReply, copyExcerpts, PAGE_SIZE, type StoredReply } from './stored-reply.ts';
import { isUnreachable } from './telegram-errors.ts';
import { texts } from './texts.ts';

type DigestDeps = Pick<BotDeps, 'state' | 'gazette' | 'logger' | 'now' | 'stop'>;

/** Sends every digest that is due; what fails is due again at the next start or new index. */
export async function sendDigests(api: Api, botName: string, deps: DigestDeps): Promise<void> {
  const { follows } = deps.state;
  const newIssues = await follows.noteIssues(
    deps.gazette.summary.issues.map((issue) => issue.id),
    deps.now(),
  );
  if (newIssues.length === 0) return;
  let isComplete = true;
  for (const userId of await follows.readFollowers()) {
    if (deps.stop.aborted) return;
    try {
      await sendDigest(api, botName, deps, userId, newIssues);
    } catch (error) {
      if (isUnreachable(error)) {
        await deps.state.people.dropPerson(userId);
        continue;
      }
      isComplete = false;
      if (!deps.stop.aborted) deps.logger.error(describeError(error), 'a digest did not go out');
    }
  }
  if (isComplete) await follows.writeAnnounced(newIssues.map(({ issue }) => issue));
}

async function sendDigest(
  api: Api,
  botName: string,
  deps: DigestDeps,
  userId: number,
  newIssues: readonly NewIssue[],
): Promise<void> {
  const { follows, talks } = deps.state;
  const due: NewIssue[] = [];
  for (const each of newIssues) if (!(await follows.hasDigest(userId, each.issue))) due.push(each);
  const reply = await findDigest(deps, userId, due);
  if (reply !== null) {
    const replyId = await talks.writeReply({ chatId: userId, userId }, JSON.stringify(reply), deps.now());
    const messages = buildMessages(renderReply(reply, botName));
    for (const [index, blocks] of messages.entries()) {
      const isLast = index === messages.length - 1;
      const markup = isLast ? { reply_markup: { inline_keyboard: buildReplyKeyboard(reply, replyId) } } : {};
      const { message_id: messageId } = await sendBlocks(api, deps, userId, blocks, markup);
      // Before anything else: after this row nothing of the digest comes twice.
      if (index === 0)
        await follows.writeDigest(
          userId,
          due.map(({ issue }) => issue),
          deps.now(),
        );
      await talks.writeReplyMessages(replyId, userId, [messageId]);
    }
  }
}

/** What the new issues say about each thing followed; null where they say nothing. */
async function findDigest(
  deps: DigestDeps,
  userId: number,
  due: readonly NewIssue[],
): Promise<StoredReply | null> {
  const excerpts: Excerpt[] = [];
  const groups: { title: string; count: number }[] = [];
  for (const follow of await deps.state.follows.readFollows(userId)) {
    for (const { issue, seenAt } of due) {
      // Followed after the issue was there: it is no news.
      if (follow.createdAt > seenAt) continue;
      const news = await deps.gazette.use((knowledgeBase) => knowledgeBase.findNews(follow.topic, issue));
      if (news.length === 0) continue;
      excerpts.push(...news.slice(0, PAGE_SIZE));
      groups.push({ title: texts.digestTopic(follow.topic), count: Math.min(PAGE_SIZE, news.length) });
    }
  }
  if (excerpts.length === 0) return null;
  const issues = [...new Set(excerpts.map((excerpt) => formatIssueName(excerpt.citation.issue)))];
  const lead = [{ text: texts.digest(issues), marks: [] }];
  return buildBareReply(texts.digest(issues), {
    lead,
    groups,
    count: excerpts.length,
    excerpts: copyExcerpts(excerpts),
  });
}
