// The model that ships: its size, its form, and that it knows citizens' words.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FILES, readModelFolder, SHIPPED_MODEL } from '../../retrieval/index-files/model-folder.ts';
import { TransformersEmbedder } from '../../retrieval/index-files/transformers-embedder.ts';
import { MODEL_DIR } from './python.ts';

const LARGEST = 15_000_000;
const SPECIAL_TOKENS = 5;

function dot(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, axis) => sum + value * (right[axis] ?? 0), 0);
}

describe('the shipped model', () => {
  let embedder: TransformersEmbedder;
  beforeAll(async () => {
    embedder = await TransformersEmbedder.open(await readModelFolder(MODEL_DIR, SHIPPED_MODEL));
  });

  async function nearest(question: string, passages: readonly string[]): Promise<string | undefined> {
    const asked = await embedder.embedQuestion(question);
    const vectors = await embedder.embedPassages(passages);
    const scores = vectors.map((vector) => dot(asked, vector));
    return passages[scores.indexOf(Math.max(...scores))];
  }

  it('takes at most 15 MB with its tokenizer', async () => {
    const sizes = await Promise.all(
      MODEL_FILES.map(async (file) => (await stat(join(MODEL_DIR, file))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LARGEST);
  });

  it('lies beside its card and its recipe', async () => {
    expect(await readdir(MODEL_DIR)).toEqual(expect.arrayContaining(['MODEL_CARD.md', 'train']));
  });

  it('gives text without a known word a direction, the same for all such text', async () => {
    const [blank, face, rare] = await embedder.embedPassages(['   ', '😀', '\u{20bb7}']);
    if (blank === undefined || face === undefined || rare === undefined)
      throw new Error('a vector is missing');
    expect(Math.hypot(...blank)).toBeCloseTo(1, 4);
    expect(dot(blank, face)).toBeCloseTo(1, 4);
    expect(dot(blank, rare)).toBeCloseTo(1, 4);
  });

  it('has a finite vector with a length for every token but the special ones', async () => {
    const table = await embedder.readTokenTable();
    const lengths = Array.from({ length: embedder.tokenizer.size }, (_, token) =>
      Math.hypot(...table.subarray(token * embedder.dimension, (token + 1) * embedder.dimension)),
    );
    expect(lengths.every(Number.isFinite)).toBe(true);
    expect(lengths.slice(SPECIAL_TOKENS).every((length) => length > 0)).toBe(true);
  });

  it('gives a rare word more weight than a particle', async () => {
    const table = await embedder.readTokenTable();
    const weigh = (text: string): number => {
      const tokens = embedder.tokenizer.tokenize(text);
      expect(tokens).toHaveLength(1);
      const start = (tokens[0] ?? 0) * embedder.dimension;
      return Math.hypot(...table.subarray(start, start + embedder.dimension));
    };
    expect(weigh('供热')).toBeGreaterThan(3 * weigh('的'));
  });

  it.each([
    ['暖气不热找谁', '供热单位应当保证居民室内温度不低于十八摄氏度'],
    ['下岗了去哪领钱', '失业人员应当到失业保险经办机构申领失业保险金'],
    ['路边摆摊要罚款吗', '禁止占用城市道路从事经营活动'],
    ['家里老人没人管', '为生活不能自理的老年人提供养老服务'],
  ])('finds for 「%s」 the passage in official words', async (question, right) => {
    const passages = [
      '供热单位应当保证居民室内温度不低于十八摄氏度',
      '失业人员应当到失业保险经办机构申领失业保险金',
      '禁止占用城市道路从事经营活动',
      '为生活不能自理的老年人提供养老服务',
      '煤矿企业应当设立安全生产管理机构',
      '任命下列人员职务，免去原任职务',
    ];
    expect(await nearest(question, passages)).toBe(right);
  });
});
