// One GET to a model hub: redirects followed by hand (the hashes stand in the first answer), proxy, watchdog.

import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';

const MAX_REDIRECTS = 5;
const SHA256 = /^[0-9a-f]{64}$/u;

/** A download that did not come to its end. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  /** Another try may help. */
  readonly isPassing: boolean;
  /** What a person can do. */
  readonly advice: string;

  constructor(
    message: string,
    about: { readonly isPassing: boolean; readonly advice: string; readonly cause?: unknown },
  ) {
    super(message, { cause: about.cause });
    this.isPassing = about.isPassing;
    this.advice = about.advice;
  }
}

export interface HubRequest {
  readonly url: URL;
  /** Address of a proxy for https addresses; null: none. */
  readonly proxy: string | null;
  /** Silence of this many milliseconds ends the download. */
  readonly silenceMs: number;
}

export interface HubAnswer {
  readonly body: IncomingMessage;
  readonly contentType: string;
  /** Bytes the body is to have; null: not told. */
  readonly size: number | null;
  /** SHA-256 of the body as hex; null: not told. */
  readonly sha256: string | null;
  /** To be called when bytes arrive; `stop` when the body is read. */
  readonly watchdog: { readonly feed: () => void; readonly stop: () => void };
}

/** Address without user, password and query, for messages. */
export function printUrl({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}

const REACH_ADVICE =
  'check the network, set EMBEDDING_HOST to a mirror or HTTPS_PROXY to a proxy, or leave EMBEDDING_MODEL unset for the model that ships';

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  // Several addresses of one host were tried: the error has no message, only a code.
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return cause.message === '' ? code : cause.message;
}

export function buildNetworkError(url: URL, cause: unknown): DownloadError {
  return new DownloadError(`${printUrl(url)} cannot be reached (${describeCause(cause)})`, {
    isPassing: true,
    advice: REACH_ADVICE,
    cause,
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

function readHeader(response: IncomingMessage, name: string): string {
  const value = response.headers[name];
  return typeof value === 'string' ? value : '';
}

/** ETags come as `"…"` or `W/"…"`. */
function parseSha256(etag: string): string | null {
  const plain = etag.replace(/^W\//u, '').replaceAll('"', '').toLowerCase();
  return SHA256.test(plain) ? plain : null;
}

async function openResponse(
  url: URL,
  { proxy, silenceMs }: HubRequest,
): Promise<Pick<HubAnswer, 'body' | 'watchdog'>> {
  const isSecure = url.protocol === 'https:';
  const viaProxy = isSecure && proxy !== null && !isLoopback(url.hostname);
  return await new Promise((resolve, reject) => {
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      // A body that is packed on the way has another length than the file.
      headers: { 'accept-encoding': 'identity', 'user-agent': 'gazette-bot' },
      ...(viaProxy ? { agent: new HttpsProxyAgent(proxy) } : {}),
    });
    const timer = setTimeout(() => {
      const silence = new Error(`nothing came for ${silenceMs / 1000} s`);
      request.destroy(silence);
      reject(silence);
    }, silenceMs);
    const watchdog = { feed: () => void timer.refresh(), stop: () => clearTimeout(timer) };
    request.on('error', (cause) => {
      watchdog.stop();
      reject(cause);
    });
    // A proxy that refuses has its answer replayed as if it were the hub's.
    request.on('proxyConnect', ({ statusCode = 0 }: { readonly statusCode?: number }) => {
      if (statusCode !== 200) request.destroy(new Error(`the proxy answered HTTP ${statusCode}`));
    });
    request.on('response', (body) => resolve({ body, watchdog }));
    request.end();
  });
}

function buildStatusError(url: URL, status: number, asked: URL): DownloadError {
  const at = printUrl(asked);
  if (status === 404 || status === 401 || status === 403) {
    return new DownloadError(`${at} is not there or not public (HTTP ${status})`, {
      isPassing: false,
      advice: 'check the spelling of EMBEDDING_MODEL (owner/name), and that the hub holds its onnx/ folder',
    });
  }
  return new DownloadError(
    `${at} answered HTTP ${status}${url.host === asked.host ? '' : ` by way of ${url.host}`}`,
    {
      isPassing: status === 429 || status >= 500,
      advice: 'try again later, or set EMBEDDING_HOST to another mirror',
    },
  );
}

/** @throws DownloadError unless a body is on its way. */
export async function openHubFile(asked: HubRequest): Promise<HubAnswer> {
  let { url } = asked;
  let sha256: string | null = null;
  let size: number | null = null;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const { body, watchdog } = await openResponse(url, asked).catch((cause: unknown) => {
      throw buildNetworkError(url, cause);
    });
    const status = body.statusCode ?? 0;
    // The stores behind a hub have ETags of their own, which may look like a SHA-256 and be none of the file.
    if (hop === 0)
      sha256 = parseSha256(readHeader(body, 'x-linked-etag')) ?? parseSha256(readHeader(body, 'etag'));
    size ??= Number(readHeader(body, 'x-linked-size')) || null;
    if (status === 200) {
      const length = readHeader(body, 'content-length');
      return {
        body,
        watchdog,
        contentType: readHeader(body, 'content-type'),
        sha256,
        size: size ?? (length === '' ? null : Number(length)),
      };
    }
    watchdog.stop();
    body.destroy();
    const location = readHeader(body, 'location');
    if (status < 300 || status >= 400 || location === '') throw buildStatusError(url, status, asked.url);
    url = new URL(location, url);
  }
  throw new DownloadError(`${printUrl(asked.url)} is redirected again and again`, {
    isPassing: false,
    advice: 'check EMBEDDING_HOST',
  });
}
