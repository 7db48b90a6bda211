// Progress of fetching an embedding model: one bar or a few plain lines a file, in kilobytes.

import type { FetchProgress } from '../retrieval/index-files/hub-model.ts';
import { createProgress, type Progress } from './progress.ts';

const KILOBYTE = 1024;

/** Shows what `run` tells of a fetch; however it ends, no bar is left on the terminal. */
export async function withModelProgress<T>(
  run: (onProgress: (progress: FetchProgress) => void) => Promise<T>,
  stream: NodeJS.WriteStream = process.stderr,
): Promise<T> {
  const shown: { file: string; bar: Progress | null } = { file: '', bar: null };
  try {
    return await run(({ file, received, total }) => {
      // A bar needs an end; a file of unknown length has none.
      if (total === null) return;
      if (shown.file !== file) {
        shown.bar?.finish();
        shown.file = file;
        shown.bar = createProgress(`模型 model ${file} kB`, Math.ceil(total / KILOBYTE), stream);
      }
      shown.bar?.step(Math.ceil(received / KILOBYTE));
    });
  } finally {
    shown.bar?.finish();
  }
}
