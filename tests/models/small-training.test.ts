// The training recipe in small: one command from a folder of text to a model that the product loads.

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModelFolder } from '../../retrieval/index-files/model-folder.ts';
import { TransformersEmbedder } from '../../retrieval/index-files/transformers-embedder.ts';
import { findPython, runScript } from './python.ts';
import { readPairs, writeSmallCorpus } from './small-corpus.ts';

const python = await findPython();
if (python === null) {
  console.warn(
    'small training skipped: no python3 with numpy and scipy here (Debian: python3-numpy python3-scipy)',
  );
}

const DOCUMENTS = 400;

function dot(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, axis) => sum + value * (right[axis] ?? 0), 0);
}

/** R@10 of a method in the table that the training prints. */
function readFigure(printed: string, method: string): number {
  const line = printed.split('\n').find((text) => text.startsWith(`${method} `));
  return Number(line?.slice(method.length).trim().split(/\s+/u)[2]);
}

describe.skipIf(python === null)('a small training', () => {
  let folder = '';
  let corpus = '';
  let printed = '';

  async function train(name: string, ...options: string[]): Promise<string> {
    const places = ['--corpus', corpus, '--gazettes', join(folder, 'none'), '--out', join(folder, name)];
    return await runScript(python ?? '', 'run.py', '--small', ...places, ...options);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'small-training-'));
    corpus = await writeSmallCorpus(folder, DOCUMENTS);
    printed = await train('model', '--holdout');
  }, 120_000);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function open(): Promise<TransformersEmbedder> {
    return await TransformersEmbedder.open(await readModelFolder(join(folder, 'model'), 'small'));
  }

  it('writes a model that the product opens, with the dimension its config.json declares', async () => {
    const embedder = await open();
    const [passage] = await embedder.embedPassages([
      '未取得机动车驾驶证驾驶机动车的，处二百元以上二千元以下罚款。',
    ]);
    expect(embedder.dimension).toBe(64);
    expect(passage?.length).toBe(64);
    expect(Math.hypot(...(passage ?? []))).toBeCloseTo(1, 4);
  });

  it('brings a citizens’ word nearer to its official word than to one of another field', async () => {
    const embedder = await open();
    const [asked, official, other] = await embedder.embedPassages(['驾照', '机动车驾驶证', '最低生活保障']);
    if (asked === undefined || official === undefined || other === undefined)
      throw new Error('a vector is missing');
    expect(dot(asked, official)).toBeGreaterThan(dot(asked, other) + 0.2);
  });

  it('ranks the passages of held-out questions better than character bigrams do, by both scores together', () => {
    expect(readFigure(printed, 'bigrams+MaxSim+0.6 vector')).toBeGreaterThan(readFigure(printed, 'bigrams'));
  });

  it('gives the same weights again from the same seed', async () => {
    await train('again', '--holdout');
    const hashes = await Promise.all(
      ['model', 'again'].map(async (name) =>
        createHash('sha256')
          .update(await readFile(join(folder, name, 'onnx/model_quantized.onnx')))
          .digest('hex'),
      ),
    );
    expect(hashes[0]).toBe(hashes[1]);
  }, 120_000);

  it('cuts text in training as the exported tokenizer does', async () => {
    const texts = (await readPairs())
      .slice(0, 300)
      .map(({ q, title, passage }) => `${q} ${title} ${passage ?? ''}`);
    const strange = ['ＡＢＣ１２３㎡', '𠮷野家😀😀暖气', '〔2022〕75号（试行）', '[CLS] a_b', 'Ⅳ级 ①②'];
    const all = [...texts, ...strange];
    const ids: unknown = JSON.parse(
      await runScript(python ?? '', 'tokenize_lines.py', join(folder, 'model'), JSON.stringify(all)),
    );
    const { tokenizer } = await open();
    expect(all.map((text) => tokenizer.tokenize(text))).toEqual(ids);
  });
});
