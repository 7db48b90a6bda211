// From arrival to answer: journal first, then the bot, then the update is crossed out. The same for polling and webhook.

import type { Update } from 'grammy/types';
import { z } from 'zod';
import { describeError, type Logger } from '../../logger.ts';
import type { UpdateJournal } from '../../state/update-journal.ts';
import type { BotMetrics } from '../metrics.ts';

export interface PipelineDeps {
  readonly journal: UpdateJournal;
  readonly answerUpdate: (update: Update) => Promise<void>;
  readonly metrics: Pick<BotMetrics, 'setInFlight'>;
  readonly logger: Logger;
  readonly now: () => number;
}

export interface UpdatePipeline {
  /** Resolves when the updates are in the journal: from then on they will be answered. Known ones are left out. */
  accept(updates: readonly Update[]): Promise<void>;
  /** Takes up what the last run of the bot left in the journal, oldest first. */
  resume(): Promise<number>;
  /** Resolves when less than the bound is under way: nothing is taken from Telegram before. */
  room(): Promise<void>;
  readonly hasRoom: boolean;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Updates under way at once; memory stays bounded, and Telegram keeps the rest. */
const MAX_IN_FLIGHT = 400;
/** An update that was under way in this many crashes is their likely cause. */
const MAX_ATTEMPTS = 10;

// Enough to name and to journal; the rest is Telegram's word.
const update = z.custom<Update>(
  (value) => z.object({ update_id: z.number().int() }).safeParse(value).success,
);

export const parseUpdate = (value: unknown): Update | null => update.safeParse(value).data ?? null;

export function createUpdatePipeline(deps: PipelineDeps): UpdatePipeline {
  const { journal, metrics, logger, now } = deps;
  let inFlight = 0;
  let waiting: (() => void)[] = [];

  const wake = (): void => {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  };
  const until = async (isReached: () => boolean): Promise<void> => {
    while (!isReached()) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const note = (change: 1 | -1): void => {
    inFlight += change;
    metrics.setInFlight(inFlight);
    if (change < 0) wake();
  };

  /** Never throws: what the bot did not finish stays in the journal for the next start. */
  const answer = async (each: Update): Promise<void> => {
    note(1);
    try {
      await deps.answerUpdate(each);
      await journal.writeDone(each.update_id, now());
    } catch (error) {
      logger.warn({ update: each.update_id, ...describeError(error) }, 'an update stays in the journal');
    } finally {
      note(-1);
    }
  };

  return {
    async accept(updates) {
      if (updates.length === 0) return;
      const fresh = new Set(await journal.record(updates, now()));
      for (const each of updates) if (fresh.delete(each.update_id)) void answer(each);
    },
    async resume() {
      const lost = await journal.giveUp(MAX_ATTEMPTS, now());
      if (lost.length > 0)
        logger.error({ updates: lost }, `given up: taken up ${MAX_ATTEMPTS} times without an end`);
      const pending = await journal.takePending();
      for (const { payload } of pending) {
        await until(() => inFlight < MAX_IN_FLIGHT);
        const each = parseUpdate(JSON.parse(payload));
        if (each !== null) void answer(each);
      }
      return pending.length;
    },
    room: () => until(() => inFlight < MAX_IN_FLIGHT),
    get hasRoom() {
      return inFlight < MAX_IN_FLIGHT;
    },
    idle: () => until(() => inFlight === 0),
  };
}
