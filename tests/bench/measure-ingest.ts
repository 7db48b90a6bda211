// A child of the benchmark: one ingest by the settings of the environment; its stages, memory and size as JSON on stdout.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ingestIssues } from '../../ingest/ingest-issues.ts';
import { parseIngestSettings } from '../../ingest/settings.ts';

const start = performance.now();
const settings = parseIngestSettings(process.env, process.argv.includes('--full'));
const { manifest, stages, embedded, parsedIssues } = await ingestIssues(settings);
const folder = join(settings.INDEX_DIR, manifest.generation);
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]),
);
process.stdout.write(
  `${JSON.stringify({
    wallMs: Math.round(performance.now() - start),
    cpuMs: Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    stages,
    embedded,
    parsed: parsedIssues.length,
    counts: manifest.counts,
    vectors: manifest.vectors,
    files,
  })}\n`,
);
