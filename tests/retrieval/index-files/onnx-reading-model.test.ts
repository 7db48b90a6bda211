// The reading model from its folder: says what the trained weights say, and is left out or refused where it does not fit.

import { cp, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../../retrieval/domain/errors.ts';
import { readModelFolder } from '../../../retrieval/index-files/model-folder.ts';
import { OnnxReadingModel, READING_MODEL } from '../../../retrieval/index-files/onnx-reading-model.ts';
import { StoredTokenTable } from '../../../retrieval/index-files/stored-token-table.ts';
import { buildTokenVectors } from '../../../retrieval/index-files/token-table-file.ts';
import { TransformersEmbedder } from '../../../retrieval/index-files/transformers-embedder.ts';
import { ReadingDesk } from '../../../retrieval/passages/reading-input.ts';
import parity from '../../fixtures/reading-parity.json' with { type: 'json' };
import { createTestFolder, MODELS_DIR } from './model-fixtures.ts';

const FOLDER = join(MODELS_DIR, READING_MODEL);
/** Rounding the weights to eight bits moves a score by so much at the most. */
const ROUNDING = 0.6;

async function readStatic(): ReturnType<typeof readModelFolder> {
  return await readModelFolder(join(MODELS_DIR, 'gongwen-static-zh'), 'gongwen-static-zh');
}

async function copyReader(): Promise<string> {
  const folder = join(await createTestFolder(), READING_MODEL);
  await cp(FOLDER, folder, { recursive: true, filter: (path) => !path.endsWith('train') });
  return folder;
}

describe('reading model', () => {
  it('reads passages as the trained weights do', async () => {
    const shipped = await readStatic();
    const embedder = await TransformersEmbedder.open(shipped);
    const table = new StoredTokenTable(
      buildTokenVectors(await embedder.readTokenTable(), embedder.dimension),
      embedder.tokenizer,
    );
    const model = await OnnxReadingModel.open(FOLDER, shipped.weightsDigest);
    if (model === null) throw new Error('the shipped reading model does not fit the shipped token table');
    for (const { question, title, heading, sentences, scores } of parity.texts) {
      const tokens = (text: string): number[] => table.tokenize(text);
      const desk = new ReadingDesk(table, tokens(question), model.usualWeight);
      const input = desk.layOut({
        title: tokens(title),
        heading: tokens(heading),
        sentences: sentences.map(tokens),
      });
      const said = await model.read(input.values, input.rows);
      input.marks.forEach((row, place) => {
        expect(Math.abs((said[row] ?? 0) - (scores[place] ?? 0))).toBeLessThan(ROUNDING);
      });
    }
  });

  it('is left out where there is none, and where it was taught with another token table', async () => {
    const folder = await createTestFolder();
    expect(await OnnxReadingModel.open(folder, 'any')).toBeNull();
    expect(await OnnxReadingModel.open(FOLDER, 'of another table')).toBeNull();
  });

  it('is refused in one line where its files are damaged', async () => {
    const { weightsDigest } = await readStatic();
    const folder = await copyReader();
    await truncate(join(folder, 'onnx/model_quantized.onnx'), 1000);
    await expect(OnnxReadingModel.open(folder, weightsDigest)).rejects.toThrow(
      /^The weights of the reading model in .* cannot be loaded; restore onnx\/model_quantized\.onnx$/u,
    );
    await writeFile(join(folder, 'config.json'), '{');
    await expect(OnnxReadingModel.open(folder, weightsDigest)).rejects.toThrow(ModelError);
    await rm(folder, { recursive: true });
  });

  it('says so where what it is given has another width than it was taught with', async () => {
    const { weightsDigest } = await readStatic();
    const model = await OnnxReadingModel.open(FOLDER, weightsDigest);
    await expect(model?.read(new Float32Array(20), 2)).rejects.toThrow(
      /^The reading model in .* cannot read: /u,
    );
  });
});
