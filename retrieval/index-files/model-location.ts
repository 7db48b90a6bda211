// Which folder a model's name means: one of the project's models, a path, or the cache of what a hub sent.

import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { ModelError } from '../domain/errors.ts';

/** A hub's name: owner and model, neither beginning with a dot. */
const HUB_NAME = /^[A-Za-z0-9_][\w.-]*\/[A-Za-z0-9_][\w.-]*$/u;
const CACHE_FOLDER = '.cache';

export type ModelLocation =
  | { readonly kind: 'folder'; readonly name: string; readonly folder: string }
  /** Not here, but named as hubs name models; `folder` is where it is to lie. */
  | { readonly kind: 'hub'; readonly name: string; readonly folder: string };

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Where models fetched from a hub lie, absolute. */
export function buildCachePath(modelsDir: string): string {
  return resolve(modelsDir, CACHE_FOLDER);
}

/**
 * Looks under `modelsDir`, then from the current folder, then in the cache.
 * @throws ModelError when `name` is no folder and cannot be a hub's name either.
 */
export async function findModel(modelsDir: string, name: string): Promise<ModelLocation> {
  const places = isAbsolute(name) ? [name] : [resolve(modelsDir, name), resolve(name)];
  for (const folder of places) {
    if (await isFolder(folder)) return { kind: 'folder', name, folder };
  }
  if (!HUB_NAME.test(name)) {
    throw new ModelError(
      `The embedding model "${name}" is no folder (looked at ${places.join(', ')}); check EMBEDDING_MODEL and MODELS_DIR`,
    );
  }
  const folder = join(buildCachePath(modelsDir), ...name.split('/'));
  return { kind: (await isFolder(folder)) ? 'folder' : 'hub', name, folder };
}
