// The export command: what the index holds, as JSON Lines or CSV on stdout.

import 'dotenv/config';
import { Command } from 'commander';
import { openExport } from '../../retrieval/index.ts';
import { parseBotSettings } from '../settings.ts';
import { EXPORTS, findExport } from './export-rows.ts';
import { renderCsv } from './render-csv.ts';
import { runCommand } from './run-command.ts';

const command = new Command('export')
  .description('Prints what the index holds as JSON Lines')
  .argument('<kind>', Object.keys(EXPORTS).join(' | '))
  .option('--csv', 'CSV with a header line instead', false);

await runCommand(command, async () => {
  const [kind = ''] = command.args;
  const readRows = findExport(kind);
  if (readRows === null)
    command.error(`There is no export "${kind}"; choose one of ${Object.keys(EXPORTS).join(', ')}`);
  const source = await openExport(parseBotSettings(process.env).index);
  try {
    const rows = (await readRows?.(source)) ?? [];
    const text = command.opts<{ csv: boolean }>().csv
      ? renderCsv(rows)
      : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await new Promise<void>((resolve) => {
      process.stdout.write(text, () => resolve());
    });
    return 0;
  } finally {
    await source.close();
  }
});
