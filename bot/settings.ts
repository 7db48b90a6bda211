// BotSettings from the environment: a union by channel, frozen, all faults reported at once.

import { z } from 'zod';
import {
  buildIndexConfig,
  emptyAsUnset,
  indexSettings,
  SettingsError,
  type IndexConfig,
} from '../retrieval/index.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = (setting: string): z.ZodType<number> =>
  z.coerce
    .number({ error: `${setting} must be a port, 1 to 65535` })
    .int(`${setting} must be a port, 1 to 65535`)
    .min(1, `${setting} must be a port, 1 to 65535`)
    .max(65_535, `${setting} must be a port, 1 to 65535`);

const count = (setting: string, least: number, most: number): z.ZodType<number> => {
  const error = `${setting} must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
};

const adminIds = z
  .string()
  .regex(/^[ \d,]*$/u, 'ADMIN_IDS must be Telegram user ids with commas between them, such as 12345,67890')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(Number),
  );

/** Every variable the bot reads; `.env.example` tells each one's reason. */
export const botSettings = {
  ...indexSettings,
  GAZETTE_DIR: z.preprocess(emptyAsUnset, z.string().default('data/issues')),
  STATE_DIR: z.preprocess(emptyAsUnset, z.string().default('data/state')),
  LOG_LEVEL: z.preprocess(
    emptyAsUnset,
    z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  ),
  BOT_TOKEN: z.preprocess(
    emptyAsUnset,
    z
      .string()
      .regex(/^[\w:-]+$/u, 'BOT_TOKEN must be the token as @BotFather gave it, such as 123456:ABC-def')
      .optional(),
  ),
  BOT_API_ROOT: z.preprocess(
    emptyAsUnset,
    z
      .url({ protocol: /^https?$/u, error: 'BOT_API_ROOT must be an http or https address' })
      .default('https://api.telegram.org'),
  ),
  WEBHOOK_URL: z.preprocess(
    emptyAsUnset,
    z
      .url({ protocol: /^https?$/u, error: 'WEBHOOK_URL must be the https address that Telegram shall call' })
      .optional(),
  ),
  WEBHOOK_SECRET: z.preprocess(
    emptyAsUnset,
    z
      .string()
      .regex(/^[\w-]{1,256}$/u, 'WEBHOOK_SECRET must be 1 to 256 letters, digits, _ or -')
      .optional(),
  ),
  WEBHOOK_PORT: z.preprocess(emptyAsUnset, port('WEBHOOK_PORT').default(8080)),
  HEALTH_PORT: z.preprocess(emptyAsUnset, port('HEALTH_PORT').optional()),
  LISTEN_HOST: z.preprocess(emptyAsUnset, z.string().default('127.0.0.1')),
  QUESTIONS_PER_MINUTE: z.preprocess(emptyAsUnset, count('QUESTIONS_PER_MINUTE', 1, 1000).default(20)),
  STALE_AFTER_S: z.preprocess(emptyAsUnset, count('STALE_AFTER_S', 1, 86_400).default(600)),
  RETENTION_DAYS: z.preprocess(emptyAsUnset, count('RETENTION_DAYS', 1, 3650).default(90)),
  ADMIN_IDS: z.preprocess(emptyAsUnset, adminIds.default([])),
  HTTPS_PROXY: z.preprocess(
    emptyAsUnset,
    z
      .url({
        protocol: /^(?:https?|socks[45]?[ah]?)$/u,
        error: 'HTTPS_PROXY must be an http://, https:// or socks5:// address',
      })
      .optional(),
  ),
} as const;

interface CommonSettings {
  readonly index: IndexConfig;
  readonly gazetteDir: string;
  readonly stateDir: string;
  readonly logLevel: string;
}

export interface TerminalSettings extends CommonSettings {
  readonly channel: 'terminal';
}

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly port: number;
}

export interface TelegramSettings extends CommonSettings {
  readonly channel: 'telegram';
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  /** null: long polling. */
  readonly webhook: WebhookSettings | null;
  /** null: no health server. */
  readonly healthPort: number | null;
  readonly listenHost: string;
  readonly questionsPerMinute: number;
  readonly staleAfterS: number;
  readonly retentionDays: number;
  readonly adminIds: readonly number[];
  readonly proxy: string | null;
}

export type BotSettings = TerminalSettings | TelegramSettings;

/** What the schema of one variable cannot see. */
function findCrossFaults(env: NodeJS.ProcessEnv): string[] {
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  const faults: string[] = [];
  if (isSet('WEBHOOK_URL') && !isSet('WEBHOOK_SECRET')) {
    faults.push('WEBHOOK_SECRET must be set beside WEBHOOK_URL, or anybody could send updates');
  }
  if (env['WEBHOOK_URL']?.startsWith('http://') === true && !isSet('BOT_API_ROOT')) {
    faults.push('WEBHOOK_URL must begin with https://, since Telegram calls nothing else');
  }
  if (
    isSet('WEBHOOK_URL') &&
    isSet('HEALTH_PORT') &&
    env['HEALTH_PORT'] === (env['WEBHOOK_PORT'] ?? '8080')
  ) {
    faults.push('HEALTH_PORT must differ from WEBHOOK_PORT');
  }
  return faults;
}

/** Reads all settings; throws one SettingsError that lists every fault. Unset BOT_TOKEN means the terminal. */
export function parseBotSettings(env: NodeJS.ProcessEnv): BotSettings {
  const parsed = z.object(botSettings).safeParse(env);
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => {
      const setting = issue.path.join('.');
      return issue.message.startsWith(setting) ? issue.message : `${setting}: ${issue.message}`;
    }),
    ...findCrossFaults(env),
  ];
  if (!parsed.success || faults.length > 0) {
    throw new SettingsError(
      `settings: ${[...new Set(faults)].join('; ')}. Mend the environment or .env (.env.example explains each)`,
    );
  }
  const values = parsed.data;
  const common: CommonSettings = {
    index: buildIndexConfig(values),
    gazetteDir: values.GAZETTE_DIR,
    stateDir: values.STATE_DIR,
    logLevel: values.LOG_LEVEL,
  };
  if (values.BOT_TOKEN === undefined) return Object.freeze({ ...common, channel: 'terminal' as const });
  return Object.freeze({
    ...common,
    channel: 'telegram' as const,
    token: values.BOT_TOKEN,
    apiRoot: values.BOT_API_ROOT.replace(/\/$/u, ''),
    webhook:
      values.WEBHOOK_URL === undefined || values.WEBHOOK_SECRET === undefined
        ? null
        : Object.freeze({
            url: values.WEBHOOK_URL,
            secret: values.WEBHOOK_SECRET,
            port: values.WEBHOOK_PORT,
          }),
    healthPort: values.HEALTH_PORT ?? null,
    listenHost: values.LISTEN_HOST,
    questionsPerMinute: values.QUESTIONS_PER_MINUTE,
    staleAfterS: values.STALE_AFTER_S,
    retentionDays: values.RETENTION_DAYS,
    adminIds: Object.freeze(values.ADMIN_IDS),
    proxy: values.HTTPS_PROXY ?? null,
  });
}
