// No index yet: runs the ingest command as a child, its progress shown, so that the first start is one command.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readIndexFingerprint, IndexUnusableError, type IndexConfig } from '../../retrieval/index.ts';

const INGEST = fileURLToPath(new URL('../../ingest/main.ts', import.meta.url));

/** Builds the index if there is none; leaves one that is there to be judged when it is opened. */
export async function ensureIndex(config: IndexConfig): Promise<void> {
  if ((await readIndexFingerprint(config)) !== null) return;
  process.stderr.write('还没有索引，先读入各期公报（约需半分钟）……\n');
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', INGEST], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0)
    throw new IndexUnusableError(
      'The index could not be built; see the lines above, mend them and run "npm run ingest"',
    );
}
