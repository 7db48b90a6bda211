// Issue after issue into the build: read, parse, embed, write; one is in memory while the one before is written.

import { SourceFileError } from '../retrieval/domain/errors.ts';
import type { ParseWarning } from '../retrieval/domain/gazette.ts';
import type { Embedders } from '../retrieval/index-files/open-embedders.ts';
import type { IssueRecord } from '../retrieval/index-files/issue-rows.ts';
import { embedPassages } from './embed-passages.ts';
import { parseSourceFile, type ParsedSource } from './parse-source-file.ts';
import { createProgress } from './progress.ts';
import { readSourceFile } from './read-issue.ts';
import type { Tables } from './read-tables.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { SourceEntry } from './survey-sources.ts';
import type { IndexBuild } from './write-index.ts';

export interface AddedIssues {
  /** Rows above this one are new. */
  readonly lastOldRow: number;
  readonly removedRows: readonly number[];
  readonly embedded: number;
  readonly warnings: readonly ParseWarning[];
}

export interface AddTools {
  readonly gazetteDir: string;
  readonly tables: Tables;
  readonly embedders: Embedders;
  readonly watch: Stopwatch;
}

async function parseEntry(
  entry: SourceEntry,
  { gazetteDir, tables, watch }: AddTools,
): Promise<ParsedSource> {
  return await watch.time('parse', async () => {
    const source = await readSourceFile(gazetteDir, entry.file);
    if (source.sha256 !== entry.sha256) {
      throw new SourceFileError(`${entry.file} changed while it was read; run "npm run ingest" again`);
    }
    return parseSourceFile(source, tables.ocrCorrections, tables.reviewedFacts);
  });
}

async function embedParsed(
  parsed: ParsedSource,
  firstRow: number,
  build: IndexBuild,
  { embedders, watch }: AddTools,
): Promise<{ record: IssueRecord; embedded: number }> {
  const known = await build.writer.readVectors(parsed.parsed.issue.id);
  const { encodings, embedded } = await watch.time(
    'embed',
    async () =>
      await embedPassages(parsed.passages, firstRow, {
        embedder: embedders.embedder,
        tokenize: (text) => embedders.shipped.tokenizer.tokenize(text),
        known,
      }),
  );
  const { source, passages, ...rest } = parsed;
  const encoded = passages.flatMap(({ passage }, index) => {
    const encoding = encodings[index];
    return encoding === undefined ? [] : [{ passage, encoding }];
  });
  const { file, sha256, lines } = source;
  return { record: { ...rest, file, sha256, lines, passages: encoded }, embedded };
}

/** Adds the issues of `entries`, or puts them in the place of what the base held of them. */
export async function addIssues(
  build: IndexBuild,
  entries: readonly SourceEntry[],
  tools: AddTools,
): Promise<AddedIssues> {
  const progress = createProgress('公报 issues', entries.length);
  const lastOldRow = await build.writer.readMaxRow();
  const removedRows: number[] = [];
  const warnings: ParseWarning[] = [];
  let nextRow = lastOldRow + 1;
  let embedded = 0;
  // SQLite writes in a thread of its own: meanwhile the next issue is parsed and embedded.
  let writing = Promise.resolve();
  try {
    for (const [index, entry] of entries.entries()) {
      const parsed = await parseEntry(entry, tools);
      const result = await embedParsed(parsed, nextRow, build, tools);
      nextRow += parsed.passages.length;
      embedded += result.embedded;
      warnings.push(...parsed.parsed.warnings);
      await tools.watch.time('full text', async () => await writing);
      writing = (async () => {
        removedRows.push(...(await build.writer.removeIssue(entry.issue)));
        await build.writer.addIssue(result.record);
      })();
      // Its fault is met where it is awaited, which may be after a fault of the next issue.
      writing.catch(() => undefined);
      progress.step(index + 1);
    }
  } finally {
    progress.finish();
    await tools.watch.time('full text', async () => await writing);
  }
  return { lastOldRow, removedRows, embedded, warnings };
}
