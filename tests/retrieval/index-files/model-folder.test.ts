// What a model's folder says: files, habits, fingerprint; and which folder a name means.

import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pickHabits } from '../../../retrieval/index-files/model-family.ts';
import { MODEL_FILES, ORIGIN_FILE, readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { findModel } from '../../../retrieval/index-files/model-location.ts';
import {
  changeConfig,
  copyModel,
  createTestFolder,
  MODELS_DIR,
  TINY_ENCODER,
  TINY_MODEL,
} from './model-fixtures.ts';

describe('habits of a model', () => {
  it('are what its own config.json says', async () => {
    expect((await readModelFolder(TINY_ENCODER, 'tiny')).habits).toEqual({
      pooling: 'mean',
      queryPrefix: '通知',
      passagePrefix: '公报',
    });
  });

  it.each([
    ['Xenova/bge-small-zh-v1.5', 'cls', '为这个句子生成表示以用于检索相关文章：', ''],
    ['BAAI/bge-large-zh', 'cls', '为这个句子生成表示以用于检索相关文章：', ''],
    ['Xenova/bge-base-en-v1.5', 'cls', 'Represent this sentence for searching relevant passages: ', ''],
    ['Xenova/bge-m3', 'cls', '', ''],
    ['Xenova/multilingual-e5-small', 'mean', 'query: ', 'passage: '],
    ['Xenova/e5-large-v2', 'mean', 'query: ', 'passage: '],
    ['Xenova/gte-base-zh', 'cls', '', ''],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', 'mean', '', ''],
  ] as const)('of %s come from its family', (name, pooling, queryPrefix, passagePrefix) => {
    expect(pickHabits([name])).toEqual({ pooling, queryPrefix, passagePrefix });
  });

  it('come from the name in config.json where the folder has another', async () => {
    const folder = await copyModel(TINY_ENCODER, 'my-model');
    await changeConfig(folder, { gazette: undefined, _name_or_path: 'BAAI/bge-small-zh-v1.5' });
    expect((await readModelFolder(folder, 'my-model')).habits.pooling).toBe('cls');
  });

  it('are overruled one by one', async () => {
    const folder = await copyModel(TINY_ENCODER, 'multilingual-e5-small');
    await changeConfig(folder, { gazette: { query_prefix: '' } });
    expect((await readModelFolder(folder, 'e5')).habits).toEqual({
      pooling: 'mean',
      queryPrefix: '',
      passagePrefix: 'passage: ',
    });
  });
});

describe('the fingerprint', () => {
  it('is the same wherever the folder lies', async () => {
    const there = await readModelFolder(await copyModel(TINY_MODEL, 'elsewhere'), 'b');
    expect(there.fingerprint).toBe((await readModelFolder(TINY_MODEL, 'a')).fingerprint);
  });

  it.each(MODEL_FILES)('changes with %s', async (file) => {
    const folder = await copyModel(TINY_MODEL);
    await appendFile(join(folder, file), '\n');
    expect((await readModelFolder(folder, 'tiny')).fingerprint).not.toBe(
      (await readModelFolder(TINY_MODEL, 'tiny')).fingerprint,
    );
  });

  it('changes with habits that the folder has from its name', async () => {
    const changes = { gazette: undefined };
    const [plain, bge] = [
      await copyModel(TINY_ENCODER, 'plain'),
      await copyModel(TINY_ENCODER, 'bge-small-zh-v1.5'),
    ];
    await Promise.all([changeConfig(plain, changes), changeConfig(bge, changes)]);
    expect((await readModelFolder(plain, 'a')).fingerprint).not.toBe(
      (await readModelFolder(bge, 'a')).fingerprint,
    );
  });
});

describe('a folder that is no model', () => {
  it.each(MODEL_FILES)('is refused without %s, and when it is empty', async (file) => {
    const folder = await copyModel(TINY_MODEL);
    await writeFile(join(folder, file), '');
    await expect(readModelFolder(folder, 'tiny')).rejects.toThrow(
      `The embedding model "tiny" has an empty ${file} in ${folder}; restore the file`,
    );
    await rm(join(folder, file));
    await expect(readModelFolder(folder, 'tiny')).rejects.toThrow(
      `The embedding model "tiny" has no readable ${file} in ${folder}; check EMBEDDING_MODEL and MODELS_DIR`,
    );
  });

  it.each([
    '{"model_type": "bert"',
    '[]',
    '{"model_type": "bert", "hidden_size": -3}',
    '{"model_type": "bert", "gazette": {"pooling": "max"}}',
  ])('is refused for the config.json %s', async (text) => {
    const folder = await copyModel(TINY_MODEL);
    await writeFile(join(folder, 'config.json'), text);
    await expect(readModelFolder(folder, 'tiny')).rejects.toThrow(
      /^The file config\.json of the embedding model "tiny" in .* is damaged; restore it$/u,
    );
  });

  it('is refused when a fetched file has changed since', async () => {
    const folder = await copyModel(TINY_MODEL);
    await writeFile(
      join(folder, ORIGIN_FILE),
      JSON.stringify({ from: 'a hub', files: { 'config.json': '00' } }),
    );
    await expect(readModelFolder(folder, 'tiny')).rejects.toThrow(
      /config\.json .* is not the one that was fetched; delete that folder and run "npm run ingest"/u,
    );
    await writeFile(join(folder, ORIGIN_FILE), '{');
    await expect(readModelFolder(folder, 'tiny')).rejects.toThrow(
      /fetched\.json in .* is damaged; delete that folder/u,
    );
  });
});

describe('the folder that a name means', () => {
  it('is one under the models folder first, by its plain name', async () => {
    expect(await findModel(MODELS_DIR, 'gongwen-static-zh')).toEqual({
      kind: 'folder',
      name: 'gongwen-static-zh',
      folder: join(MODELS_DIR, 'gongwen-static-zh'),
    });
  });

  it.each(['./tests/fixtures/tiny-model', 'tests/fixtures/tiny-model', resolve('tests/fixtures/tiny-model')])(
    'is one elsewhere, by the path %s',
    async (name) => {
      expect((await findModel(MODELS_DIR, name)).folder).toBe(TINY_MODEL);
    },
  );

  it('is one of a hub only where there is no folder of that name', async () => {
    const modelsDir = await createTestFolder();
    const name = 'Xenova/bge-small-zh-v1.5';
    expect(await findModel(modelsDir, name)).toEqual({
      kind: 'hub',
      name,
      folder: join(modelsDir, '.cache', name),
    });
    await mkdir(join(modelsDir, '.cache/Xenova'), { recursive: true });
    await cp(TINY_MODEL, join(modelsDir, '.cache', name), { recursive: true });
    expect(await findModel(modelsDir, name)).toEqual({
      kind: 'folder',
      name,
      folder: join(modelsDir, '.cache', name),
    });
    await mkdir(join(modelsDir, name), { recursive: true });
    expect(await findModel(modelsDir, name)).toEqual({ kind: 'folder', name, folder: join(modelsDir, name) });
  });

  it.each([
    'no-such-model',
    '../no-such-model',
    '/no/such/model',
    'a/b/c',
    '../a',
    './a',
    'a/.b',
    'Xenova/模型',
  ])('is none, and no hub is asked, for %s', async (name) => {
    await expect(findModel(MODELS_DIR, name)).rejects.toThrow(
      /is no folder \(looked at .*\); check EMBEDDING_MODEL and MODELS_DIR$/u,
    );
  });
});
