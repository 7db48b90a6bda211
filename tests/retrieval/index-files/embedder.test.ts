// The embedder over the shipped model, the tiny ones and the fake: the contract, then what each model is to give.

import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../retrieval/domain/errors.ts';
import { readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { openEmbedders, openShippedModel } from '../../../retrieval/index-files/open-embedders.ts';
import { TransformersEmbedder } from '../../../retrieval/index-files/transformers-embedder.ts';
import { PUBLIC_HUB } from '../../../retrieval/index-files/transformers-runtime.ts';
import { dot } from '../../../retrieval/text/vector-math.ts';
import { describeEmbedder } from '../../contracts/embedder.ts';
import { FakeEmbedder } from '../../fakes/fake-embedder.ts';
import { changeConfig, copyModel, MODELS_DIR, TINY_ENCODER, TINY_MODEL } from './model-fixtures.ts';

const SHIPPED = join(MODELS_DIR, 'gongwen-static-zh');

async function openModel(folder: string): Promise<TransformersEmbedder> {
  return await TransformersEmbedder.open(await readModelFolder(folder, 'a model'));
}

function buildConfig(embeddingModel: string): Parameters<typeof openEmbedders>[0] {
  return { indexDir: '', modelsDir: MODELS_DIR, embeddingModel, embeddingHost: null };
}

describeEmbedder('the shipped model', async () => await openModel(SHIPPED));
describeEmbedder('a tiny model of the same layout', async () => await openModel(TINY_MODEL));
describeEmbedder('the fake', async () => await Promise.resolve(new FakeEmbedder()));

describe('the shipped model', () => {
  it('has the dimension that its config.json declares', async () => {
    const folder = await readModelFolder(SHIPPED, 'gongwen-static-zh');
    expect(folder.isStatic).toBe(true);
    expect((await TransformersEmbedder.open(folder)).dimension).toBe(folder.declaredDimension);
  });

  it('puts words that mean the same nearer together than words that do not', async () => {
    const embedder = await openModel(SHIPPED);
    const asked = await embedder.embedQuestion('房子');
    const [alike, other] = await embedder.embedPassages(['住房', '森林防火']);
    expect(dot(asked, alike ?? asked)).toBeGreaterThan(dot(asked, other ?? asked) + 0.1);
  });

  it('tokenizes 200,000 characters without a break', async () => {
    const { tokenizer } = await openModel(SHIPPED);
    const tokens = tokenizer.tokenize('阳泉市'.repeat(66_667));
    expect(tokens.map((token) => tokenizer.spell(token)).join('').length).toBe(200_001);
  });

  it('gives every token of its table a finite vector', async () => {
    const embedder = await openModel(SHIPPED);
    const table = await embedder.readTokenTable();
    expect(table.length).toBe(embedder.tokenizer.size * embedder.dimension);
    expect(table.every((value) => Number.isFinite(value))).toBe(true);
  });
});

describe('pooling', () => {
  it('takes the mean of the positions of an encoder, padding left out', async () => {
    const folder = await copyModel(TINY_ENCODER);
    await changeConfig(folder, { gazette: { pooling: 'mean' } });
    const embedder = await openModel(folder);
    const table = await embedder.readTokenTable();
    const ids = embedder.tokenizer.tokenize('公报路灯');
    const sum = Array.from({ length: embedder.dimension }, (_, axis) =>
      ids.reduce((total, id) => total + (table[id * embedder.dimension + axis] ?? 0), 0),
    );
    const length = Math.hypot(...sum);
    const [vector] = await embedder.embedPassages(['公报路灯', '阳泉市人民政府办公室关于学校车位的通知']);
    sum.forEach((value, axis) => expect(vector?.[axis]).toBeCloseTo(value / length, 5));
  });

  it('takes the first position where the model says so: there all texts of the tiny encoder are alike', async () => {
    const folder = await copyModel(TINY_ENCODER);
    await changeConfig(folder, { gazette: { pooling: 'cls' } });
    const [one, other] = await (await openModel(folder)).embedPassages(['路灯', '学校车位']);
    expect(one).toEqual(other);
  });

  it('puts the prefixes before questions and passages', async () => {
    const folder = await copyModel(TINY_ENCODER);
    await changeConfig(folder, { gazette: { pooling: 'mean' } });
    const [plain, prefixed] = [await openModel(folder), await openModel(TINY_ENCODER)];
    expect(await prefixed.embedQuestion('路灯')).toEqual(await plain.embedQuestion('通知路灯'));
    expect(await prefixed.embedPassages(['路灯'])).toEqual(await plain.embedPassages(['公报路灯']));
  });
});

describe('a model that is not as it should be', () => {
  it.each([
    [
      'weights cut off in the middle',
      async (folder: string) => await truncate(join(folder, 'onnx/model_quantized.onnx'), 600),
    ],
    [
      'weights that are a web page',
      async (folder: string) => await writeFile(join(folder, 'onnx/model_quantized.onnx'), '<html></html>'),
    ],
  ])('is refused in one line: %s', async (_, damage) => {
    const folder = await copyModel(TINY_MODEL);
    await damage(folder);
    const failure = await openModel(folder).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(ModelError);
    expect(String(failure)).toMatch(
      /weights.*"a model".*cannot be loaded; restore onnx\/model_quantized\.onnx$/u,
    );
    expect(String(failure)).not.toContain('\n');
  });

  it('leaves the console as it was, though loads ran at once', async () => {
    const before = { ...console };
    const folder = await copyModel(TINY_MODEL);
    await truncate(join(folder, 'onnx/model_quantized.onnx'), 600);
    await Promise.allSettled([openModel(folder), openModel(TINY_MODEL), openModel(folder)]);
    expect({ ...console }).toEqual(before);
  });

  it('is refused for a tokenizer that is no tokenizer', async () => {
    const folder = await copyModel(TINY_MODEL);
    await writeFile(join(folder, 'tokenizer.json'), '{"model": 1}');
    await expect(openModel(folder)).rejects.toThrow(/tokenizer.*cannot be loaded; restore its files$/u);
  });

  it('is refused when the weights give another dimension than config.json says', async () => {
    const folder = await copyModel(TINY_MODEL);
    await changeConfig(folder, { hidden_size: 512 });
    await expect(openModel(folder)).rejects.toThrow(
      /give 8 dimensions, its config\.json says 512; restore both/u,
    );
  });

  it('takes the dimension from the weights where config.json says none', async () => {
    const folder = await copyModel(TINY_MODEL);
    await changeConfig(folder, { hidden_size: undefined });
    expect((await openModel(folder)).dimension).toBe(8);
  });
});

describe('the embedders of a configuration', () => {
  it('are one model when the shipped one embeds, by name or by path', async () => {
    for (const name of ['gongwen-static-zh', SHIPPED, './data/models/gongwen-static-zh']) {
      const { embedder, shipped } = await openEmbedders(buildConfig(name));
      expect(embedder).toHaveProperty('tokenizer', shipped.tokenizer);
    }
  });

  it('keep the shipped tokenizer and table for late interaction whatever model embeds', async () => {
    const own = await openEmbedders(buildConfig('gongwen-static-zh'));
    const config = buildConfig('./tests/fixtures/tiny-model');
    const other = await openEmbedders(config);
    expect(other.embedder.dimension).toBe(8);
    expect(other.embedder.fingerprint).not.toBe(own.embedder.fingerprint);
    expect(other.shipped.fingerprint).toBe(own.embedder.fingerprint);
    expect(other.shipped.tokenizer.tokenize('阳泉市人民政府')).toEqual(
      own.shipped.tokenizer.tokenize('阳泉市人民政府'),
    );
    expect((await openShippedModel(config, other.embedder)).dimension).toBe(own.embedder.dimension);
  });

  it('are refused without the network when the model is only on a hub', async () => {
    await expect(openEmbedders(buildConfig('Xenova/no-such-model'))).rejects.toThrow(
      /"Xenova\/no-such-model" is not on this machine.*run "npm run ingest", which fetches it/u,
    );
  });

  it('know the public hub from the library', () => {
    expect(new URL(PUBLIC_HUB).protocol).toBe('https:');
  });
});
