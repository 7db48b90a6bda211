// Runs a command's work and turns what goes wrong into one line on stderr and an exit code.

import { CommanderError, type Command } from 'commander';
import { GazetteError } from '../../retrieval/index.ts';

/** A reader that closes early (head) has what it wanted: the command ends quietly, with nothing more to do. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Exit codes: 0 done, 1 failed, 2 wrong usage. */
export async function runCommand(command: Command, work: () => Promise<number>): Promise<void> {
  endWithReader();
  try {
    command.exitOverride().parse();
    process.exitCode = await work();
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}

function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof GazetteError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  process.stderr.write(
    `Failed unexpectedly: ${error instanceof Error ? error.message : String(error)}; run "npm run doctor"\n`,
  );
  return 1;
}
