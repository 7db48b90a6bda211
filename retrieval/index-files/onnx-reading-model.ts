// The reading model from its folder: a small transformer over the directions of the shipped token table.

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { IndexConfig } from '../config.ts';
import { ModelError } from '../domain/errors.ts';
import type { ReadingModel } from '../ports.ts';
import { WEIGHTS_FILE } from './model-folder.ts';
import { openSession, Tensor, type Session } from './onnx-session.ts';

export const READING_MODEL = 'gongwen-reader-zh';

const configSchema = z.object({
  gazette: z.object({
    /** SHA-256 of the weights of the static model whose directions it reads. */
    token_table: z.string(),
    usual_weight: z.number().positive(),
  }),
});

type ReadingConfig = z.infer<typeof configSchema>['gazette'];

/** Null where there is no such folder. */
async function readConfig(folder: string): Promise<ReadingConfig | null> {
  const file = join(folder, 'config.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return configSchema.parse(JSON.parse(text)).gazette;
  } catch (cause) {
    throw new ModelError(`The file ${file} of the reading model is damaged; restore it`, { cause });
  }
}

export class OnnxReadingModel implements ReadingModel {
  readonly usualWeight: number;
  readonly #session: Session;
  readonly #folder: string;

  private constructor(folder: string, session: Session, usualWeight: number) {
    this.#folder = folder;
    this.#session = session;
    this.usualWeight = usualWeight;
  }

  /**
   * `folder` absolute, `tokenTable` the SHA-256 of the weights that the token table was made of. Null where the folder holds no
   * model, or one for another table: answers then rest on the other evidence alone.
   * @throws ModelError when its files are damaged.
   */
  static async open(folder: string, tokenTable: string): Promise<OnnxReadingModel | null> {
    const config = await readConfig(folder);
    if (config === null || config.token_table !== tokenTable) return null;
    try {
      return new OnnxReadingModel(folder, await openSession(join(folder, WEIGHTS_FILE)), config.usual_weight);
    } catch (cause) {
      throw new ModelError(
        `The weights of the reading model in ${folder} cannot be loaded; restore ${WEIGHTS_FILE}`,
        { cause },
      );
    }
  }

  /** @throws ModelError when the model gives something else than one number a row. */
  async read(values: Float32Array, rows: number): Promise<Float32Array> {
    try {
      const { scores } = await this.#session.run({
        inputs: new Tensor('float32', values, [1, rows, values.length / rows]),
      });
      if (!(scores?.data instanceof Float32Array) || scores.data.length !== rows)
        throw new TypeError('its output scores is missing or has another length');
      return scores.data;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ModelError(`The reading model in ${this.#folder} cannot read: ${reason}; restore its files`, {
        cause,
      });
    }
  }
}

/** The reading model under MODELS_DIR, as OnnxReadingModel.open gives it. */
export async function openReadingModel(
  { modelsDir }: IndexConfig,
  tokenTable: string,
): Promise<OnnxReadingModel | null> {
  return await OnnxReadingModel.open(resolve(modelsDir, READING_MODEL), tokenTable);
}
