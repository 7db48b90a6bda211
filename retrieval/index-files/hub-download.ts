// One file from a model hub onto the disk: tried a few times, its length and hash compared.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildNetworkError, DownloadError, openHubFile, printUrl, type HubRequest } from './hub-request.ts';

export interface DownloadOptions extends HubRequest {
  /** Where the file is to lie; its folder is made. */
  readonly target: string;
  /** Milliseconds before the second try, the third …: as many tries as entries, and one. */
  readonly pauses: readonly number[];
  /** Bytes of this file received so far, and in all where the hub tells. A new try begins at 0. */
  readonly onBytes: (received: number, total: number | null) => void;
}

/** The bytes did not make it onto the disk: for another reason than the network. */
function buildDiskError(target: string, cause: NodeJS.ErrnoException): DownloadError {
  const isFull = cause.code === 'ENOSPC' || cause.code === 'EDQUOT';
  return new DownloadError(
    isFull
      ? `The disk is full: ${target} cannot be written`
      : `${target} cannot be written (${cause.code ?? cause.message})`,
    {
      isPassing: false,
      advice: isFull
        ? 'free some space, or set MODELS_DIR to a folder on another disk'
        : 'check MODELS_DIR and its permissions',
      cause,
    },
  );
}

function isDiskError(cause: unknown): cause is NodeJS.ErrnoException {
  const codes = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EISDIR', 'ENOTDIR']);
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && codes.has(cause.code);
}

function buildCutError(url: URL, received: number, size: number, cause?: unknown): DownloadError {
  return new DownloadError(`${printUrl(url)} broke off after ${received} of ${size} bytes`, {
    isPassing: true,
    advice: 'try again, or set EMBEDDING_HOST to a nearer mirror',
    cause,
  });
}

async function downloadOnce({ target, onBytes, ...asked }: DownloadOptions): Promise<string> {
  const { body, watchdog, contentType, size, sha256 } = await openHubFile(asked);
  try {
    if (contentType.startsWith('text/html')) {
      body.destroy();
      throw new DownloadError(`${printUrl(asked.url)} is a web page instead of a file`, {
        isPassing: false,
        advice: 'check EMBEDDING_HOST, and whether this network asks for a login first',
      });
    }
    const hash = createHash('sha256');
    let received = 0;
    const counter = new Transform({
      transform(bytes: Buffer, _encoding, done) {
        watchdog.feed();
        received += bytes.length;
        hash.update(bytes);
        onBytes(received, size);
        done(null, bytes);
      },
    });
    await pipeline(body, counter, createWriteStream(target)).catch((cause: unknown) => {
      if (isDiskError(cause)) throw buildDiskError(target, cause);
      throw size === null
        ? buildNetworkError(asked.url, cause)
        : buildCutError(asked.url, received, size, cause);
    });
    if (size !== null && received !== size) throw buildCutError(asked.url, received, size);
    const digest = hash.digest('hex');
    if (sha256 === null || digest === sha256) return digest;
    throw new DownloadError(
      `${printUrl(asked.url)} arrived damaged: its SHA-256 is ${digest}, the hub says ${sha256}`,
      {
        isPassing: true,
        advice: 'try again, or set EMBEDDING_HOST to another mirror',
      },
    );
  } finally {
    watchdog.stop();
  }
}

/** The file's SHA-256 as hex. @throws DownloadError when all tries fail. */
export async function downloadHubFile(options: DownloadOptions): Promise<string> {
  await mkdir(dirname(options.target), { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw buildDiskError(options.target, cause);
  });
  for (const pause of options.pauses) {
    try {
      return await downloadOnce(options);
    } catch (cause) {
      if (!(cause instanceof DownloadError) || !cause.isPassing) throw cause;
      await sleep(pause);
    }
  }
  return await downloadOnce(options);
}
