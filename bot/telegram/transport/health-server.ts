// /healthz: the process turns; /readyz: it answers people; /metrics: how it has done.

import { createServer, type Server } from 'node:http';
import type { BotMetrics } from '../metrics.ts';
import { listen } from './listen.ts';

export interface HealthOptions {
  readonly port: number;
  readonly host: string;
  readonly metrics: BotMetrics;
  /** null: ready; else why not, in one line. */
  readonly findObstacle: () => string | null;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const TEXT = 'text/plain; charset=utf-8';

export async function openHealthServer(options: HealthOptions): Promise<Server> {
  const server = createServer((request, response) => {
    void readPage(options, request.method ?? '', request.url?.split('?')[0] ?? '')
      .catch((): Page => ({ status: 500, type: TEXT, body: 'failed\n' }))
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await listen(server, options.port, options.host, 'HEALTH_PORT');
  return server;
}

async function readPage(
  { metrics, findObstacle }: HealthOptions,
  method: string,
  path: string,
): Promise<Page> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: TEXT, body: 'GET only\n' };
  if (path === '/healthz') return { status: 200, type: TEXT, body: 'ok\n' };
  if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.read() };
  if (path !== '/readyz') return { status: 404, type: TEXT, body: 'not found\n' };
  const obstacle = findObstacle();
  return obstacle === null
    ? { status: 200, type: TEXT, body: 'ready\n' }
    : { status: 503, type: TEXT, body: `${obstacle}\n` };
}
