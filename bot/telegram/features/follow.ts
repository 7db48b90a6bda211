// /follow, /following, /unfollow: posts, people and topics of which a person wants to hear.

import { Composer, type Context } from 'grammy';
import { answerButton, onButton } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { editMessage, sendLine } from '../deliver.ts';
import { buildButton } from '../render/render-reply.ts';
import { buildLine, cleanText } from '../render/rich-blocks.ts';
import type { Follow } from '../../state/follow-store.ts';
import { texts } from '../texts.ts';

const MAX_FOLLOWS = 20;
const TOPIC_UNITS = 40;

const isPrivate = (ctx: Context): boolean => ctx.chat?.type === 'private';

function buildFollowButtons(follows: readonly Follow[]) {
  return follows.map((follow) => buildButton(`✕ ${follow.topic}`, { kind: 'unfollow', followId: follow.id }));
}

export function followFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const { follows } = deps.state;

  const showFollows = async (ctx: BotContext, userId: number): Promise<void> => {
    const own = await follows.readFollows(userId);
    if (own.length === 0) await sendLine(ctx, deps, texts.followingNone);
    else await sendLine(ctx, deps, texts.following, buildFollowButtons(own));
  };

  composer.command(['follow', 'following', 'unfollow']).filter(
    (ctx) => !isPrivate(ctx),
    async (ctx) => {
      await sendLine(ctx, deps, texts.privateOnly);
    },
  );

  composer.command('follow').filter(isPrivate, async (ctx) => {
    const topic = cleanText(ctx.match).replace(/\s+/gu, ' ').trim();
    const userId = ctx.from?.id;
    if (userId === undefined) return;
    if (topic === '') {
      await sendLine(ctx, deps, `${texts.emptyQuestion}${texts.usage.follow}`);
      return;
    }
    if (topic.length > TOPIC_UNITS) {
      await sendLine(ctx, deps, texts.followTooLong(TOPIC_UNITS));
      return;
    }
    const outcome = await follows.follow(userId, topic, MAX_FOLLOWS, deps.now());
    const lines = {
      followed: texts.followed(topic),
      already: texts.followedAlready(topic),
      full: texts.followsFull(MAX_FOLLOWS),
    };
    await sendLine(ctx, deps, lines[outcome]);
  });

  composer.command('following').filter(isPrivate, (ctx) => showFollows(ctx, ctx.from?.id ?? 0));

  composer.command('unfollow').filter(isPrivate, async (ctx) => {
    const topic = cleanText(ctx.match).replace(/\s+/gu, ' ').trim();
    const userId = ctx.from?.id ?? 0;
    if (topic === '') return showFollows(ctx, userId);
    const own = await follows.readFollows(userId);
    const follow = own.find((each) => each.topic === topic);
    const isGone = follow !== undefined && (await follows.unfollow(userId, follow.id));
    await sendLine(ctx, deps, isGone ? texts.unfollowed : texts.unfollowMissing);
  });

  onButton(composer, 'unfollow', async (ctx, { followId }) => {
    const userId = ctx.from?.id ?? 0;
    const isGone = await follows.unfollow(userId, followId);
    const own = await follows.readFollows(userId);
    await answerButton(ctx, isGone ? texts.unfollowed : texts.unfollowMissing);
    await editMessage(
      ctx,
      deps,
      [buildLine(own.length === 0 ? texts.followingNone : texts.following)],
      buildFollowButtons(own),
    );
  });

  return composer;
}
