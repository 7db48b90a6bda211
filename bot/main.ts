// The entry: settings → the channel they name. A terminal without an index builds it first.

import 'dotenv/config';
import { Command } from 'commander';
import { readIndexFingerprint } from '../retrieval/index.ts';
import { createLogger } from './logger.ts';
import { openWarmKnowledgeBase } from './open-warm.ts';
import { parseBotSettings } from './settings.ts';
import { runTelegram } from './telegram/run-bot.ts';
import { runChat } from './terminal/run-chat.ts';
import { runCommand } from './terminal/run-command.ts';

const command = new Command('start').description(
  'Chats on the terminal, or in Telegram when BOT_TOKEN is set',
);

await runCommand(command, async () => {
  const settings = parseBotSettings(process.env);
  if (settings.channel === 'terminal') return await runChat(settings);
  const logger = createLogger({ level: settings.logLevel, secrets: [settings.token] });
  return await runTelegram(settings, {
    openKnowledgeBase: async () => await openWarmKnowledgeBase(settings.index),
    readFingerprint: async () => await readIndexFingerprint(settings.index),
    logger,
  });
});
