// The doctor command: is everything in place? A line a check, and exit code 1 when one fails.

import 'dotenv/config';
import { Command } from 'commander';
import { findConditions, type Finding } from './doctor-checks.ts';
import { runCommand } from './run-command.ts';

const SIGNS: Readonly<Record<Finding['outcome'], string>> = { ok: '正常', warning: '注意', fault: '故障' };

const command = new Command('doctor').description(
  'Checks settings, model, index, integrity and one question',
);

await runCommand(command, async () => {
  let faults = 0;
  for await (const { outcome, check, detail } of findConditions(process.env)) {
    if (outcome === 'fault') faults += 1;
    process.stdout.write(`[${SIGNS[outcome]}] ${check}：${detail}\n`);
  }
  process.stdout.write(faults === 0 ? '一切正常。\n' : `有${faults}处故障，请按上面各行所说处理。\n`);
  return faults === 0 ? 0 : 1;
});
