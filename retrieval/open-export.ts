// The index as rows, for the export command: no model is loaded, nothing is ranked.

import { join } from 'node:path';
import type { IndexConfig } from './config.ts';
import { IndexUnusableError } from './domain/errors.ts';
import type { GazetteDocument, ParseWarning, Passage } from './domain/gazette.ts';
import type { PersonnelAction, RosterSeat } from './domain/personnel.ts';
import { checkGeneration, STORE_FILE } from './index-files/generation.ts';
import { readManifest, REBUILD } from './index-files/manifest.ts';
import { SqliteGazetteStore } from './index-files/sqlite-gazette-store.ts';

export interface ExportSource {
  readDocuments(): Promise<readonly GazetteDocument[]>;
  readPassages(): Promise<readonly Passage[]>;
  readWarnings(): Promise<readonly ParseWarning[]>;
  readActions(): Promise<readonly PersonnelAction[]>;
  readSeats(): Promise<readonly RosterSeat[]>;
  close(): Promise<void>;
}

/** @throws IndexUnusableError when there is none or it is damaged. */
export async function openExport(config: IndexConfig): Promise<ExportSource> {
  const manifest = await readManifest(config.indexDir);
  if (manifest === null) throw new IndexUnusableError(`There is no index in ${config.indexDir}; ${REBUILD}`);
  await checkGeneration(config.indexDir, manifest);
  const store = await SqliteGazetteStore.open(
    join(config.indexDir, manifest.generation, STORE_FILE),
    manifest.generation,
  );
  return {
    readDocuments: async () => await store.readDocuments(),
    readPassages: async () => {
      const documents = await store.readDocuments();
      const stored = await Promise.all(documents.map(async ({ id }) => await store.readPassagesOf(id)));
      return stored.flat().map(({ passage }) => passage);
    },
    readWarnings: async () => await store.readWarnings(),
    readActions: async () => await store.readActions(),
    readSeats: async () => await store.readSeats(),
    close: async () => await store.close(),
  };
}
