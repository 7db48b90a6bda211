// How the bot reaches Telegram: address, proxy, retries; and who it is there.

import { autoRetry } from '@grammyjs/auto-retry';
import { Api, type ApiClientOptions, type Transformer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { Logger } from '../../logger.ts';
import type { TelegramSettings } from '../../settings.ts';
import type { BotMetrics } from '../metrics.ts';
import { retryTransient } from './retry-transient.ts';

/** A call that takes longer is given up and tried again; longer than a long poll. */
const CALL_TIMEOUT_S = 60;

/** A server on this machine is never reached through a proxy. */
function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return (
    hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(hostname)
  );
}

export function buildClientOptions({
  apiRoot,
  proxy,
}: Pick<TelegramSettings, 'apiRoot' | 'proxy'>): ApiClientOptions {
  const agent =
    proxy === null || isLoopback(apiRoot)
      ? null
      : proxy.startsWith('socks')
        ? new SocksProxyAgent(proxy)
        : new HttpsProxyAgent(proxy);
  return {
    apiRoot,
    timeoutSeconds: CALL_TIMEOUT_S,
    // The token never stands in an error's text.
    sensitiveLogs: false,
    ...(agent === null ? {} : { baseFetchConfig: { agent, compress: true } }),
  };
}

/** From the inside out: transient failures, rate limits, and the end of the bot, which ends every call. */
export function installRetries(api: Api, stop: AbortSignal, metrics: BotMetrics, onRetry?: () => void): void {
  // grammY's type of a signal is that of a shim; the object is the platform's own.
  const endWithBot: Transformer = (prev, method, payload, signal) =>
    prev(method, payload, signal ?? (stop as NonNullable<typeof signal>));
  const retryRateLimits = autoRetry({ rethrowHttpErrors: true, rethrowInternalServerErrors: true });
  api.config.use(
    retryTransient({ stop, metrics, ...(onRetry === undefined ? {} : { onRetry }) }),
    (prev, method, payload, signal) =>
      method === 'sendChatAction'
        ? prev(method, payload, signal)
        : retryRateLimits(prev, method, payload, signal),
    endWithBot,
  );
}

/** Asks Telegram who the bot is, as long as it takes; throws where the token is wrong. */
export async function readIdentity(
  settings: Pick<TelegramSettings, 'token' | 'apiRoot' | 'proxy'>,
  stop: AbortSignal,
  metrics: BotMetrics,
  logger: Logger,
): Promise<UserFromGetMe> {
  const api = new Api(settings.token, buildClientOptions(settings));
  let isTold = false;
  installRetries(api, stop, metrics, () => {
    if (!isTold)
      logger.warn('Telegram does not answer; trying on (BOT_API_ROOT and HTTPS_PROXY say where and how)');
    isTold = true;
  });
  return api.getMe();
}
