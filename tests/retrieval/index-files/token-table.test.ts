// The token table of the index: int8 directions and weights, written, read back, refused when damaged.

import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IndexUnusableError } from '../../../retrieval/domain/errors.ts';
import { StoredTokenTable } from '../../../retrieval/index-files/stored-token-table.ts';
import {
  buildTokenVectors,
  readTokenVectors,
  writeTokenVectors,
} from '../../../retrieval/index-files/token-table-file.ts';
import { createTestFolder } from './model-fixtures.ts';

const DIMENSION = 4;
/** Three tokens: of length 5, of length 0.5, and one without direction. */
const ROWS = Float32Array.of(3, 0, 4, 0, 0.3, 0, 0, -0.4, 0, 0, 0, 0);
const TOKENIZER = { tokenize: () => [1, 0], spell: (token: number) => `t${token}`, size: 3 };

async function writeTable(): Promise<string> {
  const file = join(await createTestFolder(), 'tokens.bin');
  await writeTokenVectors(file, buildTokenVectors(ROWS, DIMENSION));
  return file;
}

describe('the token table', () => {
  it('comes back from its file as it was written', async () => {
    expect(await readTokenVectors(await writeTable())).toEqual(buildTokenVectors(ROWS, DIMENSION));
  });

  it('keeps the length of a row as its weight and the row as a unit vector', () => {
    const table = new StoredTokenTable(buildTokenVectors(ROWS, DIMENSION), TOKENIZER);
    expect([table.weight(0), table.weight(1), table.weight(2)]).toEqual(
      [5, 0.5, 0].map((weight) => expect.closeTo(weight, 5)),
    );
    expect([...table.directions.subarray(0, 2 * DIMENSION)]).toEqual([76, 0, 102, 0, 76, 0, 0, -102]);
  });

  it('gives a token without direction zeros, which are like nothing', () => {
    const table = new StoredTokenTable(buildTokenVectors(ROWS, DIMENSION), TOKENIZER);
    expect([...table.directions.subarray(2 * DIMENSION)]).toEqual([0, 0, 0, 0]);
    expect(table.weight(99)).toBe(0);
  });

  it.each([
    ['cut off', async (file: string) => await truncate(file, 20)],
    ['of another kind', async (file: string) => await writeFile(file, 'x'.repeat(64))],
    [
      'longer than it says',
      async (file: string) => await writeFile(file, Buffer.concat([await readFile(file), Buffer.alloc(4)])),
    ],
  ])('is refused when its file is %s', async (_, damage) => {
    const file = await writeTable();
    await damage(file);
    const failure = await readTokenVectors(file).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(IndexUnusableError);
    expect(String(failure)).toContain(`The token file ${file} is damaged; run "npm run ingest"`);
  });
});
