// A Bot API server on loopback over the fake account: checks the token, long-polls, calls webhooks, and fails on demand.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { createTelegramAccount, TOKEN, type TelegramAccount } from './telegram-account.ts';
import { isRecord, Refusal, type Payload } from './telegram-rules.ts';

export type Fault =
  | {
      readonly kind: 'refuse';
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
    }
  /** An answer that is no Bot API response. */
  | { readonly kind: 'garbage'; readonly status: number; readonly body: string }
  /** The connection breaks before the call is performed. */
  | { readonly kind: 'reset' }
  /** The call is never performed nor answered. */
  | { readonly kind: 'hang' }
  /** The call is performed, its answer never comes. */
  | { readonly kind: 'swallow' };

export interface TelegramServer {
  readonly account: TelegramAccount;
  readonly root: string;
  /** The next `times` calls of a method fail so. */
  inject(method: string, fault: Fault, times?: number): void;
  /** Offers updates by long polling, or posts them to the webhook if one is set; resolves when they are on offer. */
  offer(...updates: readonly Update[]): Promise<void>;
  /** Offers again what was confirmed before, as Telegram may. */
  repeat(...updates: readonly Update[]): void;
  readonly unconfirmed: number;
  /** Milliseconds at which each call of sendMessage was accepted, by chat. */
  readonly acceptedAt: Map<number, number[]>;
  close(): Promise<void>;
}

const MAX_BODY_BYTES = 20_000_000;

export async function openTelegramServer(): Promise<TelegramServer> {
  const account = createTelegramAccount();
  const faults = new Map<string, Fault[]>();
  const acceptedAt = new Map<number, number[]>();
  let queue: Update[] = [];
  let poller: { end: (code: 'served' | 'conflict') => void } | null = null;

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 30_000;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token = '', method = ''] = /^\/bot([^/]*)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const payload = await readPayload(request);
    if (decodeURIComponent(token) !== TOKEN)
      return sendJson(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
    const fault = faults.get(method)?.shift();
    switch (fault?.kind) {
      case 'refuse':
        return sendJson(response, fault.code, {
          ok: false,
          error_code: fault.code,
          description: fault.description,
          ...(fault.retryAfter === undefined ? {} : { parameters: { retry_after: fault.retryAfter } }),
        });
      case 'garbage':
        response.writeHead(fault.status).end(fault.body);
        return;
      case 'reset':
        request.socket.resetAndDestroy();
        return;
      case 'hang':
        return;
      case 'swallow':
      case undefined:
        break;
      default:
        fault satisfies never;
    }
    try {
      const result =
        method === 'getUpdates' ? await poll(payload, request) : account.perform(method, payload);
      if (method === 'sendMessage') {
        const chatId = Number(payload['chat_id']);
        acceptedAt.set(chatId, [...(acceptedAt.get(chatId) ?? []), performance.now()]);
      }
      if (fault?.kind !== 'swallow') sendJson(response, 200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(response, error.code, { ok: false, error_code: error.code, description: error.message });
    }
  }

  const endPoll = (): void => poller?.end('served');

  async function poll(payload: Payload, request: IncomingMessage): Promise<Update[]> {
    if (account.webhook !== null)
      throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active");
    poller?.end('conflict');
    const offset = Number(payload['offset'] ?? 0);
    if (offset > 0) queue = queue.filter((update) => update.update_id >= offset);
    if (queue.length === 0) {
      const outcome = await new Promise<'served' | 'conflict'>((resolve) => {
        const timer = setTimeout(() => resolve('served'), Number(payload['timeout'] ?? 0) * 1000);
        poller = {
          end: (code) => {
            clearTimeout(timer);
            poller = null;
            resolve(code);
          },
        };
        request.socket.once('close', endPoll);
      });
      request.socket.off('close', endPoll);
      if (outcome === 'conflict')
        throw new Refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        );
    }
    return queue.slice(0, Number(payload['limit'] ?? 100));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A listening TCP server has no other kind of address.

  return {
    account,
    root: `http://127.0.0.1:${port}`,
    acceptedAt,
    inject(method, fault, times = 1) {
      faults.set(method, [...(faults.get(method) ?? []), ...Array.from({ length: times }, () => fault)]);
    },
    async offer(...updates) {
      const { webhook } = account;
      if (webhook === null) {
        queue.push(...updates);
        poller?.end('served');
        return;
      }
      for (const update of updates) await postUpdate(webhook.url, webhook.secret, update);
    },
    repeat(...updates) {
      queue = [...updates, ...queue];
      poller?.end('served');
    },
    get unconfirmed() {
      return queue.length;
    },
    async close() {
      poller?.end('served');
      await closeNow(server);
    },
  };
}

async function closeNow(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}

/** As Telegram does: until it gets a 200. */
export async function postUpdate(url: string, secret: string | null, update: unknown): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: typeof update === 'string' ? update : JSON.stringify(update),
    }).catch(() => null);
    if (response !== null && response.status < 500) return response.status;
    if (attempt > 50)
      throw new Error(`the webhook does not take an update: ${response?.status ?? 'no connection'}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readPayload(request: IncomingMessage): Promise<Payload> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const buffer = Buffer.from(part);
    bytes += buffer.length;
    if (bytes > MAX_BODY_BYTES) throw new Error('body too large');
    parts.push(buffer);
  }
  const body = Buffer.concat(parts);
  const type = request.headers['content-type'] ?? '';
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/u.exec(type);
  if (type.startsWith('multipart/form-data') && boundary !== null)
    return readForm(body, boundary[1] ?? boundary[2] ?? '');
  const parsed: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  return isRecord(parsed) ? parsed : {};
}

/** Fields as strings, or what JSON they hold; a file as its name and text; `attach://` led to its file. */
function readForm(body: Buffer, boundary: string): Payload {
  const fields: Record<string, unknown> = {};
  for (const part of body.toString('utf8').split(`--${boundary}`).slice(1, -1)) {
    const at = part.indexOf('\r\n\r\n');
    const head = part.slice(0, at);
    const value = part.slice(at + 4, -2);
    const name = /name="([^"]*)"/u.exec(head)?.[1] ?? '';
    const file = /filename="?([^"\r\n;]*)/u.exec(head)?.[1];
    fields[name] =
      file !== undefined
        ? { name: decodeURIComponent(file), content: value }
        : /^[{[]/u.test(value)
          ? JSON.parse(value)
          : value;
  }
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && value.startsWith('attach://'))
      fields[name] = fields[value.slice('attach://'.length)];
  }
  return fields;
}
