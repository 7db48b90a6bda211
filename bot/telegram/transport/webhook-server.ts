// The webhook: checks the secret, journals the update, says 200; the answer goes out by a call of its own.

import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describeError, type Logger } from '../../logger.ts';
import type { WebhookSettings } from '../../settings.ts';
import { listen } from './listen.ts';
import { parseUpdate, type UpdatePipeline } from './update-pipeline.ts';

export interface WebhookOptions {
  readonly webhook: WebhookSettings;
  readonly host: string;
  readonly pipeline: Pick<UpdatePipeline, 'accept' | 'hasRoom'>;
  readonly logger: Logger;
  readonly onContact: () => void;
}

/** Telegram's updates are a few kilobytes; the longest message has 4,096 units. */
const MAX_BODY_BYTES = 1_048_576;
const REQUEST_TIMEOUT_MS = 10_000;

class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes the same time for a wrong secret whatever it shares with the right one. */
export function isSecret(given: string | undefined, secret: string): boolean {
  return timingSafeEqual(digest(given ?? ''), digest(secret)) && given !== undefined;
}

export async function openWebhookServer(options: WebhookOptions): Promise<Server> {
  const path = new URL(options.webhook.url).pathname;
  const server = createServer((request, response) => {
    void answerRequest(options, path, request)
      .catch((error: unknown) => {
        options.logger.error(
          describeError(error),
          'an update could not be journalled; Telegram will send it again',
        );
        return 500;
      })
      .then((status) => end(response, status));
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  await listen(server, options.webhook.port, options.host, 'WEBHOOK_PORT');
  return server;
}

/** The status to answer with; never a word about why. */
async function answerRequest(
  { webhook, pipeline, onContact }: WebhookOptions,
  path: string,
  request: IncomingMessage,
): Promise<number> {
  const header = request.headers['x-telegram-bot-api-secret-token'];
  if (!isSecret(typeof header === 'string' ? header : undefined, webhook.secret)) return 401;
  if (request.url?.split('?')[0] !== path) return 404;
  if (request.method !== 'POST') return 405;
  // Telegram keeps what is not taken and sends it again.
  if (!pipeline.hasRoom) return 503;
  let body: string;
  try {
    body = await readBody(request);
  } catch (error) {
    return error instanceof TooLargeError ? 413 : 400;
  }
  const update = parseUpdate(parseJson(body));
  if (update === null) return 400;
  onContact();
  await pipeline.accept([update]);
  return 200;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const received: AsyncIterable<Uint8Array> = request;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of received) {
    bytes += part.length;
    if (bytes > MAX_BODY_BYTES) throw new TooLargeError('body too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  // What was refused unread is not read to its end.
  if (status >= 400) response.setHeader('connection', 'close');
  response.writeHead(status).end();
}
