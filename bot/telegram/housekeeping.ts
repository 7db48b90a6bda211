// What the bot does by itself: notices a new index, sends digests, goes on with broadcasts, deletes what is old.

import type { Api } from 'grammy';
import { describeError } from '../logger.ts';
import type { BotDeps } from './context.ts';
import { sendDigests } from './digests.ts';

export interface Housekeeping {
  /** No further round; resolves when the present one is over. */
  close(): Promise<void>;
}

/** An index is swapped in by one rename, and noticed within this time. */
const WATCH_MS = 3000;
const EXPIRE_MS = 3_600_000;

export interface HousekeepingOptions {
  readonly retentionDays: number;
  /** Milliseconds between two looks at the index. */
  readonly watchMs?: number;
}

export function startHousekeeping(
  api: Api,
  botName: string,
  deps: BotDeps,
  { retentionDays, watchMs = WATCH_MS }: HousekeepingOptions,
): Housekeeping {
  let isClosed = false;
  const queued = new Set<string>();
  let round: Promise<void> = Promise.resolve();
  let announced = '';

  /** One round after another, none twice in the queue: a digest that takes long is not begun again. */
  const next = (what: string, work: () => Promise<void>): void => {
    if (queued.has(what)) return;
    queued.add(what);
    const runAfter = async (previous: Promise<void>): Promise<void> => {
      await previous;
      queued.delete(what);
      if (isClosed) return;
      await work().catch((error: unknown) => {
        if (!deps.stop.aborted) deps.logger.error(describeError(error), `${what} failed; it is tried again`);
      });
    };
    round = runAfter(round);
  };
  const watch = async (): Promise<void> => {
    await deps.gazette.refresh();
    // Also after /reload, which swaps by itself.
    const { fingerprint } = deps.gazette.summary;
    if (fingerprint === announced) return;
    await sendDigests(api, botName, deps);
    announced = fingerprint;
  };
  const expire = (): Promise<void> => deps.state.expire(retentionDays, deps.now());

  next('deleting what is old', expire);
  next('looking for news', watch);
  deps.broadcasts.resume(api);
  const timers = [
    setInterval(() => next('looking for news', watch), watchMs),
    setInterval(() => next('deleting what is old', expire), EXPIRE_MS),
  ];
  return {
    async close() {
      isClosed = true;
      for (const timer of timers) clearInterval(timer);
      await round;
      await deps.broadcasts.idle();
    },
  };
}
