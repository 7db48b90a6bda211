// The document that a message means which replies to one of the bot's own.

import type { BotContext, BotDeps } from './context.ts';
import { isReplyToBot } from './middleware/addressed.ts';
import { parseStoredReply, pickDocument } from './stored-reply.ts';

/** null where nothing was replied to, or something that cites no document. */
export async function pickRepliedDocument(ctx: BotContext, deps: BotDeps): Promise<string | null> {
  const { message } = ctx;
  const repliedTo = message?.reply_to_message;
  if (message === undefined || repliedTo === undefined || !isReplyToBot(ctx)) return null;
  const row = await deps.state.talks.readReplyByMessage(message.chat.id, repliedTo.message_id);
  const reply = row === null ? null : parseStoredReply(row.content);
  return reply === null ? null : pickDocument(reply, message.quote?.text ?? null);
}
