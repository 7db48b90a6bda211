// The bot in this process, its calls taken by the fake account: what most tests drive.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GrammyError, type Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { createLogger } from '../../bot/logger.ts';
import { openState, type BotState } from '../../bot/state/open-state.ts';
import { createBroadcastSender } from '../../bot/telegram/broadcast-sender.ts';
import type { BotContext, BotDeps } from '../../bot/telegram/context.ts';
import { createBot } from '../../bot/telegram/create-bot.ts';
import { openGazetteHolder } from '../../bot/telegram/gazette-holder.ts';
import { createMetrics } from '../../bot/telegram/metrics.ts';
import { createMemoryKnowledgeBase, type MemoryKnowledgeBase } from './memory-knowledge-base.ts';
import {
  BOT,
  createTelegramAccount,
  TOKEN,
  type SentMessage,
  type TelegramAccount,
} from './telegram-account.ts';
import { Refusal } from './telegram-rules.ts';

export const ADMIN = 99;

export interface BotInProcess {
  readonly bot: Bot<BotContext>;
  readonly account: TelegramAccount;
  readonly state: BotState;
  readonly deps: BotDeps;
  /** The knowledge base that answers at present; `swap` puts another in its place, as an ingest would. */
  readonly gazette: () => MemoryKnowledgeBase;
  readonly swap: (next: MemoryKnowledgeBase) => void;
  readonly log: string[];
  readonly stop: AbortController;
  /** Milliseconds added to the clock. */
  skew: number;
  send(update: Update): Promise<SentMessage[]>;
  close(): Promise<void>;
}

export async function startInProcess(
  options: {
    questionsPerMinute?: number;
    logLevel?: string;
    gazette?: MemoryKnowledgeBase;
    stateDir?: string;
  } = {},
): Promise<BotInProcess> {
  const folder = options.stateDir ?? (await mkdtemp(path.join(tmpdir(), 'gazette-bot-')));
  const state = await openState(folder);
  const account = createTelegramAccount();
  const log: string[] = [];
  const logger = createLogger({
    level: options.logLevel ?? 'info',
    secrets: [TOKEN],
    write: (line) => void log.push(line),
  });
  const stop = new AbortController();
  let knowledgeBase = options.gazette ?? createMemoryKnowledgeBase();
  const gazette = await openGazetteHolder(
    {
      openKnowledgeBase: async () => knowledgeBase,
      readFingerprint: async () => knowledgeBase.summary.fingerprint,
    },
    logger,
  );
  const deps: BotDeps = {
    settings: { questionsPerMinute: options.questionsPerMinute ?? 1000, staleAfterS: 600, adminIds: [ADMIN] },
    state,
    gazette,
    broadcasts: createBroadcastSender(state.people, logger, stop.signal),
    metrics: createMetrics(),
    logger,
    now: () => Date.now() + running.skew,
    stop: stop.signal,
  };
  const bot = createBot(deps, { token: TOKEN, botInfo: BOT });
  // Every call ends here: nothing leaves the process. The result's type belongs to the method, which is not known here.
  const transform: Parameters<typeof bot.api.config.use>[0] = async (_prev, method, payload) => {
    try {
      return { ok: true, result: account.perform(method, { ...payload }) as never };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ok: false, error_code: error.code, description: error.message };
    }
  };
  bot.api.config.use(transform);
  const running: BotInProcess = {
    bot,
    account,
    state,
    deps,
    gazette: () => knowledgeBase,
    swap: (next) => {
      knowledgeBase = next;
    },
    log,
    stop,
    skew: 0,
    async send(update) {
      const before = account.sent.length;
      await bot.handleUpdate(update);
      return account.sent.slice(before);
    },
    async close() {
      stop.abort();
      await state.close();
      if (options.stateDir === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
  return running;
}

/** Errors of the Bot API that reached the log: there must be none but those a test provokes. */
export function findRefusals(log: readonly string[]): string[] {
  return log.filter((line) => line.includes(GrammyError.name) || line.includes('Bad Request'));
}
