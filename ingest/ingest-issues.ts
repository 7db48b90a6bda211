// The whole story of an ingest: read the files, parse what changed, embed, write beside, verify, swap.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IngestError, SourceFileError } from '../retrieval/domain/errors.ts';
import type { ParseWarning } from '../retrieval/domain/gazette.ts';
import { buildIndexConfig } from '../retrieval/config.ts';
import { INDEX_FORMAT, readManifest, type Manifest } from '../retrieval/index-files/manifest.ts';
import { checkGeneration } from '../retrieval/index-files/generation.ts';
import { openEmbedders, openShippedModel, type Embedders } from '../retrieval/index-files/open-embedders.ts';
import type { IssueRecord } from '../retrieval/index-files/sqlite-index-writer.ts';
import { NORMALIZER_VERSION } from '../retrieval/text/normalize.ts';
import { embedPassages } from './embed-passages.ts';
import { withIngestLock } from './ingest-lock.ts';
import { parseSourceFile, type ParsedSource } from './parse-source-file.ts';
import { createProgress } from './progress.ts';
import { findSourceFiles, readSourceFile, type SourceFile } from './read-issue.ts';
import { readTables, type Tables } from './read-tables.ts';
import type { IngestSettings } from './settings.ts';
import { PASSAGE_SETTINGS } from './split-passages.ts';
import { Stopwatch } from './stopwatch.ts';
import { createIndexBuild, writeIndex, type IndexBuild } from './write-index.ts';

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

/** SHA-256 over the code that makes passages and facts: an issue parsed by other code counts as changed. */
async function readParserHash(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex');
}

/** What must be equal for a parsed issue of the last generation to be kept as it is. */
function isSameRecipe(base: Manifest, wanted: IndexParts): boolean {
  return (
    base.model.fingerprint === wanted.model.fingerprint &&
    base.tokenTable === wanted.tokenTable &&
    base.normalizer === wanted.normalizer &&
    base.parser === wanted.parser &&
    base.tables['ocr-corrections'] === wanted.tables['ocr-corrections'] &&
    base.tables['corrections'] === wanted.tables['corrections']
  );
}

type IndexParts = Omit<Manifest, 'generation' | 'files' | 'vectors' | 'builtAt' | 'counts' | 'sources'>;

async function describeRecipe(embedders: Embedders, settings: IngestSettings, tables: Tables): Promise<IndexParts> {
  return {
    format: INDEX_FORMAT,
    model: { name: settings.EMBEDDING_MODEL, fingerprint: embedders.embedder.fingerprint, dimension: embedders.embedder.dimension },
    tokenTable: embedders.shipped.fingerprint,
    normalizer: NORMALIZER_VERSION,
    parser: await readParserHash(),
    passages: { ...PASSAGE_SETTINGS },
    tables: tables.hashes,
  };
}

/** The last generation if it is whole and made the same way; null: start from nothing. */
async function findBase(indexDir: string, recipe: IndexParts, isFull: boolean): Promise<Manifest | null> {
  if (isFull) return null;
  try {
    const base = await readManifest(indexDir);
    if (base === null || !isSameRecipe(base, recipe)) return null;
    await checkGeneration(indexDir, base);
    return base;
  } catch {
    // A damaged index is no base, and the reason to ingest.
    return null;
  }
}

/** Reads every file; all that are faulty are told at once. */
async function readSources(gazetteDir: string): Promise<SourceFile[]> {
  const names = await findSourceFiles(gazetteDir);
  const results = await Promise.allSettled(names.map(async (name) => await readSourceFile(gazetteDir, name)));
  const faults = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason instanceof Error ? result.reason.message : result.reason)] : []));
  if (faults.length > 0) throw new SourceFileError(faults.join('\n'));
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** Parses the files in turn; faulty ones and two files of one issue are told at once. */
function parseSources(sources: readonly SourceFile[], kept: ReadonlyMap<string, string>, tables: Tables): ParsedSource[] {
  const faults: string[] = [];
  const parsed: ParsedSource[] = [];
  const fileOf = new Map<string, string>(kept);
  for (const source of sources) {
    try {
      const result = parseSourceFile(source, tables.ocrCorrections);
      const twin = fileOf.get(result.parsed.issue.id);
      if (twin !== undefined) faults.push(`${twin} and ${source.file} are both issue ${result.parsed.issue.id}; remove one`);
      fileOf.set(result.parsed.issue.id, source.file);
      parsed.push(result);
    } catch (cause) {
      if (!(cause instanceof SourceFileError)) throw cause;
      faults.push(cause.message);
    }
  }
  if (faults.length > 0) throw new SourceFileError(faults.join('\n'));
  return parsed;
}

