// Shows typing until the work is done: Telegram forgets it after five seconds.

import type { BotContext } from './context.ts';

const REPEAT_MS = 4500;

/** A failing typing mark is no reason to fail the work. */
export async function withTyping<T>(ctx: BotContext, work: () => Promise<T>): Promise<T> {
  const send = (): void => {
    void ctx.replyWithChatAction('typing').catch(() => undefined);
  };
  send();
  const timer = setInterval(send, REPEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
