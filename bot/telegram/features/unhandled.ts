// What no other feature took: one polite line in private, silence in groups; a block ends what was followed.

import { Composer } from 'grammy';
import { answerButton } from '../buttons.ts';
import type { BotContext, BotDeps } from '../context.ts';
import { sendLine } from '../deliver.ts';
import { texts } from '../texts.ts';

/** Messages that somebody sent, unlike service messages such as a pinned one, which want no answer. */
const CONTENT = [
  'photo',
  'sticker',
  'voice',
  'video',
  'video_note',
  'animation',
  'audio',
  'document',
  'location',
  'venue',
  'contact',
  'poll',
  'dice',
  'game',
  'story',
  'paid_media',
  'checklist',
] as const;

export function unhandledFeature(deps: BotDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  /** Albums come as one message a picture; the last one answered is enough to know, since they come together. */
  let lastAlbum: string | undefined;

  composer.on('callback_query', (ctx) => answerButton(ctx, texts.expired));

  composer.on('my_chat_member', async (ctx) => {
    const { new_chat_member: member, chat } = ctx.myChatMember;
    if (chat.type === 'private' && member.status === 'kicked') await deps.state.people.dropPerson(chat.id);
  });

  const inPrivate = composer.chatType('private');

  inPrivate.on('edited_message', async (ctx) => {
    await sendLine(ctx, deps, texts.edited);
  });

  inPrivate.on('message', async (ctx) => {
    const { message } = ctx;
    if (message.text !== undefined) {
      await sendLine(ctx, deps, texts.unknownCommand);
      return;
    }
    if (!CONTENT.some((kind) => kind in message)) return;
    if (message.media_group_id !== undefined && message.media_group_id === lastAlbum) return;
    lastAlbum = message.media_group_id;
    await sendLine(ctx, deps, texts.unusable);
  });

  return composer;
}
