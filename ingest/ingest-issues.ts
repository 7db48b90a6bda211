// The whole story of an ingest: survey the files, add what changed beside the old index, verify, swap.

import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildIndexConfig } from '../retrieval/config.ts';
import { IngestError } from '../retrieval/domain/errors.ts';
import type { ParseWarning } from '../retrieval/domain/gazette.ts';
import { removeUnfinished } from '../retrieval/index-files/generation.ts';
import type { Manifest } from '../retrieval/index-files/manifest.ts';
import { openEmbedders, openShippedModel, type Embedders } from '../retrieval/index-files/open-embedders.ts';
import { addIssues } from './add-issues.ts';
import { findBase, readRecipe } from './index-recipe.ts';
import { withIngestLock } from './ingest-lock.ts';
import { withModelProgress } from './model-progress.ts';
import { readTables } from './read-tables.ts';
import type { IngestSettings } from './settings.ts';
import { Stopwatch } from './stopwatch.ts';
import { surveySources, type SourceEntry } from './survey-sources.ts';
import { createIndexBuild, discardBuild, writeIndex, type TokenRows } from './write-index.ts';

export interface IngestSummary {
  readonly isUnchanged: boolean;
  readonly manifest: Manifest;
  readonly parsedIssues: readonly string[];
  readonly removedIssues: readonly string[];
  readonly embedded: number;
  readonly warnings: readonly ParseWarning[];
  /** Milliseconds by stage. */
  readonly stages: Readonly<Record<string, number>>;
}

interface IngestPlan {
  readonly changed: readonly SourceEntry[];
  readonly removed: readonly string[];
}

function buildPlan(entries: readonly SourceEntry[], base: Manifest | null): IngestPlan {
  const held = base?.sources ?? {};
  const found = new Set(entries.map(({ issue }) => issue));
  return {
    changed: entries.filter(({ issue, sha256 }) => held[issue]?.sha256 !== sha256),
    removed: Object.keys(held).filter((issue) => !found.has(issue)),
  };
}

/** Brings INDEX_DIR up to date with GAZETTE_DIR. @throws GazetteError; whatever happens, the old index still answers. */
export async function ingestIssues(settings: IngestSettings): Promise<IngestSummary> {
  const indexDir = resolve(settings.INDEX_DIR);
  await mkdir(indexDir, { recursive: true }).catch((cause: unknown) => {
    throw new IngestError(
      `The index folder ${indexDir} cannot be made; check INDEX_DIR and its permissions`,
      { cause },
    );
  });
  return await withIngestLock(indexDir, async () => await ingestLocked(settings, indexDir));
}

async function ingestLocked(settings: IngestSettings, indexDir: string): Promise<IngestSummary> {
  const watch = new Stopwatch();
  await removeUnfinished(indexDir);
  const [tables, embedders] = await watch.time(
    'open',
    async () =>
      await Promise.all([
        readTables(settings.DATA_DIR),
        withModelProgress(async (onProgress) => {
          const proxy = settings.HTTPS_PROXY ?? null;
          return await openEmbedders(buildIndexConfig(settings), { onProgress, proxy });
        }),
      ]),
  );
  const recipe = await readRecipe(embedders, settings, tables);
  const base = await watch.time('open', async () =>
    settings.isFull ? null : await findBase(indexDir, recipe),
  );
  const known = new Map(Object.entries(base?.sources ?? {}).map(([issue, { sha256 }]) => [sha256, issue]));
  const entries = await watch.time('survey', async () => await surveySources(settings.GAZETTE_DIR, known));
  const { changed, removed } = buildPlan(entries, base);
  const isSameTables = JSON.stringify(base?.tables) === JSON.stringify(tables.hashes);
  if (base !== null && changed.length === 0 && removed.length === 0 && isSameTables) {
    return {
      isUnchanged: true,
      manifest: base,
      parsedIssues: [],
      removedIssues: [],
      embedded: 0,
      warnings: [],
      stages: watch.stages,
    };
  }

  const build = await createIndexBuild(indexDir, base);
  try {
    const added = await addIssues(build, changed, {
      gazetteDir: settings.GAZETTE_DIR,
      tables,
      embedders,
      watch,
    });
    const removedRows = [...added.removedRows];
    for (const issue of removed) removedRows.push(...(await build.writer.removeIssue(issue)));
    const parts = {
      changes: { removedRows, lastOldRow: added.lastOldRow },
      tables,
      spell: (token: number) => embedders.shipped.tokenizer.spell(token),
      tokenTable: base === null ? await readTokenTable(settings, embedders) : null,
      recipe,
      sources: Object.fromEntries(entries.map(({ issue, file, sha256 }) => [issue, { file, sha256 }])),
    };
    return {
      isUnchanged: false,
      manifest: await writeIndex(indexDir, build, parts, watch),
      parsedIssues: changed.map(({ issue }) => issue),
      removedIssues: removed,
      embedded: added.embedded,
      warnings: added.warnings,
      stages: watch.stages,
    };
  } catch (cause) {
    await discardBuild(build);
    throw cause;
  }
}

async function readTokenTable(settings: IngestSettings, embedders: Embedders): Promise<TokenRows> {
  const shipped = await openShippedModel(buildIndexConfig(settings), embedders.embedder);
  return { rows: await shipped.readTokenTable(), dimension: shipped.dimension };
}
