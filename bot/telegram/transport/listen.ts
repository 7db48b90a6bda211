// Opens a server on a port, or says in one line why not; and closes it within bounds.

import type { Server } from 'node:http';
import { GazetteError } from '../../../retrieval/index.ts';

export async function listen(server: Server, port: number, host: string, setting: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new GazetteError(
          `cannot listen on ${host}:${port} (${error.message}): choose another ${setting} or LISTEN_HOST`,
          { cause: error },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

/** Takes no more requests; open ones may end, idle connections are closed. */
export async function closeServer(server: Server | null): Promise<void> {
  if (server === null || !server.listening) return;
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(force);
}
