// Sends an operator's message to everybody, slowly, and goes on where it stood after a restart.

import type { Api } from 'grammy';
import PQueue from 'p-queue';
import { describeError, type Logger } from '../logger.ts';
import type { Broadcast, PeopleStore } from '../state/people-store.ts';
import { isUnreachable } from './telegram-errors.ts';
import { texts } from './texts.ts';

export interface BroadcastSender {
  /** Takes up every broadcast under way; returns at once. */
  resume(api: Api): void;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
}

/** Telegram allows some 30 messages a second over all; replies to questions need room beside a broadcast. */
const MESSAGES_PER_SECOND = 15;

export function createBroadcastSender(
  people: PeopleStore,
  logger: Logger,
  stop: AbortSignal,
): BroadcastSender {
  const queue = new PQueue({ concurrency: 1, interval: 1000, intervalCap: MESSAGES_PER_SECOND });
  const underWay = new Set<number>();
  // What was not sent yet stays in the database for the next start.
  const ended = new Promise<void>((resolve) => {
    stop.addEventListener('abort', () => {
      queue.clear();
      resolve();
    });
  });

  const sendTo = async (api: Api, broadcast: Broadcast, userId: number): Promise<void> => {
    if (stop.aborted) return;
    try {
      await api.sendMessage(userId, broadcast.text);
      await people.writeReceipt(broadcast.id, userId);
    } catch (error) {
      if (stop.aborted) return;
      if (isUnreachable(error)) await people.dropPerson(userId);
      else logger.error(describeError(error), 'a broadcast did not reach somebody');
    }
  };

  const sendAll = async (api: Api, broadcast: Broadcast): Promise<void> => {
    const recipients = await people.readMissingRecipients(broadcast.id);
    await Promise.race([
      ended,
      Promise.all(recipients.map((userId) => queue.add(() => sendTo(api, broadcast, userId)))),
    ]);
    if (stop.aborted) return;
    await people.finishBroadcast(broadcast.id);
    await api.sendMessage(broadcast.adminId, texts.broadcastDone(await people.countReceipts(broadcast.id)));
  };

  const resume = async (api: Api): Promise<void> => {
    for (const broadcast of await people.readUnsentBroadcasts()) {
      if (underWay.has(broadcast.id)) continue;
      underWay.add(broadcast.id);
      await sendAll(api, broadcast).finally(() => underWay.delete(broadcast.id));
    }
  };

  let running: Promise<void> = Promise.resolve();
  return {
    resume(api) {
      running = running
        .then(() => resume(api))
        .catch((error: unknown) => {
          if (!stop.aborted) logger.error(describeError(error), 'a broadcast stopped');
        });
    },
    idle: () => running,
  };
}
