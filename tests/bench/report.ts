// The benchmark's figures as Markdown tables: a column a size, a row an engine.

import { readFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import type { EngineFigures, SizeFigures } from './figures.ts';

const NAMES: Readonly<Record<string, string>> = {
  own: 'this project',
  trigram: 'SQLite FTS5 trigram',
  minisearch: 'MiniSearch, Intl.Segmenter',
  orama: 'Orama, Intl.Segmenter',
  langchain: 'LangChain.js splitter, HNSWLib, our embedder',
};

function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(header),
    line(header.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const milliseconds = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** What the figures were measured on; the load says whether the machine was its own. */
export async function describeMachine(): Promise<string> {
  const [cpu] = cpus();
  const limit = await readFile('/sys/fs/cgroup/cpu.max', 'utf8').catch(() => 'max');
  const share = limit.startsWith('max') ? '' : ` (limited to ${limit.trim()})`;
  return [
    `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC · Node ${process.version} · ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}${share} · ${Math.round(totalmem() / 2 ** 30)} GB`,
    `load average when it began: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
    `command: npm run bench -- ${process.argv.slice(2).join(' ')}`,
  ].join('  \n');
}

export function renderSizes(sizes: readonly SizeFigures[]): string {
  const row = (name: string, pick: (size: SizeFigures) => string): string[] => [name, ...sizes.map(pick)];
  const stageNames = [...new Set(sizes.flatMap(({ full }) => Object.keys(full.stages)))];
  const askStages = [...new Set(sizes.flatMap(({ answers }) => Object.keys(answers.byStage)))];
  const header = ['', ...sizes.map(({ issues }) => `${issues} issues`)];
  return [
    '### Ingest\n',
    renderTable(header, [
      row('text, MB', ({ bytes }) => megabytes(bytes)),
      row('documents', ({ full }) => String(full.counts.documents)),
      row('passages', ({ full }) => String(full.counts.passages)),
      ...stageNames.map((stage) => row(`${stage}, s`, ({ full }) => seconds(full.stages[stage] ?? 0))),
      row('**full ingest, s (CPU s)**', ({ full }) => `**${seconds(full.wallMs)}** (${seconds(full.cpuMs)})`),
      row('passages a second', ({ full }) => (full.counts.passages / (full.wallMs / 1000)).toFixed(0)),
      row('nothing changed, s', ({ unchanged }) => seconds(unchanged.wallMs)),
      row('one issue added, s', ({ added }) => seconds(added.wallMs)),
      row('peak memory, MB', ({ full }) => full.peakMb.toFixed(0)),
      row('index, MB', ({ full }) =>
        megabytes(Object.values(full.files).reduce((sum, size) => sum + size, 0)),
      ),
      row('of it store / vectors / tokens', ({ full }) =>
        ['gazette.sqlite', 'passages.hnsw', 'tokens.bin']
          .map((file) => megabytes(full.files[file] ?? 0))
          .join(' / '),
      ),
      row(
        'HNSW recall@10 (breadth)',
        ({ full }) => `${full.vectors.recallAt10.toFixed(4)} (${full.vectors.ef})`,
      ),
    ]),
    '\n### Answers\n',
    renderTable(header, [
      row('open the index, ms', ({ answers }) => milliseconds(answers.openMs)),
      row('process start to ready, ms', ({ answers }) => milliseconds(answers.readyMs)),
      row('questions', ({ answers }) => String(answers.questions)),
      row(
        '**one at a time, p50 / p95 / p99, ms**',
        ({ answers: { alone } }) =>
          `**${milliseconds(alone.p50)} / ${milliseconds(alone.p95)} / ${milliseconds(alone.p99)}**`,
      ),
      row('CPU a question, ms', ({ answers }) => milliseconds(answers.cpuMs)),
      ...askStages.map((stage) =>
        row(
          `of it ${stage}, p50 / p95, ms`,
          ({ answers }) =>
            `${milliseconds(answers.byStage[stage]?.p50 ?? 0)} / ${milliseconds(answers.byStage[stage]?.p95 ?? 0)}`,
        ),
      ),
      row(
        'eight at once, p50 / p95 / p99, ms',
        ({ answers: { atOnce } }) =>
          `${milliseconds(atOnce.p50)} / ${milliseconds(atOnce.p95)} / ${milliseconds(atOnce.p99)}`,
      ),
      row('answers a second, eight at once', ({ answers }) => answers.perSecond.toFixed(0)),
      row(
        'event loop held up, p99 / longest, ms',
        ({ answers: { loop } }) => `${milliseconds(loop.p99)} / ${milliseconds(loop.max)}`,
      ),
      row(
        'the same, eight at once',
        ({ answers: { loopAtOnce } }) => `${milliseconds(loopAtOnce.p99)} / ${milliseconds(loopAtOnce.max)}`,
      ),
      row(
        'resident when ready / after the questions / heap in use, MB',
        ({ answers }) =>
          `${answers.rssReadyMb.toFixed(0)} / ${answers.rssMb.toFixed(0)} / ${answers.heapMb.toFixed(0)}`,
      ),
    ]),
    '',
  ].join('\n');
}

export function renderEngines(issues: number, engines: readonly EngineFigures[]): string {
  const percent = (share: number): string => (share * 100).toFixed(1);
  const sets = [...new Set(engines.map(({ set }) => set))];
  return [
    `### Beside what a user would pick instead, ${issues} issues\n`,
    ...sets.flatMap((set) => {
      const rows = engines.filter((each) => each.set === set);
      return [
        `Questions ${set}*.jsonl, ${rows[0]?.questions ?? 0} answerable ones:\n`,
        renderTable(
          [
            '',
            'pieces',
            'build, s',
            'passage in first 1 / 3 / 10, %',
            'document in first 1 / 3 / 10, %',
            'p50 / p95, ms',
            'memory added, MB',
          ],
          rows.map(({ engine, pieces, buildMs, times, passageAt, documentAt, addedMb }) => [
            NAMES[engine] ?? engine,
            String(pieces),
            engine === 'own' ? 'index' : seconds(buildMs),
            passageAt.map(percent).join(' / '),
            documentAt.map(percent).join(' / '),
            `${milliseconds(times.p50)} / ${milliseconds(times.p95)}`,
            addedMb.toFixed(0),
          ]),
        ),
        '',
      ];
    }),
  ].join('\n');
}
