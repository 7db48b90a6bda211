// One file from a hub onto a disk that is full or closed.

import { chmod, readdir } from 'node:fs/promises';
import { platform } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadHubFile } from '../../../retrieval/index-files/hub-download.ts';
import { DownloadError } from '../../../retrieval/index-files/hub-request.ts';
import { openFakeHub, type FakeHub } from '../../fakes/fake-hub.ts';
import { createTestFolder, TINY_MODEL } from './model-fixtures.ts';

let hub: FakeHub;
beforeEach(async () => {
  hub = await openFakeHub(TINY_MODEL);
});
afterEach(async () => await hub.close());

async function downloadTo(target: string): Promise<unknown> {
  return await downloadHubFile({
    url: new URL(`${hub.address}/tiny/model/resolve/main/tokenizer.json`),
    target,
    proxy: null,
    silenceMs: 1000,
    pauses: [1, 1],
    onBytes: () => undefined,
  }).catch((cause: unknown) => cause);
}

describe('a download onto the disk', () => {
  // Linux has a file that is always full.
  it.runIf(platform() === 'linux')('tells that the disk is full, and does not try again', async () => {
    const failure = await downloadTo('/dev/full');
    expect(failure).toBeInstanceOf(DownloadError);
    expect(failure).toMatchObject({
      message: 'The disk is full: /dev/full cannot be written',
      advice: 'free some space, or set MODELS_DIR to a folder on another disk',
    });
    expect(hub.requests.length).toBe(1);
  });

  it('tells that the place cannot be written', async () => {
    const folder = await createTestFolder();
    const failure = await downloadTo(folder);
    expect(failure).toMatchObject({ message: `${folder} cannot be written (EISDIR)` });
    expect(hub.requests.length).toBe(1);
  });

  it.skipIf(process.getuid?.() === 0)('tells that the folder is closed to it', async () => {
    const folder = await createTestFolder();
    await chmod(folder, 0o500);
    expect(await downloadTo(join(folder, 'sub', 'file'))).toMatchObject({
      message: expect.stringMatching(/EACCES/u),
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
