// A transformer's embedder, whose model runs in a process of its own.

import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ChildEmbedder } from '../../../retrieval/index-files/child-embedder.ts';
import { readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { openEmbedders } from '../../../retrieval/index-files/open-embedders.ts';
import { TransformersEmbedder } from '../../../retrieval/index-files/transformers-embedder.ts';
import type { Embedder } from '../../../retrieval/ports.ts';
import { describeEmbedder } from '../../contracts/embedder.ts';
import { copyModel, MODELS_DIR, TINY_ENCODER } from './model-fixtures.ts';

const opened: ChildEmbedder[] = [];

async function openChild(folder: string): Promise<ChildEmbedder> {
  const embedder = await ChildEmbedder.open(await readModelFolder(folder, 'tiny'));
  opened.push(embedder);
  return embedder;
}

afterEach(() => opened.splice(0).forEach((embedder) => embedder.close()));

let contracted: ChildEmbedder | undefined;
async function openContracted(): Promise<Embedder> {
  contracted = await ChildEmbedder.open(await readModelFolder(TINY_ENCODER, 'tiny'));
  return contracted;
}
describeEmbedder('a model in a process of its own', openContracted, () => contracted?.close());

describe('a model in a process of its own', () => {
  it('gives the vectors it would give in this one, also when it has to be started again', async () => {
    const [child, own] = [
      await openChild(TINY_ENCODER),
      await TransformersEmbedder.open(await readModelFolder(TINY_ENCODER, 'tiny')),
    ];
    expect(child.fingerprint).toBe(own.fingerprint);
    expect(child.dimension).toBe(own.dimension);
    expect(await child.embedPassages(['路灯', '学校车位'])).toEqual(
      await own.embedPassages(['路灯', '学校车位']),
    );
    child.close();
    expect(await child.embedQuestion('路灯')).toEqual(await own.embedQuestion('路灯'));
  });

  it('has one process, however often it is opened', async () => {
    const [first, second] = await Promise.all([openChild(TINY_ENCODER), openChild(TINY_ENCODER)]);
    expect(first.processId).toBeGreaterThan(0);
    expect(second.processId).toBe(first.processId);
    expect((await openChild(TINY_ENCODER)).processId).toBe(first.processId);
  });

  it('is what a transformer gets, and a static table does not', async () => {
    const config = { indexDir: '', modelsDir: MODELS_DIR, embeddingHost: null };
    const { embedder } = await openEmbedders({ ...config, embeddingModel: './tests/fixtures/tiny-encoder' });
    expect(embedder).toBeInstanceOf(ChildEmbedder);
    if (embedder instanceof ChildEmbedder) opened.push(embedder);
    const { embedder: own } = await openEmbedders({
      ...config,
      embeddingModel: './tests/fixtures/tiny-model',
    });
    expect(own).toBeInstanceOf(TransformersEmbedder);
  });

  it('tells why it cannot be opened in the line that this process would tell', async () => {
    const folder = await copyModel(TINY_ENCODER);
    await truncate(join(folder, 'onnx/model_quantized.onnx'), 500);
    await expect(openChild(folder)).rejects.toThrow(
      /^The weights of the embedding model "tiny" in .* cannot be loaded; restore onnx\/model_quantized\.onnx$/u,
    );
  });
});
