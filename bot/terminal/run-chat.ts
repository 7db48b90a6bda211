// The chat on a terminal: greeting, prompt, history; from a pipe, line by line.

import { createInterface } from 'node:readline';
import { openKnowledgeBase } from '../../retrieval/index.ts';
import type { BotSettings } from '../settings.ts';
import { ChatTalk } from './chat-talk.ts';
import { ensureIndex } from './ensure-index.ts';
import { createPaint } from './paint.ts';

const PROMPT = '问> ';
const HISTORY = 200;

export async function runChat(settings: Pick<BotSettings, 'index'>): Promise<number> {
  await ensureIndex(settings.index);
  const knowledgeBase = await openKnowledgeBase(settings.index);
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const talk = new ChatTalk(knowledgeBase, createPaint(process.stdout));
  process.stdout.write(`${await talk.greet()}\n`);
  // Made last: what a pipe sends before somebody reads the lines would be lost.
  const lines = createInterface({
    input: process.stdin,
    output: isTerminal ? process.stdout : undefined,
    terminal: isTerminal,
    historySize: HISTORY,
    prompt: isTerminal ? PROMPT : '',
  });
  try {
    if (isTerminal) lines.prompt();
    for await (const line of lines) {
      const said = await talk.hear(line);
      if (said === null) break;
      // What comes from a pipe is not seen on the screen: without it the replies could not be told apart.
      if (said !== '')
        process.stdout.write(isTerminal ? `${said}\n` : `\n${PROMPT}${line.trim()}\n${said}\n`);
      if (isTerminal) lines.prompt();
    }
    return 0;
  } finally {
    lines.close();
    await knowledgeBase.close();
  }
}
