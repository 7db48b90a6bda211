// Starts the bot as a child process against a fake server, reads its log, kills it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { inject } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface BotProcess {
  /** Lines on stderr so far. */
  readonly log: string[];
  kill(signal: NodeJS.Signals): void;
  /** The exit code; null where a signal ended it. */
  readonly exit: Promise<number | null>;
  /** Resolves when the bot says that it is ready; rejects where it ends before. */
  ready(): Promise<void>;
}

export function startBotProcess(env: Record<string, string>): BotProcess {
  const child = spawn(process.execPath, [path.join(inject('commands'), 'tests/fakes/bot-process-main.js')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log: string[] = [];
  let rest = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    log.push(...lines);
  });
  const exit = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null));
  return {
    log,
    exit,
    kill: (signal) => void child.kill(signal),
    async ready() {
      let isOver = false;
      void exit.then(() => (isOver = true));
      while (!log.some((line) => line.includes('"ready"'))) {
        if (isOver) throw new Error(`the bot ended: ${log.join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
