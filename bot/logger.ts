// The log: JSON lines on stderr, without the token and, above debug, without anybody's words.

import { pino } from 'pino';

export type Logger = ReturnType<typeof pino>;

export interface LoggerOptions {
  readonly level: string;
  /** Strings that never reach the log, such as the bot's token. */
  readonly secrets: readonly string[];
  /** Where a line goes; stderr unless told otherwise, since stdout belongs to results. */
  readonly write?: (line: string) => void;
}

/** A logger whose last step blanks every secret, whatever error or address carried it. */
export function createLogger({ level, secrets, write = writeToStderr }: LoggerOptions): Logger {
  const spellings = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const blank = (line: string): string =>
    spellings.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => write(blank(line)) },
  );
}

function writeToStderr(line: string): void {
  process.stderr.write(line);
}

/**
 * What an error says, without the payload that grammY hangs on it (which holds a person's words):
 * type, message, stack and the messages of its causes.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no Error was thrown' };
  const cause = error.cause ?? ('error' in error ? error.error : undefined);
  return {
    type: error.name,
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(cause instanceof Error ? { cause: `${cause.name}: ${cause.message}` } : {}),
  };
}
