// A model from a hub, fetched once: into a folder beside the cache, checked, then renamed into it whole.

import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ModelError } from '../domain/errors.ts';
import { downloadHubFile } from './hub-download.ts';
import { DownloadError } from './hub-request.ts';
import { MODEL_FILES, ORIGIN_FILE, type ModelOrigin } from './model-folder.ts';
import { buildCachePath } from './model-location.ts';

const PAUSES_MS = [1000, 4000] as const;
const SILENCE_MS = 30_000;
const PARTIAL = 'partial-';
/** A partial folder this old has no living owner. */
const ABANDONED_MS = 24 * 3_600_000;

export interface FetchProgress {
  readonly file: string;
  readonly received: number;
  /** Bytes; null: the hub does not tell. */
  readonly total: number | null;
}

export interface FetchOptions {
  readonly onProgress: (progress: FetchProgress) => void;
  /** Address of a proxy for https hubs. */
  readonly proxy?: string | null;
  /** Milliseconds between tries. */
  readonly pauses?: readonly number[];
  /** Milliseconds of silence after which a try is given up. */
  readonly silenceMs?: number;
}

export interface WantedModel {
  /** Owner and name, as the hub has them. */
  readonly name: string;
  /** Where it is to lie. */
  readonly folder: string;
  readonly modelsDir: string;
  /** The hub's or mirror's address. */
  readonly host: string;
}

function buildFileUrl(host: string, name: string, file: string): URL {
  return new URL(`${name}/resolve/main/${file}`, host.endsWith('/') ? host : `${host}/`);
}

/** @throws DownloadError: a hub, or what stands before it, may send an error page under a good status. */
async function checkJson(path: string, url: URL): Promise<void> {
  try {
    JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new DownloadError(`${url.protocol}//${url.host}${url.pathname} is no JSON`, {
      isPassing: false,
      advice: 'check EMBEDDING_HOST, and whether this network asks for a login first',
      cause,
    });
  }
}

async function fetchFiles({ name, host }: WantedModel, folder: string, options: FetchOptions): Promise<void> {
  const hashes: Record<string, string> = {};
  for (const file of MODEL_FILES) {
    const url = buildFileUrl(host, name, file);
    const target = join(folder, file);
    hashes[file] = await downloadHubFile({
      url,
      target,
      proxy: options.proxy ?? null,
      silenceMs: options.silenceMs ?? SILENCE_MS,
      pauses: options.pauses ?? PAUSES_MS,
      onBytes: (received, total) => options.onProgress({ file, received, total }),
    });
    if (file.endsWith('.json')) await checkJson(target, url);
  }
  const origin: ModelOrigin = { from: buildFileUrl(host, name, '').host, files: hashes };
  await writeFile(join(folder, ORIGIN_FILE), `${JSON.stringify(origin, null, 2)}\n`);
}

/** The cache keeps itself out of version control, wherever MODELS_DIR lies. */
async function createPartialFolder(cache: string): Promise<string> {
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, '.gitignore'), '*\n');
  for (const name of await readdir(cache)) {
    if (!name.startsWith(PARTIAL)) continue;
    const age = await stat(join(cache, name)).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_MS) await rm(join(cache, name), { recursive: true, force: true });
  }
  return await mkdtemp(join(cache, PARTIAL));
}

/** Two may fetch at once: the later one finds the place taken by an equal folder. */
async function moveIntoPlace(partial: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await rename(partial, folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOTEMPTY' && cause.code !== 'EEXIST') throw cause;
  });
}

/** @throws ModelError that says what failed and what to do; nothing half-written stays behind. */
export async function fetchHubModel(wanted: WantedModel, options: FetchOptions): Promise<void> {
  const cache = buildCachePath(wanted.modelsDir);
  let partial: string | null = null;
  try {
    partial = await createPartialFolder(cache);
    await fetchFiles(wanted, partial, options);
    await moveIntoPlace(partial, wanted.folder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice =
      cause instanceof DownloadError ? cause.advice : `check that ${cache} can be written and has space`;
    throw new ModelError(`The embedding model "${wanted.name}" could not be fetched: ${reason}; ${advice}`, {
      cause,
    });
  } finally {
    if (partial !== null) await rm(partial, { recursive: true, force: true });
  }
}
