// A model fetched from a hub on loopback: once, whole, or not at all.

import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModelError } from '../../../retrieval/domain/errors.ts';
import {
  fetchHubModel,
  type FetchOptions,
  type FetchProgress,
} from '../../../retrieval/index-files/hub-model.ts';
import { MODEL_FILES, readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { findModel } from '../../../retrieval/index-files/model-location.ts';
import { openEmbedders } from '../../../retrieval/index-files/open-embedders.ts';
import { TransformersEmbedder } from '../../../retrieval/index-files/transformers-embedder.ts';
import { openFakeHub, type FakeHub, type HubFault } from '../../fakes/fake-hub.ts';
import { createTestFolder, MODELS_DIR, TINY_MODEL } from './model-fixtures.ts';

const NAME = 'tiny/model';
const SHIPPED = join(MODELS_DIR, 'gongwen-static-zh');
const WEIGHTS = 'model_quantized.onnx';
const PAUSES = [1, 1];
const SILENCE_MS = 400;

let hub: FakeHub;
let modelsDir = '';

beforeEach(async () => {
  hub = await openFakeHub(TINY_MODEL);
  modelsDir = await createTestFolder();
});

afterEach(async () => await hub.close());

async function fetchTiny(options: Partial<FetchOptions> = {}, host = hub.address): Promise<string> {
  const { folder, name } = await findModel(modelsDir, NAME);
  await fetchHubModel(
    { name, folder, modelsDir, host },
    { onProgress: () => undefined, pauses: PAUSES, silenceMs: SILENCE_MS, ...options },
  );
  return folder;
}

/** The message of the one line that a failed fetch gives; whatever it was, nothing half-written may stay. */
async function failToFetch(options: Partial<FetchOptions> = {}, host = hub.address): Promise<string> {
  const failure = await fetchTiny(options, host).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(ModelError);
  const message = failure instanceof ModelError ? failure.message : '';
  expect(message).not.toContain('\n');
  expect(message).toMatch(/^The embedding model "tiny\/model" could not be fetched: /u);
  expect(await readdir(join(modelsDir, '.cache'))).toEqual(['.gitignore']);
  expect((await findModel(modelsDir, NAME)).kind).toBe('hub');
  return message;
}

describe('fetching a model', () => {
  it('brings every file byte for byte, and the model then embeds with the hub gone', async () => {
    const folder = await fetchTiny();
    await hub.close();
    for (const file of MODEL_FILES) {
      expect(await readFile(join(folder, file))).toEqual(await readFile(join(TINY_MODEL, file)));
    }
    const found = await findModel(modelsDir, NAME);
    expect(found).toEqual({ kind: 'folder', name: NAME, folder });
    const embedder = await TransformersEmbedder.open(await readModelFolder(folder, NAME));
    const original = await TransformersEmbedder.open(await readModelFolder(TINY_MODEL, 'tiny'));
    expect(embedder.fingerprint).toBe(original.fingerprint);
    expect(await embedder.embedQuestion('路灯')).toEqual(await original.embedQuestion('路灯'));
  });

  it('is done by setting, once: later the model is opened without a hub, and late interaction has the shipped one', async () => {
    await symlink(SHIPPED, join(modelsDir, 'gongwen-static-zh'));
    const config = { indexDir: '', modelsDir, embeddingModel: NAME, embeddingHost: hub.address };
    const fetched = await openEmbedders(config, { onProgress: () => undefined });
    await hub.close();
    const opened = await openEmbedders(config);
    expect(opened.embedder.fingerprint).toBe(fetched.embedder.fingerprint);
    expect(opened.embedder.dimension).toBe(8);
    expect(opened.shipped.tokenizer.size).toBeGreaterThan(1000);
    expect(await openEmbedders(config, { onProgress: () => expect.unreachable() })).toBeDefined();
  });

  it('asks the hub for each file once, large ones by way of their store', async () => {
    await fetchTiny();
    expect(hub.requests).toEqual([
      '/tiny/model/resolve/main/config.json',
      '/tiny/model/resolve/main/tokenizer.json',
      '/tiny/model/resolve/main/tokenizer_config.json',
      '/tiny/model/resolve/main/onnx/model_quantized.onnx',
      '/tiny/model/resolve/main/onnx/model_quantized.onnx?stored=1',
    ]);
  });

  it('takes a mirror under a path of its host', async () => {
    const message = await failToFetch({}, `${hub.address}/mirror`);
    expect(message).toContain('/mirror/tiny/model/resolve/main/config.json');
  });

  it('tells how far each file is, up to its end', async () => {
    const told: FetchProgress[] = [];
    await fetchTiny({ onProgress: (progress) => told.push(progress) });
    for (const file of MODEL_FILES) {
      const size = (await readFile(join(TINY_MODEL, file))).length;
      expect(told.findLast((progress) => progress.file === file)).toEqual({
        file,
        received: size,
        total: size,
      });
    }
  });

  it('keeps its cache out of version control', async () => {
    await fetchTiny();
    expect(await readFile(join(modelsDir, '.cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('is done twice at once without harm', async () => {
    const [folder] = await Promise.all([fetchTiny(), fetchTiny()]);
    expect((await readModelFolder(folder, NAME)).declaredDimension).toBe(8);
    expect((await readdir(join(modelsDir, '.cache'))).sort()).toEqual(['.gitignore', 'tiny']);
  });

  it('clears away what a killed fetch of days ago left, not what another one writes now', async () => {
    const cache = join(modelsDir, '.cache');
    await mkdir(join(cache, 'partial-old'), { recursive: true });
    await mkdir(join(cache, 'partial-now'));
    const daysAgo = Date.now() / 1000 - 3 * 86_400;
    await utimes(join(cache, 'partial-old'), daysAgo, daysAgo);
    await fetchTiny();
    expect((await readdir(cache)).sort()).toEqual(['.gitignore', 'partial-now', 'tiny']);
  });
});

describe('a fault that passes', () => {
  const passing: readonly (readonly [string, HubFault])[] = [
    ['HTTP 503', { kind: 'status', status: 503 }],
    ['HTTP 429', { kind: 'status', status: 429 }],
    ['a cut', { kind: 'cut' }],
    ['wrong bytes', { kind: 'wrong-hash' }],
    ['a body too short', { kind: 'wrong-length' }],
    ['silence', { kind: 'silent' }],
    ['silence in the middle', { kind: 'silent-in-the-middle' }],
  ];
  it.each(passing)('is outlived: %s', async (_, fault) => {
    hub.faults.set(WEIGHTS, { ...fault, times: 2 });
    const folder = await fetchTiny();
    expect((await readModelFolder(folder, NAME)).declaredDimension).toBe(8);
    expect(hub.requests.filter((request) => request.endsWith('?stored=1')).length).toBe(3);
  });
});

describe('a fault that stays', () => {
  it('is told: no such model, after one try', async () => {
    hub.faults.set('config.json', { kind: 'status', status: 404 });
    expect(await failToFetch()).toMatch(
      /config\.json is not there or not public \(HTTP 404\); check the spelling of EMBEDDING_MODEL/u,
    );
    expect(hub.requests.length).toBe(1);
  });

  it('is told: a model without weights for this library', async () => {
    hub.faults.set(WEIGHTS, { kind: 'status', status: 404 });
    expect(await failToFetch()).toMatch(/model_quantized\.onnx is not there.*holds its onnx\/ folder$/u);
  });

  it('is told: nobody listens', async () => {
    await hub.close();
    expect(await failToFetch()).toMatch(
      /cannot be reached \(.*ECONNREFUSED.*\); check the network, set EMBEDDING_HOST/u,
    );
  });

  it('is told: a host name that does not exist', async () => {
    expect(await failToFetch({}, 'http://no-such-hub.invalid')).toMatch(
      /no-such-hub\.invalid\/tiny.* cannot be reached/u,
    );
  });

  it('is told: the hub is silent', async () => {
    hub.faults.set('tokenizer.json', { kind: 'silent' });
    expect(await failToFetch()).toMatch(/tokenizer\.json cannot be reached \(nothing came for 0\.4 s\)/u);
  });

  it('is told: the line falls silent half-way', async () => {
    hub.faults.set(WEIGHTS, { kind: 'silent-in-the-middle' });
    expect(await failToFetch()).toMatch(/broke off after 598 of 1197 bytes; try again/u);
  });

  it('is told: the connection is cut half-way', async () => {
    hub.faults.set(WEIGHTS, { kind: 'cut' });
    expect(await failToFetch()).toMatch(/broke off after 598 of 1197 bytes; try again/u);
  });

  it('is told: a body that ends early without a sign of it', async () => {
    hub.faults.set(WEIGHTS, { kind: 'wrong-length' });
    expect(await failToFetch()).toMatch(/broke off after 598 of 1197 bytes/u);
  });

  it('is told: bytes that are not those the hub has', async () => {
    hub.faults.set(WEIGHTS, { kind: 'wrong-hash' });
    expect(await failToFetch()).toMatch(
      /arrived damaged: its SHA-256 is [0-9a-f]{64}, the hub says [0-9a-f]{64}; try again/u,
    );
  });

  it('is told: a page to log in, by its type or by its look', async () => {
    hub.faults.set('tokenizer.json', { kind: 'web-page' });
    expect(await failToFetch()).toMatch(
      /tokenizer\.json is a web page instead of a file; check EMBEDDING_HOST/u,
    );
    hub.faults.set('tokenizer.json', { kind: 'web-page-under-another-name' });
    expect(await failToFetch()).toMatch(/tokenizer\.json is no JSON; check EMBEDDING_HOST/u);
  });

  it('is told: half a JSON file of unknown length', async () => {
    hub.faults.set('tokenizer.json', { kind: 'wrong-length' });
    expect(await failToFetch()).toMatch(/tokenizer\.json is no JSON/u);
  });

  it('is told: a circle of redirects', async () => {
    hub.faults.set('config.json', { kind: 'redirect-loop' });
    expect(await failToFetch()).toMatch(/config\.json is redirected again and again; check EMBEDDING_HOST/u);
  });

  it('is told without user and password of the address', async () => {
    await hub.close();
    const message = await failToFetch({}, hub.address.replace('//', '//clerk:secret@'));
    expect(message).not.toContain('secret');
  });

  it('is told: a proxy that does not let it through', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const place = proxy.address();
    const port = typeof place === 'object' && place !== null ? place.port : 0;
    const message = await failToFetch({ proxy: `http://127.0.0.1:${port}` }, 'https://no-such-hub.invalid');
    proxy.close();
    expect(message).toMatch(
      /https:\/\/no-such-hub\.invalid\/tiny.* cannot be reached \(the proxy answered HTTP 403\); .*HTTPS_PROXY/u,
    );
    expect(asked).toEqual(Array.from({ length: 3 }, () => 'no-such-hub.invalid:443'));
  });

  it('is told: a models folder that is a file', async () => {
    const file = join(modelsDir, 'models');
    await writeFile(file, '');
    const wanted = {
      name: NAME,
      folder: join(file, '.cache/tiny/model'),
      modelsDir: file,
      host: hub.address,
    };
    await expect(fetchHubModel(wanted, { onProgress: () => undefined })).rejects.toThrow(
      /could not be fetched: .*; check that .*models\/\.cache can be written and has space$/u,
    );
  });
});
