// A model's folder: what must lie in it, how it pools, and the fingerprint that the index remembers.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { ModelError } from '../domain/errors.ts';

/** The model that ships with the project; its token table serves late interaction whatever model embeds. */
export const SHIPPED_MODEL = 'gongwen-static-zh';

const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'] as const;

const configSchema = z.object({
  hidden_size: z.number().int().positive(),
  model_type: z.string(),
  gazette: z
    .object({
      pooling: z.enum(['cls', 'mean']).default('cls'),
      question_prefix: z.string().default(''),
    })
    .partial()
    .optional(),
});

/** Models of other makers print neither pooling nor prefix in config.json; by family name. */
const FAMILIES: readonly { readonly name: RegExp; readonly pooling: 'cls' | 'mean'; readonly prefix: string }[] = [
  { name: /bge-(?:small|base|large)-zh/u, pooling: 'cls', prefix: '为这个句子生成表示以用于检索相关文章：' },
  { name: /e5-/u, pooling: 'mean', prefix: 'query: ' },
];

export interface ModelFolder {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly dimension: number;
  readonly pooling: 'cls' | 'mean';
  /** Put before a question, never before a passage. */
  readonly questionPrefix: string;
  readonly fingerprint: string;
}

/** `name` is a folder under `modelsDir` or a path. @throws ModelError when a file is missing or unreadable. */
export async function readModelFolder(modelsDir: string, name: string): Promise<ModelFolder> {
  const folder = isAbsolute(name) || name.startsWith('.') ? resolve(name) : resolve(modelsDir, name);
  const hash = createHash('sha256');
  let config = '';
  for (const file of NEEDED) {
    try {
      const bytes = await readFile(join(folder, file));
      if (file === 'config.json') config = bytes.toString('utf8');
      hash.update(file).update(bytes);
    } catch (cause) {
      throw new ModelError(
        `The embedding model "${name}" has no readable ${file} in ${folder}; check EMBEDDING_MODEL and MODELS_DIR`,
        { cause },
      );
    }
  }
  try {
    const parsed = configSchema.parse(JSON.parse(config));
    const family = FAMILIES.find((candidate) => candidate.name.test(`${basename(dirname(folder))}/${basename(folder)}`));
    const pooling = parsed.gazette?.pooling ?? family?.pooling ?? 'cls';
    const questionPrefix = parsed.gazette?.question_prefix ?? family?.prefix ?? '';
    hash.update(pooling).update(questionPrefix);
    return { name, folder, dimension: parsed.hidden_size, pooling, questionPrefix, fingerprint: hash.digest('hex') };
  } catch (cause) {
    throw new ModelError(`The file config.json of the embedding model "${name}" in ${folder} is damaged; restore it`, {
      cause,
    });
  }
}
