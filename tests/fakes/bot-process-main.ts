// The whole bot as a process of its own, over a knowledge base in memory: what can be killed and started again.

import { createLogger } from '../../bot/logger.ts';
import { parseBotSettings } from '../../bot/settings.ts';
import { runTelegram } from '../../bot/telegram/run-bot.ts';
import { createMemoryKnowledgeBase } from './memory-knowledge-base.ts';

const settings = parseBotSettings(process.env);
if (settings.channel !== 'telegram') throw new Error('BOT_TOKEN is not set');
/** Each answer takes so long, or, with a spread, up to so much longer: a later question may be answered sooner. */
const answerMs = Number(process.env['FAKE_ANSWER_MS'] ?? 0);
const spreadMs = Number(process.env['FAKE_ANSWER_SPREAD_MS'] ?? 0);

process.exitCode = await runTelegram(settings, {
  logger: createLogger({ level: settings.logLevel, secrets: [settings.token] }),
  readFingerprint: async () => 'first',
  openKnowledgeBase: async () => {
    if (process.env['FAKE_NO_INDEX'] !== undefined)
      throw new Error('data/index holds no index; run "npm run ingest"');
    const knowledgeBase = createMemoryKnowledgeBase();
    return {
      ...knowledgeBase,
      answer: async (question) => {
        const ms = answerMs + Math.random() * spreadMs;
        if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
        return knowledgeBase.answer(question);
      },
    };
  },
});
