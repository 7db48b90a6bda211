// Progress of a model's download, on a terminal and in a log.

import { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { withModelProgress } from '../../ingest/model-progress.ts';

function openStream(isTerminal: boolean): { stream: WriteStream; text: () => string } {
  // Something to write to that takes itself for a terminal, or not, and opens none.
  const stream: WriteStream = Object.create(WriteStream.prototype);
  const pieces: string[] = [];
  Object.defineProperties(stream, {
    isTTY: { value: isTerminal },
    columns: { value: 100 },
    write: { value: (text: string) => pieces.push(text) > 0 },
  });
  return { stream, text: () => pieces.join('') };
}

async function fetchTwoFiles(stream: WriteStream): Promise<string> {
  return await withModelProgress(async (onProgress) => {
    for (const received of [512, 2048, 4096, 8192])
      onProgress({ file: 'config.json', received, total: 8192 });
    for (const received of [1, 2]) onProgress({ file: 'tokenizer.json', received, total: null });
    return await Promise.resolve('done');
  }, stream);
}

describe('progress of a model', () => {
  it('is a few plain lines in a log, and nothing for a file of unknown length', async () => {
    const { stream, text } = openStream(false);
    expect(await fetchTwoFiles(stream)).toBe('done');
    expect(text()).toBe(
      ['2/8', '4/8', '8/8'].map((share) => `模型 model config.json kB: ${share}\n`).join(''),
    );
  });

  it('gives the terminal its cursor back when the fetch fails', async () => {
    const { stream, text } = openStream(true);
    const failing = withModelProgress(async (onProgress) => {
      onProgress({ file: 'config.json', received: 1024, total: 8192 });
      return await Promise.reject(new Error('cut'));
    }, stream);
    await expect(failing).rejects.toThrow('cut');
    const [hidden, shown] = [text().lastIndexOf('\u001B[?25l'), text().lastIndexOf('\u001B[?25h')];
    expect(hidden).toBeGreaterThanOrEqual(0);
    expect(shown).toBeGreaterThan(hidden);
  });
});
