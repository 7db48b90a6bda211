// The ask command: one question, or JSON Lines from stdin to stdout.

import 'dotenv/config';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { openKnowledgeBase, type KnowledgeBase } from '../../retrieval/index.ts';
import { parseBotSettings } from '../settings.ts';
import { answerLine } from './answer-line.ts';
import { askOnce } from './ask-once.ts';
import { runCommand } from './run-command.ts';

async function answerLines(knowledgeBase: KnowledgeBase): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(await answerLine(line, knowledgeBase))}\n`);
  }
  return 0;
}

const command = new Command('ask')
  .description('Answers a question from the gazette')
  .argument('[question]', 'the question, in Chinese')
  .option('--json', 'one JSON object', false)
  .option('--jsonl', 'JSON Lines on stdin {id, question, history?} to JSON Lines on stdout', false);

await runCommand(command, async () => {
  const { json, jsonl } = command.opts<{ json: boolean; jsonl: boolean }>();
  const [question] = command.args;
  if (jsonl && question !== undefined)
    command.error('--jsonl reads questions from stdin and takes no argument: npm run ask -- --jsonl < FILE');
  if (!jsonl && (question ?? '').trim() === '')
    command.error('Give a question, or --jsonl to read questions from stdin');
  const knowledgeBase = await openKnowledgeBase(parseBotSettings(process.env).index);
  try {
    if (jsonl) return await answerLines(knowledgeBase);
    process.stdout.write(`${await askOnce(question ?? '', json, knowledgeBase)}\n`);
    return 0;
  } finally {
    await knowledgeBase.close();
  }
});
