// The way to Telegram: through a proxy of HTTP or SOCKS5, and without one to a server on this machine.

import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../../bot/logger.ts';
import { createMetrics } from '../../../bot/telegram/metrics.ts';
import { readIdentity } from '../../../bot/telegram/transport/connect.ts';
import { BOT, TOKEN } from '../../fakes/telegram-account.ts';
import { openTelegramServer, type TelegramServer } from '../../fakes/telegram-server.ts';

let server: TelegramServer;
let proxy: Server;
let asked: string[];

beforeEach(async () => {
  server = await openTelegramServer();
  asked = [];
});

afterEach(async () => {
  proxy.close();
  await server.close();
});

async function listen(given: Server): Promise<number> {
  proxy = given;
  given.listen(0, '127.0.0.1');
  await once(given, 'listening');
  const { port } = given.address() as AddressInfo; // A listening TCP server has no other kind of address.
  return port;
}

/** Whatever name is asked for, the fake server answers. */
const connectToFake = () => connect(Number(new URL(server.root).port), '127.0.0.1');

const identify = (apiRoot: string, through: string) =>
  readIdentity(
    { token: TOKEN, apiRoot, proxy: through },
    new AbortController().signal,
    createMetrics(),
    createLogger({ level: 'silent', secrets: [] }),
  );

describe('a proxy', () => {
  it('of HTTP leads to Telegram', async () => {
    const http = createHttpServer();
    http.on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      const onward = connectToFake();
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    const port = await listen(http);
    expect((await identify('http://telegram.invalid', `http://127.0.0.1:${port}`)).username).toBe(
      BOT.username,
    );
    expect(asked).toEqual(['telegram.invalid:80']);
  });

  it('of SOCKS5 leads to Telegram, and looks up the name itself', async () => {
    const port = await listen(
      createServer((socket) => {
        socket.once('data', () => {
          socket.write(Buffer.from([5, 0]));
          socket.once('data', (request: Buffer) => {
            const length = request[4] ?? 0;
            asked.push(request.subarray(5, 5 + length).toString());
            socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 80]));
            const onward = connectToFake();
            socket.pipe(onward).pipe(socket);
          });
        });
      }),
    );
    expect((await identify('http://telegram.invalid', `socks5h://127.0.0.1:${port}`)).username).toBe(
      BOT.username,
    );
    expect(asked).toEqual(['telegram.invalid']);
  });

  it('is not used for a server on this machine', async () => {
    const port = await listen(createServer((socket) => socket.destroy()));
    expect((await identify(server.root, `http://127.0.0.1:${port}`)).username).toBe(BOT.username);
  });
});
