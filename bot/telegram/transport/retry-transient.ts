// Bot API calls that survive Telegram being away: resets, timeouts, 5xx and garbage are tried again, with backoff.

import { HttpError, type Transformer } from 'grammy';
import type { BotMetrics } from '../metrics.ts';

export interface RetryOptions {
  /** Aborted when the bot ends. */
  readonly stop: AbortSignal;
  readonly metrics: Pick<BotMetrics, 'countApiError'>;
  /** Called before each further try. */
  readonly onRetry?: () => void;
  /** Milliseconds before the second try; doubled up to `maxDelayMs`. */
  readonly firstDelayMs?: number;
  readonly maxDelayMs?: number;
}

/** Half a minute, so that a bot is back soon after Telegram is; auto-retry's own backoff grows to an hour. */
const MAX_DELAY_MS = 30_000;
const FIRST_DELAY_MS = 500;

/** Late or lost, these mean nothing: they are tried once. */
const ONCE = new Set(['sendChatAction', 'answerInlineQuery', 'answerCallbackQuery']);
/** Has a loop of its own round it. */
const LOOPED = new Set(['getUpdates']);

/** Waits; ends at once, by throwing the signal's reason, when the bot ends. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, ms);
    function abort(): void {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('the bot is ending'));
    }
    function done(): void {
      signal.removeEventListener('abort', abort);
      resolve();
    }
    signal.addEventListener('abort', abort, { once: true });
  });
}

/** Half of the delay is random, so that many waiting calls do not come back at the same moment. */
export function spread(ms: number): number {
  return ms / 2 + (Math.random() * ms) / 2;
}

/** Rate limits (429) that say how long to wait are left to auto-retry, which stands outside of this. */
export function retryTransient({
  stop,
  metrics,
  onRetry,
  firstDelayMs = FIRST_DELAY_MS,
  maxDelayMs = MAX_DELAY_MS,
}: RetryOptions): Transformer {
  return async (prev, method, payload, signal) => {
    const mayRetry = !ONCE.has(method) && !LOOPED.has(method);
    for (let delayMs = firstDelayMs; ; delayMs = Math.min(maxDelayMs, delayMs * 2)) {
      try {
        const response = await prev(method, payload, signal);
        // A proxy in between may answer anything; what is no Bot API response counts as no answer.
        if (typeof response?.ok !== 'boolean')
          throw new HttpError(`${method}: no Bot API response`, undefined);
        if (response.ok) return response;
        metrics.countApiError(method, String(response.error_code));
        const isRateLimit = response.error_code === 429 && response.parameters?.retry_after === undefined;
        if ((response.error_code < 500 && !isRateLimit) || !mayRetry) return response;
      } catch (error) {
        metrics.countApiError(method, 'network');
        if (!(error instanceof HttpError) || !mayRetry || stop.aborted || signal?.aborted === true)
          throw error;
      }
      onRetry?.();
      await wait(spread(delayMs), stop);
    }
  };
}
