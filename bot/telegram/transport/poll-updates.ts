// Long polling: an update is confirmed to Telegram only after it stands in the journal.

import { GrammyError, HttpError, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import { describeError, type Logger } from '../../logger.ts';
import { isOtherPoller, isWrongToken } from '../telegram-errors.ts';
import { spread, wait } from './retry-transient.ts';
import { parseUpdate, type UpdatePipeline } from './update-pipeline.ts';

export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

export interface PollOptions {
  readonly api: Api;
  readonly pipeline: Pick<UpdatePipeline, 'accept' | 'room'>;
  readonly logger: Logger;
  /** Ends the polling, not the replies under way. */
  readonly stop: AbortSignal;
  /** Called with each answer of Telegram, for /readyz. */
  readonly onContact: () => void;
  readonly now: () => number;
}

const POLL_TIMEOUT_S = 30;
const BATCH = 100;
/** A server that answers an empty poll sooner than this does not wait for updates: then the bot has to. */
const LEAST_POLL_MS = 200;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;
/** A predecessor that was just killed may still seem to poll; one that lives refuses this many times in a row. */
const MAX_CONFLICTS = 3;
const CONFLICT_DELAY_MS = 1000;
/** After a week without updates Telegram begins anew at any id, maybe a lower one; a day is soon enough to forget ours. */
const IDLE_RESET_MS = 86_400_000;

/** Ends when stopped; throws where polling on makes no sense: a wrong token, another poller. */
export async function pollUpdates(options: PollOptions): Promise<void> {
  const { api, pipeline, logger, stop, now } = options;
  let offset = 0;
  let lastUpdateAt = now();
  let delayMs = FIRST_DELAY_MS;
  let isAway = false;
  let conflicts = 0;
  while (!stop.aborted) {
    try {
      await pipeline.room();
      const askedAt = now();
      const updates = await readBatch(api, offset, stop);
      options.onContact();
      if (isAway) logger.info('Telegram is back');
      isAway = false;
      conflicts = 0;
      delayMs = FIRST_DELAY_MS;
      await pipeline.accept(updates);
      const last = updates.reduce((most, { update_id: id }) => Math.max(most, id), -1);
      if (last >= 0) {
        offset = last + 1;
        lastUpdateAt = now();
      } else if (now() - askedAt < LEAST_POLL_MS) {
        await wait(LEAST_POLL_MS, stop);
      } else if (now() - lastUpdateAt > IDLE_RESET_MS) {
        offset = 0;
        lastUpdateAt = now();
      }
    } catch (error) {
      if (stop.aborted) return;
      if (isWrongToken(error)) throw error;
      if (isOtherPoller(error)) {
        conflicts += 1;
        if (conflicts >= MAX_CONFLICTS) throw error;
        await wait(CONFLICT_DELAY_MS, stop).catch(() => undefined);
        continue;
      }
      const isTelegram = error instanceof HttpError || error instanceof GrammyError;
      if (!isTelegram)
        logger.error(describeError(error), 'updates could not be journalled; Telegram keeps them');
      else if (!isAway)
        logger.warn({ ...describeError(error), stack: undefined }, 'Telegram is away; polling goes on');
      isAway = isTelegram;

      await wait(readRetryAfterMs(error) ?? spread(delayMs), stop).catch(() => undefined);
      delayMs = Math.min(MAX_DELAY_MS, delayMs * 2);
    }
  }
}

async function readBatch(api: Api, offset: number, stop: AbortSignal): Promise<Update[]> {
  // grammY's type of a signal is that of a shim; the object is the platform's own.
  const signal = stop as Parameters<Api['getUpdates']>[1];
  const answer: unknown = await api.getUpdates(
    { offset, limit: BATCH, timeout: POLL_TIMEOUT_S, allowed_updates: ALLOWED_UPDATES },
    signal,
  );
  if (!Array.isArray(answer)) throw new HttpError('getUpdates: no list of updates', undefined);
  return answer.map(parseUpdate).filter((update) => update !== null);
}

function readRetryAfterMs(error: unknown): number | null {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? null : seconds * 1000;
}