async function addIssues(build: IndexBuild, parsed: readonly ParsedSource[], embedders: Embedders, watch: Stopwatch): Promise<{ records: IssueRecord[]; embedded: number; removedRows: number[] }> {
  const total = parsed.reduce((sum, { passages }) => sum + passages.length, 0);
  const progress = createProgress('片段 passages', total);
  const records: IssueRecord[] = [];
  const removedRows: number[] = [];
  let embedded = 0;
  let done = 0;
  let nextRow = (await build.writer.readMaxRow()) + 1;
  for (const { source, parsed: issue, passages, actions, seats, offices } of parsed) {
    const known = await build.writer.readVectors(issue.issue.id);
    const result = await watch.time('embed', async () =>
      await embedPassages(passages, nextRow, {
        embedder: embedders.embedder,
        tokenize: (text) => embedders.shipped.tokenizer.tokenize(text),
        known,
        onProgress: (count) => progress.step(done + count),
      }),
    );
    nextRow += passages.length;
    done += passages.length;
    embedded += result.embedded;
    const record: IssueRecord = {
      parsed: issue,
      file: source.file,
      sha256: source.sha256,
      lines: source.lines,
      passages: passages.flatMap(({ passage }, index) => {
        const encoding = result.encodings[index];
        return encoding === undefined ? [] : [{ passage, encoding }];
      }),
      actions,
      seats,
      offices,
    };
    await watch.time('full text', async () => {
      removedRows.push(...(await build.writer.removeIssue(issue.issue.id)));
      await build.writer.addIssue(record);
    });
    records.push(record);
  }
  progress.finish();
  return { records, embedded, removedRows };
}

/** Brings INDEX_DIR up to date with GAZETTE_DIR. @throws GazetteError; whatever happens, the old index still answers. */
export async function ingestIssues(settings: IngestSettings): Promise<IngestSummary> {
  const indexDir = resolve(settings.INDEX_DIR);
  await mkdir(indexDir, { recursive: true }).catch((cause: unknown) => {
    throw new IngestError(`The index folder ${indexDir} cannot be made; check INDEX_DIR and its permissions`, { cause });
  });
  return await withIngestLock(indexDir, async () => await ingestLocked(settings, indexDir));
}

async function ingestLocked(settings: IngestSettings, indexDir: string): Promise<IngestSummary> {
  const watch = new Stopwatch();
  const [tables, sources, embedders] = await watch.time('read', async () =>
    await Promise.all([
      readTables(settings.DATA_DIR),
      readSources(settings.GAZETTE_DIR),
      openEmbedders(buildIndexConfig(settings)),
    ]),
  );
  const recipe = await describeRecipe(embedders, settings, tables);
  const base = await findBase(indexDir, recipe, settings.isFull);

  const known = new Map(Object.entries(base?.sources ?? {}).map(([issue, { sha256 }]) => [sha256, issue]));
  const changed = sources.filter(({ sha256 }) => !known.has(sha256));
  const kept = new Map(sources.flatMap(({ sha256, file }) => { const issue = known.get(sha256); return issue === undefined ? [] : [[issue, file] as const]; }));
  const parsed = await watch.time('parse', () => parseSources(changed, kept, tables));
  const parsedIds = parsed.map(({ parsed: { issue } }) => issue.id);
  const removed = Object.keys(base?.sources ?? {}).filter((issue) => !kept.has(issue) && !parsedIds.includes(issue));
  const warnings = parsed.flatMap(({ parsed: { warnings: found } }) => found);

  if (base !== null && parsed.length === 0 && removed.length === 0 && JSON.stringify(base.tables) === JSON.stringify(tables.hashes)) {
    return { isUnchanged: true, manifest: base, parsedIssues: [], removedIssues: [], embedded: 0, warnings, stages: watch.stages };
  }

  const build = await createIndexBuild(indexDir, base);
  const { records, embedded, removedRows } = await addIssues(build, parsed, embedders, watch);
  for (const issue of removed) removedRows.push(...(await build.writer.removeIssue(issue)));
  const tokenTable = base !== null ? null : await readTokenTable(settings, embedders);
  const counts = await build.writer.readCounts();
  const sourcesByIssue = Object.fromEntries([
    ...[...kept].map(([issue, file]) => [issue, { file, sha256: base?.sources[issue]?.sha256 ?? '' }] as const),
    ...parsed.map(({ parsed: { issue }, source }) => [issue.id, { file: source.file, sha256: source.sha256 }] as const),
  ]);
  const manifest = await writeIndex(
    indexDir,
    build,
    { changes: { removedRows, added: records }, tables, tokenTable, describe: { ...recipe, counts, sources: sourcesByIssue } },
    watch,
  );
  return { isUnchanged: false, manifest, parsedIssues: parsedIds, removedIssues: removed, embedded, warnings, stages: watch.stages };
}

async function readTokenTable(settings: IngestSettings, embedders: Embedders): Promise<{ rows: Float32Array; dimension: number }> {
  const shipped = await openShippedModel(buildIndexConfig(settings), embedders.embedder);
  return { rows: await shipped.readTokenTable(), dimension: shipped.dimension };
}
