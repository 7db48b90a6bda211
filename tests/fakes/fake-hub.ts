// A model hub on loopback: serves a model's folder as hubs do, and goes wrong where it is told to.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** What a file's answer does instead of arriving; `times` requests long, then all is well. */
export type HubFault = { readonly times?: number } & (
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'cut' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'silent-in-the-middle' }
  | { readonly kind: 'wrong-hash' }
  | { readonly kind: 'wrong-length' }
  | { readonly kind: 'web-page' }
  | { readonly kind: 'web-page-under-another-name' }
  | { readonly kind: 'redirect-loop' }
);

export interface FakeHub {
  readonly address: string;
  /** Path and query of every request, in order. */
  readonly requests: string[];
  /** By the end of the path. */
  readonly faults: Map<string, HubFault>;
  close(): Promise<void>;
}

/** Small files have a shorter hash of another kind; stores have ETags of their own that look like a SHA-256 of the file. */
const SMALL_FILE_ETAG = `"${'0c'.repeat(20)}"`;
const STORE_ETAG = `"${'ab'.repeat(32)}"`;
const PAGE = '<!doctype html><title>Please log in</title>';

function takeFault(faults: Map<string, HubFault>, path: string): HubFault | null {
  for (const [ending, fault] of faults) {
    if (!path.endsWith(ending)) continue;
    const times = (fault.times ?? Number.POSITIVE_INFINITY) - 1;
    if (times > 0) faults.set(ending, { ...fault, times });
    else faults.delete(ending);
    return fault;
  }
  return null;
}

/** Large files go by way of a redirect whose first answer holds their hash, as on the public hub. */
function redirect(response: ServerResponse, to: string, bytes: Buffer, hash: string): void {
  response.writeHead(302, {
    location: to,
    'x-linked-etag': `"${hash}"`,
    'x-linked-size': bytes.length,
    etag: '"0123"',
  });
  response.end();
}

function sendBody(
  response: ServerResponse,
  bytes: Buffer,
  etag: string,
  kind: HubFault['kind'] | null,
): void {
  const half = bytes.subarray(0, bytes.length / 2);
  if (kind === 'cut' || kind === 'silent-in-the-middle') {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(half, () => (kind === 'cut' ? response.destroy() : undefined));
  } else if (kind === 'wrong-length') {
    // Told nothing by the transport, the end of a chunked body looks like its proper end.
    response.writeHead(200, { 'transfer-encoding': 'chunked' });
    response.end(half);
  } else if (kind === 'web-page' || kind === 'web-page-under-another-name') {
    response.writeHead(200, {
      'content-type': kind === 'web-page' ? 'text/html; charset=utf-8' : 'application/json',
    });
    response.end(PAGE);
  } else {
    response.writeHead(200, { 'content-length': bytes.length, etag });
    response.end(bytes);
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  hub: Omit<FakeHub, 'close'>,
  folder: string,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', hub.address);
  hub.requests.push(pathname + search);
  const file = /^\/tiny\/model\/resolve\/main\/(?<file>[\w./]+)$/u.exec(pathname)?.groups?.['file'];
  const isLarge = file?.endsWith('.onnx') ?? false;
  const isStored = search === '?stored=1';
  const fault = isLarge && !isStored ? null : takeFault(hub.faults, pathname);
  if (fault?.kind === 'silent') return;
  if (fault?.kind === 'status') return void response.writeHead(fault.status).end();
  if (fault?.kind === 'redirect-loop') return void response.writeHead(302, { location: pathname }).end();
  const bytes = file === undefined ? null : await readFile(join(folder, file)).catch(() => null);
  if (bytes === null) return void response.writeHead(404).end('Entry not found');
  if (isLarge && !isStored) {
    redirect(response, `${pathname}?stored=1`, bytes, createHash('sha256').update(bytes).digest('hex'));
    return;
  }
  if (fault?.kind === 'wrong-hash') bytes[0] = (bytes[0] ?? 0) ^ 1;
  sendBody(response, bytes, isStored ? STORE_ETAG : SMALL_FILE_ETAG, fault?.kind ?? null);
}

/** Serves the model in `folder` under the name tiny/model. */
export async function openFakeHub(folder: string): Promise<FakeHub> {
  const parts = { requests: [] as string[], faults: new Map<string, HubFault>() };
  const server = createServer((request, response) => {
    void answer(request, response, { ...parts, address: 'http://127.0.0.1' }, folder);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  const port = typeof place === 'object' && place !== null ? place.port : 0;
  return {
    ...parts,
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
