// The ingest command: settings, the story, a summary on stdout, an exit code.

import 'dotenv/config';
import { Command } from 'commander';
import { GazetteError } from '../retrieval/domain/errors.ts';
import { ingestIssues, type IngestSummary } from './ingest-issues.ts';
import { parseIngestSettings } from './settings.ts';

function describe(summary: IngestSummary): string {
  const { issues, documents, passages } = summary.manifest.counts;
  const held = `${issues} issues, ${documents} documents, ${passages} passages`;
  if (summary.isUnchanged) return `unchanged: ${held}`;
  const tally = new Map<string, number>();
  for (const { kind } of summary.warnings) tally.set(kind, (tally.get(kind) ?? 0) + 1);
  const doubts = [...tally].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  const stages = Object.entries(summary.stages).map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(1)} s`);
  return [
    `indexed: ${held}; ${summary.embedded} passages embedded; recall@10 ${summary.manifest.vectors.recallAt10.toFixed(4)}`,
    `parsed: ${summary.parsedIssues.join(', ') || 'none'}${summary.removedIssues.length === 0 ? '' : `; removed: ${summary.removedIssues.join(', ')}`}`,
    `time: ${stages.join(', ')}`,
    doubts.length === 0 ? 'warnings: none' : `warnings: ${doubts.join(', ')} (npm run export -- warnings)`,
  ].join('\n');
}

const command = new Command('ingest')
  .description('Reads the issues of GAZETTE_DIR and brings the index in INDEX_DIR up to date')
  .option('--full', 'build from nothing, whatever is unchanged', false)
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });

try {
  const { full } = command.parse().opts<{ full: boolean }>();
  process.stdout.write(`${describe(await ingestIssues(parseIngestSettings(process.env, full)))}\n`);
} catch (error) {
  process.exitCode = reportFailure(error);
}

/** One line on stderr for what a person can mend; the exit code. */
function reportFailure(error: unknown): number {
  if (error instanceof GazetteError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `The ingest failed unexpectedly: ${message}; the old index stays. Check disk space and permissions\n`,
  );
  return 1;
}
