// Long polling or webhook, health, graceful stop: the life of the Telegram bot, from start to exit code.

import type { Server } from 'node:http';
import type { Bot } from 'grammy';
import { describeError, type Logger } from '../logger.ts';
import type { TelegramSettings } from '../settings.ts';
import { openState, type BotState } from '../state/open-state.ts';
import { createBroadcastSender } from './broadcast-sender.ts';
import type { BotContext, BotDeps } from './context.ts';
import { createBot } from './create-bot.ts';
import { openGazetteHolder, type GazetteHolder, type GazetteSource } from './gazette-holder.ts';
import { createMetrics } from './metrics.ts';
import { startHousekeeping } from './housekeeping.ts';
import { setCommands } from './set-commands.ts';
import { isOtherPoller, isWrongToken } from './telegram-errors.ts';
import { buildClientOptions, installRetries, readIdentity } from './transport/connect.ts';
import { openHealthServer } from './transport/health-server.ts';
import { closeServer } from './transport/listen.ts';
import { ALLOWED_UPDATES, pollUpdates } from './transport/poll-updates.ts';
import { createUpdatePipeline, type UpdatePipeline } from './transport/update-pipeline.ts';
import { openWebhookServer } from './transport/webhook-server.ts';

export interface RunDeps extends GazetteSource {
  readonly logger: Logger;
}

/** Replies under way get this long at the end; less than the ten seconds of `docker stop`. */
const GRACE_MS = 8000;
/** Without a word from Telegram for this long, /readyz says so: two long polls and a little. */
const CONTACT_MS = 90_000;

/** Runs until SIGTERM or SIGINT (0), or until going on makes no sense (1, with one line in the log). */
export async function runTelegram(settings: TelegramSettings, deps: RunDeps): Promise<number> {
  const { logger } = deps;
  /** Aborted first: take nothing more. */
  const closing = new AbortController();
  /** Aborted last: leave what is not finished. */
  const stop = new AbortController();
  const onSignal = (): void => (closing.signal.aborted ? stop.abort() : closing.abort());
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  closing.signal.addEventListener('abort', () => {
    logger.info('stopping: replies under way are finished first');
    setTimeout(() => stop.abort(), GRACE_MS).unref();
  });
  try {
    return await run(settings, deps, closing.signal, stop);
  } catch (error) {
    if (closing.signal.aborted) return 0;
    logger.fatal(explainEnd(error));
    logger.debug(describeError(error), 'the reason in full');
    return 1;
  } finally {
    stop.abort();
    process.off('SIGTERM', onSignal);
    process.off('SIGINT', onSignal);
  }
}

/** One line that says what to do. */
function explainEnd(error: unknown): string {
  if (isWrongToken(error))
    return 'Telegram refuses BOT_TOKEN: it is wrong or was revoked; take a new one from @BotFather';
  if (isOtherPoller(error))
    return 'another process polls with this BOT_TOKEN: stop it, then start this one again';
  return error instanceof Error
    ? (error.message.split('\n')[0] ?? error.name)
    : 'the bot ended for an unknown reason';
}

async function run(
  settings: TelegramSettings,
  source: RunDeps,
  closing: AbortSignal,
  stop: AbortController,
): Promise<number> {
  const { logger } = source;
  const metrics = createMetrics();
  const now = Date.now;
  let lastContact = 0;
  const onContact = (): void => {
    lastContact = now();
  };
  let obstacle: string | null = 'starting';
  const health =
    settings.healthPort === null
      ? null
      : await openHealthServer({
          port: settings.healthPort,
          host: settings.listenHost,
          metrics,
          findObstacle: () =>
            obstacle ??
            (settings.webhook === null && now() - lastContact > CONTACT_MS ? 'no word from Telegram' : null),
        });
  let state: BotState | null = null;
  let gazette: GazetteHolder | null = null;
  let webhook: Server | null = null;
  try {
    gazette = await openGazetteHolder(source, logger);
    state = await openState(settings.stateDir);
    const botInfo = await readIdentity(settings, AbortSignal.any([closing, stop.signal]), metrics, logger);
    const broadcasts = createBroadcastSender(state.people, logger, stop.signal);
    const deps: BotDeps = { settings, state, gazette, broadcasts, metrics, logger, now, stop: stop.signal };
    const bot = createBot(deps, { token: settings.token, botInfo, client: buildClientOptions(settings) });
    installRetries(bot.api, stop.signal, metrics);
    const pipeline = createUpdatePipeline({
      journal: state.journal,
      answerUpdate: (update) => bot.handleUpdate(update),
      metrics,
      logger,
      now,
    });
    onContact();
    await announce(bot, settings, logger, stop.signal);
    const keeping = startHousekeeping(bot.api, botInfo.username, deps, {
      retentionDays: settings.retentionDays,
    });
    const resumed = await pipeline.resume();
    logger.info(
      {
        bot: botInfo.username,
        issues: gazette.summary.issues.length,
        resumed,
        by: settings.webhook === null ? 'polling' : 'webhook',
      },
      'ready',
    );
    obstacle = null;
    try {
      if (settings.webhook === null) {
        await pollUpdates({ api: bot.api, pipeline, logger, stop: closing, onContact, now });
      } else {
        webhook = await openWebhookServer({
          webhook: settings.webhook,
          host: settings.listenHost,
          pipeline,
          logger,
          onContact,
        });
        await bot.api.setWebhook(settings.webhook.url, {
          secret_token: settings.webhook.secret,
          allowed_updates: ALLOWED_UPDATES,
        });
        await untilAborted(closing);
      }
    } finally {
      obstacle = 'stopping';
      await closeServer(webhook);
      await finish(pipeline, stop);
      await state.journal.release();
      await keeping.close();
    }
    return 0;
  } finally {
    await gazette?.close();
    await state?.close();
    await closeServer(health);
  }
}

/** Tells Telegram that no webhook is wanted, for polling, and, meanwhile, which commands there are. */
async function announce(
  bot: Bot<BotContext>,
  settings: TelegramSettings,
  logger: Logger,
  stop: AbortSignal,
): Promise<void> {
  const warn = (error: unknown): void => {
    if (!stop.aborted)
      logger.warn(describeError(error), 'Telegram did not take a setting; the bot goes on without it');
  };
  if (settings.webhook === null) await bot.api.deleteWebhook().catch(warn);
  void setCommands(bot.api, settings.adminIds).catch(warn);
}

/** Waits for the replies under way until the grace is over; what is left stays in the journal. */
async function finish(pipeline: UpdatePipeline, stop: AbortController): Promise<void> {
  const grace = setTimeout(() => stop.abort(), GRACE_MS);
  await Promise.race([pipeline.idle(), untilAborted(stop.signal)]);
  clearTimeout(grace);
  stop.abort();
  // Aborted calls end at once; a moment for their handlers to come to an end before the database closes.
  await Promise.race([pipeline.idle(), new Promise((resolve) => setTimeout(resolve, 500).unref())]);
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
