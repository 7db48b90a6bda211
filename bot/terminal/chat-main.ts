// The chat command: the terminal, whatever BOT_TOKEN says.

import 'dotenv/config';
import { Command } from 'commander';
import { parseBotSettings } from '../settings.ts';
import { runChat } from './run-chat.ts';
import { runCommand } from './run-command.ts';

const command = new Command('chat').description('Chats on the terminal');

await runCommand(command, async () => await runChat(parseBotSettings(process.env)));
